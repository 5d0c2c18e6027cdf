import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { GitHubEvent } from '../index.ts'
import { type Bed, shop, startBed } from './bed.ts'

const run = promisify(execFile)
const environment = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
} as NodeJS.ProcessEnv

let bed: Bed
let folder: string
let events: GitHubEvent[]
const git = async (...args: string[]) => (await run('git', args, { cwd: folder, env: environment })).stdout.trim()
const address = (token: string) =>
  bed.github.serverUrl.replace('http://', `http://x-access-token:${token}@`).concat('/acme/shop.git')
const token = (permissions: Record<string, 'read' | 'write'>, kind: 'actions' | 'app' | 'user' = 'user') =>
  bed.github.issueToken({ repository: 'acme/shop', kind, actor: 'ada', permissions })

async function commit(path: string, text: string): Promise<string> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
  await git('add', '--all')
  await git('commit', '--quiet', '--message', `Write ${path}`)
  return await git('rev-parse', 'HEAD')
}

beforeAll(async () => {
  bed = await startBed({
    rulesets: [
      { name: 'release', include: ['refs/heads/release'], rules: [{ type: 'pull_request' }, { type: 'deletion' }] },
    ],
  })
  events = []
  bed.github.onEvent((event) => events.push(event))
  folder = await mkdtemp(join(tmpdir(), 'github-double-clone-'))
  await git('init', '--quiet', '--initial-branch=main')
  await commit('README.md', 'one\n')
  await git('push', '--quiet', address(token({ contents: 'write' })), 'main', 'main:release')
})

afterAll(async () => {
  await bed.stop()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(() => {
  events.length = 0
})

it('serves what was pushed to clones and to the API', async () => {
  const sha = await commit('docs/note.md', 'a note\n')
  await git('push', '--quiet', address(token({ contents: 'write' })), 'main')
  const clone = await mkdtemp(join(tmpdir(), 'github-double-clone-'))
  await git('clone', '--quiet', '--filter=blob:none', address(token({ contents: 'read' })), clone)
  expect(await readFile(join(clone, 'docs/note.md'), 'utf8')).toBe('a note\n')
  await rm(clone, { recursive: true })
  const { data } = await bed.client({ contents: 'read' }).rest.git.getRef({ ...shop, ref: 'heads/main' })
  expect(data.object).toMatchObject({ type: 'commit', sha })
})

it('tells of a push as a webhook would', async () => {
  const before = await git('rev-parse', 'HEAD')
  const after = await commit('two.md', 'two\n')
  await git('push', '--quiet', address(token({ contents: 'write' })), 'main')
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({
    name: 'push',
    ref: 'refs/heads/main',
    sha: after,
    actor: 'ada',
    startsWorkflows: true,
    payload: {
      before,
      after,
      forced: false,
      created: false,
      commits: [{ id: after, message: 'Write two.md' }],
      head_commit: { id: after },
      repository: { full_name: 'acme/shop', default_branch: 'main' },
      sender: { login: 'ada' },
    },
  })
})

it('says that a push with the token of a run starts no workflow', async () => {
  await commit('three.md', 'three\n')
  await git('push', '--quiet', address(token({ contents: 'write' }, 'actions')), 'main')
  expect(events).toMatchObject([{ name: 'push', startsWorkflows: false, actor: 'github-actions[bot]' }])
})

it('tells of created and deleted tags', async () => {
  await git('tag', '--annotate', 'v1', '--message', 'one')
  await git('push', '--quiet', address(token({ contents: 'write' })), 'v1')
  await git('push', '--quiet', address(token({ contents: 'write' })), ':v1')
  expect(events.map(({ name, payload }) => [name, payload['ref']])).toEqual([
    ['create', 'v1'],
    ['push', 'refs/tags/v1'],
    ['delete', 'v1'],
    ['push', 'refs/tags/v1'],
  ])
})

it('refuses who may not read, who may not write, and unknown tokens', async () => {
  const tip = await git('rev-parse', 'HEAD')
  await expect(git('ls-remote', `${bed.github.serverUrl}/acme/shop.git`)).rejects.toThrow(
    /could not read Username|Authentication/,
  )
  await expect(git('ls-remote', address('ghs_none'))).rejects.toThrow('Authentication failed')
  await expect(git('ls-remote', address(token({ issues: 'write' })))).rejects.toThrow('not found')
  await expect(git('push', address(token({ contents: 'read' })), 'main:other')).rejects.toThrow('403')
  const revoked = token({ contents: 'write' })
  bed.github.revokeToken(revoked)
  await expect(git('push', address(revoked), 'main:other')).rejects.toThrow('Authentication failed')
  expect(events).toEqual([])
  expect(await git('ls-remote', address(token({ contents: 'read' })), 'refs/heads/main')).toContain(tip)
})

it('refuses workflow files from an App without the permission and from every run', async () => {
  await git('checkout', '--quiet', '-b', 'workflows')
  await commit('.github/workflows/ci.yml', 'on: push\n')
  const push = (text: string) => git('push', '--quiet', address(text), 'workflows')
  await expect(push(token({ contents: 'write', workflows: 'write' }, 'actions'))).rejects.toThrow(
    'without `workflows` permission',
  )
  await expect(push(token({ contents: 'write' }, 'app'))).rejects.toThrow('.github/workflows/ci.yml')
  await push(token({ contents: 'write', workflows: 'write' }, 'app'))
  // What a branch already holds is no new workflow.
  await git('push', '--quiet', address(token({ contents: 'write' }, 'actions')), 'workflows:copy')
  await git('checkout', '--quiet', 'main')
})

it('holds pushes to the rulesets', async () => {
  await expect(git('push', address(token({ contents: 'write' })), 'main:release')).rejects.toThrow(
    'through a pull request',
  )
  await expect(git('push', address(token({ contents: 'write' })), ':release')).rejects.toThrow(
    'Cannot delete this branch',
  )
})
