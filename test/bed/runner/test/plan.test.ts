import { readFile } from 'node:fs/promises'
import { readWorkflow } from '../workflow/definition.ts'
import { planRun } from '../workflow/plan.ts'
import { rewriteRun } from '../workflow/rewrite.ts'

const DEPLOY = 'org/deploy-actions/.github/workflows/deploy.yml@v1'
const contexts = { github: { ref: 'refs/heads/main', ref_name: 'main' }, vars: {}, inputs: {} }

async function find(uses: string): Promise<string> {
  if (uses !== DEPLOY) throw new Error(`${uses} was not found.`)
  return await readFile(new URL('./fixtures/actions/.github/workflows/deploy.yml', import.meta.url), 'utf8')
}

async function plan(content: string, where: Record<string, unknown> = contexts) {
  const path = '.github/workflows/x.yml'
  const { definition, errors } = await readWorkflow(path, content, find)
  expect(errors).toEqual([])
  return await planRun({ path, definition, contexts: where, find })
}

const call = (permissions: string, more = '') => `
on: push
jobs:
  staging:
    permissions: ${permissions}
    uses: ${DEPLOY}
    with: { environment: staging }
${more}`

test('jobs of called workflows are planned with their names, environments and permissions', async () => {
  const { jobs, groups } = await plan(call('{ contents: write, deployments: write }'))
  expect(jobs.map(({ key, name, environment, permissions }) => ({ key, name, environment, permissions }))).toEqual([
    {
      key: 'j0',
      name: 'staging / greet',
      environment: 'staging',
      permissions: { contents: 'read', deployments: 'write', metadata: 'read' },
    },
    { key: 'j1', name: 'staging / after', environment: undefined, permissions: { contents: 'read', metadata: 'read' } },
  ])
  expect(groups).toEqual([{ group: 'deploy-staging', cancelInProgress: false, queue: 'max' }])
})

test('a called job that asks for more than its caller grants stops the run, named exactly', async () => {
  await expect(plan(call('{ contents: read }'))).rejects.toThrow(
    `Error calling workflow '${DEPLOY}'. The nested job 'greet' is requesting 'deployments: write', but is only allowed 'deployments: none'.`,
  )
  await expect(plan(call('{ deployments: write }'))).rejects.toThrow(
    "The workflow is requesting 'contents: read', but is only allowed 'contents: none'.",
  )
})

test('a job without permissions gets those of its workflow, else the restricted default', async () => {
  const job = 'jobs: { a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }'
  const permissionsOf = async (content: string) => (await plan(content)).jobs[0]?.permissions
  expect(await permissionsOf(`on: push\n${job}`)).toEqual({ contents: 'read', packages: 'read', metadata: 'read' })
  expect(await permissionsOf(`on: push\npermissions: {}\n${job}`)).toEqual({ metadata: 'read' })
  expect(await permissionsOf(`on: push\npermissions: { issues: write, contents: none }\n${job}`)).toEqual({
    issues: 'write',
    metadata: 'read',
  })
  expect(await permissionsOf(`on: push\npermissions: write-all\n${job}`)).toMatchObject({ 'pull-requests': 'write' })
})

test('a group that a run holds at its top and in a job is a deadlock, as GitHub says', async () => {
  const content = call('{ contents: read, deployments: write }', 'concurrency: deploy-STAGING')
  await expect(plan(content)).rejects.toThrow("a deadlock for concurrency group 'deploy-staging' was detected")
})

test('errors of a workflow file come from GitHub parser, with their places', async () => {
  const broken = await readWorkflow('x.yml', 'on: push\njobs:\n  a:\n    steps: []\n', find)
  expect(broken.errors).toEqual(['x.yml (Line: 4, Col: 5): Required property is missing: runs-on'])
  const input = await readWorkflow('x.yml', `on: push\njobs:\n  a:\n    uses: ${DEPLOY}\n`, find)
  expect(input.errors.join()).toContain('Input environment is required, but not provided while calling.')
  const context = await readWorkflow(
    'x.yml',
    `on: push\njobs: { a: { runs-on: x, steps: [{ run: "\${{ nothing.there }}" }] } }`,
    find,
  )
  expect(context.errors.join()).toContain("Unrecognized named-value: 'nothing'")
})

test('for act, only what it does not know is rewritten', async () => {
  const content = `
name: Staging
on: { push: { branches: [main] } }
concurrency: { group: "main-\${{ github.ref }}", queue: max }
env: { SHARED: "\${{ github.token }}" }
jobs:
  staging:
    permissions: { contents: read, deployments: write }
    uses: ${DEPLOY}
    with: { environment: staging }
  own:
    runs-on: ubuntu-latest
    environment: { name: staging, url: https://staging.test, deployment: false }
    steps:
      - uses: org/deploy-actions/greet@v1
        with: { name: "\${{ secrets.DEPLOY_ENV }} and \${{ github.sha }}" }
      - uses: org/deploy-actions/greet@v1
        with: { token: "\${{ secrets.APP_TOKEN }}" }
`
  const { workflow } = await plan(content)
  const { main, called } = rewriteRun(workflow, {
    actions: { findTokenInputs: (uses) => (uses === 'org/deploy-actions/greet@v1' ? ['token'] : []) },
    environmentSecrets: () => ({ DEPLOY_ENV: 'ENVIRONMENT_0_DEPLOY_ENV' }),
    waitsFor: () => [],
    refusal: () => undefined,
    workflowName: 'Staging',
  })
  expect(main).toEqual({
    name: 'Staging',
    on: { push: { branches: ['main'] } },
    concurrency: { group: `main-\${{ github.ref }}` },
    jobs: {
      staging: {
        permissions: { contents: 'read', deployments: 'write' },
        uses: 'bed/called/.github/workflows/0.yml@run',
        with: { environment: 'staging' },
        secrets: {
          ENVIRONMENT_0_DEPLOY_ENV: `\${{ secrets.ENVIRONMENT_0_DEPLOY_ENV }}`,
          TOKEN_J0: `\${{ secrets.TOKEN_J0 }}`,
          TOKEN_J1: `\${{ secrets.TOKEN_J1 }}`,
        },
      },
      own: {
        name: 'j2',
        'runs-on': 'ubuntu-latest',
        environment: { name: 'staging', url: 'https://staging.test' },
        env: { SHARED: `\${{ secrets.TOKEN_J2 }}` },
        steps: [
          {
            id: '0',
            uses: 'org/deploy-actions/greet@v1',
            with: {
              name: `\${{ secrets.ENVIRONMENT_0_DEPLOY_ENV }} and \${{ github.sha }}`,
              token: `\${{ secrets.TOKEN_J2 }}`,
            },
          },
          { id: '1', uses: 'org/deploy-actions/greet@v1', with: { token: `\${{ secrets.APP_TOKEN }}` } },
        ],
      },
    },
  })
  expect(called['0.yml']).toMatchObject({
    name: 'Staging',
    concurrency: { group: `deploy-\${{ inputs.environment }}` },
    jobs: {
      greet: {
        environment: { name: `\${{ inputs.environment }}` },
        steps: [
          {},
          { uses: 'org/deploy-actions/greet@v1' },
          { env: { DEPLOY_ENV: `\${{ secrets.ENVIRONMENT_0_DEPLOY_ENV }}` } },
        ],
      },
      after: { steps: [{ run: expect.stringContaining(`\${{ secrets.DEPLOY_ENV }}`) }] },
    },
  })
  expect(JSON.stringify(called)).not.toMatch(/queue|"deployment"|\$\/greet/)
})
