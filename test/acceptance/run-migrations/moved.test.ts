import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runCommand } from '../../bed/process/run-command.ts'
import { runBundle } from '../harness.ts'
import { makeWorkTree, type Shop } from './bundle.ts'

let folder: string
let shop: Shop
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deploy-actions-moved-'))
  shop = await makeWorkTree(join(folder, 'shop'), '', {})
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const git = async (...args: string[]) => {
  const own = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
  return (await runCommand('git', [...own, ...args], { cwd: shop.workspace })).trim()
}
async function commit(files: Record<string, string>) {
  await shop.write(files)
  await git('add', '.')
  await git('commit', '--quiet', '--message', 'Change')
  return git('rev-parse', 'HEAD')
}
const config = (directory: string, tool = 'sql') => ({
  '.github/deploy.yml': `services:\n  api: { image: ghcr.io/acme/api, migrations: { tool: ${tool}, directory: ${directory} } }\nenvironments: { staging: {} }\n`,
})
const check = (base: string, head: string, inputs: Record<string, string> = {}) =>
  runBundle('run-migrations', {
    cwd: shop.workspace,
    inputs: { mode: 'check', ...inputs },
    environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
    event: { pull_request: { number: 1, base: { sha: base }, head: { sha: head } } },
  })
const placed = ({ annotations }: Awaited<ReturnType<typeof check>>) =>
  annotations.flatMap(({ level, file, title }) => (file === undefined ? [] : [`${level} ${file} ${title}`]))

/** A base with two migrations in `old/db`, one of which loses data, and a branch. */
async function makeBranch(change: () => Promise<unknown>) {
  await git('init', '--quiet', '--initial-branch', 'main')
  const base = await commit({
    ...config('old/db'),
    'old/db/001_a.sql': 'CREATE TABLE a (id int);\n',
    'old/db/002_b.sql': 'DROP TABLE former;\n',
    'other/db/001_x.sql': 'CREATE TABLE x (id int);\n',
  })
  await git('switch', '--quiet', '--create', 'topic')
  await change()
  return { base, head: await git('rev-parse', 'HEAD') }
}
async function move(to: string) {
  await mkdir(join(shop.workspace, dirname(to)), { recursive: true })
  await git('mv', 'old/db', to)
}

describe('a branch that says in deploy.yml that the migrations lie elsewhere', () => {
  test('adds none where it moves them as they are, and only what is new is judged', async () => {
    const { base, head } = await makeBranch(async () => {
      await move('api/migrations')
      await commit({ ...config('api'), 'api/migrations/003_c.sql': 'CREATE TABLE c (id int);\n' })
    })
    const result = await check(base, head)
    expect(result.outputs).toMatchObject({ result: 'checked', pending: '1', compatibility: 'expand' })
    expect(placed(result)).toEqual(['warning .github/deploy.yml Moved migrations'])
    expect(result.summary).toContain('held against those of old/db')
  })

  test('edits none on the way, and leaves none behind unnoticed', async () => {
    const { base, head } = await makeBranch(async () => {
      await move('new/db')
      await git('rm', '--quiet', '--force', 'new/db/002_b.sql')
      await commit({ ...config('new/db'), 'new/db/001_a.sql': 'CREATE TABLE a (id bigint);\n' })
    })
    const result = await check(base, head)
    expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'migration-history' })
    expect(placed(result)).toContain('error new/db/001_a.sql Migration: edited-migration')
    expect(result.summary).toContain('1 of the base’s are not among them')
    expect(result.summary).toContain('old/db/002\\_b.sql is removed')
  })

  test('is stopped where databases would get another history, though the base has that folder, too', async () => {
    const { base, head } = await makeBranch(() => commit(config('other/db')))
    const result = await check(base, head)
    expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'migration-history', pending: '1' })
    expect(placed(result)).toEqual(['error .github/deploy.yml Migration: moved-migrations'])
  })

  test('does not hide what the new folder had before: it has run nowhere', async () => {
    const { base, head } = await makeBranch(async () => {
      await git('mv', 'old/db/001_a.sql', 'other/db/001_a.sql')
      await git('mv', 'old/db/002_b.sql', 'other/db/002_b.sql')
      await commit({ ...config('other/db'), 'other/db/001_x.sql': 'DROP TABLE x;\n' })
    })
    const result = await check(base, head)
    expect(result.outputs).toMatchObject({ result: 'blocked', pending: '1' })
    expect(placed(result)).toContain('error other/db/001_x.sql Migration: drop-table')
  })
})
