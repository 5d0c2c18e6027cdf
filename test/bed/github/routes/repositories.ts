import { hasPermission } from '../auth/permissions.ts'
import { ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { findRepository, findUser } from '../store/world.ts'
import { viewRepository } from '../views/repository.ts'
import { viewUser } from '../views/user.ts'

function getRepository({ world, repository, token }: RepositoryCall) {
  const push = hasPermission(token, 'contents', 'write')
  const admin = hasPermission(token, 'administration', 'write')
  const parent = repository.forkOf === undefined ? undefined : findRepository(world, repository.forkOf)
  const owner = findUser(world, repository.owner)
  return ok({
    ...viewRepository(world, repository),
    temp_clone_token: null,
    custom_properties: {},
    subscribers_count: 0,
    network_count: 0,
    permissions: { admin, maintain: admin, push, triage: push, pull: true },
    ...(owner.type === 'Organization' ? { organization: viewUser(world, owner.login) } : {}),
    ...(parent ? { parent: viewRepository(world, parent), source: viewRepository(world, parent) } : {}),
    // Only who may push sees how pull requests are merged.
    ...(push ? repository.settings : {}),
  })
}

function getCollaboratorPermission({ world, repository, parameters }: RepositoryCall) {
  const login = parameters['username'] ?? ''
  const role = repository.collaborators.get(login) ?? (repository.private ? 'none' : 'read')
  const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role
  const push = ['admin', 'maintain', 'write'].includes(role)
  const permissions = {
    admin: role === 'admin',
    maintain: role === 'admin' || role === 'maintain',
    push,
    triage: push || role === 'triage',
    pull: role !== 'none',
  }
  return ok({ permission, role_name: role, user: { ...viewUser(world, login), permissions, role_name: role } })
}

export const repositories: Routes = {
  'repos/get': getRepository,
  'repos/get-collaborator-permission-level': getCollaboratorPermission,
  'repos/check-immutable-releases': ({ repository }) =>
    ok({ enabled: repository.immutableReleases, enforced_by_owner: false }),
  'actions/get-github-actions-default-workflow-permissions-repository': ({ repository }) =>
    ok({
      default_workflow_permissions: repository.defaultWorkflowPermissions,
      can_approve_pull_request_reviews: repository.actionsMayCreatePullRequests,
    }),
}
