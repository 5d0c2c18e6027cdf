import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import { parseConfig } from '../../packages/config/src/parse.ts'
import { parseApprovals } from '../../packages/migrations/src/approvals/parse.ts'
import { actionNames } from '../../script/lib/actions.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

type Step = { id?: string; uses?: string; with?: Record<string, unknown> }
type Metadata = { inputs?: object; outputs?: object; on?: { workflow_call?: { inputs?: object; secrets?: object } } }

const pages = ['README.md', 'receiver/README.md', ...actionNames.map((name) => `actions/${name}/README.md`)]
const examples = [...pages, ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].flatMap((page) =>
  [...read(page).matchAll(/^```yaml\n([\s\S]+?)^```/gm)].map(({ 1: text = '', index }) => ({
    where: `${page}:${read(page).slice(0, index).split('\n').length}`,
    text,
    example: load(text) as object,
  })),
)
const metadataOf = (action: string) => load(read(`actions/${action}/action.yml`)) as Metadata
const actionOf = (uses = '') => /^org\/deploy-actions\/([\w-]+)@v1$/.exec(uses)?.[1]
const workflowOf = (uses = '') => /^org\/deploy-actions\/(\.github\/workflows\/[\w.-]+)@v1$/.exec(uses)?.[1]

/** Every map in the example that has `uses`, or `with` alone: a step, or a job that calls a workflow. */
function findSteps(value: unknown): Step[] {
  if (Array.isArray(value)) return value.flatMap(findSteps)
  if (typeof value !== 'object' || value === null) return []
  const steps = 'uses' in value ? [value as Step] : []
  return [...steps, ...Object.values(value).flatMap(findSteps)]
}

const isConfig = (example: object) => 'services' in example || 'environments' in example

test('there are examples of each kind', () => {
  expect(examples.length).toBeGreaterThan(12)
  expect(examples.filter(({ example }) => isConfig(example)).length).toBeGreaterThan(3)
})

describe.each(examples)('the example at $where', ({ where, text, example }) => {
  const page = where.split(':')[0] ?? ''
  const own = /^actions\/([\w-]+)\//.exec(page)?.[1]

  if (isConfig(example)) {
    test('is a deploy.yml that is taken', async () => {
      const whole = 'services' in example ? text : `services: { api: { image: ghcr.io/acme/api } }\n${text}`
      expect(Object.keys((await parseConfig(whole, 'deploy.yml')).services)).not.toEqual([])
    })
  } else if (Array.isArray(example) && 'statement' in (example[0] ?? {})) {
    test('is a file of approvals that is taken', async () => {
      expect(await parseApprovals(text, 'approved-migrations.yml')).toHaveLength(example.length)
    })
  } else {
    test('uses inputs and outputs that there are', () => {
      // What shows `with` alone is a step of the page's own action.
      const steps = [...findSteps(example), ...('with' in example ? [{ uses: '', ...(example as Step) }] : [])]
      expect(steps.length).toBeGreaterThan(0)
      const outputs: Record<string, string[]> = {}
      for (const { id, uses = '', with: given = {} } of steps) {
        const called = workflowOf(uses)
        const action = actionOf(uses) ?? (uses === '' ? own : undefined)
        if (called !== undefined) {
          const { inputs = {} } = (load(read(called)) as Metadata).on?.workflow_call ?? {}
          expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
        }
        if (action === undefined) continue
        const metadata = metadataOf(action)
        expect(Object.keys(metadata.inputs ?? {})).toEqual(expect.arrayContaining(Object.keys(given)))
        if (id !== undefined) outputs[id] = Object.keys(metadata.outputs ?? {})
      }
      // Steps that the example does not show are known by the names that all pages give them.
      const known = {
        build: Object.keys(metadataOf('build-image').outputs ?? {}),
        deploy: Object.keys(metadataOf('trigger-deploy-hook').outputs ?? {}),
        migrate: Object.keys(metadataOf('run-migrations').outputs ?? {}),
        prepare: Object.keys(metadataOf('promote-release').outputs ?? {}),
        ...outputs,
      } as Record<string, string[]>
      const asked = [...text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
      for (const [, id = '', output] of asked) expect(known[id]).toContain(output)
    })
  }
})
