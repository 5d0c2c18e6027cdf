import { reasonToSkip } from '../../setup/require-parts.ts'
import type { WorkflowRun } from '../index.ts'
import { type Harness, jobOf, startHarness } from './harness.ts'

const absent = await reasonToSkip('git', 'act')
if (absent) console.warn(absent)

const called = (first: string, last: string) => `
on:
  workflow_call:
    outputs: { said: { value: "\${{ jobs.last.outputs.said }}" } }
jobs:
  first: { runs-on: ubuntu-latest, ${first} }
  last:
    needs: first
    ${last}
    runs-on: ubuntu-latest
    outputs: { said: "\${{ steps.a.outputs.said }}" }
    steps: [{ id: a, run: 'echo said=it >> $GITHUB_OUTPUT' }]
`
const caller = `
on: push
jobs:
  call: { uses: ./.github/workflows/called.yml }
  next: { needs: call, runs-on: ubuntu-latest, steps: [{ run: 'test "\${{ needs.call.outputs.said }}" = it' }] }
  anyway:
    needs: call
    if: always()
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
`

;(absent ? describe.skip : describe)('the result of a called workflow', () => {
  let harness: Harness
  beforeAll(async () => {
    harness = await startHarness()
  })
  afterAll(() => harness.close())

  const ok = 'steps: [{ run: "true" }]'
  const broken = 'steps: [{ run: "false" }]'
  test.each([
    ['success', ok, '', { 'call / first': 'success', 'call / last': 'success', next: 'success' }],
    ['skipped', `if: false, ${ok}`, '', { 'call / first': 'skipped', 'call / last': 'skipped', next: 'skipped' }],
  ])('is %s where GitHub says so, and jobs after it run accordingly', async (_, first, last, conclusions) => {
    const run = await runCaller(first, last)
    expect(conclusionsOf(run)).toEqual({ ...conclusions, anyway: 'success' })
    expect(run?.conclusion).toBe('success')
  })

  test.each([
    ['', 'skipped'],
    ['if: always()', 'success'],
  ])('is failure when a job fails, though a later one (%s) ends as %s', async (condition, conclusion) => {
    const run = await runCaller(broken, condition)
    const called = { 'call / first': 'failure', 'call / last': conclusion }
    expect(conclusionsOf(run)).toEqual({ ...called, next: 'skipped', anyway: 'skipped' })
    expect(run?.conclusion).toBe('failure')
    // act can't go on here, and the bed says so.
    expect(jobOf(run, 'anyway').annotations).toMatchObject([{ level: 'warning' }])
    expect(jobOf(run, 'next').annotations).toEqual([])
  })

  async function runCaller(first: string, last: string): Promise<WorkflowRun | undefined> {
    await harness.push({ 'x.yml': caller, 'called.yml': called(first, last) })
    await harness.runner.idle(200_000)
    return harness.runner.runs.at(-1)
  }

  function conclusionsOf(run: WorkflowRun | undefined) {
    return Object.fromEntries(run?.jobs.map(({ name, conclusion }) => [name, conclusion]) ?? [])
  }
})
