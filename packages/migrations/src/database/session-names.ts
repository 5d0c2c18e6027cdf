/** Who a session says it is, so that whoever looks at the database finds the run. PostgreSQL cuts it at 63 bytes. */
export type SessionNames = {
  /** The session that holds, or waits for, the lock. */
  lock: string
  /** The sessions that migrate: ours and the tool's. */
  work: string
}

export const workPrefix = 'deploy-actions migrate '
const lockPrefix = 'deploy-actions lock '

/** Names the sessions of one run, so that whoever looks at the database finds it: `… acme/shop/actions/runs/42`. */
export function nameSessions(repository: string, runId: string): SessionNames {
  const run = repository === '' || runId === '' ? `pid ${process.pid}` : `${repository}/actions/runs/${runId}`
  const shorten = (prefix: string) => prefix + [...run].slice(-(63 - Buffer.byteLength(prefix))).join('')
  return { lock: shorten(lockPrefix), work: shorten(workPrefix) }
}

/** The address of the run that a session of ours belongs to, or its name as it is. */
export function describeHolder(applicationName: string, serverUrl: string): string {
  const run = applicationName.startsWith(lockPrefix) ? applicationName.slice(lockPrefix.length) : applicationName
  return /^[\w.-]+\/[\w.-]+\/actions\/runs\/\d+$/.test(run) ? `${serverUrl}/${run}` : run
}
