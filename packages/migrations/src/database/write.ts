import type { Session } from './session.ts'

/** A statement with values for its `?`, in this order. */
export type Write = { sql: string; values: string[] }

/**
 * Makes a table of ours where it is missing, and changes a row of it. `working` is a session that may change; throws the
 * database's error.
 */
export async function writeRow(working: Session, table: string, { sql, values }: Write): Promise<void> {
  if (working.runScript !== undefined) {
    const statements = [{ text: table, line: 1 }]
    const failure = await working.runScript({
      whole: true,
      statements,
      last: { sql, values },
      // Short, and to be finished: what has happened has to be noted down on a cancel, too.
      signal: new AbortController().signal,
    })
    if (failure !== undefined) throw new Error(failure.message)
    return
  }
  await working.query(table)
  let count = 0
  const numbered = working.kind === 'postgresql' ? sql.replace(/\?/g, () => `$${++count}`) : sql
  await working.query(numbered, values)
}
