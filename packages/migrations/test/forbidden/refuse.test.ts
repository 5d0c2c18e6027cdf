import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { followCommand, refuseForbiddenCommand, refuseForbiddenVariables } from '../../src/forbidden/refuse.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'forbidden-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
}
const scripts = (all: Record<string, string>) => ({ 'package.json': JSON.stringify({ scripts: all }) })
const follow = (command: string | string[], environment: Record<string, string> = {}, extra: string[] = []) =>
  followCommand({ command, directory: root, environment, extra })
const found = async (command: string, environment: Record<string, string> = {}) =>
  (await follow(command, environment)).found?.what

describe('what a command says itself', () => {
  test.each([
    ['prisma migrate reset', 'migrate reset'],
    ['npx --yes prisma --schema x.prisma Migrate RESET --force', 'migrate reset'],
    ['node_modules/.bin/prisma db push --force-reset', 'db push'],
    ['node ./node_modules/prisma/build/index.js migrate reset', 'migrate reset'],
    ['some-tool deploy --accept-data-loss', '--accept-data-loss'],
    ['bundle exec rake db:drop:primary', 'db:drop'],
    ['bin/rails "db:migrate:redo[primary]"', 'db:migrate:redo'],
    ['VERSION=0 bin/rake db:migrate', 'version=0'],
    ['python3 manage.py flush --noinput', 'flush'],
    ['python -m alembic -x a=b downgrade base', 'downgrade'],
    ['poetry run python manage.py migrate shop zero', 'migrate zero'],
    ['php artisan migrate:fresh --seed --force', 'migrate:fresh'],
    ['php bin/console d:d:d --force', 'doctrine:database:drop'],
    ['mix ecto.reset', 'ecto.reset'],
    ['env -u X A=b sudo -u app timeout 5m dropdb shop', 'dropdb'],
    ['psql "$URL" -c "drop   schema public cascade"', 'drop schema'],
    ['psql <<SQL\nTRUNCATE users;\nSQL', 'truncate'],
    ["echo 'DROP TABLE users' | psql", 'drop table'],
    ['sh -c "true && exec knex migrate:rollback --all"', 'migrate:rollback'],
    ["bash -lc 'if x; then ./tool db:wipe; fi'", 'db:wipe'],
    ['DISABLE_DATABASE_ENVIRONMENT_CHECK=0 bin/rails db:migrate', 'DISABLE_DATABASE_ENVIRONMENT_CHECK'],
    ['./bin/tool reset', 'reset'],
    ['sh -c \'dbmate "$0"\' drop', 'drop'],
    ["bash -c $'dbmate \\x64rop'", 'drop'],
    ['bash -c \'dbmate $"drop"\'', 'drop'],
    ['mix do ecto.drop, ecto.create', 'ecto.drop'],
    ['mix do ecto.create + ecto.rollback', 'ecto.rollback'],
    ['bin/console doctrine:migrations:migrate prev -n', 'doctrine:migrations:migrate prev'],
    ['php bin/console d:m:m first', 'doctrine:migrations:migrate first'],
    ['cargo run -p migration -- fresh', 'run fresh'],
    ['mikro-orm schema:update --run --drop-tables', 'schema:update'],
    ['vendor/bin/phinx rollback -t 0', 'rollback'],
    ['npx kysely migrate:rollback --all', 'migrate:rollback'],
    ['sql-migrate down -limit=0', 'down'],
    ['hasura migrate apply --down all', 'migrate apply --down'],
    ['drush sql-drop -y', 'sql-drop'],
    ['yes | prisma migrate reset', 'migrate reset'],
    ['true; (cd x && $(prisma migrate reset))', 'migrate reset'],
    ["sh -c 'echo db:drop | xargs bin/rails'", 'db:drop'],
    ['sh -c \'printf "reset\\\\n--force" | xargs -n2 prisma migrate\'', 'migrate reset'],
    ["sh -c 'echo reset | xargs -I{} prisma migrate {} --force'", 'migrate reset'],
    ["alias m='prisma migrate'\nm reset --force", 'migrate reset'],
    ["alias a=b m='true && A=b prisma migrate reset'; m", 'migrate reset'],
    ["alias prisma='prisma --schema x'; prisma migrate reset", 'migrate reset'],
  ])('%s', async (command, what) => {
    expect(await found(command)).toBe(what)
  })

  test.each([
    'prisma migrate deploy',
    'npx prisma migrate deploy --schema prisma/reset.prisma',
    'bin/rails db:migrate VERSION=20240101000000',
    'git reset --hard',
    'echo db:reset',
    'alembic upgrade head',
    'flyway migrate -cleanDisabled=true',
    "psql -c 'SELECT 1' # drop table users",
    "bash -c 'tput reset; dbmate migrate'",
    'tool --accept-data-loss=false',
    'php artisan migrate --force',
    'knex migrate:latest --env drop',
  ])('%s is let through', async (command) => {
    expect((await follow(command)).found).toBeUndefined()
  })
})

