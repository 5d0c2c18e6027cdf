import type { GitHubEvent } from '../index.ts'
import { type Bed, refusal, shop, startBed } from './bed.ts'

let bed: Bed
let sha: string
const write = { deployments: 'write', contents: 'write', statuses: 'write', actions: 'read', checks: 'write' } as const

beforeEach(async () => {
  bed = await startBed({
    environments: [{ name: 'production', reviewers: ['grace'], branches: ['release'], waitMinutes: 5 }],
  })
  sha = await bed.github.as('ada', 'acme/shop').push({ branch: 'main', files: { 'a.txt': 'a\n' } })
})

afterEach(async () => {
  await bed.stop()
})

const plain = { auto_merge: false, required_contexts: [] }

it('keeps deployments and finds them by sha, task and environment', async () => {
  const events: GitHubEvent[] = []
  bed.github.onEvent((event) => events.push(event))
  const { rest } = bed.client(write)
  const payload = { service: 'api', image: 'registry.test/api@sha256:00' }
  const { data } = await rest.repos.createDeployment({
    ...shop,
    ...plain,
    ref: sha,
    task: 'deploy:api',
    environment: 'staging',
    payload,
  })
  if (!('id' in data)) throw new Error('no deployment')
  await rest.repos.createDeployment({ ...shop, ...plain, ref: 'main', task: 'deploy:web', environment: 'staging' })
  const found = async (filter: object) =>
    (await rest.repos.listDeployments({ ...shop, ...filter })).data.map((one) => one.task)
  expect(await found({})).toEqual(['deploy:web', 'deploy:api'])
  expect(await found({ task: 'deploy:api', environment: 'staging', sha })).toEqual(['deploy:api'])
  expect(await found({ environment: 'production' })).toEqual([])
  expect(await found({ ref: 'main' })).toEqual(['deploy:web'])
  expect((await rest.repos.getDeployment({ ...shop, deployment_id: data.id })).data).toMatchObject({
    payload,
    sha,
    creator: { login: 'deployer[bot]' },
  })
  expect(events[0]).toMatchObject({ name: 'deployment', sha, payload: { deployment: { task: 'deploy:api' } } })
  expect(events[1]).toMatchObject({ ref: 'refs/heads/main' })
})

it('follows statuses, newest first, and retires predecessors only where GitHub does', async () => {
  const { rest } = bed.client(write)
  const create = async (environment: string) => {
    const { data } = await rest.repos.createDeployment({ ...shop, ...plain, ref: sha, environment })
    if (!('id' in data)) throw new Error('no deployment')
    return data.id
  }
  const succeed = (id: number, auto = true) =>
    rest.repos.createDeploymentStatus({ ...shop, deployment_id: id, state: 'success', auto_inactive: auto })
  const states = async (id: number) =>
    (await rest.repos.listDeploymentStatuses({ ...shop, deployment_id: id })).data.map(({ state }) => state)
  const [first, second, third] = [await create('staging'), await create('staging'), await create('staging')]
  await succeed(first)
  await succeed(second, false)
  expect(await states(first)).toEqual(['success'])
  await succeed(third)
  expect(await states(first)).toEqual(['inactive', 'success'])
  expect(await states(second)).toEqual(['inactive', 'success'])
  const [old, fresh] = [await create('production'), await create('production')]
  await succeed(old)
  await succeed(fresh)
  expect(await states(old)).toEqual(['success'])
  const long = rest.repos.createDeploymentStatus({
    ...shop,
    deployment_id: old,
    state: 'failure',
    description: 'x'.repeat(141),
  })
  expect((await refusal(long)).errors).toMatchObject([{ field: 'description', code: 'custom' }])
  expect(await refusal(rest.repos.deleteDeployment({ ...shop, deployment_id: old }))).toMatchObject({ status: 422 })
  expect((await rest.repos.deleteDeployment({ ...shop, deployment_id: first })).status).toBe(204)
})

