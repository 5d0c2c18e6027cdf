import { messageOf } from '../../../../packages/action/src/errors.ts'
import { clearMark, readMark, setMark } from '../../../../packages/migrations/src/maintenance/mark.ts'
import { makePlaceAside } from '../../../../packages/migrations/src/notes/place.ts'
import type { MigrationFile } from '../../../../packages/migrations/src/types.ts'
import { wipeDatabase } from '../../../../packages/migrations/src/wipe/wipe.ts'
import { type Application, applyPending } from '../apply.ts'
import type { Context } from '../context.ts'
import { plan } from '../plan.ts'
import type { Outcome } from '../report/outcome.ts'
import type { BackUp } from './backup.ts'
import { recordAdopted } from './baseline.ts'
import { type Held, takesNotes, writer } from './held.ts'
import { runStep } from './hooks.ts'
import { isDue, noteDue, planSeed, refuseInterrupted, seedOnce } from './seed.ts'

type Undertaking = Application & {
  wipe: boolean
  backUp: BackUp | undefined
  /** What a baseline takes as applied, and the ledger does not hold yet. */
  adopted: MigrationFile[]
}

/** How the migrations ended, as `after` is told by MIGRATION_RESULT. */
type MigrationResult = 'applied' | 'failed' | 'cancelled' | 'unknown' | 'not-run'

/** Carries out a set that was let through: backup, before, (wipe), apply, after, seed. */
export async function carryOut(undertaking: Undertaking, context: Context): Promise<Outcome> {
  const { planned, backUp, wipe, history, source, target } = undertaking
  const seed = await planSeed(undertaking, context, wipe)
  const stuck = refuseInterrupted(planned, seed)
  if (stuck !== undefined) return stuck
  const backup = backUp === undefined ? undefined : await backUp()
  const keep = (outcome: Outcome): Outcome => ({
    ...outcome,
    ...(backup === undefined ? {} : { backup }),
    notes: [...outcome.notes, ...notes],
  })

  const notes = await recordAdopted(undertaking.adopted, writer(undertaking), context)
  const owes = target.migrations.after.length > 0 && takesNotes(undertaking.locking)
  // Some tools refuse to begin with a schema that holds any table: ours lie beside it there, else they come after theirs.
  const first = source.adapter.wantsEmpty === true && (wipe || history.applied.length === 0)
  let late = false
  const noted = async () => {
    late = first && (owes || isDue(seed)) && !(await makePlaceAside(writer(undertaking)))
    if (!late) await note()
  }
  const note = async () => {
    await noteDue(seed, undertaking, context)
    if (owes) await setMark(writer(undertaking), target.service, context.runner.runUrl)
  }
  await noted()
  if (late) {
    const text = `${source.adapter.title} refuses to begin with a schema that holds any table, and this user may make no other one for notes: were this first run killed, nobody would know that its \`after\` or seed is owed.`
    context.host.warn(text)
    notes.push({ text })
  }
  let result: MigrationResult = 'not-run'
  let outcome: Outcome
  try {
    const fault = await runBefore(undertaking, context)
    if (fault === undefined) {
      result = 'failed'
      outcome = await apply(undertaking, noted, context)
      result = resultOf(outcome)
    } else {
      outcome = {
        ...planned,
        result: 'failed',
        reason: 'before-failed',
        message: `Nothing was applied: ${fault}`,
        remedy: 'Mend the command of `migrations.before`, and run this again.',
      }
    }
    if (late && hasBegun(outcome)) await note()
  } catch (error) {
    await runAfter(undertaking, context.host.signal.aborted ? 'cancelled' : result, context).catch(() => {})
    throw error
  }
  const ended = afterwards(outcome, await runAfter(undertaking, result, context), context)
  return keep(ended.result === 'applied' ? await seedOnce(ended, seed, undertaking, context) : ended)
}

/** Whether the tool has begun with a file, and so has made its own table. */
function hasBegun({ result, applied, failure }: Outcome): boolean {
  return result === 'applied' || applied.length > 0 || failure?.file !== undefined
}

