import { ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import type { Environment } from '../store/records.ts'
import { nodeId } from '../store/world.ts'
import { htmlUrl, repositoryUrl } from '../views/repository.ts'
import { viewUser } from '../views/user.ts'

/** The parts of an environment have ids of their own, derived from its id. */
const partId = (environment: Environment, part: number): number => environment.id * 100 + part

function protectionRules({ world }: RepositoryCall, environment: Environment) {
  const rule = (part: number, type: string) => {
    const id = partId(environment, part)
    return { id, node_id: nodeId('GA', id), type }
  }
  const rules: Record<string, unknown>[] = []
  if (environment.waitMinutes > 0) rules.push({ ...rule(1, 'wait_timer'), wait_timer: environment.waitMinutes })
  if (environment.reviewers.length > 0)
    rules.push({
      ...rule(2, 'required_reviewers'),
      prevent_self_review: environment.preventSelfReview,
      reviewers: environment.reviewers.map((login) => ({ type: 'User', reviewer: viewUser(world, login) })),
    })
  if (environment.branches !== null) rules.push(rule(3, 'branch_policy'))
  return rules
}

function viewEnvironment(call: RepositoryCall, environment: Environment) {
  const { world, repository } = call
  const name = encodeURIComponent(environment.name)
  const custom = Array.isArray(environment.branches)
  return {
    id: environment.id,
    node_id: nodeId('EN', environment.id),
    name: environment.name,
    url: `${repositoryUrl(world, repository)}/environments/${name}`,
    html_url: `${htmlUrl(world, repository)}/deployments/activity_log?environments_filter=${name}`,
    created_at: environment.createdAt,
    updated_at: environment.createdAt,
    protection_rules: protectionRules(call, environment),
    deployment_branch_policy:
      environment.branches === null ? null : { protected_branches: !custom, custom_branch_policies: custom },
  }
}

const environmentOf = ({ repository, parameters }: RepositoryCall): Environment =>
  found(repository.environments.get(parameters['environment_name'] ?? ''))

async function listEnvironments(call: RepositoryCall) {
  const environments = [...call.repository.environments.values()]
  return await paginate(
    call,
    environments,
    (environment) => viewEnvironment(call, environment),
    (page, total) => ({ total_count: total, environments: page }),
  )
}

async function listBranchPolicies(call: RepositoryCall) {
  const environment = environmentOf(call)
  const names = Array.isArray(environment.branches) ? environment.branches : []
  const policies = names.map((name, index) => ({ id: partId(environment, 10 + index), name }))
  return await paginate(
    call,
    policies,
    ({ id, name }) => ({ id, node_id: nodeId('GBP', id), name, type: 'branch' }),
    (page, total) => ({ total_count: total, branch_policies: page }),
  )
}

export const environments: Routes = {
  'repos/get-all-environments': listEnvironments,
  'repos/get-environment': (call) => ok(viewEnvironment(call, environmentOf(call))),
  'repos/list-deployment-branch-policies': listBranchPolicies,
}
