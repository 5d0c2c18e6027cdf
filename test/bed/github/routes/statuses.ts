import { type Actor, defaultBranchHead, emitEvent } from '../events/emit.ts'
import { readCommit } from '../git/objects.ts'
import { listRefs, objectType, resolveCommit } from '../git/refs.ts'
import { created, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { notFound, tooLong, unprocessable, validationFailed } from '../http/errors.ts'
import { paginate, readPage } from '../http/pagination.ts'
import type { CommitStatus } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import { nodeId, now, type World } from '../store/world.ts'
import { viewCommit } from '../views/commit.ts'
import { repositoryUrl, viewMinimalRepository } from '../views/repository.ts'
import { viewUser } from '../views/user.ts'
import { actorOf } from './actor.ts'

const perContext = 1000

function viewSimple(world: World, repository: Repository, status: CommitStatus) {
  return {
    url: `${repositoryUrl(world, repository)}/statuses/${status.sha}`,
    avatar_url: viewUser(world, status.login).avatar_url,
    id: status.id,
    node_id: nodeId('SC', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  }
}

const viewStatus = (world: World, repository: Repository, status: CommitStatus) => ({
  ...viewSimple(world, repository, status),
  creator: viewUser(world, status.login),
})

async function tellStatus(world: World, repository: Repository, actor: Actor, status: CommitStatus): Promise<void> {
  const commit = viewCommit(world, repository, await readCommit(repository.gitDirectory, status.sha))
  const refs = await listRefs(repository.gitDirectory, 'refs/heads/')
  const branches = refs.filter((ref) => ref.commit === status.sha).slice(0, 10)
  emitEvent(world, repository, actor, {
    name: 'status',
    ...(await defaultBranchHead(repository)),
    payload: {
      ...viewSimple(world, repository, status),
      sha: status.sha,
      name: repository.fullName,
      commit,
      branches: branches.map((ref) => ({
        name: ref.name.replace('refs/heads/', ''),
        commit: { sha: ref.commit, url: commit.url },
        protected: false,
      })),
    },
  })
}

async function createStatus(call: RepositoryCall) {
  const { world, repository, parameters, login } = call
  const sha = parameters['sha'] ?? ''
  const type = /^[0-9a-f]{40}$/.test(sha) ? await objectType(repository.gitDirectory, sha) : undefined
  if (type !== 'commit') throw unprocessable(`No commit found for SHA: ${sha}`)
  const input = call.body as {
    state: CommitStatus['state']
    target_url?: string | null
    description?: string | null
    context?: string
  }
  const context = input.context ?? 'default'
  if ((input.description ?? '').length > 140) throw tooLong('Status', 'description', 140)
  if (input.target_url && !/^https?:\/\//.test(input.target_url))
    throw validationFailed({
      resource: 'Status',
      code: 'custom',
      field: 'target_url',
      message: 'target_url must use http(s) scheme',
    })
  if (repository.statuses.filter((one) => one.sha === sha && one.context === context).length >= perContext)
    throw validationFailed({
      resource: 'Status',
      code: 'custom',
      field: 'context',
      message: 'This SHA and context has reached the maximum number of statuses.',
    })
  const status: CommitStatus = {
    id: world.nextId(),
    sha,
    state: input.state,
    context,
    description: input.description ?? null,
    targetUrl: input.target_url || null,
    login,
    createdAt: now(),
  }
  repository.statuses.push(status)
  await tellStatus(world, repository, actorOf(call), status)
  const view = viewStatus(world, repository, status)
  return created(view, view.url)
}

async function resolve({ repository, parameters }: RepositoryCall): Promise<string> {
  const sha = await resolveCommit(repository.gitDirectory, parameters['ref'] ?? '')
  if (!sha) throw notFound(`No commit found for SHA: ${parameters['ref']}`)
  return sha
}

async function listStatuses(call: RepositoryCall) {
  const { world, repository } = call
  const sha = await resolve(call)
  const statuses = repository.statuses.filter((status) => status.sha === sha).reverse()
  return await paginate(call, statuses, (status) => viewStatus(world, repository, status))
}

async function combineStatuses(call: RepositoryCall) {
  const { world, repository } = call
  const sha = await resolve(call)
  const latest = new Map<string, CommitStatus>()
  for (const status of repository.statuses) if (status.sha === sha) latest.set(status.context, status)
  const statuses = [...latest.values()]
  const states = statuses.map((status) => status.state)
  const failed = states.includes('failure') || states.includes('error')
  const url = `${repositoryUrl(world, repository)}/commits/${sha}`
  const { skip, size } = readPage(call)
  return ok({
    state: failed ? 'failure' : states.length === 0 || states.includes('pending') ? 'pending' : 'success',
    statuses: statuses.slice(skip, skip + size).map((status) => viewSimple(world, repository, status)),
    sha,
    total_count: statuses.length,
    repository: viewMinimalRepository(world, repository),
    commit_url: url,
    url: `${url}/status`,
  })
}

export const statuses: Routes = {
  'repos/create-commit-status': createStatus,
  'repos/list-commit-statuses-for-ref': listStatuses,
  'repos/get-combined-status-for-ref': combineStatuses,
}
