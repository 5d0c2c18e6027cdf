import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { reasonToSkip } from '../../setup/require-parts.ts'
import { type Harness, jobOf, startHarness, steps, until } from './harness.ts'

const absent = await reasonToSkip('git', 'act')
if (absent) console.warn(absent)

let harness: Harness
beforeEach(async () => {
  harness = await startHarness()
})
afterEach(() => harness.close())

;(absent ? describe.skip : describe)('a run ends', () => {
  // act learns of the cancel and of its step's end in the same moment. On a machine that is busy it may look at the end
  // first and take the cancelled step for a failed one, which nothing outside of act can prevent: then once more.
  jest.retryTimes(4)

  test('as cancelled: the step hears SIGINT and may close, always() and post steps run, the rest does not', async () => {
    const file = join(harness.directory, 'waiting')
    await harness.push({
      'x.yml': steps(
        `[{ uses: org/deploy-actions/hold@v1, with: { file: ${file} } }, { run: "true" }, { if: cancelled(), run: echo seen }, { if: failure(), run: "true" }]`,
      ),
    })
    await until(() => existsSync(file))
    const id = harness.runner.runs[0]?.id ?? 0
    harness.github.cancelByApi(id)
    await harness.runner.idle(200_000)
    const run = harness.runner.runs[0]
    expect(run).toMatchObject({ conclusion: 'cancelled', status: 'completed' })
    const job = jobOf(run, 'only')
    expect(job.conclusion).toBe('cancelled')
    expect(job.steps[0]?.log).toContain('Interrupted, closing')
    expect(job.steps.map(({ conclusion }) => conclusion)).toEqual([
      'cancelled',
      'skipped',
      'success',
      'skipped',
      'success',
    ])
    expect(job.steps[4]?.log).toBe('Closed\n')
  })
})
