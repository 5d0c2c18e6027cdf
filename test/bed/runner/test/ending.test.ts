import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { identify } from '../../process/process-identity.ts'
import { reasonToSkip } from '../../setup/require-parts.ts'
import { type Harness, jobOf, startHarness, steps, until } from './harness.ts'
import { commit, git } from './repository.ts'

const absent = await reasonToSkip('git', 'act')
if (absent) console.warn(absent)

let harness: Harness
beforeEach(async () => {
  harness = await startHarness()
})
afterEach(() => harness.close())

;(absent ? describe.skip : describe)('a run ends', () => {
  test('as a failure when a step fails, and later steps are skipped', async () => {
    // act may lose what a step prints right before it fails.
    await harness.push({
      'x.yml': steps(
        '[{ run: "echo ::error file=a.txt::broken && sleep 1 && exit 3" }, { run: "true" }, { if: failure(), run: "true" }]',
      ),
    })
    await harness.runner.idle(200_000)
    const run = harness.runner.runs[0]
    expect(run).toMatchObject({ conclusion: 'failure' })
    const { steps: done, annotations } = jobOf(run, 'only')
    expect(done.map(({ conclusion }) => conclusion)).toEqual(['failure', 'skipped', 'success'])
    expect(done[0]?.log).toContain('exit')
    expect(annotations).toMatchObject([{ level: 'error', message: 'broken', properties: { file: 'a.txt' } }])
  })

  test('before it starts when the workflow does not parse, with the error and its place', async () => {
    await harness.push({ 'x.yml': 'on: push\njobs: { a: { steps: [] } }\n', 'y.yml': 'on: [push\n' })
    await harness.runner.idle(200_000)
    expect(harness.runner.runs).toMatchObject([
      {
        conclusion: 'failure',
        jobs: [],
        error: expect.stringContaining('(Line: 2, Col: 12): Required property is missing: runs-on'),
      },
      { conclusion: 'failure', jobs: [], error: expect.stringContaining('y.yml') },
    ])
  })

  test('before it starts when a called job wants more than it is granted, and no token is issued', async () => {
    await harness.push({
      'x.yml': `
on: push
permissions: { contents: read }
jobs:
  staging:
    uses: org/deploy-actions/.github/workflows/deploy.yml@v1
    with: { environment: staging }
`,
    })
    await harness.runner.idle(200_000)
    expect(harness.runner.runs).toMatchObject([
      {
        conclusion: 'startup_failure',
        error: expect.stringContaining("'deployments: write', but is only allowed 'deployments: none'"),
      },
    ])
    expect(harness.github.tokens.filter(({ kind }) => kind === 'actions')).toEqual([])
    expect([...harness.github.stored.runs.values()]).toMatchObject([{ status: 'completed', conclusion: 'failure' }])
  })

  test('and with it whatever its steps left running in the background', async () => {
    const file = join(harness.directory, 'left')
    await harness.push({ 'x.yml': steps(`[{ run: "setsid sleep 1000 > /dev/null 2>&1 & echo $! > ${file}" }]`) })
    await harness.runner.idle(200_000)
    expect(harness.runner.runs).toMatchObject([{ conclusion: 'success' }])
    const pid = Number(readFileSync(file, 'utf8'))
    await until(() => identify(pid) === undefined)
  })

  test('when the bed closes, with nothing left running', async () => {
    const file = join(harness.directory, 'waiting')
    await harness.push({ 'x.yml': steps(`[{ run: "echo $$ > ${file}; exec sleep 1000" }]`) })
    await until(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n'))
    await harness.runner.close()
    expect(harness.runner.runs).toMatchObject([{ conclusion: 'cancelled' }])
    expect(existsSync(join(harness.directory, 'runner/pids'))).toBe(true)
    expect(readdirSync(join(harness.directory, 'runner/pids'))).toEqual([])
    const pid = Number(readFileSync(file, 'utf8'))
    await until(() => identify(pid) === undefined)
  })
})

;(absent ? describe.skip : describe)('runs', () => {
  test('of one concurrency group go one after the other, in order', async () => {
    const log = join(harness.directory, 'order')
    const workflow = steps(
      `[{ run: "echo start \${{ github.run_number }} >> ${log}; sleep 0.3; echo end \${{ github.run_number }} >> ${log}" }]`,
      `concurrency: { group: "deploy-\${{ github.ref }}", queue: max }`,
    )
    for (const round of ['1', '2', '3']) await harness.push({ 'x.yml': workflow }, { round })
    await harness.runner.idle(200_000)
    expect(readFileSync(log, 'utf8').trim().split('\n')).toEqual([
      'start 1',
      'end 1',
      'start 2',
      'end 2',
      'start 3',
      'end 3',
    ])
    expect(harness.runner.runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success'])
    expect(harness.runner.runs[0]?.concurrency).toEqual(['deploy-refs/heads/main'])
  })

  test('of pull requests run on the merge of head into base', async () => {
    const workflow = `
on: { pull_request: { branches: [main] } }
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: facts
        run: |
          echo "refs=$GITHUB_REF $GITHUB_HEAD_REF $GITHUB_BASE_REF" >> "$GITHUB_OUTPUT"
          echo "files=$(echo *.txt)" >> "$GITHUB_OUTPUT"
          echo "depth=$(git rev-list --count HEAD)" >> "$GITHUB_OUTPUT"
`
    const base = await harness.push({ 'x.yml': workflow }, { 'base.txt': '1' })
    const { shop } = harness
    await git(shop, 'checkout', '--quiet', '-b', 'topic')
    const head = await commit(shop, { 'head.txt': '1' })
    await git(shop, 'checkout', '--quiet', '--detach', base)
    await git(shop, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'topic')
    const merge = await git(shop, 'rev-parse', 'HEAD')
    await git(shop, 'update-ref', 'refs/pull/7/merge', merge)
    await git(shop, 'checkout', '--quiet', 'main')
    harness.emit({
      name: 'pull_request',
      action: 'opened',
      payload: {
        action: 'opened',
        pull_request: {
          number: 7,
          title: 'A topic',
          head: { ref: 'topic', sha: head },
          base: { ref: 'main', sha: base },
        },
      },
    })
    await harness.runner.idle(200_000)
    expect(harness.runner.runs).toMatchObject([{ conclusion: 'success', sha: merge, title: 'A topic' }])
    expect(jobOf(harness.runner.runs[0], 'check').steps[1]?.outputs).toEqual({
      refs: 'refs/pull/7/merge topic main',
      files: 'base.txt head.txt',
      depth: '1',
    })
    expect([...harness.github.stored.runs.values()]).toMatchObject([{ headSha: head, headBranch: 'topic' }])
  })

  test('start the workflows that listen to their end, and events of GITHUB_TOKEN start none', async () => {
    const listener = `
name: After
on: { workflow_run: { workflows: [First], types: [completed] } }
jobs: { a: { runs-on: ubuntu-latest, steps: [{ id: b, run: "echo of=\${{ github.event.workflow_run.conclusion }} >> $GITHUB_OUTPUT" }] } }
`
    await harness.push({ 'x.yml': `name: First\n${steps('[{ run: "true" }]')}`, 'y.yml': listener })
    await harness.runner.idle(200_000)
    harness.emit({ name: 'push', ref: 'refs/heads/main', startsWorkflows: false })
    await harness.runner.idle(200_000)
    expect(harness.runner.runs.map(({ workflow, event }) => [workflow.name, event])).toEqual([
      ['First', 'push'],
      ['After', 'workflow_run'],
    ])
    expect(jobOf(harness.runner.runs[1], 'a').steps[0]?.outputs).toEqual({ of: 'success' })
  })

  test('of a dispatch are those of the workflow it names, with the defaults of its inputs', async () => {
    const workflow = (name: string) => `
name: ${name}
on: { workflow_dispatch: { inputs: { to: { default: previous }, loud: { type: boolean, default: true } } } }
run-name: To \${{ inputs.to }}
jobs: { a: { runs-on: ubuntu-latest, steps: [{ id: b, run: "echo to=\${{ inputs.to }} \${{ inputs.loud && 'loud' }} >> $GITHUB_OUTPUT" }] } }
`
    await harness.push({ 'x.yml': workflow('X'), 'y.yml': workflow('Y') })
    const payload = { ref: 'refs/heads/main', workflow: '.github/workflows/y.yml', inputs: { to: 'v1' } }
    harness.emit({ name: 'workflow_dispatch', payload })
    await harness.runner.idle(200_000)
    expect(harness.runner.runs).toMatchObject([{ workflow: { name: 'Y' }, title: 'To v1', conclusion: 'success' }])
    expect(jobOf(harness.runner.runs[0], 'a').steps[0]?.outputs).toEqual({ to: 'v1 loud' })
  })
})
