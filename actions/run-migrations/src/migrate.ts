import { decide } from '../../../packages/migrations/src/decide.ts'
import { judge } from '../../../packages/migrations/src/gate.ts'
import { type ConnectOptions, connect } from '../../../packages/migrations/src/postgres/database/connect.ts'
import { explainQueryError, poolerError } from '../../../packages/migrations/src/postgres/database/explain.ts'
import { takeLock } from '../../../packages/migrations/src/postgres/database/lock.ts'
import {
  keepsLimits,
  readOptions,
  toolEnvironment,
  workOptions,
} from '../../../packages/migrations/src/postgres/database/options.ts'
import { endOrphans } from '../../../packages/migrations/src/postgres/database/orphans.ts'
import type { Session } from '../../../packages/migrations/src/postgres/database/session.ts'
import { readSources } from '../../../packages/migrations/src/sources.ts'
import type { History } from '../../../packages/migrations/src/types.ts'
import { emptyVerdict } from '../../../packages/migrations/src/verdict.ts'
import { applyPending } from './apply.ts'
import { approve } from './approvals.ts'
import { type Context, readAddress } from './context.ts'
import { noFindings, type Outcome } from './outcome.ts'
import { readSource, type Source } from './source.ts'
import type { Target } from './targets.ts'

/**
 * Brings one service's database up to date, or with `plan` says what that would mean: connect, read what is pending,
 * and only if there is something: find the tool, take the lock, read again, judge exactly that, apply, read back.
 */
export async function migrateService(target: Target, mode: 'plan' | 'apply', context: Context): Promise<Outcome> {
  const { host, inputs, runner, clock, names } = context
  const { address, source: urlSource } = readAddress(target, context)
  const source = await readSource(target, address.label, context)
  const common = { source: urlSource, wait: inputs.waitTimeout, clock, signal: host.signal, say: host.say }
  const connecting: ConnectOptions = { ...common, applicationName: names.lock, options: readOptions(address) }
  const locking = await connect(address, connecting)
  try {
    const read = (session: Session) => source.adapter.pending(session, source.files, source.settings)
    const first = await read(locking)
    const base = { target, source, database: address.label }
    host.say(
      `${target.service || source.directory}: ${first.pending.length} pending, ${first.applied.length} applied (${source.adapter.title}, ${address.label}).`,
    )
    if (first.pending.length === 0) return upToDate(base, first)
    if (mode === 'plan') return await plan(base, first, context)

    const launcher = await source.launch()
    const limits = { lockTimeout: inputs.lockTimeout, statementTimeout: inputs.statementTimeout }
    // Until the lock is held it must not look like a session that migrates: whoever holds the lock ends those.
    const limited = workOptions(address, limits, names.lock, locking.serverVersion)
    const working = await connect(address, {
      ...connecting,
      options: [limited, readOptions(address)].filter((part) => part !== '').join(' '),
    })
    try {
      if (!(await keepsLimits(working, limits))) throw poolerError(address, urlSource)
      if (locking.serverVersion >= 140_000) await locking.query('SET idle_session_timeout = 0')
      await takeLock(locking, working, { ...common, address, serverUrl: runner.serverUrl })
      await working.query(`SELECT set_config('application_name', $1, false)`, [names.work])
      const orphans = await endOrphans(locking, [working.pid], clock)
      if (orphans > 0)
        host.warn(
          `${orphans} session${orphans === 1 ? '' : 's'} of a run that is gone still migrated, and ${orphans === 1 ? 'was' : 'were'} ended.`,
        )
      const history = await read(working)
      if (history.pending.length === 0) {
        host.say('Another run has applied them meanwhile.')
        return upToDate(base, history)
      }
      const planned = await plan(base, history, context)
      if (planned.decision.deed !== 'apply') return planned
      const environment = toolEnvironment(address, limits, names.work, locking.serverVersion)
      return await applyPending({ planned, source, history, locking, working, launcher, environment, read }, context)
    } finally {
      await working.close()
    }
  } catch (error) {
    throw explainQueryError(error, address)
  } finally {
    // The lock goes with its session.
    await locking.close()
  }
}

type Base = { target: Target; source: Source; database: string }

function upToDate({ target, source, database }: Base, history: History): Outcome {
  return {
    service: target.service,
    tool: source.adapter.title,
    directory: source.directory,
    result: 'up-to-date',
    reason: 'up-to-date',
    message: 'Nothing is pending.',
    pending: [],
    applied: [],
    current: history.current,
    verdict: emptyVerdict,
    decision: noFindings,
    database,
    failure: undefined,
    notes: notesOn(history),
  }
}

async function plan(base: Base, history: History, context: Context): Promise<Outcome> {
  const { inputs, permission } = context
  const { adapter, launch } = base.source
  const judged = await judge(await readSources(adapter, history.pending, launch), 'postgresql')
  const { verdict, notes } = await approve(judged, 'apply', context)
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
  return {
    ...upToDate(base, history),
    ...said[decision.deed],
    notes: [...notesOn(history), ...notes],
    pending: history.pending.map(({ name }) => name),
    verdict,
    decision,
  }
}

function notesOn({ missing, pending, current }: History): Outcome['notes'] {
  const notes: Outcome['notes'] = []
  if (missing.length > 0) {
    const what = `${missing.length} migration${missing.length === 1 ? '' : 's'} that this checkout does not`
    notes.push({ text: `The database has ${what} (${missing.slice(-3).join(', ')}): it has seen newer or other code.` })
  }
  const older = pending.filter(({ version }) => version < current).map(({ name }) => name)
  if (older.length > 0) {
    notes.push({
      text: `${older.join(', ')} will run after ${current}, though its version is older: it came by another branch.`,
    })
  }
  return notes
}
