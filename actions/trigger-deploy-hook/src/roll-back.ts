import { messageOf } from '../../../packages/action/src/errors.ts'
import { findPrevious } from '../../../packages/record/src/records.ts'
import { type Deployed, deployImage } from './deploy-image.ts'
import { breaksOlderCode, type MigrationFacts } from './migrations.ts'
import type { RecordKeeper } from './open-record.ts'
import type { Outcome } from './outcome.ts'
import { probe } from './readiness.ts'
import type { Setting } from './setting.ts'
import { explainBreaking, findBreaking } from './way-back.ts'
import { queryFor, type Work, wantedOf } from './work.ts'

/**
 * Brings back what ran before this run, newest change first, and proves it again. Gives the outcomes with what became of
 * each; the job fails whatever comes of it.
 */
export async function rollBack(
  setting: Setting,
  keeper: RecordKeeper,
  changed: Array<{ work: Work; outcome: Outcome }>,
): Promise<void> {
  for (const { work: planned, outcome } of [...changed].reverse()) {
    const work = { ...planned, live: await findWayBack(setting, planned) }
    if (work.live === undefined) {
      outcome.message += ' Nothing else was proven there before, so there is nothing to bring back.'
      if (outcome.result === 'deployed') Object.assign(outcome, { result: 'failed', reason: 'no-previous' })
      continue
    }
    const back = await tryBack(setting, keeper, work, outcome.deploymentId ?? null)
    if ('breaking' in back) {
      refuse(outcome, work, back.breaking)
      continue
    }
    outcome.attempts += back.attempts
    outcome.logs = outcome.logs.length > 0 ? outcome.logs : back.logs
    if (back.ok) {
      outcome.result = 'rolled-back'
      // One that had come up by itself is taken back for the sake of another.
      if (outcome.failedAt === '') outcome.reason = 'rolled-back-with-others'
      outcome.rolledBackTo = work.live.payload.image
      outcome.proof = back.proof
      outcome.liveRevision = back.liveRevision || work.live.payload.revision
      outcome.message += ` Rolled back to ${short(work)}, which answers again.`
    } else {
      outcome.result = 'rollback-failed'
      outcome.failedAt = 'rollback'
      outcome.message += ` Bringing back ${short(work)} failed as well: ${back.message}`
      outcome.remedy = `Look at the machine now: nothing is proven to run. ${back.remedy}`
    }
  }
}

/** Gives what ran before; where that was this very image, which does not come up now, the one proven before it. */
async function findWayBack(setting: Setting, { live, image, target }: Work): Promise<Work['live']> {
  if (live === undefined || live.payload.image !== image.image) return live
  const { signingKey, environment } = setting
  const query = { environment: environment.name, service: target.service, signingKey }
  return findPrevious(setting.github, query, live.payload.digest)
}

type Back = Pick<Deployed, 'ok' | 'attempts' | 'logs' | 'liveRevision' | 'message' | 'remedy' | 'proof'>

async function tryBack(
  setting: Setting,
  keeper: RecordKeeper,
  work: Work,
  rollbackOf: number | null,
): Promise<Back | { breaking: MigrationFacts }> {
  if (work.live === undefined) throw new Error('There is no record to go back to.')
  try {
    // Those of this run stand in no record where it broke off before there was one.
    const breaking = breaksOlderCode(work.migrations.compatibility)
      ? work.migrations
      : await findBreaking(setting, queryFor(setting, work.target.service), work.live)
    if (breaking !== undefined) return { breaking }
    setting.host.say(`${work.target.service}: bringing back ${work.live.payload.image}`)
    return await deployImage(setting, keeper, {
      target: work.target,
      ...wantedOf(work.live),
      rollbackOf,
      isRollback: true,
      baseline: await probe(work.target.readiness, setting),
    })
  } catch (error) {
    if (setting.host.signal.aborted) throw error
    await keeper.abandon(setting.github, 'The rollback failed')
    return { ok: false, attempts: 0, logs: [], liveRevision: '', message: messageOf(error), remedy: '', proof: 'none' }
  }
}

/** Leaves things as they are, and says what runs. One that had come up by itself stays up. */
function refuse(outcome: Outcome, work: Work, breaking: MigrationFacts): void {
  const { message, remedy } = explainBreaking(work.target.service, short(work), breaking)
  const answered = outcome.liveRevision === '' ? 'does not answer' : `answered ${outcome.liveRevision.slice(0, 7)}`
  const runs =
    outcome.result === 'deployed'
      ? `It goes on running ${outcome.revision.slice(0, 7) || outcome.image}, which answers.`
      : `Nothing more was done: ${outcome.image} was deployed last, and the service ${answered}.`
  outcome.message += ` ${message} ${runs}`
  if (outcome.result === 'deployed') return
  Object.assign(outcome, { reason: 'incompatible-rollback', remedy })
}

function short(work: Work): string {
  const payload = work.live?.payload
  return payload === undefined ? '' : payload.version || payload.revision.slice(0, 7)
}
