import type { GitHubEvent } from '../index.ts'
import { type Bed, refusal, shop, startBed } from './bed.ts'

let bed: Bed
let sha: string
let events: GitHubEvent[]
const workflow = `name: Rollback
on:
  workflow_dispatch:
    inputs:
      to: { required: true }
      service: { default: api }
jobs: {}
`

beforeAll(async () => {
  bed = await startBed({ actionsMayCreatePullRequests: true })
  const files = { '.github/workflows/rollback.yml': workflow, '.github/workflows/ci.yml': 'on: push\n' }
  sha = await bed.github.as('ada', 'acme/shop').push({ branch: 'main', files })
  bed.github.onEvent((event) => events.push(event))
})

afterAll(() => bed.stop())

beforeEach(() => {
  events = []
})

it('lists the workflows of the default branch', async () => {
  const { rest } = bed.client({ actions: 'read' })
  const { data } = await rest.actions.listRepoWorkflows(shop)
  expect(data.workflows.map(({ name, path }) => [name, path])).toEqual([
    ['.github/workflows/ci.yml', '.github/workflows/ci.yml'],
    ['Rollback', '.github/workflows/rollback.yml'],
  ])
  const one = await rest.actions.getWorkflow({ ...shop, workflow_id: 'rollback.yml' })
  expect((await rest.actions.getWorkflow({ ...shop, workflow_id: one.data.id })).data.name).toBe('Rollback')
})

it('dispatches with the inputs that the workflow declares, even for the token of a run', async () => {
  const { rest } = bed.client({ actions: 'write' }, 'actions')
  const dispatch = (inputs: Record<string, string>, ref = 'main', workflow_id = 'rollback.yml') =>
    rest.actions.createWorkflowDispatch({ ...shop, workflow_id, ref, inputs })
  expect((await dispatch({ to: 'previous' })).status).toBe(204)
  expect(events).toMatchObject([
    {
      name: 'workflow_dispatch',
      ref: 'refs/heads/main',
      sha,
      startsWorkflows: true,
      payload: { inputs: { to: 'previous', service: 'api' }, workflow: '.github/workflows/rollback.yml' },
    },
  ])
  expect((await refusal(dispatch({}))).message).toBe("Required input 'to' not provided")
  expect((await refusal(dispatch({ to: 'x', other: 'y' }))).message).toBe('Unexpected inputs provided: ["other"]')
  expect((await refusal(dispatch({ to: 'x' }, 'none'))).message).toBe('No ref found for: none')
  expect((await refusal(dispatch({}, 'main', 'ci.yml'))).message).toContain('workflow_dispatch')
  expect(await refusal(dispatch({}, 'main', 'none.yml'))).toMatchObject({ status: 404 })
})

it('lists the runs and jobs that the runner keeps, and passes a cancel on to it', async () => {
  const { runs } = bed.github
  const cancelled: number[] = []
  runs.onCancel((run) => cancelled.push(run.id))
  const run = runs.createRun({
    repository: 'acme/shop',
    workflowPath: '.github/workflows/ci.yml',
    name: 'CI',
    event: 'push',
    headSha: sha,
    headBranch: 'main',
    actor: 'ada',
  })
  const job = runs.createJob({ runId: run.id, name: 'test' })
  runs.updateRun(run.id, { status: 'in_progress' })
  runs.updateJob(job.id, {
    status: 'completed',
    conclusion: 'success',
    steps: [{ name: 'Build', number: 1, status: 'completed', conclusion: 'success' }],
  })
  const { rest } = bed.client({ actions: 'write' })
  const list = await rest.actions.listWorkflowRunsForRepo({ ...shop, head_sha: sha, status: 'in_progress' })
  expect(list.data).toMatchObject({
    total_count: 1,
    workflow_runs: [{ id: run.id, path: '.github/workflows/ci.yml', run_number: 1 }],
  })
  expect((await rest.actions.listWorkflowRuns({ ...shop, workflow_id: 'rollback.yml' })).data.total_count).toBe(0)
  const jobs = await rest.actions.listJobsForWorkflowRun({ ...shop, run_id: run.id })
  expect(jobs.data.jobs).toMatchObject([{ name: 'test', conclusion: 'success', steps: [{ name: 'Build' }] }])
  expect((await rest.actions.getJobForWorkflowRun({ ...shop, job_id: job.id })).data.run_id).toBe(run.id)
  expect((await rest.actions.cancelWorkflowRun({ ...shop, run_id: run.id })).status).toBe(202)
  expect(cancelled).toEqual([run.id])
  runs.updateRun(run.id, { status: 'completed', conclusion: 'cancelled' })
  expect(await refusal(rest.actions.cancelWorkflowRun({ ...shop, run_id: run.id }))).toMatchObject({ status: 409 })
  expect((await rest.actions.getWorkflowRun({ ...shop, run_id: run.id })).data.conclusion).toBe('cancelled')
})

it('tells the workflow settings only to those who administer', async () => {
  const { rest } = bed.client({ actions: 'write' })
  expect(await refusal(rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(shop))).toMatchObject({
    status: 403,
  })
  const settings = await bed.github.as('ada', 'acme/shop').request('GET', '/actions/permissions/workflow')
  expect(settings).toEqual({ default_workflow_permissions: 'read', can_approve_pull_request_reviews: true })
})
