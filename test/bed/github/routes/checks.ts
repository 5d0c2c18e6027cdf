import { listCheckRuns } from '../acts/check-runs.ts'
import { objectType, resolveCommit } from '../git/refs.ts'
import { created, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { forbidden, found, unprocessable } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import type { CheckRun } from '../store/records.ts'
import { nodeId, now } from '../store/world.ts'
import { htmlUrl, repositoryUrl } from '../views/repository.ts'
import { viewActionsApp } from '../views/user.ts'

type CheckInput = {
  name?: string
  head_sha?: string
  details_url?: string
  external_id?: string
  status?: CheckRun['status']
  started_at?: string
  conclusion?: string
  completed_at?: string
  output?: { title?: string; summary: string; text?: string; annotations?: unknown[] }
}

function viewCheckRun({ world, repository }: RepositoryCall, run: CheckRun) {
  const url = `${repositoryUrl(world, repository)}/check-runs/${run.id}`
  const html = `${htmlUrl(world, repository)}/runs/${run.id}`
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.id },
    app: viewActionsApp(world),
    pull_requests: [],
  }
}

/** A conclusion completes a check, and a completed check has one. */
function apply(run: CheckRun, input: CheckInput): CheckRun {
  const completed = input.conclusion !== undefined || input.status === 'completed'
  if (completed && (input.conclusion ?? run.conclusion) === null)
    throw unprocessable('A completed check run needs a conclusion.')
  return Object.assign(run, {
    name: input.name ?? run.name,
    status: completed ? 'completed' : (input.status ?? run.status),
    conclusion: input.conclusion ?? run.conclusion,
    startedAt: input.started_at ?? run.startedAt,
    completedAt: completed ? (input.completed_at ?? now()) : run.completedAt,
    detailsUrl: input.details_url ?? run.detailsUrl,
    externalId: input.external_id ?? run.externalId,
    title: input.output?.title ?? run.title,
    summary: input.output?.summary ?? run.summary,
    text: input.output?.text ?? run.text,
    annotations: run.annotations + (input.output?.annotations?.length ?? 0),
  })
}

function refusePeople({ token }: RepositoryCall): void {
  if (token?.kind === 'user') throw forbidden('You must authenticate via a GitHub App.')
}

async function createCheckRun(call: RepositoryCall) {
  const { world, repository } = call
  refusePeople(call)
  const input = call.body as CheckInput & { name: string; head_sha: string }
  if ((await objectType(repository.gitDirectory, input.head_sha)) !== 'commit')
    throw unprocessable(`No commit found for SHA: ${input.head_sha}`)
  const blank: CheckRun = {
    id: world.nextId(),
    name: input.name,
    headSha: input.head_sha,
    status: 'queued',
    conclusion: null,
    startedAt: now(),
    completedAt: null,
    detailsUrl: null,
    externalId: '',
    title: null,
    summary: null,
    text: null,
    annotations: 0,
  }
  const run = apply(blank, input)
  repository.checkRuns.push(run)
  return created(viewCheckRun(call, run))
}

function updateCheckRun(call: RepositoryCall) {
  refusePeople(call)
  const id = Number(call.parameters['check_run_id'])
  const run = found(call.repository.checkRuns.find((candidate) => candidate.id === id))
  return ok(viewCheckRun(call, apply(run, call.body as CheckInput)))
}

function getCheckRun(call: RepositoryCall) {
  const id = Number(call.parameters['check_run_id'])
  return ok(viewCheckRun(call, found(listCheckRuns(call.world, call.repository).find((run) => run.id === id))))
}

async function listForRef(call: RepositoryCall) {
  const { world, repository, parameters, query } = call
  const sha = await resolveCommit(repository.gitDirectory, parameters['ref'] ?? '')
  if (!sha) throw unprocessable(`No commit found for SHA: ${parameters['ref']}`)
  const runs = listCheckRuns(world, repository).filter(
    (run) =>
      run.headSha === sha &&
      (query['check_name'] === undefined || run.name === query['check_name']) &&
      (query['status'] === undefined || run.status === query['status']),
  )
  const latest = new Map(runs.map((run) => [run.name, run]))
  return await paginate(
    call,
    (query['filter'] === 'all' ? runs : [...latest.values()]).reverse(),
    (run) => viewCheckRun(call, run),
    (page, total) => ({ total_count: total, check_runs: page }),
  )
}

export const checks: Routes = {
  'checks/create': createCheckRun,
  'checks/update': updateCheckRun,
  'checks/get': getCheckRun,
  'checks/list-for-ref': listForRef,
}
