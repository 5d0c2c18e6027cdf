import type { Session } from './session.ts'

/** Indexes that a failed CREATE INDEX CONCURRENTLY left behind: they cost every write and serve no read. */
export async function findInvalidIndexes(session: Session): Promise<string[]> {
  const rows = await session.query<{ name: string }>(
    `SELECT i.indexrelid::regclass::text AS name FROM pg_index i WHERE NOT i.indisvalid ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}
