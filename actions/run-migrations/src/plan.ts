import type { Database } from '../../../packages/migrations/src/database/database.ts'
import { decide, type When } from '../../../packages/migrations/src/decide.ts'
import { judge } from '../../../packages/migrations/src/gate.ts'
import { bookkeepingTables } from '../../../packages/migrations/src/tools/books.ts'
import { refuseMisplaced, tellMisplaced } from '../../../packages/migrations/src/tools/order.ts'
import { refuseOtherEncoding } from '../../../packages/migrations/src/tools/plain-text.ts'
import { readSources, textsBefore } from '../../../packages/migrations/src/tools/sources.ts'
import { compareVersions } from '../../../packages/migrations/src/tools/versions.ts'
import type { History, MigrationFile } from '../../../packages/migrations/src/types.ts'
import type { Context } from './context.ts'
import { approve } from './judge/approvals.ts'
import { type Outcome, untouched, wordOf } from './report/outcome.ts'
import type { Source } from './source/source.ts'
import type { Target } from './target.ts'

/** What an outcome is about. */
export type Base = {
  target: Target
  source: Source
  database: Database
  warnings: string[]
  /** What else is to be told, on its file. */
  remarks?: Outcome['notes']
}

/** What is to be said where nothing is pending. */
export function upToDate({ target, source, database, warnings, remarks = [] }: Base, history: History): Outcome {
  return untouched({
    service: target.service,
    tool: source.adapter.title,
    directory: source.directory,
    result: 'up-to-date',
    reason: 'up-to-date',
    message:
      source.adapter.verifiedBy === 'tool'
        ? `Nothing is pending, as ${wordOf(source.adapter)} says.`
        : 'Nothing is pending.',
    current: history.current,
    database: database.label,
    ...(source.adapter.verifiedBy === undefined ? {} : { verifiedBy: source.adapter.verifiedBy }),
    notes: [...warnings.map((text) => ({ text })), ...remarks, ...notesOn(history, source.files)],
  })
}

/** Whoever only lists must not look like one that migrates: those are ended by whoever takes the lock. */
export function listingEnvironment({ DATABASE_URL, PGOPTIONS }: Record<string, string>): Record<string, string> {
  return {
    ...(DATABASE_URL === undefined ? {} : { DATABASE_URL }),
    ...(PGOPTIONS === undefined
      ? {}
      : { PGOPTIONS: PGOPTIONS.replace(/-c application_name=(?:\\.|[^\s\\])*\s?/, '').trim() }),
  }
}

/** Judges exactly what is pending, and decides. */
export async function plan(
  base: Base,
  history: History,
  context: Context,
  when: When = context.inputs.when,
): Promise<Outcome> {
  const { adapter, beside, settings, files } = base.source
  refuseMisplaced(adapter, history.pending)
  await refuseOtherEncoding(adapter, history.pending, context.runner.workspace)
  // Applied together, in whichever order: what runs along may undo what is pending.
  const set = await readSources(adapter, [...(history.along ?? []), ...history.pending], beside, settings)
  const judged = await judge(set, base.database.kind, {
    books: bookkeepingTables(adapter.name, settings),
    earlier: textsBefore(files, history.pending),
    reading: base.database.reading?.(),
  })
  const { verdict, notes } = await approve(judged, 'apply', context)
  const decision = decide(verdict, when, context.permission)
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
    notes: [...before.notes, ...tellMisplaced(adapter, files), ...notes],
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
    // Where names are ordered as texts, 10 comes before 9 and is no older.
    .filter(({ version }) => !isOlder(current, version))
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
