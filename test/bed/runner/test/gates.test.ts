import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reasonToSkip } from '../../setup/require-parts.ts'
import { type Harness, jobOf, startHarness, until } from './harness.ts'

const absent = await reasonToSkip('git', 'act')
if (absent) console.warn(absent)

let harness: Harness
beforeEach(async () => {
  harness = await startHarness()
})
afterEach(() => harness.close())

/** Two jobs, the second of which needs a group and holds it until the file `go` is there. */
function workflow(folder: string, queue: string): string {
  const say = (what: string) => `echo "${what} \${{ github.run_number }}" >> ${folder}/log`
  return `
on: push
jobs:
  before:
    runs-on: ubuntu-latest
    steps: [{ run: '${say('before')}' }]
  deploy:
    needs: before
    runs-on: ubuntu-latest
    concurrency: { group: deploy, queue: ${queue} }
    steps: [{ run: '${say('start')}; until [ -e ${folder}/go ]; do sleep 0.05; done; ${say('end')}' }]
`
}

;(absent ? describe.skip : describe)('a group that a job needs in the midst of a run', () => {
  const logOf = () => {
    const file = join(harness.directory, 'log')
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  }

  test('holds only that job back; the jobs before it run', async () => {
    for (const round of ['1', '2', '3']) await harness.push({ 'x.yml': workflow(harness.directory, 'max') }, { round })
    await until(() => logOf().length === 4)
    expect([...logOf()].sort()).toEqual(['before 1', 'before 2', 'before 3', expect.stringMatching(/^start [12]$/)])
    await writeFile(join(harness.directory, 'go'), '')
    await harness.runner.idle(200_000)
    const deployed = logOf().filter((line) => !line.startsWith('before'))
    for (const index of [0, 2, 4]) expect(deployed[index + 1]).toBe(deployed[index]?.replace('start', 'end'))
    expect(harness.runner.runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success'])
    expect(jobOf(harness.runner.runs[0], 'deploy').steps).toHaveLength(1)
  })

  test('cancels a job that waits when a newer one comes, unless all may wait', async () => {
    const { directory, runner } = harness
    for (const round of [1, 2, 3]) {
      await harness.push({ 'x.yml': workflow(directory, 'single') }, { round: `${round}` })
      await until(() => logOf().length === round + 1)
      if (round > 1) await until(() => runner.runs[round - 1]?.jobs[1]?.status === 'in_progress')
    }
    await until(() => runner.runs[1]?.status === 'completed')
    await writeFile(join(directory, 'go'), '')
    await runner.idle(200_000)
    expect(runner.runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'cancelled', 'success'])
    expect(jobOf(runner.runs[1], 'deploy')).toMatchObject({
      conclusion: 'cancelled',
      steps: [{ conclusion: 'skipped' }],
    })
  })
})

;(absent ? describe.skip : describe)('a job', () => {
  test('of a matrix is several jobs, with one name each', async () => {
    await harness.push({
      'x.yml': `
on: push
jobs:
  build:
    strategy: { matrix: { service: [api, web] } }
    runs-on: ubuntu-latest
    steps: [{ id: a, run: 'echo "of=\${{ matrix.service }}" >> $GITHUB_OUTPUT' }]
  call:
    strategy: { matrix: { environment: [one, two] } }
    permissions: write-all
    uses: org/deploy-actions/.github/workflows/deploy.yml@v1
    with: { environment: "\${{ matrix.environment }}", names: "\${{ matrix.environment }}" }
`,
    })
    await harness.runner.idle(200_000)
    const [run] = harness.runner.runs
    expect(run).toMatchObject({ conclusion: 'success' })
    expect(jobOf(run, 'build (api)').steps[0]?.outputs).toEqual({ of: 'api' })
    expect(jobOf(run, 'build (web)').steps[0]?.outputs).toEqual({ of: 'web' })
    const greetings = run?.jobs
      .filter(({ name }) => name === 'call / greet')
      .map(({ steps }) => steps[1]?.outputs['greeting'])
    expect(greetings?.sort()).toEqual(['Hello one', 'Hello two'])
  })

  test('that hands on an output with a secret fails, because GitHub would drop the output', async () => {
    await harness.push({
      'x.yml': `
on: push
jobs:
  a:
    runs-on: ubuntu-latest
    outputs: { open: "\${{ steps.a.outputs.open }}", closed: "x-\${{ steps.a.outputs.closed }}" }
    steps: [{ id: a, run: 'echo "open=yes" >> $GITHUB_OUTPUT; echo "closed=\${{ secrets.SHARED_SECRET }}" >> $GITHUB_OUTPUT' }]
`,
    })
    await harness.runner.idle(200_000)
    const [run] = harness.runner.runs
    expect(run).toMatchObject({ conclusion: 'failure' })
    expect(jobOf(run, 'a').annotations).toEqual([
      { level: 'error', message: "Skip output 'closed' since it may contain secret.", properties: {} },
    ])
  })

  test('whose environment refuses the branch fails without its secrets', async () => {
    const { github } = harness
    github.getRepository = () => ({
      environments: new Map([['staging', { branches: ['release', 'hotfix/*'] }]]),
      protections: new Map(),
    })
    await harness.push({
      'x.yml': `
on: push
jobs:
  a: { runs-on: ubuntu-latest, environment: staging, steps: [{ run: 'echo "\${{ secrets.DEPLOY_ENV }}"' }] }
  b: { needs: a, runs-on: ubuntu-latest, steps: [{ run: 'true' }] }
`,
    })
    await harness.runner.idle(200_000)
    const [run] = harness.runner.runs
    expect(run?.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['a', 'failure'],
      ['b', 'skipped'],
    ])
    const message = 'Branch "main" is not allowed to deploy to staging due to environment protection rules.'
    expect(run?.jobs.map(({ annotations }) => annotations)).toEqual([[{ level: 'error', message, properties: {} }], []])
    expect(jobOf(run, 'a').steps.map(({ conclusion }) => conclusion)).toEqual(['skipped'])
  })
})
