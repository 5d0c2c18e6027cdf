import { UserError } from '../../../packages/action/src/errors.ts'
import type { Database, DatabaseAddress } from '../../../packages/migrations/src/database/database.ts'
import type { Session } from '../../../packages/migrations/src/database/session.ts'
import { decide } from '../../../packages/migrations/src/decide.ts'
import { judge } from '../../../packages/migrations/src/gate.ts'
import { readSources } from '../../../packages/migrations/src/sources.ts'
import type { Ask } from '../../../packages/migrations/src/tools/contract.ts'
import type { History, MigrationFile } from '../../../packages/migrations/src/types.ts'
import { emptyVerdict } from '../../../packages/migrations/src/verdict.ts'
import { compareVersions } from '../../../packages/migrations/src/versions.ts'
import { applyPending } from './apply.ts'
import { approve } from './approvals.ts'
import { launchWith } from './asking.ts'
import { type Context, readAddress } from './context.ts'
import { refuseForbidden } from './forbidden.ts'
import { noFindings, type Outcome } from './outcome.ts'
import { readSource, type Source } from './source.ts'
import type { Target } from './targets.ts'
import { findWay } from './way.ts'

/**
 * Brings one service's database up to date, or with `plan` says what that would mean: connect, read what is pending,
 * and only if there is something: find the tool, take the lock, read again, judge exactly that, apply, read back.
 */
export async function migrateService(target: Target, mode: 'plan' | 'apply', context: Context): Promise<Outcome> {
  const { host, inputs, runner, clock, names } = context
  const warnings = await refuseForbidden(target, context)
  const { address, source: urlSource } = await readAddress(target, context)
  const held = withAsked(await readSource(target, address.label, context), address)
  if (address.kind === 'sqlite') refuseOutOfReach(target, held)
  const limits = { lockTimeout: inputs.lockTimeout, statementTimeout: inputs.statementTimeout }
  const waiting = { wait: inputs.waitTimeout, clock, signal: host.signal, say: host.say }
  const { serverUrl } = runner
  const { dial } = await findWay(target, address, held, context)
  const database = address.connect({ ...waiting, source: urlSource, limits, names, serverUrl, dial })
  const locking = await database.open()
  try {
    const environment = database.toolEnvironment(held.adapter.name, locking)
    const listing = listingEnvironment(environment)
    // Whatever it is asked, it sees the database that it will migrate.
    const source = { ...held, launch: launchWith(held.launch, listing) }
    const { adapter, settings } = source
    const ask: Ask = (words) => source.ask(words, listing)
    const read = (session: Session) => adapter.pending(session, source.files, settings, ask, source.launch)
    const first = await read(locking)
    const base = { target, source, database, warnings }
    const applied = source.adapter.verifiedBy === 'tool' ? '' : `, ${first.applied.length} applied`
    host.say(
      `${target.service || source.directory}: ${first.pending.length} pending${applied} (${source.adapter.title}, ${database.label}).`,
    )
    if (first.pending.length === 0 && first.stuck === undefined) return upToDate(base, first)
    if (mode === 'plan') {
      refuseStuck(first)
      return await plan(base, first, context)
    }

    const started = source.adapter.startedFor?.includes(database.kind) ?? true
    const launcher = started ? await source.launch() : undefined
    const working = await database.openWorking(locking)
    try {
      await database.takeLock(locking, working)
      const orphans = await database.endOrphans(locking, [working])
      if (orphans > 0)
        host.warn(
          `${orphans} session${orphans === 1 ? '' : 's'} of a run that is gone still migrated, and ${orphans === 1 ? 'was' : 'were'} ended.`,
        )
      const history = await read(working)
      // Without the lock it might only be what another run was in the midst of.
      refuseStuck(history)
      if (history.pending.length === 0) {
        host.say('Another run has applied them meanwhile.')
        return upToDate(base, history)
      }
      const planned = await plan(base, history, context)
      if (planned.decision.deed !== 'apply') return planned
      return await applyPending(
        { planned, source, history, database, locking, working, launcher, environment, read },
        context,
      )
    } finally {
      await working.close()
    }
  } catch (error) {
    throw database.explain(error)
  } finally {
    await database.release()
    await locking.close()
  }
}

