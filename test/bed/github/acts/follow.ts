import type { Actor } from '../events/emit.ts'
import { isAncestor } from '../git/history.ts'
import { createMergeCommit } from '../git/merge.ts'
import { readRef, updateRef, zeroSha } from '../git/refs.ts'
import { git } from '../git/run.ts'
import type { Pull } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import { findRepository, now, type World } from '../store/world.ts'
import type { RefChange } from './announce.ts'
import { announcePull } from './announce-pull.ts'

const github = { name: 'GitHub', email: 'noreply@github.com' }

/** Keeps refs/pull/N/head and, where it can be merged, the trial merge refs/pull/N/merge. */
export async function refreshPullRefs(world: World, repository: Repository, pull: Pull): Promise<void> {
  const directory = repository.gitDirectory
  const head = findRepository(world, pull.headRepository)
  const ref = `refs/pull/${pull.number}`
  if (head && head !== repository) await git(directory, ['fetch', '--quiet', head.gitDirectory, pull.headSha])
  await updateRef(directory, `${ref}/head`, pull.headSha)
  const base = await readRef(directory, `refs/heads/${pull.baseRef}`)
  if (!base) return
  const identity = { ...github, date: now() }
  const merge = await createMergeCommit(directory, {
    ours: base.commit,
    theirs: pull.headSha,
    message: `Merge ${pull.headSha} into ${base.commit}`,
    author: identity,
    committer: identity,
  })
  pull.mergeCommit = merge ?? null
  if (merge) await updateRef(directory, `${ref}/merge`, merge)
}

/** Lets the pull requests follow a branch that moved: as their head, as their base, or by having been merged by a push. */
export async function followRef(
  world: World,
  repository: Repository,
  actor: Actor,
  branch: string,
  change: RefChange,
): Promise<void> {
  for (const owner of world.repositories.values())
    for (const pull of owner.pulls.values()) {
      if (pull.state !== 'open') continue
      if (pull.headRepository === repository.fullName && pull.headRef === branch)
        await followHead(world, owner, actor, pull, change)
      if (pull.state === 'open' && owner === repository && pull.baseRef === branch)
        await followBase(world, owner, actor, pull, change)
    }
}

async function followHead(world: World, repository: Repository, actor: Actor, pull: Pull, change: RefChange) {
  if (change.after === zeroSha) return await closePull(world, repository, actor, pull)
  pull.headSha = change.after
  pull.baseSha = (await readRef(repository.gitDirectory, `refs/heads/${pull.baseRef}`))?.commit ?? pull.baseSha
  pull.updatedAt = now()
  await refreshPullRefs(world, repository, pull)
  const range = { before: change.before, after: change.after }
  await announcePull(world, repository, actor, pull, 'synchronize', range)
}

async function followBase(world: World, repository: Repository, actor: Actor, pull: Pull, change: RefChange) {
  if (change.after === zeroSha) return await closePull(world, repository, actor, pull)
  if (await isAncestor(repository.gitDirectory, pull.headSha, change.after)) {
    return await closePull(world, repository, actor, pull, change.after)
  }
  await refreshPullRefs(world, repository, pull)
}

/** Closes a pull request; with a commit it counts as merged by it. */
export async function closePull(
  world: World,
  repository: Repository,
  actor: Actor,
  pull: Pull,
  mergeCommit?: string,
): Promise<void> {
  const at = now()
  Object.assign(pull, { state: 'closed', closedAt: at, updatedAt: at })
  if (mergeCommit !== undefined) Object.assign(pull, { mergedAt: at, mergedBy: actor.login, mergeCommit })
  await announcePull(world, repository, actor, pull, 'closed')
}
