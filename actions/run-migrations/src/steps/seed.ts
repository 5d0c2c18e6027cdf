import { resolve } from 'node:path'
import { CancelledError } from '../../../../packages/action/src/errors.ts'
import { describeCommand } from '../../../../packages/config/src/command.ts'
import type { Seed } from '../../../../packages/config/src/migration-steps.ts'
import type { Session } from '../../../../packages/migrations/src/database/session.ts'
import { readMark } from '../../../../packages/migrations/src/maintenance/mark.ts'
import { checksumSeed } from '../../../../packages/migrations/src/seed/checksum.ts'
import { decideSeed, type SeedDecision } from '../../../../packages/migrations/src/seed/decide.ts'
import {
  decidingStatements,
  readSeed,
  type SeedResult,
  writeSeed,
} from '../../../../packages/migrations/src/seed/ledger.ts'
import { findTableWithRows, tablesInSettings } from '../../../../packages/migrations/src/seed/rows.ts'
import type { TableName } from '../../../../packages/migrations/src/tools/bookkeeping.ts'
import type { Context } from '../context.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Target } from '../target.ts'
import { type Held, takesNotes, whileHeld, writer } from './held.ts'
import { runStep } from './hooks.ts'

/** A seed, and what is to be done about it. */
type SeedPlan = { seed: Seed; name: string; checksum: string; decision: SeedDecision }

type Due = {
  /** Whether there is something to do although nothing is pending. */
  any: boolean
  notes: Outcome['notes']
}

/** Looks, before the lock, for a seed that has not run and for an `after` that a killed run owes. */
export async function whatIsDue(target: Target, session: Session, context: Context): Promise<Due> {
  const { after, seed } = target.migrations
  if (after.length > 0 && takesNotes(session) && (await readMark(session, target.service)) !== undefined)
    return { any: true, notes: [] }
  if (seed === undefined) return { any: false, notes: [] }
  const { name, checksum } = await identify(seed, target, context)
  const row = await readSeed(session, name)
  const settled = row?.result === 'seeded' || row?.result === 'adopted'
  if (!settled) return { any: true, notes: [{ text: `The seed ${name} is still to run.` }] }
  return { any: false, notes: row.checksum === checksum ? [] : [changed(name, row)] }
}

/** Decides about the seed as the database is before the migrations. Only for whoever holds the lock. */
export async function planSeed(held: Held, context: Context, empty = false): Promise<SeedPlan | undefined> {
  const { target, source, working } = held
  const { seed } = target.migrations
  if (seed === undefined) return undefined
  const { name, checksum } = await identify(seed, target, context)
  const row = empty ? undefined : await readSeed(working, name)
  const asks = row === undefined && seed.baseline === 'not-empty' && !empty
  const holding = asks ? await findTableWithRows(working, tablesInSettings(source.settings)) : undefined
  const decision = decideSeed(row, { checksum, baseline: seed.baseline }, holding)
  return { seed, name, checksum, decision }
}

/** Says that a seed is stuck, where it is: nothing else is done before a person has decided. */
export function refuseInterrupted(outcome: Outcome, plan: SeedPlan | undefined): Outcome | undefined {
  if (plan?.decision.deed !== 'refuse') return undefined
  const { row } = plan.decision
  const what = row.result === 'failed' ? 'failed' : 'was begun, and nobody noted down how it ended'
  const by = row.run === '' ? '' : ` (${row.run})`
  return {
    ...outcome,
    result: 'failed',
    reason: 'seed-interrupted',
    message: `The seed ${plan.name} ${what}${by}: it does not run a second time by itself, and nothing else was done.`,
    remedy: whatToDecide(plan.name, row.place),
  }
}

/** Whether a seed is to run, which has to be noted down. */
export function isDue(plan: SeedPlan | undefined): plan is SeedPlan {
  return plan?.decision.deed === 'seed'
}

/** Notes down that a seed is due, so that rows which migrations bring are not taken for its own. */
export async function noteDue(plan: SeedPlan | undefined, held: Held, context: Context): Promise<void> {
  if (isDue(plan)) await note(plan, 'due', held, context)
}

/** Carries out what was decided about the seed, once nothing is pending. */
export async function seedOnce(
  outcome: Outcome,
  plan: SeedPlan | undefined,
  held: Held,
  context: Context,
): Promise<Outcome> {
  if (plan === undefined) return outcome
  const { name, decision, seed } = plan
  const idle = outcome.result === 'up-to-date'
  switch (decision.deed) {
    case 'refuse':
      return outcome
    case 'none':
      return decision.changed ? { ...outcome, notes: [...outcome.notes, changed(name, decision.row)] } : outcome
    case 'adopt': {
      await note(plan, 'adopted', held, context)
      const text = `The seed ${name} does not run: the table ${decision.because} holds rows, so the database was adopted as seeded.`
      context.host.say(text)
      const said = idle ? { reason: 'adopted', message: 'Nothing is pending; the database was adopted as seeded.' } : {}
      return { ...outcome, ...said, seed: 'adopted', notes: [...outcome.notes, { text }] }
    }
    case 'seed':
  }
  const place = await note(plan, 'started', held, context)
  const { value, lost } = await whileHeld(held, context, async (signal) => ({
    fault: await runStep(`Seed ${name}`, seed, held, { signal }, context),
  }))
  if (context.host.signal.aborted) throw new CancelledError()
  const fail = (reason: string, message: string): Outcome => {
    return { ...outcome, result: 'failed', reason, message, remedy: whatToDecide(name, place) }
  }
  if (lost || value === undefined) {
    return fail('connection-lost', 'The connection to the database was lost while the seed ran, and with it the lock.')
  }
  if (value.fault !== undefined) {
    await note(plan, 'failed', held, context)
    return fail('seed-failed', `The seed failed: ${value.fault}`)
  }
  await note(plan, 'seeded', held, context)
  const said = idle
    ? {
        result: 'applied' as const,
        reason: 'seeded',
        message: `Nothing is pending; ${describeCommand(seed.command)} has seeded the database.`,
      }
    : { message: `${outcome.message.replace(/\.$/, '')}, and the database was seeded.` }
  return { ...outcome, ...said, seed: 'seeded' }
}

async function note(plan: SeedPlan, result: SeedResult, held: Held, { runner }: Context): Promise<TableName> {
  const { name, checksum } = plan
  return writeSeed(writer(held), { name, checksum, result, run: runner.runUrl })
}

async function identify(seed: Seed, target: Target, { runner }: Context): Promise<{ name: string; checksum: string }> {
  const folder = resolve(runner.workspace, target.context)
  return {
    name: seed.name ?? (target.service || 'default'),
    checksum: await checksumSeed(seed.command, seed.inputs, folder),
  }
}

function changed(name: string, { at }: { at: string }): Outcome['notes'][number] {
  return {
    text: `The seed ${name} was changed after it had run (${at}): it does not run again. A database is seeded anew only by \`wipe-and-reseed\`.`,
  }
}

function whatToDecide(name: string, place: TableName): string {
  const { again, done } = decidingStatements(name, place)
  return `Look at what the seed has done. Where it may run from the beginning: ${again} Where all is there: ${done} Then run this again.`
}
