import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type GitHub, startGitHub } from '../../github/index.ts'
import { findParts } from '../../setup/parts.ts'
import { reasonToSkip } from '../../setup/require-parts.ts'
import { type Runner, startRunner } from '../index.ts'
import { jobOf } from './harness.ts'
import { makeActions, makeDirectory } from './repository.ts'

const absent = await reasonToSkip('git', 'act')
if (absent) console.warn(absent)

const API = `curl -s -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $TOKEN" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY`
const CHECK = `
name: Check
on: { pull_request: { branches: [release] }, push: { branches: [main] }, workflow_dispatch: }
permissions: { contents: read, actions: read }
jobs:
  check:
    runs-on: ubuntu-latest
    env: { TOKEN: "\${{ github.token }}" }
    steps:
      - uses: actions/checkout@v5
        with: { fetch-depth: 0 }
      - id: api
        run: |
          echo "runs=$(${API}/actions/runs")" >> "$GITHUB_OUTPUT"
          echo "status=$(${API}/statuses/$GITHUB_SHA" -d '{"state":"success"}')" >> "$GITHUB_OUTPUT"
          echo "refs=$(git for-each-ref --format='%(refname)' refs/remotes | tr '\\n' ' ')" >> "$GITHUB_OUTPUT"
          echo "fetch=$(git fetch --quiet origin main && echo yes)" >> "$GITHUB_OUTPUT"
          echo "push=$(git push --quiet origin HEAD:refs/heads/other 2>&1 | grep -c 403)" >> "$GITHUB_OUTPUT"
`

;(absent ? describe.skip : describe)('with the double of GitHub', () => {
  let directory: string
  let github: GitHub
  let runner: Runner

  beforeEach(async () => {
    directory = await makeDirectory()
    github = await startGitHub({ directory: join(directory, 'github') })
    await github.createRepository({ owner: 'acme', name: 'shop' })
    runner = await startRunner({
      github,
      directory: join(directory, 'runner'),
      act: (await findParts()).find(({ name }) => name === 'act')?.path ?? 'act',
      nodeDirectory: dirname(process.execPath),
      path: [],
      actions: { repository: 'org/deploy-actions', reference: 'v1', directory: await makeActions(directory) },
      secrets: () => ({}),
      environment: {},
    })
  })
  afterEach(async () => {
    await runner.close()
    await github.close()
    await rm(directory, { recursive: true, force: true })
  })

  test('pushes and pull requests start runs that check out, fetch and use the API with what they were granted', async () => {
    const ada = github.as('ada', 'acme/shop')
    await ada.push({ branch: 'main', files: { '.github/workflows/check.yml': CHECK } })
    await runner.idle(200_000)
    await ada.push({ branch: 'release', files: { 'released.txt': '1' } })
    await ada.push({ branch: 'topic', files: { 'topic.txt': '1' } })
    const number = await ada.openPullRequest({ head: 'topic', base: 'release' })
    await runner.idle(200_000)
    expect(runner.runs).toMatchObject([
      { event: 'push', conclusion: 'success', error: undefined },
      { event: 'pull_request', conclusion: 'success', ref: `refs/pull/${number}/merge` },
    ])
    expect(jobOf(runner.runs[0], 'check').steps[1]?.outputs).toEqual({
      runs: '200',
      status: '403',
      refs: 'refs/remotes/origin/main ',
      fetch: 'yes',
      push: '1',
    })
    const { workflow_runs: listed } = await ada.request<{ workflow_runs: object[] }>('GET', '/actions/runs')
    expect(listed).toMatchObject([
      { event: 'pull_request', status: 'completed', conclusion: 'success', head_branch: 'topic' },
      { event: 'push', status: 'completed', conclusion: 'success', head_branch: 'main', name: 'Check' },
    ])
    expect(github.violations).toEqual([])
  })

  test('a pull request in conflict starts nothing', async () => {
    const ada = github.as('ada', 'acme/shop')
    await ada.push({ branch: 'main', files: { '.github/workflows/check.yml': CHECK, 'a.txt': 'one' } })
    await ada.push({ branch: 'release', files: { 'a.txt': 'two' } })
    await ada.push({ branch: 'main', files: { 'a.txt': 'three' }, message: 'Change a [skip ci]' })
    await ada.openPullRequest({ head: 'main', base: 'release' })
    await runner.idle(200_000)
    expect(runner.runs.map(({ event }) => event)).toEqual(['push'])
  })

  test('a dispatch by the API starts the workflow, and a cancel by the API ends it', async () => {
    const ada = github.as('ada', 'acme/shop')
    const hold =
      'name: Hold\non: workflow_dispatch\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: exec sleep 100 }] } }\n'
    await ada.push({ branch: 'main', files: { '.github/workflows/hold.yml': hold } })
    await ada.dispatchWorkflow('hold.yml', 'main')
    const deadline = Date.now() + 120_000
    while (runner.runs[0]?.jobs[0]?.steps[0]?.startedAt === undefined && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50))
    await ada.request('POST', `/actions/runs/${runner.runs[0]?.id}/cancel`)
    await runner.idle(200_000)
    expect(runner.runs).toMatchObject([{ event: 'workflow_dispatch', conclusion: 'cancelled' }])
  })
})
