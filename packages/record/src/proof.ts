import type { GitHub } from '../../github/src/client.ts'
import type { Standing } from './proven.ts'
import { type DeploymentRecord, findLive, type RecordQuery, walkRecords } from './records.ts'

/** How many records are looked through: each costs a request or more, and a job's token has a thousand an hour. */
const furthest = 200

/**
 * Gives the newest record of a service and environment that was ever proven with this source key: the proof stands
 * when the environment has moved on since. It does not stand, and undefined is given, when that record has been rolled
 * back (a proven record names it by `rollback_of`), or when there is none among the newest 200 records.
 */
export async function findProof(
  github: GitHub,
  query: RecordQuery,
  sourceKey: string,
): Promise<DeploymentRecord | undefined> {
  const rolledBack = new Set<number>()
  let count = 0
  for await (const record of walkRecords(github, query)) {
    const { id, payload, wasProven } = record
    if (wasProven && payload.source_key === sourceKey) return rolledBack.has(id) ? undefined : record
    if (wasProven && payload.rollback_of !== null) rolledBack.add(payload.rollback_of)
    count += 1
    if (count >= furthest) return undefined
  }
  return undefined
}

/** Judges whether a service was proven in an environment with the source key that a commit's tree gives, whatever runs there now. */
export async function judgeProof(github: GitHub, query: RecordQuery, sourceKey: string): Promise<Standing> {
  const { service, environment } = query
  const proof = await findProof(github, query, sourceKey)
  if (proof !== undefined) return { service, sourceKey, live: proof, proven: true, why: '' }
  // Said once already for each record that is passed over.
  const live = await findLive(github, { ...query, onUnsigned: () => {} })
  return { service, sourceKey, live, proven: false, why: explain(service, environment, live) }
}

function explain(service: string, environment: string, live: DeploymentRecord | undefined): string {
  if (live === undefined) return `${service} has no proven deployment on ${environment}`
  const now = `${environment} runs commit ${live.payload.commit.slice(0, 7)}`
  return live.payload.rollback_of === null
    ? `${service} was not proven on ${environment} with this code (${now})`
    : `${service} was rolled back on ${environment} (${now}), or was not proven there with this code`
}
