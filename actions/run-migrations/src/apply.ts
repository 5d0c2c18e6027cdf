import { CancelledError, messageOf, UserError } from '../../../packages/action/src/errors.ts'
import { type Blockage, describeBlockage } from '../../../packages/migrations/src/database/blockage.ts'
import type { Database } from '../../../packages/migrations/src/database/database.ts'
import type { Exceeded } from '../../../packages/migrations/src/database/limits.ts'
import type { Session } from '../../../packages/migrations/src/database/session.ts'
import { locateError } from '../../../packages/migrations/src/locate.ts'
import type { Failure, Workspace } from '../../../packages/migrations/src/tools/contract.ts'
import type { GateSource, History } from '../../../packages/migrations/src/types.ts'
import { applyPatiently } from './attempts.ts'
import type { Context } from './context.ts'
import {
  describeUnjudged,
  findUnjudged,
  lookAtDatabase,
  stranger,
  tellBlind,
  unjudgedReason,
} from './judge/unjudged.ts'
import { type FailureReport, type Outcome, wordOf } from './report/outcome.ts'
import { type BlockageWatch, watchBlockage } from './steps/blockage.ts'
import { type Held, whileHeld } from './steps/held.ts'
import { dropIndexes, tellInvalidIndexes } from './steps/invalid-indexes.ts'

export type Application = Held & {
  planned: Outcome
  /** As read under the lock. */
  history: History
}

/** Applies what is pending and says what the database says afterwards. Throws CancelledError once all is stopped. */
export async function applyPending(application: Application, context: Context): Promise<Outcome> {
  const { planned, history, locking, read } = application
  const names = new Map(history.pending.map(({ version, name }) => [version, name]))
  const { failure, lost, held } = await applyWatched(application, context)
  if (context.host.signal.aborted) throw new CancelledError()

  let unread: unknown
  const after = await read(locking).catch((error: unknown) => {
    unread = error
    return undefined
  })
  const left = new Set((after?.pending ?? history.pending).map(({ version }) => version))
  const outcome: Outcome = {
    ...planned,
    applied: [...names].filter(([version]) => !left.has(version)).map(([, name]) => name),
    pending: after?.pending.map(({ name }) => name) ?? [...names.values()],
    current: after?.current ?? '',
  }
  const fail = (reason: string, message: string): Outcome => ({ ...outcome, result: 'failed', reason, message })
  if (!lost && unread instanceof UserError && stranger.has(unread.reason)) {
    const words = failure === undefined ? '' : ` The tool itself failed: ${failure.message}`
    const what = `Something ran that was not judged: ${unread.message}${words}`
    return { ...fail(unjudgedReason, what), applied: [], current: '', remedy: lookAtDatabase }
  }
  if (after === undefined && !lost && (await answers(locking))) {
    const first = failure === undefined ? '' : ` Before that, it failed: ${failure.message}`
    const what = `What was applied is not known, since the bookkeeping cannot be read any more: ${messageOf(unread)}${first}`
    return { ...fail('unreadable-bookkeeping', what), applied: [], current: '', remedy: unreadableRemedy }
  }
  if (lost || after === undefined) {
    const what = 'The connection to the database was lost, and with it the lock: what was applied is not known.'
    return { ...fail('connection-lost', what), applied: [], current: '', database: undefined }
  }
  // Whatever a configuration was taken to say: what ran had to be judged.
  const unjudged = findUnjudged(history, after, application.source.files)
  if (failure !== undefined) {
    const told = await reportFailure(failure, application, after)
    const message = held === undefined ? told.message : `${told.message}. ${describeBlockage(held, 'was')}`
    const report = { ...told, message, ...(held === undefined ? {} : { held }) }
    const what = report.file === undefined ? 'The tool failed' : 'A migration failed'
    const failed = fail(reasonOf(failure, report, application.database), `${what}: ${message}`)
    const notes = [...failed.notes, ...unjudged.map((name) => ({ text: describeUnjudged([name]) }))]
    return { ...failed, notes, failure: report }
  }
  if (unjudged.length > 0) {
    return { ...fail(unjudgedReason, describeUnjudged(unjudged)), remedy: lookAtDatabase }
  }
  if (after.pending.length > 0) {
    const who = outcome.verifiedBy === 'tool' ? wordOf({ title: outcome.tool }) : 'the database'
    return fail('still-pending', `The tool says that it is done, but ${who} says that migrations are pending.`)
  }
  if (after.appliedUnknown && !history.appliedUnknown) {
    return fail('still-pending', 'pending-command listed what is applied before, and does not any more.')
  }
  const count = outcome.applied.length
  const who = outcome.verifiedBy === 'tool' ? wordOf({ title: outcome.tool }) : 'the database'
  const applied: Outcome = {
    ...outcome,
    notes: [...outcome.notes, ...tellBlind(after)],
    result: 'applied',
    reason: 'applied',
    message: `${count} migration${count === 1 ? '' : 's'} applied; ${who} says that nothing is pending.`,
  }
  return tellInvalidIndexes(applied, application, context)
}

