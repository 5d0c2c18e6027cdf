import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { followCommand } from '../../src/forbidden/refuse.ts'
import { composer, deno, type Files, just, mise, poe, rake, task, turbo } from './task-files.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tasks-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function follow(files: Files, command: string, folder = '.') {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  const directory = join(root, folder)
  return followCommand({ command, directory, environment: {}, extra: [] })
}
describe('what is forbidden is found behind', () => {
  test.each<[string, Files, string, string, string]>([
    ['just', just, 'just migrate', 'migrate reset', 'justfile wipe: prisma migrate reset'],
    ['just, an alias', just, 'just m prod', 'migrate reset', 'justfile wipe'],
    ['just, a script', just, 'just script', 'dropdb', 'dropdb shop'],
    ['just, several', just, 'just check script', 'dropdb', 'justfile script'],
    ['just, given words', just, 'just direct downgrade base', 'downgrade', 'alembic downgrade base'],
    ['just, a module', just, 'just db::wipe', 'migrate:rollback', 'db::wipe'],
    ['just, a module as words', just, 'just db wipe', 'migrate:rollback', 'db::wipe'],
    ['just, what it imports', just, 'just imported', 'drop', 'dbmate drop'],
    ['just -f', just, 'just --justfile justfile tool=x script', 'dropdb', 'justfile script'],
    ['task', task, 'task migrate', 'migrate reset', 'Taskfile.yml wipe: prisma migrate reset'],
    ['task, its default', task, 'task', 'migrate reset', 'Taskfile.yml wipe'],
    ['task, an alias and a list', task, 'go-task m', 'migrate reset', 'Taskfile.yml wipe'],
    ['task, a list', task, 'task list', 'dropdb', 'Taskfile.yml list'],
    ['task, what is deferred', task, 'task later', 'dropdb', 'Taskfile.yml list'],
    ['task, an include', task, 'task db:down', 'drop', 'dbmate drop'],
    ['task, given words', task, 'task given -- downgrade base', 'downgrade', 'alembic downgrade base'],
    ['task, a variable', task, 'task wipe WHICH=reset', 'migrate reset', 'Taskfile.yml wipe'],
    ['task, a pattern', task, 'task many:x', 'dropdb', 'dropdb x'],
    ['turbo', turbo, 'turbo run migrate', 'dropdb', 'turbo clean in tools → package.json scripts.clean: dropdb shop'],
    ['npx turbo', turbo, 'npx turbo wipe --filter=tools -- --force', 'migrate reset', 'turbo wipe in tools'],
    ['npm, of a workspace', turbo, 'npm run wipe --workspace tools', 'migrate reset', 'wipe in tools'],
    ['pnpm, of packages', turbo, 'pnpm --filter tools wipe', 'migrate reset', 'wipe in tools'],
    ['pnpm -r', turbo, 'pnpm -r run wipe', 'migrate reset', 'wipe in tools'],
    ['yarn workspace', turbo, 'yarn workspace tools wipe', 'migrate reset', 'wipe in tools'],
    ['yarn workspaces', turbo, 'yarn workspaces foreach run wipe', 'migrate reset', 'wipe in tools'],
    ['poe', poe, 'poe migrate', 'flush', 'pyproject.toml wipe'],
    ['poetry run poe', poe, 'poetry run poe needs', 'flush', 'pyproject.toml wipe'],
    ['poe, tables of a sequence', poe, 'uv run poe several', 'flush', 'pyproject.toml wipe'],
    ['poe, given words', poe, 'poe given downgrade base', 'downgrade', 'alembic downgrade base'],
    ['poe, what it includes', poe, 'poe included', 'dropdb', 'dropdb shop'],
    ['pdm, what comes before', poe, 'pdm run up', 'downgrade', 'pyproject.toml pre_up'],
    ['pdm, several', poe, 'pdm all', 'downgrade', 'pyproject.toml pre_up'],
    ['hatch', poe, 'hatch run wipe', 'flush', 'python manage.py flush --noinput'],
    ['hatch, an environment', poe, 'hatch run prod:db downgrade base', 'downgrade', 'alembic downgrade base'],
    ['rye', poe, 'rye run down', 'downgrade', 'pyproject.toml two'],
    ['pipenv', poe, 'pipenv run wipe', 'reset_db', 'Pipfile wipe'],
    ['mise', mise, 'mise run migrate', 'dropdb', 'mise.toml wipe: echo now'],
    ['mise, an alias', mise, 'mise r w', 'dropdb', 'dropdb shop'],
    ['mise, short', mise, 'mise wipe', 'dropdb', 'dropdb shop'],
    ['mise, a file, after it', mise, 'mise run later', 'dropdb', 'dropdb scripted'],
    ['mise, a group', mise, 'mise run check ::: group', 'dropdb', 'mise.toml wipe'],
    ['composer', composer, 'composer run-script migrate', 'migrate:fresh', 'composer.json wipe'],
    ['composer, short', composer, 'composer wipe', 'migrate:fresh', 'artisan migrate:fresh'],
    ['composer, an event', composer, 'composer install --no-dev', 'db:wipe', 'composer.json post-autoload-dump'],
    ['composer, given words', composer, 'composer given -- db:wipe', 'db:wipe', 'artisan db:wipe'],
    ['composer exec', composer, 'composer exec -- doctrine orm:schema-tool:drop', 'orm:schema-tool:drop', 'doctrine'],
    ['deno task', deno, 'deno task migrate', 'migrate reset', 'deno.jsonc wipe'],
    ['deno, a script of package.json', deno, 'deno task scripted', 'dropdb', 'package.json scripts.scripted'],
    ['rake', rake, 'bundle exec rake', 'db:schema:load', 'Rakefile shop:wipe'],
    ['rake, a need', rake, 'rake migrate', 'db:schema:load', 'Rakefile shop:wipe'],
    ['rails, words of a command', rake, 'bin/rails shop:direct', 'drop table', 'DROP TABLE users'],
  ])('%s', async (_title, files, command, what, link) => {
    const { found } = await follow(files, command)
    expect(found?.what).toBe(what)
    expect(found?.chain[0]).toBe(command)
    expect(found?.chain.join(' → ')).toContain(link)
  })

  test('whatever folder it is started in', async () => {
    expect((await follow(just, 'just migrate', 'backend')).found?.what).toBe('migrate reset')
    expect((await follow(turbo, 'turbo migrate', 'packages/api')).found?.what).toBe('dropdb')
  })
})

