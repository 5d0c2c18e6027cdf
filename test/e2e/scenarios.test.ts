import { journeys } from '../bed/demo/journeys.ts'
import { startStages } from '../bed/demo/stages.ts'
import type { Shop } from '../bed/shop/shop.ts'
import { describeFlow, patience, useShop } from './open.ts'

const silent = { begin() {}, detail() {}, end() {}, close() {} }

async function travel(shop: Shop, name: string) {
  const stages = startStages(silent)
  await journeys[name]?.travel(shop, stages)
  return stages.list
}

/** The summaries of the last run of a workflow that failed, without Markdown's escapes. */
function readSummary(shop: Shop, workflow: string): string {
  const run = shop.runner.runs.findLast((each) => each.workflow.name === workflow && each.conclusion === 'failure')
  const summaries = (run?.jobs ?? []).flatMap((job) => job.steps.map((step) => step.summary))
  return summaries.join('\n').replaceAll(/\\(?=[_*[\]`])/g, '')
}

// A shop for each: a scenario begins with a repository that nobody has pushed the shop to.
describeFlow('a migration that loses data', () => {
  const shop = useShop()

  test(
    'is blocked before anything changes, and the summary says where and why',
    async () => {
      const stages = await travel(shop(), 'bad-migration')
      expect(stages.filter(({ result }) => result !== 'passed')).toEqual([])
      expect(stages).toHaveLength(5)
      const summary = readSummary(shop(), 'staging')
      for (const word of [
        '20261001100000_drop_price.sql:2',
        'products.price_cents',
        'destructive-migration',
        'Instead:',
      ])
        expect(summary).toContain(word)
      expect(shop().github.violations).toEqual([])
    },
    patience,
  )
})

describeFlow('a release that does not come up', () => {
  const shop = useShop()

  test(
    'is rolled back by itself, and the summary says what failed and what runs now',
    async () => {
      const stages = await travel(shop(), 'broken-release')
      expect(stages.filter(({ result }) => result !== 'passed')).toEqual([])
      expect(stages).toHaveLength(11)
      const summary = readSummary(shop(), 'production')
      const [before] = stages.flatMap(({ name, reason }) => (name === 'staging is live' ? [reason.slice(-7)] : []))
      for (const word of ['web', 'rolled back', 'Rolled back to 1.0.0', before ?? 'none', 'PAYMENT_KEY is not set'])
        expect(summary).toContain(word)
      expect(shop().github.violations).toEqual([])
    },
    patience,
  )
})