function withAsked(source: Source, { asked }: DatabaseAddress): Source {
  return asked === undefined ? source : { ...source, settings: { ...source.settings, ...asked } }
}

function refuseStuck({ stuck }: History): void {
  if (stuck !== undefined) throw stuck
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

type Base = { target: Target; source: Source; database: Database; warnings: string[] }

function upToDate({ target, source, database, warnings }: Base, history: History): Outcome {
  return {
    service: target.service,
    tool: source.adapter.title,
    directory: source.directory,
    result: 'up-to-date',
    reason: 'up-to-date',
    message:
      source.adapter.verifiedBy === 'tool' ? 'Nothing is pending, as pending-command says.' : 'Nothing is pending.',
    pending: [],
    applied: [],
    current: history.current,
    verdict: emptyVerdict,
    decision: noFindings,
    database: database.label,
    failure: undefined,
    ...(source.adapter.verifiedBy === undefined ? {} : { verifiedBy: source.adapter.verifiedBy }),
    notes: [...warnings.map((text) => ({ text })), ...notesOn(history, source.files)],
  }
}

/** Whoever only lists must not look like one that migrates: those are ended by whoever takes the lock. */
function listingEnvironment({ DATABASE_URL, PGOPTIONS }: Record<string, string>): Record<string, string> {
  return {
    ...(DATABASE_URL === undefined ? {} : { DATABASE_URL }),
    ...(PGOPTIONS === undefined
      ? {}
      : { PGOPTIONS: PGOPTIONS.replace(/-c application_name=(?:\\.|[^\s\\])*\s?/, '').trim() }),
  }
}

async function plan(base: Base, history: History, context: Context): Promise<Outcome> {
  const { inputs, permission } = context
  const { adapter, launch, settings } = base.source
  // Applied together, in whichever order: what runs along may undo what is pending.
  const set = await readSources(adapter, [...(history.along ?? []), ...history.pending], launch, settings)
  const { verdict, notes } = await approve(await judge(set, base.database.kind), 'apply', context)
  const decision = decide(verdict, inputs.when, permission)
  const count = `${history.pending.length} pending migration${history.pending.length === 1 ? '' : 's'}`
  const said = {
    apply: { result: 'planned', reason: 'planned', message: `${count} would be applied.` },
    leave: {
      result: 'planned',
      reason: 'left-for-after-deploy',
      message: `${count} left for after the deploy: they only take away.`,
    },
    block: {
      result: 'blocked',
      reason: decision.deed === 'block' ? decision.reason : '',
      message: `${count} blocked, nothing applied.`,
    },
  } as const
  const before = upToDate(base, history)
  return {
    ...before,
    ...said[decision.deed],
    notes: [...before.notes, ...notes],
    pending: history.pending.map(({ name }) => name),
    verdict,
    decision,
  }
}

function notesOn({ missing, pending, current }: History, files: MigrationFile[]): Outcome['notes'] {
  const notes: Outcome['notes'] = []
  if (missing.length > 0) {
    const what = `${missing.length} migration${missing.length === 1 ? '' : 's'} that this checkout does not`
    notes.push({ text: `The database has ${what} (${missing.slice(-3).join(', ')}): it has seen newer or other code.` })
  }
  const places = new Map(files.map(({ version }, at) => [version, at]))
  const place = places.get(current)
  const older = pending
    .filter(({ version }) => (place === undefined ? isOlder(version, current) : (places.get(version) ?? place) < place))
    .map(({ name }) => name)
  if (older.length > 0) {
    notes.push({
      text: `${older.join(', ')} will run after ${current}, though its version is older: it came by another branch.`,
    })
  }
  return notes
}

/** By the numbers that they begin with, of any length: all that can be told where one has no file. */
function isOlder(version: string, current: string): boolean {
  const [one, other] = [version, current].map((text) => /^\d+(?:\.\d+)*/.exec(text)?.[0])
  return one !== undefined && other !== undefined && compareVersions(one, other) < 0
}
