/** What a method sends, and whether Rails knows how to undo it. */
export type Made = { sql: string[]; reversible: boolean }

/** Gives what sends these statements and can be undone; undefined where one of them is not known. */
export function made(...sql: Array<string | undefined>): Made | undefined {
  return sql.every((one) => one !== undefined) ? { sql, reversible: true } : undefined
}
