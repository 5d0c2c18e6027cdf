import { UserError } from '../../../packages/action/src/errors.ts'
import type { DatabaseAddress } from '../../../packages/migrations/src/database/database.ts'
import type { Session } from '../../../packages/migrations/src/database/session.ts'
import type { Ask } from '../../../packages/migrations/src/tools/contract.ts'
import { tellUnread } from '../../../packages/migrations/src/tools/unread.ts'
import type { History } from '../../../packages/migrations/src/types.ts'
import { type Context, readAddress } from './context.ts'
import { withDrift } from './judge/drift.ts'
import { tellEdited } from './judge/edited.ts'
import { type Base, listingEnvironment, plan, upToDate } from './plan.ts'
import { reachByTool } from './reach/by-tool.ts'
import { findWay } from './reach/way.ts'
import { requireOwnDatabase } from './refuse/belongs.ts'
import { refuseForbidden } from './refuse/forbidden.ts'
import { refuseOtherSchema } from './refuse/schema.ts'
import type { Outcome } from './report/outcome.ts'
import { launchWith } from './source/asking.ts'
import { readSource } from './source/read-source.ts'
import type { Source } from './source/source.ts'
import { atStart, unjudgedByStart } from './steps/at-start.ts'
import { backUpFirst } from './steps/backup.ts'
import { adoptBaseline, recordAdopted } from './steps/baseline.ts'
import { carryOut, finish } from './steps/carry-out.ts'
import { type Held, writer } from './steps/held.ts'
import { refuseForbiddenSteps, requireCommands } from './steps/hooks.ts'
import { refuseSkippedIndexes } from './steps/invalid-indexes.ts'
import { lookFirst, takeLock } from './steps/lock.ts'
import { whatIsDue } from './steps/seed.ts'
import { rememberBooks } from './steps/shared.ts'
import { confirmWipe, historyOfNothing } from './steps/wipe.ts'
import type { Target } from './target.ts'

/**
 * Brings one service's database up to date, or with `plan` says what that would mean: connect, read what is pending,
 * and only if there is something: find the tool, take the lock, read again, judge exactly that, carry it out, read back.
 */
export async function migrateService(target: Target, mode: 'plan' | 'apply', context: Context): Promise<Outcome> {
  const { host, inputs, runner, clock, names } = context
  const told = [...(await refuseForbidden(target, context)), ...(await refuseForbiddenSteps(target, context))]
  const { address, source: urlSource } = await readAddress(target, context)
  const own = { environment: inputs.environment, listed: context.environments, permission: context.permission }
  const wipes = inputs.wipeAndReseed !== undefined
  const doubts = requireOwnDatabase({ ...own, label: address.label, source: urlSource, wipes })
  if (mode === 'apply') for (const doubt of doubts) host.warn(doubt)
  const warnings = [...told, ...doubts]
  const found = withAsked(await readSource(target, address.label, context), address)
  refuseOtherSchema(address, found, urlSource)
  if (address.kind === 'sqlite') refuseOutOfReach(target, found)
  const limits = { lockTimeout: inputs.lockTimeout, statementTimeout: inputs.statementTimeout }
  const waiting = { wait: inputs.waitTimeout, clock, signal: host.signal, say: host.say }
  const { serverUrl } = runner
  const way = await findWay(target, address, found, context)
  const { dial } = way
  const conditions = { ...waiting, source: urlSource, limits, names, serverUrl, dial }
  const { database, source: held } =
    way.by === 'tool'
      ? await reachByTool(target, found, address, conditions, context)
      : { database: address.connect(conditions), source: found }
  const locking = await database.open()
  try {
    const passed = passedOn(held.adapter.passes, context)
    const environment = { ...passed, ...database.toolEnvironment(held.adapter.name, locking) }
    // Where there are no sessions to tell apart, it needs all that the tool migrates with.
    const listing = way.by === 'tool' ? environment : listingEnvironment(environment)
    // Whatever it is asked, it sees the database that it will migrate.
    const source = { ...held, beside: launchWith(held.beside, listing) }
    if (mode === 'plan') await rememberBooks(target, source, address, locking)
    const { adapter, settings } = source
    const ask: Ask = (words) => source.ask(words, listing)
    const started = target.migrations.atStart && inputs.when === 'after-deploy'
    const find = async (session: Session) => {
      const asked = adapter.pending(session, source.files, settings, ask, source.beside)
      const history = await asked.catch((error: unknown) => {
        throw started ? unjudgedByStart(error) : error
      })
      return adoptBaseline(history, { target, source }, session)
    }
    const read = async (session: Session) => (await find(session)).history
    // What is in a database that is to be wiped need not fit the files.
    const wipe = inputs.wipeAndReseed !== undefined && (await confirmWipe(inputs.wipeAndReseed, locking))
    const look = () => (mode === 'apply' && !started ? lookFirst({ database, locking }, find, context) : find(locking))
    const { history: first, files } = wipe ? { history: historyOfNothing(source), files: [] } : await look()
    const passedOver = tellUnread(adapter, source.directory, source.unread, {
      files: source.files,
      done: first.applied,
    })
    const remarks = [...passedOver, ...(wipe ? [] : await tellEdited(first, source, database.kind, context))]
    const base = { target, source, database, warnings, remarks }
    const applied = source.adapter.verifiedBy === 'tool' ? '' : `, ${first.applied.length} applied`
    host.say(
      `${target.service || source.directory}: ${first.pending.length} pending${applied} (${source.adapter.title}, ${database.label}).`,
    )
    let seen = { outcome: upToDate(base, first), history: first }
    if (target.migrations.atStart) {
      seen = await atStart({ ...base, locking, dial, read: () => read(locking) }, first, mode, context)
      if (seen.outcome.result !== 'up-to-date') return seen.outcome
    }
    const applies = wipe || seen.history.pending.length > 0 || seen.history.stuck !== undefined
    const due = await whatIsDue(target, locking, context)
    if (!applies && (mode === 'plan' || (!due.any && files.length === 0))) {
      const outcome = { ...seen.outcome, notes: [...seen.outcome.notes, ...due.notes] }
      return await withDrift(outcome, target, { ...source, launch: source.beside })
    }
    if (mode === 'plan') {
      refuseStuck(first)
      return await plan(base, first, context)
    }
    const outcome = await migrateUnderLock({ ...base, locking, dial, find, read, environment }, applies, wipe, context)
    return await withDrift(outcome, target, { ...source, launch: source.beside })
  } catch (error) {
    throw database.explain(error)
  } finally {
    await database.release()
    await locking.close()
  }
}