const unreadableRemedy =
  'The connection is there: look at the table that the tool notes its migrations down in, and at what the migrations did to it, and run this again.'

/** Whether a session still does. Where nothing but a tool reaches the database there is none that could. */
function answers(session: Session): Promise<boolean> {
  return session.query('SELECT 1 AS one').then(
    () => true,
    () => false,
  )
}

type Ended = { failure: Failure | undefined; lost: boolean; held: Blockage | undefined }

/** Runs the tool, and stops everything on a cancel or when the lock is gone. */
async function applyWatched(application: Application, context: Context): Promise<Ended> {
  const { source, history, database, locking, working, launcher, environment, read } = application
  const { host, clock, runner } = context
  const say = (text: string) => host.say(text)
  const watch = watchBlockage({ database, locking, lockTimeout: context.inputs.lockTimeout, clock, say })
  const { value, lost } = await whileHeld(application, context, (signal) => {
    const workspace: Workspace = {
      session: working,
      environment,
      settings: source.settings,
      applied: history.applied,
      run: runner.runUrl,
      signal,
      say: host.say,
    }
    return host.group(`Apply ${history.pending.length} with ${source.adapter.title}`, () =>
      applyPatiently({ source, history, database, launcher, workspace, clock, read: () => read(locking) }),
    )
  }).finally(watch.stop)
  return { failure: value, lost, held: value === undefined ? undefined : heldBy(watch, database.exceeded(value)) }
}

/** A statement that ran for too long may have waited before; only one that waited to its end was held up. */
function heldBy({ last, latest }: BlockageWatch, limit: Exceeded): Blockage | undefined {
  if (limit === 'lock-timeout') return last()
  return limit === 'statement-timeout' ? latest() : undefined
}

async function reportFailure(
  failure: Failure,
  { source, history, database, locking }: Application,
  after: History,
): Promise<FailureReport> {
  const { adapter } = source
  // A tool that failed before it began with a file blames none.
  const stillPending = new Set(after.pending.map(({ version }) => version))
  const file = history.pending.find(({ version }) => version === failure.version && stillPending.has(version))
  const invalidIndexes = await database.findLeftovers(locking).catch(() => [])
  if (file === undefined) {
    const recovery =
      adapter.verifiedBy === 'tool'
        ? 'What of it was done is not known: look at the database, mend what the command’s own error names, and run this again.'
        : 'No migration is at fault: mend what the tool’s own error names, and run this again.'
    return { message: failure.message, file: undefined, line: undefined, rolledBack: false, recovery, invalidIndexes }
  }
  const settled = settle(await adapter.gateSource(file, source.beside, source.settings), database)
  // What is there already, IF NOT EXISTS would pass over.
  const clearing =
    invalidIndexes.length === 0 ? '' : `Drop what is left behind invalid first: ${dropIndexes(invalidIndexes)} `
  const gate = { ...settled, transactional: settled.transactional && failure.undone !== false }
  return {
    message: failure.message,
    file: file.path,
    line: failure.line ?? locateError(failure.message, gate) ?? gate.firstLine,
    rolledBack: failure.undone ?? gate.transactional,
    recovery: `${clearing}${adapter.recovery({ file, source: gate, failure })}`,
    invalidIndexes,
  }
}

/** Limits have an answer of their own. */
function reasonOf(failure: Failure, { file }: FailureReport, database: Database): string {
  return database.exceeded(failure) ?? (file === undefined ? 'tool-failed' : 'migration-failed')
}

/** Where each statement stands for itself, no transaction of the file's undoes it. */
function settle(source: GateSource, { rollsBack }: Database): GateSource {
  return rollsBack ? source : { ...source, transactional: false }
}
