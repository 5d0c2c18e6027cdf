import type { Actor } from '../events/emit.ts'
import { countCommits } from '../git/history.ts'
import { readRef } from '../git/refs.ts'
import { git } from '../git/run.ts'
import { type ApiError, forbidden, invalidField, tooLong, validationFailed } from '../http/errors.ts'
import type { Pull } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import { findRepository, now, type World } from '../store/world.ts'
import { announcePull } from './announce-pull.ts'
import { refreshPullRefs } from './follow.ts'

export type PullInput = {
  title?: string
  head: string
  head_repo?: string
  base: string
  body?: string
  draft?: boolean
  maintainer_can_modify?: boolean
}

/** The repository and branch that `branch`, `owner:branch` and `head_repo` name. */
function readHead(world: World, repository: Repository, input: PullInput): { source: Repository; branch: string } {
  const colon = input.head.indexOf(':')
  const owner = colon < 0 ? repository.owner : input.head.slice(0, colon)
  const name = input.head_repo?.split('/').at(-1) ?? repository.name
  const source = findRepository(world, `${owner}/${name}`)
  if (!source) throw invalidField('PullRequest', 'head')
  return { source, branch: input.head.slice(colon + 1) }
}

const refused = (message: string): ApiError =>
  validationFailed({ resource: 'PullRequest', field: '', code: 'custom', message })

/** Opens a pull request as anybody would: from a branch of the repository or of a fork. */
export async function openPull(world: World, repository: Repository, actor: Actor, input: PullInput): Promise<Pull> {
  if (actor.kind === 'actions' && !repository.actionsMayCreatePullRequests)
    throw forbidden('GitHub Actions is not permitted to create or approve pull requests.')
  if (!input.title) throw validationFailed({ resource: 'PullRequest', field: 'title', code: 'missing_field' })
  if ((input.body ?? '').length > 65536) throw tooLong('PullRequest', 'body', 65536)
  const directory = repository.gitDirectory
  const base = await readRef(directory, `refs/heads/${input.base}`)
  if (!base) throw invalidField('PullRequest', 'base')
  const { source, branch } = readHead(world, repository, input)
  const head = await readRef(source.gitDirectory, `refs/heads/${branch}`)
  if (!head) throw invalidField('PullRequest', 'head')
  if (source !== repository) await git(directory, ['fetch', '--quiet', source.gitDirectory, head.commit])
  const same = [...repository.pulls.values()].some(
    (pull) =>
      pull.state === 'open' &&
      pull.headRepository === source.fullName &&
      pull.headRef === branch &&
      pull.baseRef === input.base,
  )
  if (same) throw refused(`A pull request already exists for ${source.owner}:${branch}.`)
  if ((await countCommits(directory, [head.commit, `^${base.commit}`])) === 0)
    throw refused(`No commits between ${input.base} and ${branch}`)
  const at = now()
  const pull: Pull = {
    id: world.nextId(),
    number: repository.nextNumber++,
    title: input.title,
    body: input.body ?? null,
    login: actor.login,
    state: 'open',
    draft: input.draft ?? false,
    headRepository: source.fullName,
    headRef: branch,
    headSha: head.commit,
    baseRef: input.base,
    baseSha: base.commit,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
    maintainerCanModify: source === repository ? false : (input.maintainer_can_modify ?? false),
    labels: [],
    reviewers: [],
    reviews: [],
  }
  repository.pulls.set(pull.number, pull)
  await refreshPullRefs(world, repository, pull)
  await announcePull(world, repository, actor, pull, 'opened')
  return pull
}
