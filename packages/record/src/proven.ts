import type { DeploymentRecord } from './records.ts'

/** What is known of a service in an environment, against the source key that a commit's tree gives. */
export type Standing = {
  service: string
  /** The source key at the commit in question. */
  sourceKey: string
  /** The newest proven record of the environment; undefined when there is none. */
  live: DeploymentRecord | undefined
  proven: boolean
  /** Why not, as a sentence; the empty string when proven. */
  why: string
}

/**
 * Judges whether a commit is proven in an environment (docs/architecture.md, "Proven"): every service's newest proven record must
 * have the source key that the commit's tree gives. Unchanged services therefore need no new record, and a rollback
 * away from the commit revokes the proof.
 */
export function judgeStandings(
  environment: string,
  sourceKeys: Record<string, string>,
  live: Record<string, DeploymentRecord | undefined>,
): Standing[] {
  return Object.entries(sourceKeys).map(([service, sourceKey]) => {
    const record = live[service]
    const why = explain(environment, service, sourceKey, record)
    return { service, sourceKey, live: record, proven: why === '', why }
  })
}

function explain(
  environment: string,
  service: string,
  sourceKey: string,
  record: DeploymentRecord | undefined,
): string {
  if (record === undefined) return `${service} has no proven deployment on ${environment}`
  if (record.payload.source_key === sourceKey) return ''
  const rolledBack = record.payload.rollback_of === null ? '' : ', to which it was rolled back'
  return `${service} runs other code on ${environment} (commit ${record.payload.commit.slice(0, 7)}${rolledBack})`
}
