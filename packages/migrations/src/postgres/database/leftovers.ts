import type { Session } from '../../database/session.ts'

/**
 * Indexes that a failed CREATE INDEX CONCURRENTLY left behind, as SQL writes their names: they cost every write and serve
 * no read. Not those that somebody builds just now, nor the one of a partitioned table, which waits for its parts.
 */
export async function findInvalidIndexes(session: Session): Promise<string[]> {
  // The view came with PostgreSQL 12.
  const building = 'AND i.indexrelid NOT IN (SELECT index_relid FROM pg_stat_progress_create_index)'
  const rows = await session.query<{ name: string }>(
    `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE NOT i.indisvalid AND c.relkind = 'i' ${session.serverVersion >= 120_000 ? building : ''} ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}
