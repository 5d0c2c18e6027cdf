import { emitEvent } from '../events/emit.ts'
import { created, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found, tooLong, validationFailed } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import { addEnvironment } from '../store/create.ts'
import type { Deployment, DeploymentState, DeploymentStatus } from '../store/records.ts'
import { now } from '../store/world.ts'
import { viewDeployment, viewDeploymentStatus } from '../views/deployment.ts'
import { actorOf } from './actor.ts'
import { deploymentOf, deploymentTarget } from './deployments.ts'

type StatusInput = {
  state: DeploymentState
  target_url?: string
  log_url?: string
  description?: string
  environment?: string
  environment_url?: string
  auto_inactive?: boolean
}

function refuseInput(input: StatusInput): void {
  if ((input.description ?? '').length > 140) throw tooLong('DeploymentStatus', 'description', 140)
  for (const field of ['target_url', 'log_url', 'environment_url'] as const) {
    const value = input[field]
    if (value && !/^https?:\/\//.test(value))
      throw validationFailed({
        resource: 'DeploymentStatus',
        code: 'custom',
        field,
        message: `${field} must use http(s) scheme`,
      })
  }
}

async function tell(call: RepositoryCall, deployment: Deployment, status: DeploymentStatus): Promise<void> {
  const { world, repository } = call
  emitEvent(world, repository, actorOf(call), {
    name: 'deployment_status',
    action: 'created',
    ...(await deploymentTarget(call, deployment)),
    payload: {
      deployment_status: viewDeploymentStatus(world, repository, deployment, status),
      deployment: viewDeployment(world, repository, deployment),
      check_run: null,
      workflow: null,
      workflow_run: null,
    },
  })
}

function addStatus(call: RepositoryCall, deployment: Deployment, input: Omit<StatusInput, 'target_url'>) {
  const at = now()
  const status: DeploymentStatus = {
    id: call.world.nextId(),
    state: input.state,
    login: call.login,
    description: input.description ?? '',
    environment: deployment.environment,
    environmentUrl: input.environment_url ?? '',
    logUrl: input.log_url ?? '',
    createdAt: at,
  }
  deployment.statuses.push(status)
  deployment.updatedAt = at
  return status
}

/** A success retires what succeeded before it in the same environment, unless transient or production. */
function retirePredecessors(call: RepositoryCall, deployment: Deployment): void {
  for (const other of call.repository.deployments) {
    const same = other.id < deployment.id && other.environment === deployment.environment
    if (!same || other.transient || other.production || other.statuses.at(-1)?.state !== 'success') continue
    addStatus(call, other, { state: 'inactive' })
  }
}

async function createStatus(call: RepositoryCall) {
  const { world, repository } = call
  const deployment = deploymentOf(call)
  const input = call.body as StatusInput
  refuseInput(input)
  if (input.environment !== undefined && input.environment !== deployment.environment) {
    deployment.environment = input.environment
    addEnvironment(world, repository, input.environment)
  }
  const logUrl = input.log_url ?? input.target_url
  const status = addStatus(call, deployment, { ...input, ...(logUrl === undefined ? {} : { log_url: logUrl }) })
  if (input.state === 'success' && (input.auto_inactive ?? true)) retirePredecessors(call, deployment)
  await tell(call, deployment, status)
  const view = viewDeploymentStatus(world, repository, deployment, status)
  return created(view, view.url)
}

async function listStatuses(call: RepositoryCall) {
  const deployment = deploymentOf(call)
  return await paginate(call, deployment.statuses.toReversed(), (status) =>
    viewDeploymentStatus(call.world, call.repository, deployment, status),
  )
}

function getStatus(call: RepositoryCall) {
  const deployment = deploymentOf(call)
  const id = Number(call.parameters['status_id'])
  const status = found(deployment.statuses.find((candidate) => candidate.id === id))
  return ok(viewDeploymentStatus(call.world, call.repository, deployment, status))
}

export const deploymentStatuses: Routes = {
  'repos/create-deployment-status': createStatus,
  'repos/list-deployment-statuses': listStatuses,
  'repos/get-deployment-status': getStatus,
}
