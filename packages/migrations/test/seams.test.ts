import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { decide } from '../src/decide.ts'
import { locateError } from '../src/locate.ts'
import { parseDatabaseUrl } from '../src/postgres/database/address.ts'
import { toolEnvironment } from '../src/postgres/database/options.ts'
import { judge } from '../src/postgres/gate.ts'
import { adapters } from '../src/tools/adapters.ts'
import { fileNames } from '../src/tools/by-files.ts'
import type { Adapter, Launcher } from '../src/tools/contract.ts'
import { dbmate } from '../src/tools/dbmate/adapter.ts'
import { readFolder } from '../src/tools/folder.ts'
import { readSources } from '../src/tools/sources.ts'
import type { MigrationFile } from '../src/types.ts'

const file = (name: string): MigrationFile => ({ name, version: name, path: `db/${name}`, text: '' })
const manner = { firstLine: 1, transactional: true, reversible: true }
const said = { stdout: 'ALTER TABLE users DROP COLUMN email', exitCode: 0 } as Awaited<ReturnType<Launcher['run']>>
const launcher: Launcher = { directory: 'db', workingDirectory: '.', run: async () => said }

/** A tool whose files are programs: what they would send is what the tool itself prints, or cannot be told. */
const programs: Adapter = {
  ...dbmate,
  files: /^[0-9a-f]+_.*\.py$/,
  async gateSource({ name }, launch) {
    if (name.includes('data')) return { ...manner, unanalysable: 'it is a program that changes rows' }
    const printed = await (await launch())?.run(['--sql', name], {})
    return { ...manner, sql: printed?.stdout ?? '' }
  },
}

test('a tool decides what its files are named like', async () => {
  const root = await mkdtemp(join(tmpdir(), 'seams-'))
  try {
    for (const name of ['a1_users.py', 'env.py', '1.sql']) await writeFile(join(root, name), '')
    expect((await readFolder(root, '.', [programs.files])).files.map(({ name }) => name)).toEqual(['a1_users.py'])
    expect((await readFolder(root, '.', fileNames(adapters))).files.map(({ name }) => name)).toEqual(['1.sql'])
  } finally {
    await rm(root, { recursive: true })
  }
})

test('what a tool prints is judged as if it stood in the file', async () => {
  const { findings } = await judge(await readSources(programs, [file('a1_drop.py')], async () => launcher))
  expect(findings).toMatchObject([{ rule: 'drop-column', subject: 'users.email', file: 'db/a1_drop.py', line: 1 }])
})

test('what cannot be told is said so, and blocked', async () => {
  const set = await readSources(programs, [file('a1_data.py')], async () => launcher)
  const verdict = await judge(set)
  expect(verdict.findings).toMatchObject([{ rule: 'unanalysable', subject: 'it is a program that changes rows' }])
  expect(decide(verdict, 'any', 'block')).toMatchObject({ deed: 'block', reason: 'unanalysable-migration' })
  expect(locateError('relation "users" does not exist', set[0]?.source ?? { ...manner, sql: '' })).toBeUndefined()
})

test('what can be told of a program is judged, and what cannot is said beside it', async () => {
  const source = { ...manner, sql: '\n\nDROP TABLE users', unanalysable: 'a loop', unanalysableLine: 7 }
  const { findings } = await judge([{ file: file('1.js'), source }])
  expect(findings).toMatchObject([
    { rule: 'drop-table', line: 3 },
    { rule: 'unanalysable', subject: 'a loop', line: 7 },
  ])
})

test('the database says how a tool reaches it under the limits', () => {
  const address = parseDatabaseUrl('postgres://me:word@host/db?options=-c%20work_mem%3D8MB', 'The input')
  expect(toolEnvironment(address, { lockTimeout: 1000, statementTimeout: 2000 }, 'us', 150_000)).toEqual({
    DATABASE_URL: 'postgres://me:word@host/db',
    PGAPPNAME: 'us',
    PGOPTIONS:
      '-c work_mem=8MB -c lock_timeout=1000 -c statement_timeout=2000 -c application_name=us -c client_connection_check_interval=1s',
  })
})
