import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { load } from 'js-yaml'

const root = resolve(import.meta.dirname, '../..')

type Step = { id?: string; if?: string; uses?: string; with?: Record<string, string> }
type Workflow = { jobs: Record<string, { steps?: Step[] }> }

/** The jobs of our workflows and examples that migrate after a deployment, by file. */
const jobs = ['.github/workflows', 'examples/shop/variants'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .flatMap((name) => {
      const workflow = load(readFileSync(join(root, folder, name), 'utf8')) as Workflow
      return Object.values(workflow.jobs)
        .map(({ steps = [] }) => steps)
        .filter((steps) => steps.some((step) => step.with?.['when'] === 'after-deploy'))
        .map((steps) => [`${folder}/${name}`, steps] as const)
    }),
)

test('there are workflows that migrate after a deployment', () => {
  expect(jobs.length).toBeGreaterThan(2)
})

describe.each(jobs)('%s', (_file, steps) => {
  const at = (named: (step: Step) => boolean) => steps.findIndex(named)
  const before = at((step) => step.with?.['when'] === 'before-deploy')
  const deploy = at((step) => /trigger-deploy-hook/.test(step.uses ?? ''))
  const after = at((step) => step.with?.['when'] === 'after-deploy')

  test('migrates before, deploys, and migrates after, in this order', () => {
    expect(before).toBeGreaterThanOrEqual(0)
    expect([before, deploy, after]).toEqual([before, deploy, after].toSorted((one, other) => one - other))
  })

  test('skips what comes after where the deployment failed or was left to a later commit', () => {
    const condition = steps[after]?.if ?? ''
    expect(condition).toContain(`steps.${steps[deploy]?.id}.outputs.result != 'skipped-stale'`)
    // One word stands for all services there: of each this tells.
    expect(steps[after]?.with?.['deployed']).toBe(`\${{ steps.${steps[deploy]?.id}.outputs.services }}`)
    // Without a word about the status, a step runs only where all before it have succeeded.
    expect(condition).not.toMatch(/always\(\)|failure\(\)|cancelled\(\)/)
    for (const step of [steps[before], steps[deploy]]) expect(step).not.toHaveProperty('continue-on-error')
  })
})

test('the check of a pull request names an environment: without one no approval would count', () => {
  const workflow = load(
    readFileSync(join(root, 'examples/shop/.github/workflows/pull-request.yml'), 'utf8'),
  ) as Workflow
  const checks = Object.values(workflow.jobs).flatMap(({ steps = [] }) =>
    steps.filter((step) => step.with?.['mode'] === 'check'),
  )
  const { environments } = load(readFileSync(join(root, 'examples/shop/.github/deploy.yml'), 'utf8')) as {
    environments: Record<string, unknown>
  }
  expect(checks.length).toBeGreaterThan(0)
  for (const step of checks) expect(Object.keys(environments)).toContain(step.with?.['environment'])
})
