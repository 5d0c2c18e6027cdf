import pg from 'pg'

/**
 * Opens a session of PostgreSQL that holds what `sql` takes (a lock, a transaction) until it is ended. Where a test fails
 * and the server goes first, losing the session is not one more failure, which nobody could catch.
 */
export async function openSession(url: string, sql: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await client.query(sql)
  return client
}