describe('what a command comes to', () => {
  test.each([
    [
      'npm run migrate',
      scripts({ migrate: 'prisma migrate reset' }),
      ['npm run migrate', 'package.json scripts.migrate: prisma migrate reset'],
    ],
    [
      'yarn migrate --force-reset',
      scripts({ migrate: 'prisma db push' }),
      ['yarn migrate --force-reset', 'package.json scripts.migrate: prisma db push --force-reset'],
    ],
    [
      'npm run deploy',
      scripts({ predeploy: 'npm run wipe --silent', deploy: 'knex migrate:latest', wipe: 'typeorm schema:drop' }),
      [
        'npm run deploy',
        'package.json scripts.predeploy: npm run wipe --silent',
        'package.json scripts.wipe: typeorm schema:drop',
      ],
    ],
    [
      'pnpm -C api migrate',
      { 'api/package.json': JSON.stringify({ scripts: { migrate: 'run-s a b', a: 'true', b: 'drizzle-kit push' } }) },
      [
        'pnpm -C api migrate',
        'package.json scripts.migrate: run-s a b',
        'npm run b',
        'package.json scripts.b: drizzle-kit push',
      ],
    ],
    [
      'make migrate ENV=prod',
      {
        Makefile:
          'include db/rules.mk\nTOOL ?= npx prisma\nmigrate: build\n\t@$(TOOL) migrate deploy\nbuild:\n\ttrue\n',
        'db/rules.mk': 'migrate: wipe-$(ENV)\nwipe-%:\n\t$(TOOL) migrate \\\n\t  reset --force\n',
      },
      ['make migrate ENV=prod', 'db/rules.mk:3 wipe-prod: npx prisma migrate reset --force'],
    ],
    [
      './scripts/migrate.sh production',
      {
        'scripts/migrate.sh':
          '#!/usr/bin/env bash\nset -e\ncd "$(dirname "$0")/../api"\nACTION=reset\nif [ "$1" = production ]; then\n  npm run db -- "$ACTION"\nfi\n',
        'api/package.json': JSON.stringify({ scripts: { db: 'prisma migrate' } }),
      },
      [
        './scripts/migrate.sh production',
        './scripts/migrate.sh:6: npm run db -- reset',
        'package.json scripts.db: prisma migrate reset',
      ],
    ],
    [
      'npm run migrate',
      scripts({ migrate: 'DANGER_DATABASE_WIPE_REINITIALIZE=1 node migrate.js' }),
      ['npm run migrate', 'package.json scripts.migrate: DANGER_DATABASE_WIPE_REINITIALIZE=1 node migrate.js'],
    ],
  ])('%s', async (command, files, chain) => {
    await write(files)
    expect((await follow(command)).found?.chain).toEqual(chain)
  })

  test('what a client of a database reads counts', async () => {
    await write({ 'wipe.sql': 'SELECT 1;\nDROP SCHEMA public CASCADE;\n', 'fine.sql': 'SELECT 1;\n' })
    for (const command of [
      'psql -f wipe.sql',
      'psql --file=wipe.sql',
      'mysql shop < wipe.sql',
      'cd . && psql -fwipe.sql',
    ])
      expect((await follow(command)).found?.what).toBe('drop schema')
    expect((await follow('psql "$DATABASE_URL" -f fine.sql')).found).toBeUndefined()
  })

  test('a package manager’s own options may stand anywhere', async () => {
    await write({
      'api/package.json': JSON.stringify({ scripts: { migrate: 'knex' } }),
      ...scripts({ migrate: 'dbmate migrate' }),
    })
    expect((await follow('npm run migrate --prefix api -- migrate:rollback')).found?.what).toBe('migrate:rollback')
    expect((await follow('npm run migrate --prefix=api migrate:rollback')).found).toBeUndefined()
    for (const command of ['npm run migrate -w api', 'yarn workspace api migrate', 'pnpm --filter api migrate'])
      expect((await follow(command)).unresolved).toEqual([`which packages \`${command}\` is about is not known`])
  })

  test('an argument that only the shell knows is told', async () => {
    expect((await follow('prisma migrate $ACTION')).unresolved).toEqual(['what `$ACTION` stands for is not known'])
    expect((await follow('prisma migrate $ACTION', { ACTION: 'reset' })).found?.what).toBe('migrate reset')
    expect((await follow('dbmate "$DATABASE_URL" --to $VERSION')).unresolved).toEqual([])
  })

  test('a script that calls itself comes to an end', async () => {
    await write(scripts({ a: 'npm run b', b: 'npm run a' }))
    expect(await follow('npm run a')).toEqual({ found: undefined, unresolved: [] })
  })

  test('what cannot be followed is told', async () => {
    await write({
      Makefile: 'migrate:\n\t$(shell cat tool) up\n',
      'run.sh': '$TOOL migrate\nnode tool.js up\ncd "$X" && nx run migrate\n',
      'tool.js': '',
      ...scripts({ all: 'npm -w api run migrate' }),
    })
    expect((await follow('make migrate')).unresolved).toEqual([
      'what `$(shell cat tool)` stands for in Makefile:2 is not known',
    ])
    expect((await follow('bash run.sh')).unresolved).toEqual([
      'what `$TOOL` stands for is not known',
      'where `cd $X` leads is not known',
      'tool.js is a program of its own: what it runs is not known',
      'what `nx` starts is not looked at',
    ])
    expect((await follow('npm run all')).unresolved).toEqual([
      'which packages `npm -w api run migrate` is about is not known',
    ])
    const missing = await follow('npm run db:reset')
    expect(missing.unresolved).toEqual(['there is no script db:reset in package.json'])
    expect(missing.found?.what).toBe('db:reset')
  })

  test('a script whose name is only a name is let through', async () => {
    await write(scripts({ reset: 'dbmate migrate' }))
    expect((await follow('npm run reset')).found).toBeUndefined()
  })
})

