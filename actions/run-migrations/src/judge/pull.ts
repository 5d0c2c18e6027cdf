type Payload = Record<string, unknown>

/** The commit that a pull request, or a group in the merge queue, goes into. */
export function baseCommit(payload: Payload): string | undefined {
  const pull = payload['pull_request'] as { base?: { sha?: string } } | undefined
  const group = payload['merge_group'] as { base_sha?: string } | undefined
  return pull?.base?.sha ?? group?.base_sha
}

/** The head of a pull request, as the event names it. */
export function headCommit(payload: Payload): string | undefined {
  return (payload['pull_request'] as { head?: { sha?: string } } | undefined)?.head?.sha
}

/** The number of the pull request, which a merge queue says in the name of its branch only. */
export function pullNumber(payload: Payload): number | undefined {
  const pull = payload['pull_request'] as { number?: number } | undefined
  const group = payload['merge_group'] as { head_ref?: string } | undefined
  const queued = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(group?.head_ref ?? '')?.[1]
  return pull?.number ?? (queued === undefined ? undefined : Number(queued))
}
