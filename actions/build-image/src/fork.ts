import type { RunnerContext } from '../../../packages/action/src/runner.ts'

/** Says whether the run is about a pull request that comes from another repository: such runs get no secrets. */
export function isFork({ payload, repository, event }: RunnerContext): boolean {
  if (event !== 'pull_request') return false
  const pull = payload['pull_request'] as { head?: { repo?: { full_name?: string } | null } } | undefined
  // The repository of a fork that was deleted is null.
  return pull !== undefined && pull.head?.repo?.full_name !== repository
}
