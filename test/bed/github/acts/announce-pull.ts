import { type Actor, emitEvent } from '../events/emit.ts'
import type { Pull } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'
import { viewPull } from '../views/pull.ts'

/** The ref and commit of a run that a pull request starts: the trial merge, or what it was merged into. */
export function pullTarget(pull: Pull): { ref: string; sha: string } {
  const ref = pull.mergedAt === null ? `refs/pull/${pull.number}/merge` : `refs/heads/${pull.baseRef}`
  return { ref, sha: pull.mergeCommit ?? pull.headSha }
}

/** Tells what happened to a pull request. */
export async function announcePull(
  world: World,
  repository: Repository,
  actor: Actor,
  pull: Pull,
  action: string,
  extra: Record<string, unknown> = {},
): Promise<void> {
  emitEvent(world, repository, actor, {
    name: 'pull_request',
    action,
    ...pullTarget(pull),
    payload: { number: pull.number, pull_request: await viewPull(world, repository, pull), ...extra },
  })
}