describe('what is refused', () => {
  const asked = { directory: '/nowhere', environment: {}, production: true, extra: [] }

  test('names the chain on production, and only tells elsewhere', async () => {
    await write(scripts({ migrate: 'prisma migrate reset' }))
    const question = { ...asked, command: 'npm run migrate', directory: root, subject: 'The input command' }
    await expect(refuseForbiddenCommand(question)).rejects.toMatchObject({
      reason: 'forbidden-command',
      message: 'The input command is forbidden here: migrate reset – it drops or empties what the database holds.',
      received: 'npm run migrate → package.json scripts.migrate: prisma migrate reset',
    })
    expect(await refuseForbiddenCommand({ ...question, production: false })).toEqual([
      'The input command would be refused on production (migrate reset: it drops or empties what the database holds): npm run migrate → package.json scripts.migrate: prisma migrate reset.',
    ])
  })

  test('takes the user’s own words and names', async () => {
    const question = { ...asked, command: 'tool Nuke --all now', extra: ['nuke now', 'I_KNOW'] }
    await expect(refuseForbiddenCommand(question)).rejects.toMatchObject({ reason: 'forbidden-command' })
    await expect(refuseForbiddenCommand({ ...question, command: 'tool now nuke' })).resolves.toEqual([
      'The command was not followed to its end: tool is a program of its own: what it runs is not known.',
    ])
    const set = { ...question, command: 'tool', environment: { I_KNOW: '1' } }
    await expect(refuseForbiddenCommand(set)).rejects.toMatchObject({ received: 'I_KNOW in the environment' })
  })

  test('looks at variables by what they say, and never shows it', () => {
    const refuse = (environment: Record<string, string>) => () =>
      refuseForbiddenVariables({ environment, production: true, extra: [] })
    expect(refuse({ DANGER_DATABASE_WIPE_REINITIALIZE: 'false', FLYWAY_CLEAN_DISABLED: 'true' })).not.toThrow()
    expect(refuse({ DISABLE_DATABASE_ENVIRONMENT_CHECK: '' })).toThrow(/DISABLE_DATABASE_ENVIRONMENT_CHECK/)
    expect(refuse({ FLYWAY_CLEAN_DISABLED: 'false' })).toThrow(/FLYWAY_CLEAN_DISABLED/)
    expect(() =>
      refuseForbiddenVariables({ environment: { FLYWAY_CLEAN_DISABLED: 'false' }, production: false, extra: [] }),
    ).not.toThrow()
  })
})
