import type { LocatedEvent } from './context.ts'

/** The commit and branch that the API lists a run under: of a pull request its head, not the merge that is run. */
export function describeHead({ event, sha, ref }: LocatedEvent): { headSha: string; headBranch: string | null } {
  const pull = event.payload['pull_request'] as { head?: { ref?: string; sha?: string } } | undefined
  if (pull?.head?.sha !== undefined && event.name !== 'pull_request_target')
    return { headSha: pull.head.sha, headBranch: pull.head.ref ?? null }
  return { headSha: sha, headBranch: ref.replace(/^refs\/(heads|tags)\//, '') || null }
}
