/** Files of a work tree by their paths. */
export type Files = Record<string, string>

const json = (value: unknown) => JSON.stringify(value)

const justfile = `set shell := ["bash", "-c"]
tool := "prisma"
alias m := migrate
# The first one.
default: check

check:
    @echo "db:reset is not run"

migrate env='dev' *flags: check (wipe env) && notify
    {{tool}} migrate deploy {{flags}}

wipe which:
    -@echo {{which}}
    prisma migrate reset \\
      --force

[private]
script:
    #!/usr/bin/env bash
    set -e
    cd db
    dropdb shop

python:
    #!/usr/bin/env python3
    print("dropdb")

notify:
    echo done
direct *args:
    alembic {{args}}
unclear:
    {{ env_var("TOOL") }} reset
mod db
import 'more.just'
`
export const just: Files = {
  justfile,
  'db/mod.just': 'wipe:\n    knex migrate:rollback --all\n',
  'more.just': 'imported:\n    dbmate drop\n',
  'backend/.keep': '',
}

const taskfile = `version: '3'
vars: { TOOL: prisma, OTHER: { sh: date } }
includes:
  db: { taskfile: ./db, dir: ./db, vars: { CMD: drop } }
tasks:
  default: { cmds: [{ task: migrate }] }
  migrate:
    aliases: [m]
    deps: [prepare]
    cmds:
      - '{{.TOOL}} migrate deploy'
  prepare: { cmds: [{ task: wipe, vars: { WHICH: reset } }] }
  wipe: { cmds: ['{{.TOOL}} migrate {{.WHICH}}'] }
  plain: 'echo db:reset'
  list: ['true', 'dropdb shop']
  later: { cmds: [{ defer: { task: list } }, 'true'] }
  given: { cmds: ['alembic {{.CLI_ARGS}}'] }
  unclear: { cmds: ['{{.OTHER}} x'] }
  'many:*': { cmds: ['dropdb x'] }
`
export const task: Files = {
  'Taskfile.yml': taskfile,
  'db/Taskfile.yml': "tasks: { down: { cmds: ['dbmate {{.CMD}}'] } }\n",
}

export const turbo: Files = {
  'turbo.json':
    '{ // tasks\n  "tasks": { "migrate": { "dependsOn": ["^generate", "db:prepare", "tools#clean"] }, "build": {}, },\n}\n',
  'package.json': json({ workspaces: ['packages/*', '!packages/old'], scripts: {} }),
  'packages/api/package.json': json({
    name: '@acme/api',
    scripts: { migrate: 'prisma migrate deploy', build: 'echo x' },
  }),
  'packages/tools/package.json': json({
    name: 'tools',
    scripts: { clean: 'dropdb shop', wipe: 'prisma migrate reset' },
  }),
  'packages/old/package.json': json({ name: 'old', scripts: { build: 'dropdb shop' } }),
}

export const poe: Files = {
  'pyproject.toml': `[tool.poe]
include = "more.toml"
[tool.poe.env]
A = "b"
[tool.poe.tasks]
migrate = ["check", "wipe"]
check = { cmd = "alembic check" }
plain = "alembic upgrade head"
given = "alembic"
[tool.poe.tasks.wipe]
shell = """
echo now
python manage.py flush --noinput
"""
[tool.poe.tasks.needs]
cmd = "true"
deps = ["wipe"]
[tool.poe.tasks.fn]
script = "shop.db:reset"
[[tool.poe.tasks.several.sequence]]
cmd = "true"
[[tool.poe.tasks.several.sequence]]
ref = "wipe"
[tool.pdm.scripts]
pre_up = "alembic downgrade base"
up.cmd = ["alembic", "upgrade", "head"]
all = { composite = ["other", "up"] }
other = { shell = "true" }
_.env_file = ".env"
[tool.hatch.envs.default.scripts]
wipe = "flush-all {args}"
flush-all = ["python manage.py flush {args:--noinput}"]
[tool.hatch.envs.prod.scripts]
db = "alembic {args:upgrade head}"
[tool.rye.scripts]
down = { chain = ["one", "two"] }
one = "true"
two = { cmd = ["alembic", "downgrade", "base"] }
`,
  'more.toml': "[tasks]\nincluded = 'dropdb shop'\n",
  Pipfile: '[scripts]\nwipe = "python manage.py reset_db"\n',
}

export const mise: Files = {
  'mise.toml': `[env]
A = 'b'
[tasks.migrate]
description = "x"
depends = ["check", "wipe --now"]
run = "prisma migrate deploy"
[tasks.check]
run = ["true", "echo db:reset"]
[tasks.wipe]
alias = "w"
dir = "db"
run = '''
echo now
./wipe.sh'''
[tasks]
later = { run = "true", depends_post = ["scripted"] }
group = { run = [{ tasks = ["check", "wipe"] }] }
py = { run = "#!/usr/bin/env python3\\nprint(1)" }
`,
  'db/wipe.sh': '#!/bin/sh\ndropdb shop\n',
  'mise-tasks/scripted': '#!/usr/bin/env bash\ndropdb scripted\n',
}

export const composer: Files = {
  'composer.json': json({
    scripts: {
      migrate: ['@check', '@php artisan migrate --force', '@wipe --quick'],
      check: 'echo db:wipe',
      wipe: '@php artisan migrate:fresh',
      class: 'Acme\\Db::reset',
      'post-autoload-dump': ['@php artisan db:wipe'],
      given: '@php artisan',
    },
  }),
}

export const deno: Files = {
  'deno.jsonc': `{
  // What is done.
  "tasks": {
    "migrate": { "command": "deno run -A npm:prisma@6 migrate deploy", "dependencies": ["wipe"] },
    "wipe": "deno run --allow-env npm:prisma migrate reset",
    "plain": "deno run -A npm:prisma migrate deploy", /* and so on */
  },
}`,
  'package.json': json({ scripts: { scripted: 'dropdb shop' } }),
}

export const rake: Files = {
  Rakefile: `require_relative 'config/application'
# task reset: 'db:drop'
task default: :migrate
desc 'db:reset'
task migrate: [:environment, 'shop:prepare'] do
  sh "bin/rails db:migrate"
end
task :told => 'shop:ruby'
`,
  'lib/tasks/shop.rake': `namespace :shop do
  task :prepare, [:which] => %w[wipe] do |t, args|
    puts 'x'
  end
  task :wipe do
    if true
      Rake::Task['db:schema:load'].invoke
    end
  end
  task(:ruby) { User.delete_all }
  task 'direct' do
    system('psql', '-c', 'DROP TABLE users')
  end
  task :fine => :environment do
    sh 'true'
  end
end
`,
}
