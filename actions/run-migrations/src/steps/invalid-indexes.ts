import { UserError } from '../../../../packages/action/src/errors.ts'
import { findSkippedIndexes } from '../../../../packages/migrations/src/postgres/skipped-indexes.ts'
import type { MigrationFile } from '../../../../packages/migrations/src/types.ts'
import type { Context } from '../context.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Held } from './held.ts'

type Looked = Pick<Held, 'database' | 'locking'>

/** What gets rid of indexes that are left behind. */
export function dropIndexes(indexes: readonly string[]): string {
  return indexes.map((index) => `DROP INDEX CONCURRENTLY ${index};`).join(' ')
}

/**
 * Refuses a set that would pass over an index which a failed run left behind invalid: `IF NOT EXISTS` finds it, and the
 * migration would count as applied. Throws a UserError, before anything is changed.
 */
export async function refuseSkippedIndexes(
  pending: readonly MigrationFile[],
  { database, locking }: Looked,
): Promise<void> {
  const invalid = await database.findLeftovers(locking).catch(() => [])
  if (invalid.length === 0) return
  let before = ''
  for (const { path, text } of pending) {
    const lines = before.split('\n').length - 1
    // An earlier file of the set may drop it.
    const [skipped] = findSkippedIndexes(`${before}${text}`, invalid).filter(({ line }) => line > lines)
    if (skipped !== undefined) {
      throw new UserError(
        `The index ${skipped.index} is there, but invalid, since its creation failed: IF NOT EXISTS would pass over it.`,
        {
          reason: 'invalid-index',
          received: `${path}:${skipped.line - lines}: CREATE INDEX … IF NOT EXISTS ${skipped.index}`,
          accepted: 'a database without that index, so that it is built whole',
          remedy: `Drop it by hand (${dropIndexes([skipped.index])}), or let the migration drop it first, and run this again.`,
          file: path,
          line: skipped.line - lines,
        },
      )
    }
    before += `${text}\n`
  }
}

/** Tells of invalid indexes that are there though all is applied. */
export async function tellInvalidIndexes(
  outcome: Outcome,
  { database, locking }: Looked,
  { host }: Context,
): Promise<Outcome> {
  const invalid = await database.findLeftovers(locking).catch(() => [])
  if (invalid.length === 0) return outcome
  const them = invalid.length === 1 ? 'An invalid index is' : `${invalid.length} invalid indexes are`
  const text = `${them} in the database, which no query uses: ${dropIndexes(invalid.slice(0, 5))} Then build what is wanted anew by a migration.`
  host.warn(text)
  return { ...outcome, notes: [...outcome.notes, { text }] }
}
