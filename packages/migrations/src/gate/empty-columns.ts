import type { Hit, Observed } from './observed.ts'

/** The columns of tables in use that a set has added, as long as they are NULL in every row. */
export type EmptyColumns = {
  /** Whether a hit on columns of which one is NULL everywhere counts for nothing. */
  excuse(hit: Hit): boolean
  /** Takes in what a statement adds, before its hits are looked at; `certain` where it is known to run. */
  note(observed: Observed, certain: boolean): void
}

/**
 * Gives what keeps up with new columns. The code that runs now does not know them, so that a unique index on one meets no
 * duplicates. Whatever is not known to leave them empty may fill them.
 */
export function followEmptyColumns(): EmptyColumns {
  const empty = new Set<string>()
  const key = (table: string, column: string) => JSON.stringify([table, column.toLowerCase()])
  return {
    excuse: ({ relation, columns = [] }) =>
      relation !== undefined && columns.some((column) => empty.has(key(relation, column))),
    note({ adds = [], leavesEmpty }, certain) {
      if (!leavesEmpty) empty.clear()
      for (const [table, column] of certain ? adds : []) empty.add(key(table, column))
    },
  }
}
