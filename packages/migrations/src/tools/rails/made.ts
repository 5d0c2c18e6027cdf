/**
 * What a method sends, each on a line of its own where a block has several, and whether Rails knows how to undo it;
 * `moved` where it is SQL that stands elsewhere.
 */
export type Made = { sql: string[]; reversible: boolean; lines?: number[]; moved?: true }

/** Gives what sends these statements and can be undone; undefined where one of them is not known. */
export function made(...sql: Array<string | undefined>): Made | undefined {
  return sql.every((one) => one !== undefined) ? { sql, reversible: true } : undefined
}
