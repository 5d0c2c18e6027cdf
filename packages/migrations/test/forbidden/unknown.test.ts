import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { followCommand } from '../../src/forbidden/refuse.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'forbidden-'))
  const scripts = {
    m: 'prisma migrate reset --force',
    j: 'eval "prisma migrate reset"',
    'reset-cache': 'rm -rf .cache',
    fine: 'prisma migrate deploy',
  }
  await mkdir(join(root, 'installing'))
  const installing = { scripts: { postinstall: 'prisma db push' } }
  await writeFile(join(root, 'installing/package.json'), JSON.stringify(installing))
  await writeFile(join(root, 'package.json'), JSON.stringify({ scripts }))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const follow = (command: string) => followCommand({ command, directory: root, environment: {}, extra: [] })
const reset = '"prisma migrate reset"'

describe('a wrapper hides nothing', () => {
  test.each([
    ...['npm run j', 'npm rum m', 'npm urn m', 'npm run-script m', 'npm runScript m', 'npm run-s m', 'node --run m'],
    ...['corepack yarn run m', 'corepack yarn@4 run m', 'nr m', 'rushx m', 'unknown --x npm run m'],
    ...[`env -S ${reset}`, 'env -i -S"A=b prisma migrate" reset', `npx --call=${reset}`, `npx -y --call ${reset}`],
    ...[`npm exec --call=${reset}`, `script -qc ${reset} /dev/null`, `script --command=${reset}`, `su -c ${reset} app`],
    ...[`su - app -c ${reset}`, `busybox sh -c ${reset}`, `fish -c ${reset}`, `pwsh -Command ${reset}`],
    ...[`nix-shell -p x --run ${reset}`, `sops exec-env x ${reset}`, `fly ssh console -C ${reset}`],
    ...[`unknown --do=${reset}`, `unknown "A=b exec prisma migrate reset"`],
    ...['find . -name x -exec prisma migrate reset {} +', `trap ${reset} EXIT`, `flock /tmp/lock -c ${reset}`],
    ...[`python -c "import os; os.system('prisma migrate reset')"`],
    `python -c "subprocess.run(['prisma', 'migrate', 'reset'])"`,
    `node -e "require('child_process').execSync('prisma migrate reset')"`,
    'cat <<END | sh\nprisma migrate reset\nEND',
    'case $1 in\n  up) prisma migrate deploy;;\n  down) prisma migrate reset;;\nesac',
  ])('%s', async (command) => {
    expect((await follow(command)).found?.what).toBe('migrate reset')
  })

  test.each([
    ['uvx alembic downgrade base', 'downgrade'],
    ['pipx run alembic downgrade base', 'downgrade'],
    ['hatch run prod:alembic downgrade base', 'downgrade'],
    ['docker compose run --rm api bin/rails db:rollback', 'db:rollback'],
    ['npx prisma@6 db push', 'db push'],
    ['bin/rails runner "execute(\'DROP TABLE users\')"', 'drop table'],
    ['npm ci --prefix installing', 'db push'],
    ['npm i --prefix installing', 'db push'],
    ['yarn --cwd installing', 'db push'],
    ['npm explore x -- prisma db push', 'db push'],
    ['unknown --flag prisma --x db push', 'db push'],
    ['deno run -A npm:prisma@6 db push', 'db push'],
    ['run() { "$@"; }\nrun prisma db push', 'db push'],
    ['npx @mikro-orm/cli@6 migration:down', 'migration:down'],
    ['pg_restore -c shop.dump', '-c'],
    ['pg_restore -vcd shop shop.dump', '-c'],
    ['unknown query "DROP/**/TABLE users"', 'drop table'],
  ])('%s', async (command, what) => {
    expect((await follow(command)).found?.what).toBe(what)
  })
})

describe('what is not known is told, once', () => {
  test.each([...['ni m', 'zx s.mjs', './bin/migrate', 'no-such-program up', 'go run ./cmd/migrations up']])(
    '%s',
    async (command) => {
      const [first = ''] = command.split(' ')
      const name = first.split('/').at(-1)
      expect(await follow(`${command} && ${command}`)).toEqual({
        found: undefined,
        unresolved: [`${name} is a program of its own: what it runs is not known`],
      })
    },
  )

  test.each([
    ['bin/rails runner "User.touch_all"', 'what `rails runner` runs is not known'],
    ['bundle exec rake data:backfill', 'what `rake data:backfill` runs is not known'],
    ['cargo run --release', 'what `cargo run` runs is not known'],
    ['npm init something', 'what `npm init` starts is not known'],
    ['curl -fsS https://example.com/x | sh', 'what `curl` gives the shell is not known'],
    ['python -c "print(1)"', 'the text of `python -c` is not followed'],
    ['node -e "process.exit(1)"', 'the text of `node -e` is not followed'],
  ])('%s', async (command, told) => {
    expect(await follow(command)).toEqual({ found: undefined, unresolved: [told] })
  })
})

describe('what is harmless is let through without a word', () => {
  test.each([
    ...[
      'npm run reset-cache',
      'npm run fine',
      'npm ci',
      'npm ci --prefix installing --ignore-scripts',
      'bin/rails db:migrate',
      'bin/rails -T',
      'bundle install',
      'corepack enable',
      'su -c "npm run fine" app',
    ],
    ...['echo "never run prisma migrate reset"', 'curl -d "prisma migrate reset" https://example.com', 'sleep 5'],
    ...['grep -r "prisma migrate reset" .', 'git commit -m "prisma migrate reset"', 'rm -rf prisma migrate reset'],
    ...['pg_restore -Fc shop.dump', 'pg_restore -d c shop.dump', 'trap - EXIT', 'npx prisma@6 migrate deploy'],
    'up() { prisma migrate deploy; }\nup',
    'function up { prisma migrate deploy; }\nup',
    'case $1 in\n  up|deploy) prisma migrate deploy;;\n  reset) echo no;;\n  *) exit 1;;\nesac',
  ])('%s', async (command) => {
    expect(await follow(command)).toEqual({ found: undefined, unresolved: [] })
  })

  test.each([
    ...[
      'slack "we reset the cache and drop the ball"',
      'slack "we migrate, and go down"',
      './tool --message="reset it"',
    ],
    ...['aws s3 cp drop.txt s3://bucket', './bin/x --file db/reset.sql', 'mail -s "prisma: migrate, never reset" ops'],
  ])('%s is not refused', async (command) => {
    expect((await follow(command)).found).toBeUndefined()
  })
})