test.each<[Files, string, string[]]>([
  [just, 'just check', []],
  [just, 'just --list', []],
  [just, 'just', []],
  [just, 'just -c echo db:reset', []],
  [task, 'task plain', []],
  [turbo, 'turbo build --filter=@acme/api', []],
  [turbo, 'turbo ls', []],
  [turbo, 'npm run build -w @acme/api', []],
  [poe, 'poe plain', []],
  [poe, 'pdm run other', []],
  [poe, 'hatch run prod:db', []],
  [mise, 'mise run check', []],
  [mise, 'mise install', []],
  [composer, 'composer check', []],
  [composer, 'composer install --no-scripts', []],
  [deno, 'deno task plain', []],
  [rake, 'rake shop:fine', []],
  [just, 'just python', ['justfile python: a program for python3 is not followed']],
  [just, 'just nothing', ['there is no task nothing in justfile']],
  [{}, 'just x', ['there is no justfile in its folder or around it']],
  [task, 'task unclear', ['what `{{.OTHER}}` stands for in Taskfile.yml unclear is not known']],
  [{ 'Taskfile.yml': 'a: [' }, 'task x', ['Taskfile.yml cannot be read', 'there is no task x in Taskfile.yml']],
  [turbo, 'turbo nothing', ['no package has a script nothing for turbo']],
  [poe, 'poe fn', ['pyproject.toml fn: what shop.db:reset does is not known']],
  [mise, 'mise run py', ['mise.toml py: a program for python3 is not followed']],
  [composer, 'composer class', ['composer.json class: what Acme\\Db::reset does is not known']],
  [deno, 'deno task nothing', ['there is no task nothing in deno.json']],
  [deno, 'deno run -A main.ts', ['main.ts is a program of its own: what it runs is not known']],
  [rake, 'rake told', ['Rakefile shop:ruby: its Ruby is not followed']],
])('nothing is found, and what is not known is told: %j %s', async (files, command, unresolved) => {
  expect(await follow(files, command)).toEqual({ found: undefined, unresolved })
})

test('tasks that need each other come to an end', async () => {
  const files = {
    justfile: 'a: b\n    true\nb: a\n    just a\n',
    'mise.toml': '[tasks]\na = { run = "mise a", depends = ["a"] }\n',
  }
  expect(await follow(files, 'just a')).toEqual({ found: undefined, unresolved: [] })
  expect(await follow(files, 'mise a')).toEqual({ found: undefined, unresolved: [] })
})
