import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from 'js-yaml'
import { actionNames } from '../../script/lib/actions.ts'
import { type ActionDefinition, renderTables } from '../../script/lib/tables.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

type Definition = ActionDefinition & {
  name: string
  description: string
  runs: { using: string; main: string; post?: string }
}

describe.each(actionNames)('%s: action.yml, code and README say the same', (name) => {
  const definition = load(read(`actions/${name}/action.yml`)) as Definition
  const inputNames = Object.keys(definition.inputs ?? {})
  const outputNames = Object.keys(definition.outputs ?? {})

  it('the code reads exactly the inputs that action.yml declares', async () => {
    const code = (await import(`../../actions/${name}/src/inputs.ts`)) as { inputNames: readonly string[] }
    expect([...code.inputNames].sort()).toEqual([...inputNames].sort())
    const source = read(`actions/${name}/src/inputs.ts`)
    const used = inputNames.filter((input) => source.split(`'${input}'`).length < 3)
    // Once in the list and at least once where it is read.
    expect(used).toEqual([])
  })

  it('the code sets exactly the outputs that action.yml declares', async () => {
    const code = (await import(`../../actions/${name}/src/inputs.ts`)) as { outputNames: readonly string[] }
    expect([...new Set([...code.outputNames, 'result', 'reason'])].sort()).toEqual([...outputNames].sort())
  })

  it('every input and output is described, in no more inputs than are needed', () => {
    const described = [...Object.entries(definition.inputs ?? {}), ...Object.entries(definition.outputs ?? {})]
    expect(described.filter(([, { description }]) => !description || description.length < 10)).toEqual([])
    // build-image has the most: the eight that all share, what every builder takes, and `assemble`.
    expect(inputNames.length).toBeLessThanOrEqual(32)
  })

  it('runs under node24 from index.js', () => {
    expect(definition.name).toBe(name)
    expect(definition.runs.using).toBe('node24')
    expect(definition.runs.main).toBe('index.js')
  })

  it('the README shows the tables of action.yml and a step to copy', () => {
    const readme = read(`actions/${name}/README.md`)
    expect(readme).toBe(renderTables(readme, definition))
    expect(readme).toContain(`uses: org/deploy-actions/${name}@v1`)
  })

  it('the README names every result', () => {
    const readme = read(`actions/${name}/README.md`)
    const results = (definition.outputs?.['result']?.description ?? '').match(/\b[a-z]+(?:-[a-z]+)*(?=[,. ]|$)/g) ?? []
    const known = results.filter((word) => !['or', 'how', 'it', 'ended'].includes(word))
    expect(known.length).toBeGreaterThan(2)
    expect(known.filter((word) => !readme.includes(`\`${word}\``))).toEqual([])
  })

  it('steps of the reusable workflows and examples use declared inputs only', () => {
    const files = ['staging', 'promotion', 'production'].map((file) => `.github/workflows/${file}.yml`)
    for (const file of [...files, 'examples/shop/variants/step-by-step.yml']) {
      const workflow = load(read(file)) as { jobs: Record<string, { steps?: Array<{ uses?: string; with?: object }> }> }
      const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? [])
      for (const step of steps.filter(({ uses }) => uses?.split('@')[0]?.endsWith(`/${name}`))) {
        expect(inputNames).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
      }
    }
  })

  it('the bundle is there, with what it needs', () => {
    const dist = resolve(root, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist', name)
    for (const file of ['index.js', 'package.json', 'action.yml', 'README.md', 'LICENSE', 'licenses.txt']) {
      expect([file, existsSync(join(dist, file))]).toEqual([file, true])
    }
  })
})