/** What is left to do where nothing is pending: an `after` that a killed run owes, and the seed. */
export async function finish(outcome: Outcome, held: Held, context: Context): Promise<Outcome> {
  const { service, migrations } = held.target
  const owing =
    migrations.after.length > 0 && takesNotes(held.locking) ? await readMark(held.locking, service) : undefined
  let ended = outcome
  if (owing !== undefined) {
    const whose = owing.run === '' ? 'A run' : `The run ${owing.run}`
    const text = `${whose} ended before its \`after\` commands did: they are made up for.`
    context.host.warn(text)
    ended = afterwards(outcome, await runAfter(held, 'unknown', context), context)
    ended = { ...ended, notes: [...ended.notes, { text }] }
  }
  const seed = await planSeed(held, context)
  if (ended.result === 'failed') return ended
  return refuseInterrupted(ended, seed) ?? seedOnce(ended, seed, held, context)
}

async function apply(undertaking: Undertaking, noted: () => Promise<void>, context: Context): Promise<Outcome> {
  if (!undertaking.wipe) return applyPending(undertaking, context)
  const { working, database, read } = undertaking
  context.host.warn(`Everything in the database ${database.label} is dropped, as it was asked for.`)
  await wipeDatabase(working, context.host.signal)
  const history = await read(working)
  await noted()
  const planned = await plan(undertaking, history, context)
  return planned.decision.deed === 'apply' ? applyPending({ ...undertaking, planned, history }, context) : planned
}

async function runBefore(undertaking: Undertaking, context: Context): Promise<string | undefined> {
  for (const step of undertaking.target.migrations.before) {
    const fault = await runStep('Before', step, undertaking, { signal: context.host.signal }, context)
    context.host.signal.throwIfAborted()
    if (fault !== undefined) return fault
  }
  return undefined
}

/** All of them, whatever became of the migrations and of each other. Gives what failed first. */
async function runAfter(held: Held, result: MigrationResult, context: Context): Promise<string | undefined> {
  const { after } = held.target.migrations
  if (after.length === 0) return undefined
  // The runner kills what has not ended ten seconds after a cancel: what is not done by then, the next run makes up for.
  const cancelled = context.host.signal.aborted
  const bounds = cancelled ? { signal: new AbortController().signal, timeout: 3_000 } : { signal: context.host.signal }
  let first: string | undefined
  for (const step of after) {
    const fault = await runStep('After', step, held, { ...bounds, variables: { MIGRATION_RESULT: result } }, context)
    first ??= fault
  }
  if (first === undefined && takesNotes(held.locking)) {
    await clearMark(writer(held), held.target.service).catch((error: unknown) => {
      context.host.warn(`That \`after\` has run could not be noted down, so it will run once more: ${messageOf(error)}`)
    })
  }
  return first
}

function afterwards(outcome: Outcome, fault: string | undefined, { host }: Context): Outcome {
  if (fault === undefined) return outcome
  // What failed first is what has to be mended first.
  if (outcome.result === 'failed')
    return { ...outcome, notes: [...outcome.notes, { text: `\`after\` failed, too: ${fault}` }] }
  const done = outcome.message.replace(/\.$/, '')
  if (host.signal.aborted) {
    return {
      ...outcome,
      result: 'failed',
      reason: 'cancelled',
      message: `${done}, but the run was cancelled before what was to run after that had ended: ${fault}`,
      remedy: 'Run this again: it makes up for it, though nothing is pending.',
    }
  }
  return {
    ...outcome,
    result: 'failed',
    reason: 'after-failed',
    message: `${done}, but what was to run after that failed: ${fault}`,
    remedy: 'Mend the command of `migrations.after` and run this again: it makes up for it, though nothing is pending.',
  }
}

function resultOf(outcome: Outcome): MigrationResult {
  if (outcome.reason === 'connection-lost' || outcome.reason === 'unreadable-bookkeeping') return 'unknown'
  return outcome.result === 'applied' ? 'applied' : 'failed'
}
