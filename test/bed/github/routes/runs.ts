import { ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { conflict, found } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import type { WorkflowRun } from '../store/runs.ts'
import { viewJob, viewRun } from '../views/run.ts'
import { workflowOf } from './workflows.ts'

/** `created` takes a date-time, or one or two of them with `>`, `<`, `..` as the search syntax has it. */
function isCreated(run: WorkflowRun, filter: string): boolean {
  const at = Date.parse(run.createdAt)
  const [from, to] = filter.split('..')
  if (to !== undefined) return at >= Date.parse(from ?? '') && at <= Date.parse(to)
  const [, operator = '', date = ''] = /^(>=|<=|>|<)?(.*)$/.exec(filter) ?? []
  const limit = Date.parse(date)
  if (operator === '>=') return at >= limit
  if (operator === '<=') return at <= limit
  if (operator === '>') return at > limit
  return operator === '<' ? at < limit : run.createdAt.startsWith(date)
}

async function listFiltered(call: RepositoryCall, runs: WorkflowRun[]) {
  const { world, repository, query } = call
  const same = (name: string, ...values: (string | null)[]): boolean =>
    query[name] === undefined || values.includes(String(query[name]))
  const wanted = runs.filter(
    (run) =>
      same('actor', run.actor) &&
      same('branch', run.headBranch) &&
      same('event', run.event) &&
      same('status', run.status, run.conclusion) &&
      same('head_sha', run.headSha) &&
      (query['created'] === undefined || isCreated(run, String(query['created']))),
  )
  return await paginate(
    call,
    wanted,
    (run) => viewRun(world, repository, run),
    (page, total) => ({ total_count: total, workflow_runs: page }),
  )
}

async function listOfWorkflow(call: RepositoryCall) {
  const { path } = await workflowOf(call)
  const runs = call.world.runs.list(call.repository.fullName)
  return await listFiltered(
    call,
    runs.filter((run) => run.workflowPath === path),
  )
}

function runOf({ world, repository, parameters }: RepositoryCall): WorkflowRun {
  const run = found(world.runs.getRun(Number(parameters['run_id'])))
  return found(run.repository === repository.fullName ? run : undefined)
}

async function listJobs(call: RepositoryCall) {
  const { world, repository } = call
  const run = runOf(call)
  return await paginate(
    call,
    world.runs.listJobs(run.id),
    (job) => viewJob(world, repository, run, job),
    (page, total) => ({ total_count: total, jobs: page }),
  )
}

function getJob({ world, repository, parameters }: RepositoryCall) {
  const job = found(world.runs.getJob(Number(parameters['job_id'])))
  const run = found(job.repository === repository.fullName ? world.runs.getRun(job.runId) : undefined)
  return ok(viewJob(world, repository, run, job))
}

function cancelRun(call: RepositoryCall) {
  const run = runOf(call)
  if (run.status === 'completed') throw conflict('Cannot cancel a workflow run that is completed.')
  call.world.runs.cancel(run)
  return { status: 202, body: {} }
}

export const runs: Routes = {
  'actions/list-workflow-runs-for-repo': (call) => listFiltered(call, call.world.runs.list(call.repository.fullName)),
  'actions/list-workflow-runs': listOfWorkflow,
  'actions/get-workflow-run': async (call) => ok(await viewRun(call.world, call.repository, runOf(call))),
  'actions/list-jobs-for-workflow-run': listJobs,
  'actions/get-job-for-workflow-run': getJob,
  'actions/cancel-workflow-run': cancelRun,
}
