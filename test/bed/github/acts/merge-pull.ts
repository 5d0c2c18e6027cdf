import type { Token } from '../auth/tokens.ts'
import type { Actor } from '../events/emit.ts'
import { log, mergeBase } from '../git/history.ts'
import { createMergeCommit, createSquashCommit, rebaseCommits } from '../git/merge.ts'
import type { Identity } from '../git/objects.ts'
import { readRef, updateRef, zeroSha } from '../git/refs.ts'
import { ApiError, conflict } from '../http/errors.ts'
import type { Pull } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import { emailOf, findRepository, findUser, now, type World } from '../store/world.ts'
import { announceRefChange } from './announce.ts'
import { closePull } from './follow.ts'
import { allowedMethods, missingForMerge } from './mergeability.ts'
import { refuseNewWorkflows } from './move-ref.ts'

export type MergeMethod = 'merge' | 'squash' | 'rebase'

export type MergeInput = { commit_title?: string; commit_message?: string; sha?: string; merge_method?: MergeMethod }

const notAllowed = (message: string): ApiError => new ApiError(405, message)

const methodNames: Record<MergeMethod, string> = {
  merge: 'Merge commits are',
  squash: 'Squash merges are',
  rebase: 'Rebase merges are',
}

/** The identities that GitHub gives a commit it makes for somebody. */
export function identities(world: World, login: string): { author: Identity; committer: Identity } {
  const user = findUser(world, login)
  const date = now()
  return {
    author: { name: user.login, email: emailOf(user), date },
    committer: { name: 'GitHub', email: 'noreply@github.com', date },
  }
}

async function composeMessage(
  repository: Repository,
  pull: Pull,
  method: MergeMethod,
  input: MergeInput,
  base: string,
) {
  const { settings } = repository
  const numbered = `${pull.title} (#${pull.number})`
  const from = `${pull.headRepository.split('/')[0]}/${pull.headRef}`
  if (method === 'merge') {
    const standard =
      settings.merge_commit_title === 'PR_TITLE' ? numbered : `Merge pull request #${pull.number} from ${from}`
    const texts = { PR_TITLE: pull.title, PR_BODY: pull.body ?? '', BLANK: '' }
    return join(input.commit_title ?? standard, input.commit_message ?? texts[settings.merge_commit_message])
  }
  const ancestor = (await mergeBase(repository.gitDirectory, base, pull.headSha)) ?? base
  const commits = await log(repository.gitDirectory, [pull.headSha, `^${ancestor}`], { reverse: true })
  const [only] = commits.length === 1 ? commits : []
  const byCommit = only && settings.squash_merge_commit_title === 'COMMIT_OR_PR_TITLE'
  const title = byCommit ? `${only.message.split('\n')[0]} (#${pull.number})` : numbered
  const listed = only
    ? only.message.split('\n').slice(2).join('\n')
    : commits.map((one) => `* ${one.message}`).join('\n\n')
  const texts = { COMMIT_MESSAGES: listed, PR_BODY: pull.body ?? '', BLANK: '' }
  return join(input.commit_title ?? title, input.commit_message ?? texts[settings.squash_merge_commit_message])
}

const join = (title: string, text: string): string => (text === '' ? title : `${title}\n\n${text}`)

function refuseMerge(
  world: World,
  repository: Repository,
  actor: Actor,
  pull: Pull,
  input: MergeInput,
  method: MergeMethod,
): void {
  if (pull.state === 'closed' || pull.mergedAt !== null) throw notAllowed('Pull Request is not mergeable')
  if (pull.draft) throw notAllowed('Pull Request is still a draft')
  if (input.sha !== undefined && input.sha !== pull.headSha)
    throw conflict('Head branch was modified. Review and try the merge again.')
  if (!allowedMethods(repository, pull.baseRef, actor.login).includes(method))
    throw notAllowed(`${methodNames[method]} not allowed on this repository.`)
  const missing = missingForMerge(world, repository, pull, actor.login)
  if (missing.length > 0) throw notAllowed(`Repository rule violations found\n\n${missing.join('\n\n')}\n\n`)
}

/** Merges a pull request with real git operations; gives the sha of what the base now points at. */
export async function mergePull(
  world: World,
  repository: Repository,
  actor: Actor,
  pull: Pull,
  input: MergeInput,
  token?: Token,
): Promise<string> {
  const method = input.merge_method ?? 'merge'
  refuseMerge(world, repository, actor, pull, input, method)
  const directory = repository.gitDirectory
  const ref = `refs/heads/${pull.baseRef}`
  const base = await readRef(directory, ref)
  if (!base) throw notAllowed('Base branch does not exist')
  await refuseNewWorkflows(repository, token, pull.headSha, [base.commit])
  const message = await composeMessage(repository, pull, method, input, base.commit)
  const by = identities(world, actor.login)
  const merge = { ours: base.commit, theirs: pull.headSha, message, ...by }
  const operations = { merge: createMergeCommit, squash: createSquashCommit, rebase: rebaseCommits }
  const sha = await operations[method](directory, merge)
  if (sha === undefined) throw notAllowed('Pull Request is not mergeable')
  await updateRef(directory, ref, sha, base.commit)
  await closePull(world, repository, actor, pull, sha)
  await announceRefChange(world, repository, actor, { ref, before: base.commit, after: sha })
  if (repository.settings.delete_branch_on_merge) await deleteHead(world, actor, pull)
  return sha
}

async function deleteHead(world: World, actor: Actor, pull: Pull): Promise<void> {
  const source = findRepository(world, pull.headRepository)
  const ref = `refs/heads/${pull.headRef}`
  const head = source && pull.headRef !== source.defaultBranch ? await readRef(source.gitDirectory, ref) : undefined
  if (!source || !head) return
  await updateRef(source.gitDirectory, ref, zeroSha, head.sha)
  await announceRefChange(world, source, actor, { ref, before: head.sha, after: zeroSha })
}
