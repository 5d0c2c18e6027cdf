import type { History, MigrationFile } from '../../../../packages/migrations/src/types.ts'

/** With which reasons an adapter refuses a bookkeeping that holds what there is no file for. */
export const stranger: ReadonlySet<string> = new Set(['unknown-revision', 'failed-migration'])

export const unjudgedReason = 'unjudged-migration'

export const lookAtDatabase =
  'Look at the database: nobody knew what these do before they ran. Then make sure that all that the tool runs lies where it is looked for: name the folder by `directory`, and keep the tool’s configuration to plain values.'

/**
 * What the bookkeeping holds after an application that it did not hold when the lock was taken, and that was not among
 * what was judged: names of files, or versions without one. What was noted down without being run is left out.
 */
export function findUnjudged(before: History, after: History, files: MigrationFile[]): string[] {
  const held = new Set(before.applied)
  const judged = [...before.pending, ...(before.along ?? [])]
  const expected = new Set([...judged.map(({ version }) => version), ...(after.marked ?? [])])
  const names = new Map([...files, ...before.pending].map(({ version, name }) => [version, name]))
  const fresh = after.applied.filter((version) => !held.has(version) && !expected.has(version))
  return [...new Set(fresh)].map((version) => names.get(version) ?? version)
}

/** Says which they are. */
export function describeUnjudged(names: string[]): string {
  const shown = names.slice(0, 5).join(', ')
  const more = names.length > 5 ? ` and ${names.length - 5} more` : ''
  return `Not judged, and yet it ran: ${shown}${more}. The database says that it is applied now, though it was not among what was found pending.`
}

/** What to tell where the bookkeeping names only what is pending: that nobody can tell whether more ran. */
export function tellBlind({ appliedUnknown }: History): Array<{ text: string }> {
  const text =
    'Whether more ran than was judged cannot be told: `pending-command` names only what is pending. With `[X]` before what is applied and `[ ]` before what is pending it can.'
  return appliedUnknown ? [{ text }] : []
}
