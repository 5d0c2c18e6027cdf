import { mergeBranches } from '../acts/merge-branches.ts'
import { verdicts } from '../acts/rules.ts'
import { emitEvent } from '../events/emit.ts'
import { aheadBehind } from '../git/history.ts'
import { readRef, resolveCommit } from '../git/refs.ts'
import { created, noContent, ok, type Reply, type RepositoryCall, type Routes } from '../http/call.ts'
import { ApiError, conflict, found, unprocessable } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import { addEnvironment } from '../store/create.ts'
import type { Deployment } from '../store/records.ts'
import { now } from '../store/world.ts'
import { viewDeployment } from '../views/deployment.ts'
import { actorOf } from './actor.ts'

type DeploymentInput = {
  ref: string
  task?: string
  auto_merge?: boolean
  required_contexts?: string[]
  payload?: unknown
  environment?: string
  description?: string | null
  transient_environment?: boolean
  production_environment?: boolean
}

export const deploymentOf = ({ repository, parameters }: RepositoryCall): Deployment =>
  found(repository.deployments.find((deployment) => deployment.id === Number(parameters['deployment_id'])))

/** auto_merge: a branch that is behind the default branch gets it merged, and there is no deployment yet. */
async function autoMerge(call: RepositoryCall, ref: string): Promise<Reply | undefined> {
  const { world, repository, token } = call
  const main = await readRef(repository.gitDirectory, `refs/heads/${repository.defaultBranch}`)
  const branch = await readRef(repository.gitDirectory, `refs/heads/${ref}`)
  if (!main || !branch || ref === repository.defaultBranch) return undefined
  const { behind } = await aheadBehind(repository.gitDirectory, main.commit, branch.commit)
  if (behind === 0) return undefined
  try {
    await mergeBranches(world, repository, actorOf(call), { base: ref, head: repository.defaultBranch }, token)
  } catch (error) {
    if (error instanceof ApiError && error.message === 'Merge conflict')
      throw conflict(`Conflict merging ${repository.defaultBranch} into ${ref}.`)
    throw error
  }
  return { status: 202, body: { message: `Auto-merged ${repository.defaultBranch} into ${ref} on deployment.` } }
}

/** Without a list every context of the commit must have succeeded, with one just those. */
function refuseUnverified(call: RepositoryCall, input: DeploymentInput, sha: string): void {
  const known = verdicts(call.world, call.repository, sha)
  const contexts = (input.required_contexts ?? [...known.keys()]).map((context) => ({
    context,
    state: known.get(context) ?? 'pending',
  }))
  if (contexts.some(({ state }) => state !== 'success'))
    throw conflict(`Conflict: Commit status checks failed for ${input.ref}.`, {
      errors: [{ contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }],
    })
}

async function createDeployment(call: RepositoryCall): Promise<Reply> {
  const { world, repository, login } = call
  const input = call.body as DeploymentInput
  const directory = repository.gitDirectory
  if (!(await resolveCommit(directory, input.ref))) throw unprocessable(`No ref found for: ${input.ref}`)
  const merged = (input.auto_merge ?? true) ? await autoMerge(call, input.ref) : undefined
  if (merged) return merged
  const sha = found(await resolveCommit(directory, input.ref))
  refuseUnverified(call, input, sha)
  const environment = input.environment ?? 'production'
  const at = now()
  const deployment: Deployment = {
    id: world.nextId(),
    sha,
    ref: input.ref,
    task: input.task ?? 'deploy',
    payload: input.payload ?? {},
    originalEnvironment: environment,
    environment,
    description: input.description ?? null,
    transient: input.transient_environment ?? false,
    production: input.production_environment ?? environment === 'production',
    login,
    createdAt: at,
    updatedAt: at,
    statuses: [],
  }
  repository.deployments.push(deployment)
  addEnvironment(world, repository, environment)
  const view = viewDeployment(world, repository, deployment)
  emitEvent(world, repository, actorOf(call), {
    name: 'deployment',
    action: 'created',
    ...(await deploymentTarget(call, deployment)),
    payload: { deployment: view, workflow: null, workflow_run: null },
  })
  return created(view, view.url)
}

/** A run of a deployment's event has the ref that was deployed, none when it was a commit. */
export async function deploymentTarget({ repository }: RepositoryCall, deployment: Deployment) {
  const name = deployment.ref.replace(/^refs\//, '').replace(/^heads\//, '')
  for (const ref of [`refs/heads/${name}`, `refs/${name}`, `refs/tags/${name}`])
    if (await readRef(repository.gitDirectory, ref)) return { ref, sha: deployment.sha }
  return { sha: deployment.sha }
}

async function listDeployments(call: RepositoryCall) {
  const { world, repository, query } = call
  const wanted = (value: string, name: string): boolean => query[name] === undefined || query[name] === value
  const deployments = repository.deployments.filter(
    (deployment) =>
      wanted(deployment.sha, 'sha') &&
      wanted(deployment.ref, 'ref') &&
      wanted(deployment.task, 'task') &&
      wanted(deployment.environment, 'environment'),
  )
  return await paginate(call, deployments.reverse(), (deployment) => viewDeployment(world, repository, deployment))
}

function deleteDeployment(call: RepositoryCall) {
  const { repository } = call
  const deployment = deploymentOf(call)
  const others = repository.deployments.filter(
    (other) => other !== deployment && other.environment === deployment.environment,
  )
  const active = deployment.statuses.at(-1)?.state !== 'inactive'
  if (active && others.length > 0)
    throw unprocessable(
      'We cannot delete an active deployment unless it is the only deployment in a given environment.',
    )
  repository.deployments = repository.deployments.filter((other) => other !== deployment)
  return noContent
}

export const deployments: Routes = {
  'repos/create-deployment': createDeployment,
  'repos/list-deployments': listDeployments,
  'repos/get-deployment': (call) => ok(viewDeployment(call.world, call.repository, deploymentOf(call))),
  'repos/delete-deployment': deleteDeployment,
}
