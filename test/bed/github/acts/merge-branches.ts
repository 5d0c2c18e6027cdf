import type { Token } from '../auth/tokens.ts'
import type { Actor } from '../events/emit.ts'
import { isAncestor } from '../git/history.ts'
import { createMergeCommit } from '../git/merge.ts'
import { readRef, resolveCommit } from '../git/refs.ts'
import { conflict, notFound } from '../http/errors.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'
import { identities } from './merge-pull.ts'
import { moveRef, refuseNewWorkflows } from './move-ref.ts'

/** Merges a commit into a branch, always with a merge commit; undefined when the branch has it already. */
export async function mergeBranches(
  world: World,
  repository: Repository,
  actor: Actor,
  merge: { base: string; head: string; message?: string | undefined },
  token?: Token,
): Promise<string | undefined> {
  const directory = repository.gitDirectory
  const ref = `refs/heads/${merge.base}`
  const base = await readRef(directory, ref)
  if (!base) throw notFound('Base does not exist')
  const head = await resolveCommit(directory, merge.head)
  if (!head) throw notFound('Head does not exist')
  if (await isAncestor(directory, head, base.commit)) return undefined
  await refuseNewWorkflows(repository, token, head, [base.commit])
  const sha = await createMergeCommit(directory, {
    ours: base.commit,
    theirs: head,
    message: merge.message ?? `Merge ${merge.head} into ${merge.base}`,
    ...identities(world, actor.login),
  })
  if (sha === undefined) throw conflict('Merge conflict')
  await moveRef(world, repository, actor, { ref, before: base.commit, after: sha }, 409)
  return sha
}
