import { escapeLog } from '../../action/src/escape.ts'
import { hideSecrets } from '../../action/src/mask.ts'
import type { GitHub } from '../../github/src/client.ts'
import { hasProofMark, parsePayload, proofMark, type RecordPayload, recordTask, verifyPayload } from './payload.ts'

/** The states of a GitHub Deployment that we write. */
export type RecordState = 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'

/** A deployment record with what became of it. */
export type DeploymentRecord = {
  id: number
  /** ISO 8601. */
  createdAt: string
  payload: RecordPayload
  /** The newest status, or `pending` when there is none yet. */
  state: string
  /** True if it was ever `success`: it ran, proven, whatever came after. */
  wasProven: boolean
}

/** How a search through records is bounded. */
export type RecordQuery = {
  environment: string
  service: string
  /** Records without a valid signature of this key are passed over. */
  signingKey: string | undefined
  /** Called for each record that is passed over for its signature. */
  onUnsigned?: (id: number) => void
}

/**
 * Walks the records of a service in an environment from the newest to the oldest, as long as the caller wants more.
 * Deployments that are not ours are passed over.
 */
export async function* walkRecords(github: GitHub, query: RecordQuery): AsyncGenerator<DeploymentRecord> {
  for (let page = 1; ; page += 1) {
    const { data } = await github.read('read the deployment records', 'deployments: read', () =>
      github.rest.repos.listDeployments({
        owner: github.owner,
        repo: github.repo,
        environment: query.environment,
        task: recordTask(query.service),
        per_page: 30,
        page,
      }),
    )
    // GitHub lists the newest first; ids grow, so that two within the same second keep their order.
    for (const deployment of [...data].sort((a, b) => b.id - a.id)) {
      const read = parsePayload(deployment.payload)
      if (read === undefined) continue
      const { payload } = read
      if (payload.service !== query.service || payload.environment !== query.environment) continue
      if (!verifyPayload(read, query.signingKey)) {
        query.onUnsigned?.(deployment.id)
        continue
      }
      const states = await readStates(github, deployment.id, payload.digest, query.signingKey)
      yield {
        id: deployment.id,
        createdAt: deployment.created_at,
        payload,
        state: states[0] ?? 'pending',
        wasProven: states.includes('success'),
      }
    }
    if (data.length < 30) return
  }
}

/** Gives the record of what runs now: the newest one that is in the state `success`; undefined if there is none. */
export async function findLive(github: GitHub, query: RecordQuery): Promise<DeploymentRecord | undefined> {
  for await (const record of walkRecords(github, query)) if (record.state === 'success') return record
  return undefined
}

/**
 * Gives the newest record that was ever proven and runs another image than `digest`: where a rollback goes. What was
 * rolled back itself is passed over, however well it had been proven before.
 */
export async function findPrevious(
  github: GitHub,
  query: RecordQuery,
  digest: string,
): Promise<DeploymentRecord | undefined> {
  const rolledBack = new Set<number>()
  for await (const record of walkRecords(github, query)) {
    const { payload, id, wasProven } = record
    if (wasProven && payload.digest !== digest && !rolledBack.has(id)) return record
    if (wasProven && payload.rollback_of !== null) rolledBack.add(payload.rollback_of)
  }
  return undefined
}

/**
 * Creates the record of a deployment that is about to begin, with the status `in_progress`. Gives its id; `onCreated`
 * has it before the status is written, so that a crash in between leaves nothing that nobody knows of.
 */
export async function openRecord(
  github: GitHub,
  payload: RecordPayload,
  options: { description: string; production: boolean },
  onCreated: (id: number) => void = () => {},
): Promise<number> {
  const { data } = await github.write('create the deployment record', 'deployments: write', () =>
    github.rest.repos.createDeployment({
      owner: github.owner,
      repo: github.repo,
      ref: payload.commit,
      task: recordTask(payload.service),
      environment: payload.environment,
      description: cleanDescription(options.description, ''),
      payload: payload as unknown as Record<string, unknown>,
      // Defaults of the API that would merge, wait for checks, or hide the predecessor before we have proof.
      auto_merge: false,
      required_contexts: [],
      production_environment: options.production,
      transient_environment: false,
    }),
  )
  if (!('id' in data)) throw new Error('GitHub accepted the deployment but gave no id, although auto_merge was off.')
  onCreated(data.id)
  await setRecordState(github, data.id, 'in_progress', { description: options.description, runUrl: payload.run })
  return data.id
}

/** What a status says. `proof` goes with `success`: what was proven, and the key that signs it. */
type StateDetails = {
  description: string
  runUrl?: string
  environmentUrl?: string | undefined
  proof?: { digest: string; signingKey: string | undefined }
}

/** Writes a status to a record. Our predecessor is never retired by it (`auto_inactive: false`). */
export async function setRecordState(
  github: GitHub,
  id: number,
  state: RecordState,
  details: StateDetails,
): Promise<void> {
  const { proof } = details
  const mark = proof?.signingKey === undefined ? '' : proofMark(id, proof.digest, proof.signingKey)
  // The same status twice says nothing else than once, so it may be sent again.
  await github.write(
    `set the deployment record to ${state}`,
    'deployments: write',
    () =>
      github.rest.repos.createDeploymentStatus({
        owner: github.owner,
        repo: github.repo,
        deployment_id: id,
        state,
        description: cleanDescription(details.description, mark),
        auto_inactive: false,
        ...(details.runUrl ? { log_url: details.runUrl } : {}),
        ...(details.environmentUrl === undefined ? {} : { environment_url: details.environmentUrl }),
      }),
    { repeatable: true },
  )
}

/** Retires every older record of the service that still says `success`, once a newer one has been proven. Gives their ids. */
export async function retirePredecessors(github: GitHub, query: RecordQuery, proven: number): Promise<number[]> {
  const retired: number[] = []
  for await (const record of walkRecords(github, { ...query, signingKey: undefined })) {
    if (record.id >= proven) continue
    if (record.state === 'inactive') break
    if (record.state !== 'success') continue
    await setRecordState(github, record.id, 'inactive', { description: `Replaced by deployment ${proven}` })
    retired.push(record.id)
  }
  return retired
}

/** Gives the states from the newest to the oldest. With a key, a `success` without its signed proof is `unproven`. */
async function readStates(
  github: GitHub,
  id: number,
  digest: string,
  signingKey: string | undefined,
): Promise<string[]> {
  const statuses = await github.read('read the deployment statuses', 'deployments: read', () =>
    github.paginate(github.rest.repos.listDeploymentStatuses, {
      owner: github.owner,
      repo: github.repo,
      deployment_id: id,
      per_page: 100,
    }),
  )
  return [...statuses]
    .sort((a, b) => b.id - a.id)
    .map(({ state, description }) =>
      state === 'success' && !hasProofMark(description, id, digest, signingKey) ? 'unproven' : state,
    )
}

/** GitHub takes 140 characters, and shows them to everybody who may read the repository. */
function cleanDescription(text: string, mark: string): string {
  const clean = hideSecrets(escapeLog(text)).replace(/\s+/g, ' ')
  return clean.slice(0, 140 - mark.length) + mark
}
