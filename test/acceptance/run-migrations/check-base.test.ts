import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runCommand } from '../../bed/process/run-command.ts'
import { runBundle } from '../harness.ts'
import { makeWorkTree, type Shop } from './bundle.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deploy-actions-base-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const git = async ({ workspace }: Pick<Shop, 'workspace'>, ...args: string[]) => {
  const own = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'protocol.file.allow=always']
  return (await runCommand('git', [...own, ...args], { cwd: workspace })).trim()
}
async function commit(shop: Shop, files: Record<string, string>) {
  await shop.write(files)
  await git(shop, 'add', '.')
  await git(shop, 'commit', '--quiet', '--allow-empty', '--message', 'Change')
  return git(shop, 'rev-parse', 'HEAD')
}
async function makeShop(name: string, files: Record<string, string>) {
  const shop = await makeWorkTree(join(folder, name), '', {})
  await git(shop, 'init', '--quiet', '--initial-branch', 'main')
  return { shop, base: await commit(shop, files) }
}
const check = (workspace: string, base: string, head: string) =>
  runBundle('run-migrations', {
    cwd: workspace,
    inputs: { directory: 'sql' },
    environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
    event: { pull_request: { number: 1, base: { sha: base }, head: { sha: head } } },
  })
const table = 'CREATE TABLE a (id int);\n'

describe('a check', () => {
  test('is not green where it cannot tell what is new, though nothing is in the way of the whole set', async () => {
    const { shop, base } = await makeShop('shop', { 'sql/001.sql': table })
    const head = await commit(shop, { 'sql/002.sql': 'DROP TABLE a;\n' })
    const clone = join(folder, 'clone')
    await runCommand('git', ['clone', '--quiet', '--depth=1', `file://${shop.workspace}`, clone], { cwd: folder })
    expect((await check(clone, base, head)).outputs).toMatchObject({ result: 'blocked', pending: '1' })
    await rm(clone, { recursive: true })
    await runCommand('git', ['clone', '--quiet', '--depth=1', `file://${shop.workspace}`, clone], { cwd: folder })
    await git({ workspace: clone }, 'remote', 'set-url', 'origin', join(folder, 'nowhere'))
    const lost = await check(clone, base, head)
    expect(lost.exitCode).toBe(1)
    expect(lost.outputs).toMatchObject({ result: 'failed', reason: 'unknown-base', pending: '2' })
    expect(lost.summary).toContain('fetch-depth: 0')
  })

  test('judges what comes with a submodule that the branch adds', async () => {
    const { shop: other } = await makeShop('other', { '001.sql': 'DROP TABLE a;\n' })
    const { shop, base } = await makeShop('shop', { 'readme.md': '' })
    await git(shop, 'submodule', '--quiet', 'add', `file://${other.workspace}`, 'sql')
    const head = await commit(shop, {})
    expect((await check(shop.workspace, base, head)).outputs).toMatchObject({ result: 'blocked', pending: '1' })
  })

  test('lets line ends and byte order marks of what is applied change, and nothing else', async () => {
    const { shop, base } = await makeShop('shop', { 'sql/001.sql': table, 'sql/002.sql': 'SELECT 1;\nSELECT 2;\n' })
    const head = await commit(shop, { 'sql/001.sql': `\uFEFF${table}`, 'sql/002.sql': 'SELECT 1;\r\nSELECT 2;\r\n' })
    const result = await check(shop.workspace, base, head)
    expect(result.outputs).toMatchObject({ result: 'checked', reason: 'nothing-new' })
    expect(result.summary).toContain('line ends or byte order mark only')
    const next = await commit(shop, { 'sql/001.sql': `${table}\n` })
    expect((await check(shop.workspace, base, next)).outputs).toMatchObject({ reason: 'migration-history' })
  })
})
