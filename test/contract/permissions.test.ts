import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { load } from 'js-yaml'

const root = resolve(import.meta.dirname, '../..')

type Permissions = Record<string, string>
type Job = { uses?: string; permissions?: Permissions; steps?: Array<{ uses?: string; with?: Record<string, string> }> }
type Workflow = { permissions?: Permissions; jobs: Record<string, Job> }

const read = (path: string) => load(readFileSync(join(root, path), 'utf8')) as Workflow
const filesOf = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
const own = filesOf('.github/workflows').filter((path) => !/\/(?:ci|publish)\.yml$/.test(path))
const examples = [...filesOf('examples/shop/.github/workflows'), ...filesOf('examples/shop/variants')]
/** The workflow that the README shows. */
const shown = load(
  /```yaml\n(name: staging\n[\s\S]+?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '',
) as Workflow
const workflows = [...own, ...examples].map((path) => [path, read(path)] as const)
const jobsOf = (named: ReadonlyArray<readonly [string, Workflow]>) =>
  named.flatMap(([path, { permissions = {}, jobs }]) =>
    Object.entries(jobs).map(([name, job]) => [`${path} ${name}`, { permissions, ...job }] as const),
  )
const strength = ['none', 'read', 'write']
const grants = (granted: Permissions, name: string, asked: string) =>
  strength.indexOf(granted[name] ?? 'none') >= strength.indexOf(asked)

const migrating = jobsOf(workflows).filter(([, { steps = [] }]) =>
  steps.some((step) => /run-migrations/.test(step.uses ?? '') && step.with?.['when'] !== undefined),
)

test('there are jobs that migrate, and callers', () => {
  expect(migrating.length).toBeGreaterThan(2)
  expect(callers.length).toBeGreaterThan(3)
})

describe.each(migrating)('%s', (_name, { permissions = {} }) => {
  test('may ask whether the run has ended that left a lock behind', () => {
    expect(grants(permissions, 'actions', 'read')).toBe(true)
  })
})

const callers = jobsOf([...workflows, ['README.md', shown] as const]).filter(([, { uses }]) => uses !== undefined)

describe.each(callers)('%s', (_name, { uses = '', permissions = {} }) => {
  test('grants all that the workflow asks for which it calls: GitHub starts none otherwise', () => {
    const called = /\.github\/workflows\/[^@]+/.exec(uses)?.[0] ?? ''
    const missing = Object.entries(read(called).permissions ?? {}).filter(
      ([name, asked]) => !grants(permissions, name, asked),
    )
    expect(missing).toEqual([])
  })
})
