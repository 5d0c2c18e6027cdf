import { readWorkflows, type Workflow } from '../acts/workflows.ts'
import { defaultBranchHead, emitEvent } from '../events/emit.ts'
import { readRef } from '../git/refs.ts'
import { noContent, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found, notFound, unprocessable } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import { nodeId } from '../store/world.ts'
import { htmlUrl, repositoryUrl } from '../views/repository.ts'
import { actorOf } from './actor.ts'

function viewWorkflow({ world, repository }: RepositoryCall, workflow: Workflow) {
  const html = htmlUrl(world, repository)
  return {
    id: workflow.id,
    node_id: nodeId('W', workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: 'active',
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    url: `${repositoryUrl(world, repository)}/actions/workflows/${workflow.id}`,
    html_url: `${html}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${html}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
  }
}

/** A workflow is named by its id or its file. */
const isNamed = (workflow: Workflow, name: string): boolean =>
  String(workflow.id) === name || workflow.path === `.github/workflows/${name}`

/** The path of the workflow that a call names; only what the default branch holds counts as a workflow. */
export async function workflowOf(call: RepositoryCall): Promise<Workflow> {
  const { world, repository, parameters } = call
  const workflows = await readWorkflows(world, repository, repository.defaultBranch)
  return found(workflows.find((workflow) => isNamed(workflow, parameters['workflow_id'] ?? '')))
}

async function listWorkflows(call: RepositoryCall) {
  const { world, repository } = call
  return await paginate(
    call,
    await readWorkflows(world, repository, repository.defaultBranch),
    (workflow) => viewWorkflow(call, workflow),
    (page, total) => ({ total_count: total, workflows: page }),
  )
}

/** Inputs as the run gets them: texts, defaults filled in. */
function readInputs(workflow: Workflow, given: Record<string, unknown>): Record<string, string> {
  const declared = workflow.dispatch
  if (!declared) throw unprocessable("Workflow does not have 'workflow_dispatch' trigger")
  const unexpected = Object.keys(given).filter((name) => !(name in declared))
  if (unexpected.length > 0) throw unprocessable(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`)
  const inputs: Record<string, string> = {}
  for (const [name, input] of Object.entries(declared)) {
    const value = given[name] ?? input.default
    if (input.required && (value === undefined || value === ''))
      throw unprocessable(`Required input '${name}' not provided`)
    if (input.type === 'choice' && given[name] !== undefined && !input.options?.includes(String(given[name])))
      throw unprocessable(`Provided value '${given[name]}' for input '${name}' not in the list of allowed values`)
    if (value !== undefined) inputs[name] = String(value)
  }
  return inputs
}

async function dispatchWorkflow(call: RepositoryCall) {
  const { world, repository, body } = call
  const input = body as { ref: string; inputs?: Record<string, unknown>; return_run_details?: boolean }
  if (input.return_run_details) throw unprocessable('The double starts runs later and cannot return their details.')
  const { path } = await workflowOf(call)
  const short = input.ref.replace(/^refs\/(heads|tags)\//, '')
  const names = input.ref.startsWith('refs/') ? [input.ref] : [`refs/heads/${short}`, `refs/tags/${short}`]
  const refs = await Promise.all(names.map((name) => readRef(repository.gitDirectory, name)))
  const ref = refs.find((candidate) => candidate !== undefined)
  if (!ref) throw unprocessable(`No ref found for: ${input.ref}`)
  const atRef = (await readWorkflows(world, repository, ref.name)).find((workflow) => workflow.path === path)
  if (!atRef) throw notFound()
  emitEvent(world, repository, actorOf(call), {
    name: 'workflow_dispatch',
    ref: ref.name,
    sha: ref.commit,
    payload: { inputs: readInputs(atRef, input.inputs ?? {}), ref: ref.name, workflow: path },
  })
  return noContent
}

async function dispatchRepository(call: RepositoryCall) {
  const { world, repository } = call
  const { event_type, client_payload = {} } = call.body as { event_type: string; client_payload?: unknown }
  emitEvent(world, repository, actorOf(call), {
    name: 'repository_dispatch',
    action: event_type,
    ...(await defaultBranchHead(repository)),
    payload: { branch: repository.defaultBranch, client_payload },
  })
  return noContent
}

export const workflows: Routes = {
  'actions/list-repo-workflows': listWorkflows,
  'actions/get-workflow': async (call) => ok(viewWorkflow(call, await workflowOf(call))),
  'actions/create-workflow-dispatch': dispatchWorkflow,
  'repos/create-dispatch-event': dispatchRepository,
}
