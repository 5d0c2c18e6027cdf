import type { ServiceImage } from '../../../packages/record/src/images.ts'
import { type RecordPayload, signPayload } from '../../../packages/record/src/payload.ts'
import { findLive, retirePredecessors } from '../../../packages/record/src/records.ts'
import { breaksOlderCode, type MigrationFacts } from './migrations.ts'
import type { RecordKeeper } from './open-record.ts'
import { judgeProof } from './proof.ts'
import type { Answer } from './providers/contract.ts'
import { type Proof, type Waited, waitUntilReady } from './readiness.ts'
import type { Probe } from './revision.ts'
import type { Setting } from './setting.ts'
import type { Target } from './targets.ts'

/** One image on its way to one service. */
export type Deployment = {
  target: Target
  image: ServiceImage
  sourceKey: string
  commit: string
  migrations: MigrationFacts
  /** The deployment that this one takes back; null for an ordinary one. */
  rollbackOf: number | null
  /** True for every way back, by hand or by itself. */
  isRollback: boolean
  /** What the service answered before anything was done. */
  baseline: Probe
}

/** How it ended. `touched` says whether the service may run something else now than before. */
export type Deployed = {
  ok: boolean
  result: 'deployed' | 'superseded' | 'timed-out' | 'failed'
  reason: string
  message: string
  remedy: string
  id: number
  proof: Proof
  liveRevision: string
  attempts: number
  failedAt: '' | 'trigger' | 'ready'
  logs: string[]
  touched: boolean
}

/** Records, triggers and proves one deployment. The record is closed on every ending but a crash or a cancel. */
export async function deployImage(setting: Setting, keeper: RecordKeeper, deployment: Deployment): Promise<Deployed> {
  const { host, clock } = setting
  const { target, image } = deployment
  const start = clock.now()
  const id = await keeper.open(makePayload(setting, deployment), describe(deployment))
  host.signal.throwIfAborted()
  host.say(`${target.service}: asking the hook to deploy ${image.image}`)
  const { answer, attempts } = await target.trigger.send(
    {
      repository: setting.runner.repository,
      environment: setting.environment.name,
      service: target.service,
      image: image.image,
      revision: image.revision,
      version: image.version,
      commit: deployment.commit,
      rollback: deployment.isRollback,
      restore: !breaksOlderCode(deployment.migrations.compatibility),
      runId: setting.runner.runId,
      runAttempt: setting.runAttempt,
      now: start,
    },
    { send: setting.send, clock, signal: host.signal, timeout: setting.timeout, say: host.say },
  )
  const base = { id, attempts, logs: answer.logs, liveRevision: '', proof: 'none' as Proof }
  // What another run has proven meanwhile is not ours to take back.
  const giveWay = async (revision: string) => {
    const failure = explainSuperseded(target.service)
    await keeper.close('inactive', { description: failure.message })
    return { ...base, ...failure, liveRevision: revision, ok: false, touched: false }
  }
  const fail = async (
    failure: Omit<Deployed, keyof typeof base | 'ok' | 'touched'>,
    touched: boolean,
    revision = '',
  ) => {
    if (await isSuperseded(setting, target.service, id)) return giveWay(revision)
    await keeper.close('failure', { description: failure.message })
    return { ...base, ...failure, liveRevision: revision, ok: false, touched }
  }
  const refusal = refuseAnswer(answer, image)
  if (refusal !== undefined) return fail(refusal, answer.touched)
  host.say(`${target.service}: ${answer.message}`)
  const expected = [image.revision, image.version]
  const waited = await waitUntilReady(target.readiness, expected, start + setting.timeout, setting, (why) =>
    keeper.beat(`Waiting for ${target.service}: ${why}`),
  )
  if (!waited.ready) return fail(explainTimeout(setting, deployment, waited), true, waited.revision)
  const proof = judgeProof({ service: target.service, answer, baseline: deployment.baseline, waited, expected })
  if (proof.proof === 'none') return fail(unproven, true)
  if (await isSuperseded(setting, target.service, id)) return giveWay(waited.revision)
  await keeper.close('success', {
    description: `${target.service} answers ${waited.revision.slice(0, 12) || 'as it should'}`,
    environmentUrl: setting.environmentUrl,
  })
  await retirePredecessors(
    setting.github,
    { environment: setting.environment.name, service: target.service, signingKey: undefined },
    id,
  )
  return {
    ...base,
    ok: true,
    result: 'deployed',
    reason: proof.reason,
    message: proof.message,
    remedy: '',
    proof: proof.proof,
    liveRevision: waited.revision,
    failedAt: '',
    touched: true,
  }
}

function makePayload(setting: Setting, deployment: Deployment): RecordPayload {
  const { image, target } = deployment
  return signPayload(
    {
      type: 'deploy-actions/record',
      schema: 1,
      service: target.service,
      environment: setting.environment.name,
      image: image.image,
      digest: image.image.split('@')[1] ?? '',
      revision: image.revision,
      commit: deployment.commit,
      source_key: deployment.sourceKey,
      content_key: image.contentKey,
      version: image.version,
      release: image.release ?? '',
      migrations: deployment.migrations.current,
      compatibility: deployment.migrations.compatibility,
      reversible: deployment.migrations.reversible,
      run: setting.runner.runUrl,
      rollback_of: deployment.rollbackOf,
    },
    setting.signingKey,
  )
}

function describe({ target, image, isRollback }: Deployment): string {
  const what = image.version || image.revision.slice(0, 7)
  return isRollback ? `Rolling ${target.service} back to ${what}` : `Deploying ${target.service} ${what}`
}

type Failure = Pick<Deployed, 'result' | 'reason' | 'message' | 'remedy' | 'failedAt'>

function refuseAnswer(answer: Answer, image: ServiceImage): Failure | undefined {
  const failedAt = 'trigger' as const
  if (answer.state === 'refused' || answer.state === 'failed') {
    return { result: 'failed', reason: answer.reason, message: answer.message, remedy: answer.remedy, failedAt }
  }
  if (answer.digest !== undefined && !image.image.endsWith(`@${answer.digest}`)) {
    const message = `The receiver deployed ${answer.digest}, which is not what it was asked for.`
    return { result: 'failed', reason: 'other-digest', message, remedy: 'Look at the log of the receiver.', failedAt }
  }
  return undefined
}

const unproven: Failure = {
  result: 'failed',
  reason: 'unproven',
  message: 'The hook took the request, and nothing says whether the service runs the new image.',
  remedy:
    'Add `ready: { url: …, revision: json:.revision }` to the environment, or use a receiver that answers what its engine reports.',
  failedAt: 'ready',
}

function explainSuperseded(service: string): Failure {
  return {
    result: 'superseded',
    reason: 'superseded',
    message: `Another run has deployed ${service} meanwhile.`,
    remedy: 'Look at the newer run.',
    failedAt: 'ready',
  }
}

function explainTimeout(setting: Setting, { image, target }: Deployment, waited: Waited): Failure {
  const wanted = image.revision.slice(0, 12) || 'a good answer'
  return {
    result: 'timed-out',
    reason: 'not-ready',
    message: `${target.service} did not answer ${wanted} within ${Math.round(setting.timeout / 1000)} s: ${waited.why}.`,
    remedy: 'Look at the log of the service, and whether its ready address reaches the new container.',
    failedAt: 'ready',
  }
}

async function isSuperseded(setting: Setting, service: string, id: number): Promise<boolean> {
  const live = await findLive(setting.github, {
    environment: setting.environment.name,
    service,
    signingKey: setting.signingKey,
  })
  return live !== undefined && live.id > id
}
