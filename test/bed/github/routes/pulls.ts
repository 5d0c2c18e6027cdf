import { announcePull } from '../acts/announce-pull.ts'
import { closePull, refreshPullRefs } from '../acts/follow.ts'
import { openPull, type PullInput } from '../acts/open-pull.ts'
import { pullRange } from '../acts/pull-range.ts'
import { diff } from '../git/diff.ts'
import { log } from '../git/history.ts'
import { readRef } from '../git/refs.ts'
import { created, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found, invalidField, tooLong, validationFailed } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import type { Pull } from '../store/records.ts'
import { now } from '../store/world.ts'
import { viewCommit, viewFile } from '../views/commit.ts'
import { viewPull, viewPullSimple } from '../views/pull.ts'
import { actorOf } from './actor.ts'

/** A pull request shows at most so many of its commits and files. */
const commitLimit = 250
const fileLimit = 3000

export const pullOf = ({ repository, parameters }: RepositoryCall): Pull =>
  found(repository.pulls.get(Number(parameters['pull_number'])))

const headLabel = (pull: Pull): string => `${pull.headRepository.split('/')[0]}:${pull.headRef}`

async function listPulls(call: RepositoryCall) {
  const { world, repository, query } = call
  const { state = 'open', head, base, sort = 'created' } = query
  const direction = query['direction'] ?? (sort === 'created' ? 'desc' : 'asc')
  const pulls = [...repository.pulls.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    // A head without its owner is not a filter that GitHub applies.
    .filter((pull) => !String(head ?? '').includes(':') || headLabel(pull) === head)
    .filter((pull) => base === undefined || pull.baseRef === base)
  const order = (pull: Pull): string => (sort === 'updated' ? pull.updatedAt : pull.createdAt)
  pulls.sort((one, other) => order(one).localeCompare(order(other)) || one.number - other.number)
  if (direction === 'desc') pulls.reverse()
  return await paginate(call, pulls, (pull) => viewPullSimple(world, repository, pull))
}

async function createPull(call: RepositoryCall) {
  const { world, repository } = call
  const pull = await openPull(world, repository, actorOf(call), call.body as PullInput)
  const view = await viewPull(world, repository, pull)
  return created(view, view.url)
}

async function updatePull(call: RepositoryCall) {
  const { world, repository } = call
  const pull = pullOf(call)
  const input = call.body as {
    title?: string
    body?: string
    state?: 'open' | 'closed'
    base?: string
    maintainer_can_modify?: boolean
  }
  if (input.title === '') throw validationFailed({ resource: 'PullRequest', field: 'title', code: 'missing_field' })
  if ((input.body ?? '').length > 65536) throw tooLong('PullRequest', 'body', 65536)
  if (input.state === 'open' && pull.mergedAt !== null) throw invalidField('PullRequest', 'state')
  const changes: Record<string, unknown> = {}
  if (input.base !== undefined && input.base !== pull.baseRef) {
    const base = await readRef(repository.gitDirectory, `refs/heads/${input.base}`)
    if (!base) throw invalidField('PullRequest', 'base')
    changes['base'] = { ref: { from: pull.baseRef }, sha: { from: pull.baseSha } }
    Object.assign(pull, { baseRef: input.base, baseSha: base.commit })
    await refreshPullRefs(world, repository, pull)
  }
  for (const key of ['title', 'body'] as const)
    if (input[key] !== undefined && input[key] !== pull[key]) {
      changes[key] = { from: pull[key] }
      Object.assign(pull, { [key]: input[key] })
    }
  pull.maintainerCanModify = input.maintainer_can_modify ?? pull.maintainerCanModify
  pull.updatedAt = now()
  if (Object.keys(changes).length > 0) await announcePull(world, repository, actorOf(call), pull, 'edited', { changes })
  if (input.state === 'closed' && pull.state === 'open') await closePull(world, repository, actorOf(call), pull)
  if (input.state === 'open' && pull.state === 'closed') await reopen(call, pull)
  return ok(await viewPull(world, repository, pull))
}

async function reopen(call: RepositoryCall, pull: Pull): Promise<void> {
  const { world, repository } = call
  Object.assign(pull, { state: 'open', closedAt: null })
  await refreshPullRefs(world, repository, pull)
  await announcePull(world, repository, actorOf(call), pull, 'reopened')
}

async function listFiles(call: RepositoryCall) {
  const { world, repository } = call
  const { base, head } = await pullRange(repository, pullOf(call))
  const files = await diff(repository.gitDirectory, base, head)
  return await paginate(call, files.slice(0, fileLimit), (file) => viewFile(world, repository, head, file))
}

async function listCommits(call: RepositoryCall) {
  const { world, repository } = call
  const { base, head } = await pullRange(repository, pullOf(call))
  const commits = await log(repository.gitDirectory, [head, ...(base ? [`^${base}`] : [])], { reverse: true })
  return await paginate(call, commits.slice(0, commitLimit), (commit) => viewCommit(world, repository, commit))
}

export const pulls: Routes = {
  'pulls/list': listPulls,
  'pulls/create': createPull,
  'pulls/get': async (call) => ok(await viewPull(call.world, call.repository, pullOf(call))),
  'pulls/update': updatePull,
  'pulls/list-files': listFiles,
  'pulls/list-commits': listCommits,
}
