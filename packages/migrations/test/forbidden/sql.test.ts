import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { followCommand } from '../../src/forbidden/refuse.ts'

const files = {
  'drop.sql': '-- gone\nDROP /* for good */ TABLE users;\n',
  'db/all.sql': '\\set ON_ERROR_STOP on\n\\ir part.sql\n',
  'db/part.sql': 'DROP TABLE users;\n',
  'shell.sql': '\\! prisma db push\n',
  'fine.sql': "\\timing\n/* DROP TABLE users */\nINSERT INTO notes VALUES ('drop table users');\n",
  'sqlite.sql': '.bail on\nDROP TABLE users;\n',
}
let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'forbidden-'))
  await mkdir(join(root, 'db'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text)
})
afterAll(() => rm(root, { recursive: true, force: true }))

const follow = (command: string) => followCommand({ command, directory: root, environment: {}, extra: [] })

describe('the SQL that a client is given is judged', () => {
  test.each([
    ['psql "$DATABASE_URL" -c "DROP/**/TABLE users"', 'drop table'],
    ['psql -h db -Xqc"DROP -- x\n TABLE users"', 'drop table'],
    ['psql --command "TRUNCATE users"', 'truncate'],
    ['psql -c "DELETE FROM users"', 'delete without where'],
    [`psql -c "DO 'BEGIN DROP TABLE users; END'"`, 'drop table'],
    ['psql -Xf drop.sql', 'drop table'],
    ['psql -d shop < drop.sql', 'drop table'],
    ['cat drop.sql | psql', 'drop table'],
    ['printf "DROP TABLE %s;" users | psql', 'drop table'],
    ['psql <<END\nBEGIN;\nDROP TABLE users;\nEND', 'drop table'],
    ['psql -f db/all.sql', 'drop table'],
    ['psql -f shell.sql', 'db push'],
    ['psql -c "DROP TABLE $NAME"', 'drop table'],
    ['prisma db execute --file drop.sql', 'drop table'],
    ['npx prisma db execute --file=./drop.sql --schema x.prisma', 'drop table'],
    ['echo "DROP TABLE users" | npx prisma db execute --stdin', 'drop table'],
    ['sqlite3 shop.db "DROP/**/TABLE users"', 'drop table'],
    ['sqlite3 shop.db < sqlite.sql', 'drop table'],
    ['mysql shop -Nse "/*!50000 DROP TABLE users */"', 'drop table'],
    ['clickhouse-client --query "DROP/**/TABLE users"', 'drop table'],
    ['docker compose exec db psql -U app -c "DROP/**/TABLE users"', 'drop table'],
  ])('%s', async (command, what) => {
    expect((await follow(command)).found?.what).toBe(what)
  })

  test.each([
    ['psql -f fine.sql'],
    ['psql -c "DELETE FROM users WHERE id = 1"'],
    ['psql -c "CREATE TABLE t (id int); DROP TABLE t"'],
    [`psql -c "INSERT INTO notes VALUES ('truncate users')" -c "SELECT 1 -- DROP TABLE users"`],
    ['sqlite3 shop.db "SELECT 1"'],
    ['psql -h drop -d truncate'],
  ])('%s is let through', async (command) => {
    expect(await follow(command)).toEqual({ found: undefined, unresolved: [] })
  })

  test.each([
    ['psql -f nowhere.sql', 'nowhere.sql is not there'],
    ['gunzip -c dump.gz | psql', 'what `gunzip` gives psql is not known'],
    ['psql -c "CALL $WHAT"', 'what the SQL of `psql` does is not known'],
    ['clickhouse-client -q "SELECT 1"', 'what the SQL of `clickhouse-client` does is not known'],
    ['psql -c "UPDATE flags SET closed = true"', 'the SQL of `psql` changes every row of flags'],
  ])('%s is told', async (command, told) => {
    expect(await follow(command)).toEqual({ found: undefined, unresolved: [told] })
  })
})