/** The settings, with what the URL asks for, and what kind of database it leads to. */
function withAsked(source: Source, { asked, kind }: DatabaseAddress): Source {
  return { ...source, settings: { ...source.settings, ...asked, 'database.kind': kind } }
}

function passedOn(names: readonly string[] = [], { variables }: Context): Record<string, string> {
  const held = names.map((name) => [name, variables.get(name)] as const)
  return Object.fromEntries(held.filter((one): one is readonly [string, string] => one[1] !== undefined))
}

function refuseStuck({ stuck }: History): void {
  if (stuck !== undefined) throw stuck
}

type Opened = Base & Pick<Held, 'locking' | 'dial' | 'find' | 'read' | 'environment'>

/** `applies` says whether there was something to apply when it was looked at first. */
async function migrateUnderLock(base: Opened, applies: boolean, wipe: boolean, context: Context): Promise<Outcome> {
  const { source, database, locking, find, target } = base
  const { host } = context
  const started = source.adapter.startedFor?.includes(database.kind) ?? true
  const launcher = applies && started ? await source.launch() : undefined
  await requireCommands(target, source)
  const backUp = applies ? await backUpFirst(base, context) : undefined
  const working = await database.openWorking(locking)
  try {
    await takeLock(base, working, context)
    const held: Held = { ...base, working, launcher }
    const { history, files } = wipe ? { history: historyOfNothing(source), files: [] } : await find(working)
    // Without the lock it might only be what another run was in the midst of.
    refuseStuck(history)
    if (history.pending.length === 0 && !wipe) {
      if (applies) host.say('Another run has applied them meanwhile.')
      const notes = await recordAdopted(files, writer(held), context)
      const current = upToDate(base, history)
      return await finish({ ...current, notes: [...current.notes, ...notes] }, held, context)
    }
    // Others may have made a migration pending since we looked: it was not prepared for.
    if (!applies) throw changedMeanwhile()
    const planned = await plan(base, history, context)
    if (planned.decision.deed !== 'apply') return planned
    await refuseSkippedIndexes(history.pending, base)
    return await carryOut({ ...held, planned, history, wipe, backUp, adopted: files }, context)
  } finally {
    await working.close()
  }
}

function changedMeanwhile(): UserError {
  return new UserError('While this run waited for the lock, somebody took back a migration that had been applied.', {
    reason: 'changed-meanwhile',
    remedy: 'Find out who migrates this database besides this workflow, and run this again.',
  })
}

/** A container would migrate a file of its own, and lose it. */
function refuseOutOfReach({ image }: Target, { adapter }: Source): void {
  if (image === undefined || adapter.executable === undefined) return
  throw new UserError('A temporary container does not reach an SQLite file of the runner.', {
    reason: 'invalid-input',
    received: `run-in: image with ${adapter.title} and an SQLite file`,
    accepted: 'run-in: runner, or plain SQL',
    remedy: `Install ${adapter.title} on the runner and set \`run-in: runner\`.`,
  })
}
