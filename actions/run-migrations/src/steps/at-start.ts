import { messageOf, UserError } from '../../../../packages/action/src/errors.ts'
import type { Database } from '../../../../packages/migrations/src/database/database.ts'
import type { Dial } from '../../../../packages/migrations/src/database/dial.ts'
import type { Session } from '../../../../packages/migrations/src/database/session.ts'
import type { History } from '../../../../packages/migrations/src/types.ts'
import type { Context } from '../context.ts'
import { describeUnjudged, lookAtDatabase, stranger, tellBlind, unjudgedReason } from '../judge/unjudged.ts'
import { plan, upToDate } from '../plan.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Source } from '../source/source.ts'
import type { Target } from '../target.ts'
import { backUpFirst } from './backup.ts'

type Starting = {
  target: Target
  source: Source
  database: Database
  locking: Session
  warnings: string[]
  dial: Dial | undefined
  read: () => Promise<History>
}

type Started = { outcome: Outcome; history: History }

/** How often a starting container is asked for, in milliseconds. */
const pause = 1_000

/**
 * What there is to do where the container's own start migrates: before the deployment the set is judged and left, after it
 * the database has to say that nothing is pending. Nothing is applied here.
 */
export async function atStart(
  base: Starting,
  first: History,
  mode: 'plan' | 'apply',
  context: Context,
): Promise<Started> {
  if (context.inputs.when === 'after-deploy') {
    // What is deployed was judged before: a plan has nothing to add to it.
    if (mode === 'plan') return { outcome: upToDate(base, first), history: first }
    return waitUntilMigrated(base, first, context)
  }
  if (first.missing.length > 0) return { outcome: refuseUnknown(base, first), history: first }
  // The start would apply nothing either.
  if (first.stuck !== undefined) throw first.stuck
  if (first.pending.length === 0) return { outcome: upToDate(base, first), history: first }
  // The old code may still run when the new one starts, and both halves of a set run then: `any` tells none apart.
  const planned = await plan(base, first, context, 'any')
  if (planned.decision.deed !== 'apply') return { outcome: planned, history: first }
  const count = first.pending.length
  const outcome: Outcome = {
    ...planned,
    reason: 'left-for-start',
    message: `${count} pending migration${count === 1 ? '' : 's'} left for the start of the container, which applies them.`,
  }
  const backUp = mode === 'apply' ? await backUpFirst(base, context) : undefined
  return { outcome: backUp === undefined ? outcome : { ...outcome, backup: await backUp() }, history: first }
}

async function waitUntilMigrated(base: Starting, first: History, context: Context): Promise<Started> {
  const { clock, inputs, host } = context
  const deadline = clock.now() + inputs.waitTimeout
  let history = first
  let trouble: unknown
  if (history.pending.length > 0) host.say('Waiting for the container’s start to migrate…')
  while (history.pending.length > 0 && clock.now() + pause <= deadline) {
    await clock.sleep(pause, host.signal)
    // A table that is being migrated may be locked for a moment.
    history = await base.read().catch((error: unknown) => {
      if (error instanceof UserError && error.reason === unjudgedReason) throw error
      trouble = error
      return history
    })
  }
  const applied = first.pending.filter(({ version }) => !history.pending.some((one) => one.version === version))
  const current = upToDate(base, history)
  const notes = [...current.notes, ...tellBlind(history)]
  const outcome: Outcome = { ...current, notes, applied: applied.map(({ name }) => name) }
  const unjudged = findUnjudgedByStart(history)
  if (unjudged !== undefined) return { history, outcome: { ...outcome, ...unjudged } }
  if (history.pending.length === 0) {
    return { outcome: { ...outcome, message: 'Nothing is pending: the container’s start has migrated.' }, history }
  }
  const count = history.pending.length
  const said = trouble === undefined ? '' : ` The last look failed: ${messageOf(trouble)}`
  return {
    history,
    outcome: {
      ...outcome,
      result: 'failed',
      reason: 'still-pending',
      pending: history.pending.map(({ name }) => name),
      message: `${count} migration${count === 1 ? ' is' : 's are'} still pending: the container’s start has not applied ${count === 1 ? 'it' : 'them'}.${said}`,
      remedy: 'Look at the log of the container that was deployed; raise wait-timeout if it takes longer to start.',
    },
  }
}

/**
 * What the start ran and the step before the deployment did not judge. That step lets no bookkeeping through that holds
 * what this checkout has no file for, and judges every file that is pending: so what is unknown now, or has another
 * checksum than its file, came by the start.
 */
function findUnjudgedByStart(history: History): Pick<Outcome, 'result' | 'reason' | 'message' | 'remedy'> | undefined {
  const { stuck, missing, pending } = history
  const marked = new Set(history.marked)
  const unknown = missing.filter((version) => !marked.has(version))
  const fail = (message: string) =>
    ({ result: 'failed', reason: unjudgedReason, message, remedy: lookAtStart }) as const
  if (unknown.length > 0) {
    const left = pending.length === 0 ? '' : ` Still pending: ${pending.length}.`
    return fail(`${describeUnjudged(unknown)} This checkout has no file for it.${left}`)
  }
  if (stuck !== undefined) throw unjudgedByStart(stuck)
  return undefined
}

/** The reason of a file whose checksum is not that of what was applied: another text ran than the one that was judged. */
const edited = 'edited-migration'

const lookAtStart = `${lookAtDatabase} Where it was there before the deployment, deploy code that has its file: the image has to be built from the commit that is checked out.`

/** What to throw of a bookkeeping that cannot be read after the deployment. */
export function unjudgedByStart(error: unknown): unknown {
  if (!(error instanceof UserError) || !(stranger.has(error.reason) || error.reason === edited)) return error
  return new UserError(`Something ran that was not judged: ${error.message}`, {
    reason: unjudgedReason,
    ...(error.received === undefined ? {} : { received: error.received }),
    ...(error.accepted === undefined ? {} : { accepted: error.accepted }),
    remedy: lookAtStart,
  })
}

function refuseUnknown(base: Starting, history: History): Outcome {
  const { missing } = history
  const few = missing.slice(-3).join(', ')
  return {
    ...upToDate(base, history),
    result: 'blocked',
    reason: 'unknown-revision',
    pending: history.pending.map(({ name }) => name),
    message: `The database has ${missing.length} migration${missing.length === 1 ? '' : 's'} that this code does not know (${few}): its start would meet a revision without a file.`,
    remedy:
      'Roll forward: deploy code that has these migrations (an older image only together with files that undo them), or bring the database back from its backup.',
  }
}
