import type { Session } from '../database/session.ts'
import { quoteName } from '../tools/bookkeeping.ts'

/** Views first, then virtual tables, which take their own tables along; indexes and triggers go with theirs. */
const list = `SELECT type, name FROM sqlite_schema
   WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
   ORDER BY type = 'table', sql NOT LIKE 'CREATE VIRTUAL%', name`

/** Drops a user's objects in one transaction. The file stays, and so does whoever has it open. */
export async function wipeSqlite(working: Session, signal: AbortSignal): Promise<void> {
  if (working.runScript === undefined) throw new Error('The session only reads.')
  const items = await working.query<{ type: string; name: string }>(list)
  const statements = items.map(({ type, name }) => ({
    text: `DROP ${type.toUpperCase()} IF EXISTS ${quoteName(working, name)}`,
    line: 1,
  }))
  const failure = await working.runScript({ whole: true, statements, last: { sql: 'SELECT 1', values: [] }, signal })
  if (failure !== undefined) throw new Error(failure.message)
}