it('merges the default branch first when auto_merge is left on', async () => {
  const { rest } = bed.client(write)
  const ada = bed.github.as('ada', 'acme/shop')
  await ada.push({ branch: 'topic', from: 'main', files: { 't.txt': 't\n' } })
  await ada.push({ branch: 'main', files: { 'm.txt': 'm\n' } })
  const behind = await rest.repos.createDeployment({ ...shop, ref: 'topic', required_contexts: [] })
  expect(behind).toMatchObject({ status: 202, data: { message: 'Auto-merged main into topic on deployment.' } })
  expect((await rest.repos.createDeployment({ ...shop, ref: 'topic', required_contexts: [] })).status).toBe(201)
  await ada.push({ branch: 'topic', files: { 'a.txt': 'left\n' } })
  await ada.push({ branch: 'main', files: { 'a.txt': 'right\n' } })
  expect(await refusal(rest.repos.createDeployment({ ...shop, ref: 'topic' }))).toMatchObject({
    status: 409,
    message: 'Conflict merging main into topic.',
  })
})

it('asks for every context unless told which', async () => {
  const { rest } = bed.client(write)
  await rest.repos.createCommitStatus({ ...shop, sha, state: 'success', context: 'unit' })
  await rest.repos.createCommitStatus({ ...shop, sha, state: 'pending', context: 'slow' })
  const refused = await refusal(rest.repos.createDeployment({ ...shop, ref: 'main' }))
  expect(refused).toMatchObject({ status: 409, message: 'Conflict: Commit status checks failed for main.' })
  expect((await rest.repos.createDeployment({ ...shop, ref: 'main', required_contexts: ['unit'] })).status).toBe(201)
  expect(await refusal(rest.repos.createDeployment({ ...shop, ...plain, ref: 'none' }))).toMatchObject({
    status: 422,
    message: 'No ref found for: none',
  })
})

it('combines statuses by their newest per context', async () => {
  const { rest } = bed.client(write)
  const combined = async () => (await rest.repos.getCombinedStatusForRef({ ...shop, ref: 'main' })).data
  expect(await combined()).toMatchObject({ state: 'pending', total_count: 0 })
  await rest.repos.createCommitStatus({ ...shop, sha, state: 'failure', context: 'deploy-actions/promotion' })
  expect((await combined()).state).toBe('failure')
  await rest.repos.createCommitStatus({
    ...shop,
    sha,
    state: 'success',
    context: 'deploy-actions/promotion',
    description: 'fine',
  })
  expect(await combined()).toMatchObject({ state: 'success', total_count: 1, statuses: [{ description: 'fine' }] })
  expect((await rest.repos.listCommitStatusesForRef({ ...shop, ref: sha })).data.map(({ state }) => state)).toEqual([
    'success',
    'failure',
  ])
  const unknown = rest.repos.createCommitStatus({ ...shop, sha: '0'.repeat(39).concat('1'), state: 'success' })
  expect(await refusal(unknown)).toMatchObject({ status: 422 })
})

it('lists environments with their protection, and those that deployments made', async () => {
  const { rest } = bed.client(write)
  await rest.repos.createDeployment({ ...shop, ...plain, ref: sha, environment: 'preview' })
  const { data } = await rest.repos.getAllEnvironments(shop)
  expect(data.environments?.map(({ name }) => name)).toEqual(['production', 'preview'])
  const production = await rest.repos.getEnvironment({ ...shop, environment_name: 'production' })
  expect(production.data.protection_rules?.map(({ type }) => type)).toEqual([
    'wait_timer',
    'required_reviewers',
    'branch_policy',
  ])
  const policies = await rest.repos.listDeploymentBranchPolicies({ ...shop, environment_name: 'production' })
  expect(policies.data.branch_policies.map(({ name }) => name)).toEqual(['release'])
})

it('keeps checks of Apps and of the jobs of runs', async () => {
  const { rest } = bed.client(write)
  const { data } = await rest.checks.create({
    ...shop,
    name: 'lint',
    head_sha: sha,
    output: { title: 'Lint', summary: 'fine' },
  })
  await rest.checks.update({ ...shop, check_run_id: data.id, conclusion: 'success' })
  const run = bed.github.runs.createRun({
    repository: 'acme/shop',
    workflowPath: '.github/workflows/ci.yml',
    name: 'CI',
    event: 'push',
    headSha: sha,
    actor: 'ada',
  })
  bed.github.runs.createJob({ runId: run.id, name: 'test' })
  const checks = await rest.checks.listForRef({ ...shop, ref: 'main' })
  expect(checks.data.check_runs.map(({ name, status }) => [name, status])).toEqual([
    ['test', 'queued'],
    ['lint', 'completed'],
  ])
})
