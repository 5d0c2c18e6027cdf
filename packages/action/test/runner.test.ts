import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { context } from '@actions/github'
import { readRunner as read } from '../src/runner.ts'

/** @actions/github reads the environment when its context is made, so each case makes one of its own. */
function readRunner(environment: NodeJS.ProcessEnv) {
  const before = process.env
  process.env = environment
  try {
    const Context = context.constructor as new () => typeof context
    return read(new Context(), environment)
  } finally {
    process.env = before
  }
}

const sha = 'a'.repeat(40)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runner-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function environment(event: string, ref: string, payload: object): Promise<Record<string, string>> {
  const file = join(folder, `${event}.json`)
  await writeFile(file, JSON.stringify(payload))
  return {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_ACTOR: 'octocat',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_SERVER_URL: 'https://github.example.test',
    GITHUB_API_URL: 'https://github.example.test/api/v3',
    GITHUB_WORKSPACE: '/workspace',
    RUNNER_TEMP: '/temporary',
  }
}

describe('readRunner', () => {
  it('reads a push to a branch with slashes', async () => {
    const runner = readRunner(await environment('push', 'refs/heads/feature/a', { after: sha }))
    expect(runner).toEqual({
      repository: 'acme/shop',
      event: 'push',
      payload: { after: sha },
      sha,
      ref: 'refs/heads/feature/a',
      branch: 'feature/a',
      isPullRequest: false,
      actor: 'octocat',
      runId: '42',
      attempt: 2,
      runUrl: 'https://github.example.test/acme/shop/actions/runs/42',
      serverUrl: 'https://github.example.test',
      apiUrl: 'https://github.example.test/api/v3',
      workspace: '/workspace',
      temporary: '/temporary',
    })
  })

  it('knows no branch for a tag', async () => {
    const runner = readRunner(await environment('push', 'refs/tags/v1.2.3', {}))
    expect(runner).toMatchObject({ branch: undefined, ref: 'refs/tags/v1.2.3', isPullRequest: false })
  })

  it.each([
    ['pull_request', 'refs/pull/7/merge', undefined],
    ['pull_request_target', 'refs/heads/main', 'main'],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-7-abc', 'gh-readonly-queue/main/pr-7-abc'],
  ])('takes %s for a proposal', async (event, ref, branch) => {
    const runner = readRunner(await environment(event, ref, { pull_request: { number: 7 } }))
    expect(runner).toMatchObject({ isPullRequest: true, branch, payload: { pull_request: { number: 7 } } })
  })

  it('has defaults outside of a runner, and for an event file that is not there', () => {
    const runner = readRunner({ GITHUB_EVENT_PATH: join(folder, 'absent.json') })
    expect(runner).toMatchObject({
      repository: '',
      event: '',
      payload: {},
      sha: '',
      branch: undefined,
      isPullRequest: false,
      attempt: undefined,
      runUrl: '',
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      workspace: process.cwd(),
    })
    expect(runner.temporary).not.toBe('')
  })

  it('reads the environment that it is given, and nothing else', async () => {
    process.env['GITHUB_REF'] = 'refs/heads/elsewhere'
    try {
      expect(readRunner(await environment('push', 'refs/heads/main', {})).branch).toBe('main')
    } finally {
      delete process.env['GITHUB_REF']
    }
  })
})
