import { type Actor, defaultBranchHead, emitEvent } from '../events/emit.ts'
import { isAncestor, log } from '../git/history.ts'
import { readRef, resolveCommit, zeroSha } from '../git/refs.ts'
import type { Repository } from '../store/repository.ts'
import { emailOf, findUser, now, type World } from '../store/world.ts'
import { viewEventCommit } from '../views/commit.ts'
import { htmlUrl } from '../views/repository.ts'
import { followRef } from './follow.ts'

export type RefChange = { ref: string; before: string; after: string }

/** Tells of a branch or tag that has moved, was created or deleted, and lets open pull requests follow. */
export async function announceRefChange(
  world: World,
  repository: Repository,
  actor: Actor,
  change: RefChange,
): Promise<void> {
  if (change.before === change.after) return
  repository.pushedAt = now()
  const exists = change.after !== zeroSha
  const type = change.ref.startsWith('refs/tags/') ? 'tag' : 'branch'
  const short = change.ref.replace(/^refs\/(heads|tags)\//, '')
  if (exists !== (change.before !== zeroSha)) {
    const at = exists ? await atRef(repository, change.ref) : await defaultBranchHead(repository)
    const extra = exists ? { master_branch: repository.defaultBranch, description: repository.description } : {}
    emitEvent(world, repository, actor, {
      name: exists ? 'create' : 'delete',
      ...at,
      payload: { ref: short, ref_type: type, ...extra, pusher_type: 'user' },
    })
  }
  await emitPush(world, repository, actor, change)
  if (type === 'branch') await followRef(world, repository, actor, short, change)
}

async function atRef(repository: Repository, ref: string): Promise<{ ref: string; sha?: string }> {
  const sha = await resolveCommit(repository.gitDirectory, ref)
  return { ref, ...(sha ? { sha } : {}) }
}

async function emitPush(world: World, repository: Repository, actor: Actor, change: RefChange): Promise<void> {
  const directory = repository.gitDirectory
  const created = change.before === zeroSha
  const deleted = change.after === zeroSha
  const branch = change.ref.startsWith('refs/heads/')
  const commits = deleted || !branch ? [] : await newCommits(repository, change, created)
  const head = deleted ? undefined : await resolveCommit(directory, change.ref)
  const [headCommit] = head ? await log(directory, [head], { limit: 1 }) : []
  const forced = !created && !deleted && !(await isAncestor(directory, change.before, change.after))
  const user = findUser(world, actor.login)
  const short = (sha: string): string => sha.slice(0, 12)
  emitEvent(world, repository, actor, {
    name: 'push',
    ref: change.ref,
    sha: head ?? change.after,
    payload: {
      ref: change.ref,
      before: change.before,
      after: change.after,
      base_ref: null,
      created,
      deleted,
      forced,
      compare: `${htmlUrl(world, repository)}/compare/${short(change.before)}...${short(change.after)}`,
      commits: commits.map((commit) => viewEventCommit(world, repository, commit)),
      head_commit: headCommit ? viewEventCommit(world, repository, headCommit) : null,
      pusher: { name: user.login, email: emailOf(user) },
    },
  })
}

/** What a push brought: of a new branch what its default branch lacks. Webhooks hold at most 2048 commits. */
async function newCommits(repository: Repository, change: RefChange, created: boolean) {
  const main = await readRef(repository.gitDirectory, `refs/heads/${repository.defaultBranch}`)
  const known = created ? (main && main.name !== change.ref ? main.commit : undefined) : change.before
  const revisions = [change.after, ...(known ? [`^${known}`] : [])]
  const commits = await log(repository.gitDirectory, revisions, { reverse: true })
  return commits.slice(-2048)
}
