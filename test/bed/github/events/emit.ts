import type { Token } from '../auth/tokens.ts'
import { readRef } from '../git/refs.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'
import { viewRepository } from '../views/repository.ts'
import { viewUser } from '../views/user.ts'
import type { GitHubEvent } from './event.ts'

/** Who does something, and by what kind of token. */
export type Actor = { login: string; kind: Token['kind'] }

/** Events that start workflows even when a GITHUB_TOKEN caused them. */
const dispatches = new Set(['workflow_dispatch', 'repository_dispatch'])

/** Tells the listeners what happened. The payload gets the repository, its owner and the sender, as every webhook's. */
export function emitEvent(
  world: World,
  repository: Repository,
  actor: Actor,
  event: { name: string; action?: string; ref?: string; sha?: string; payload: Record<string, unknown> },
): void {
  const owner = viewUser(world, repository.owner)
  const organization = owner.type === 'Organization' ? { organization: owner } : {}
  const told: GitHubEvent = {
    ...event,
    repository: repository.fullName,
    actor: actor.login,
    startsWorkflows: actor.kind !== 'actions' || dispatches.has(event.name),
    payload: {
      ...(event.action === undefined ? {} : { action: event.action }),
      ...event.payload,
      repository: viewRepository(world, repository),
      ...organization,
      sender: viewUser(world, actor.login),
    },
  }
  world.emit(told)
}

/** The ref and commit that runs of events have which concern no ref of their own. */
export async function defaultBranchHead(repository: Repository): Promise<{ ref: string; sha?: string }> {
  const ref = `refs/heads/${repository.defaultBranch}`
  const found = await readRef(repository.gitDirectory, ref)
  return { ref, ...(found ? { sha: found.commit } : {}) }
}
