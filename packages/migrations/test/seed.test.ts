import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { checksumSeed } from '../src/seed/checksum.ts'
import { decideSeed } from '../src/seed/decide.ts'
import { decidingStatements, type SeedResult } from '../src/seed/ledger.ts'
import { tablesInSettings } from '../src/seed/rows.ts'

describe('decideSeed', () => {
  const seed = { checksum: 'new', baseline: 'not-empty' } as const
  const row = (result: SeedResult, checksum = 'new') => ({
    name: 'api',
    checksum,
    result,
    run: '',
    at: '',
    place: { table: '' },
  })

  test.each([
    ['a new database is seeded', undefined, undefined, 'seed'],
    ['one that holds rows is adopted', undefined, 'users', 'adopt'],
    ['one that was found empty is seeded, whatever its migrations brought', row('due'), 'users', 'seed'],
    ['once is enough', row('seeded'), undefined, 'none'],
    ['adopted is adopted', row('adopted'), undefined, 'none'],
    ['what was interrupted is for a person', row('started'), undefined, 'refuse'],
    ['and so is what failed', row('failed'), undefined, 'refuse'],
  ])('%s', (_what, found, holding, deed) => {
    expect(decideSeed(found, seed, holding).deed).toBe(deed)
  })

  test('without a baseline rows are no reason not to seed', () => {
    expect(decideSeed(undefined, { ...seed, baseline: 'none' }, 'users').deed).toBe('seed')
  })

  test('tells a seed that was changed afterwards', () => {
    expect(decideSeed(row('seeded', 'old'), seed, undefined)).toMatchObject({ deed: 'none', changed: true })
    expect(decideSeed(row('seeded'), seed, undefined)).toMatchObject({ deed: 'none', changed: false })
  })
})

describe('checksumSeed', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deploy-actions-seed-'))
    await mkdir(join(folder, 'seeds/below'), { recursive: true })
    await writeFile(join(folder, 'seeds/a.sql'), 'SELECT 1;\n')
    await writeFile(join(folder, 'seeds/below/b.sql'), 'SELECT 2;\n')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('is of the command and of every file that belongs to it', async () => {
    const sum = (command: [string, ...string[]], inputs: string[]) => checksumSeed(command, inputs, folder)
    const first = await sum(['npm', 'run', 'seed'], ['seeds'])
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(await sum(['npm', 'run', 'seed'], ['seeds'])).toBe(first)
    expect(await sum(['npm', 'run seed'], ['seeds'])).not.toBe(first)
    expect(await sum(['npm', 'run', 'seed'], [])).not.toBe(first)
    await writeFile(join(folder, 'seeds/below/b.sql'), 'SELECT 2;\r\n')
    expect(await sum(['npm', 'run', 'seed'], ['seeds'])).toBe(first)
    await writeFile(join(folder, 'seeds/below/b.sql'), 'SELECT 3;\n')
    expect(await sum(['npm', 'run', 'seed'], ['seeds'])).not.toBe(first)
  })

  test('names a path that is not there', async () => {
    await expect(checksumSeed(['seed'], ['seeds/none'], folder)).rejects.toMatchObject({
      reason: 'invalid-config',
      received: 'seeds/none',
    })
  })
})

test('writes the statements of a person with the name in quotes', () => {
  const place = { table: 'deploy_actions_seeds' }
  expect(decidingStatements("it's", place).again).toBe("DELETE FROM deploy_actions_seeds WHERE name = 'it''s';")
  const aside = { ...place, schema: 'shop_deploy_actions' }
  expect(decidingStatements('api', aside).done).toBe(
    "UPDATE shop_deploy_actions.deploy_actions_seeds SET result = 'seeded' WHERE name = 'api';",
  )
})

test('finds the tables that settings name', () => {
  const settings = { DBMATE_MIGRATIONS_TABLE: 'app.versions', PATH: '/bin', tableName: undefined }
  expect(tablesInSettings(settings)).toEqual(['app.versions'])
})
