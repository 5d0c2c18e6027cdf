import pg from 'pg'

/** Says whether a table of the public schema has a column. */
export async function columnExists(url: string, table: string, column: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      'select 1 from information_schema.columns where table_schema = $1 and table_name = $2 and column_name = $3',
      ['public', table, column],
    )
    return rowCount === 1
  } finally {
    await client.end()
  }
}
