import { UserError } from '../../../action/src/errors.ts'
import type { Session } from '../database/session.ts'

/** Everything in which databases differ for those who read a tool's bookkeeping stands in this file. */

/** A table that a tool keeps its books in; without a schema, the one that the session sees first. */
export type TableName = { schema?: string; table: string }

/** What tools put into quotes for themselves: no blanks, quotes or other signs. */
const name = /^[\p{L}\p{N}_][\p{L}\p{N}_$-]*$/u

/** Takes `table` or `schema.table` as a setting has it. Throws a UserError that names the setting. */
export function parseTableName(text: string, setting: string): TableName {
  const parts = text.split('.')
  if (parts.length <= 2 && parts.every((part) => name.test(part))) {
    const [first = '', second] = parts
    return second === undefined ? { table: first } : { schema: first, table: second }
  }
  throw new UserError(`${setting} is not the name of a table.`, {
    reason: 'invalid-input',
    received: text,
    accepted: 'a name such as schema_migrations or app.schema_migrations',
    remedy: `Correct ${setting}, or leave it out.`,
  })
}

/** Puts a name into the quotes of the session's database, so that it is taken as it is written. */
export function quoteName({ kind }: Session, name: string): string {
  if (kind === 'mysql') return `\`${name.replaceAll('`', '``')}\``
  return `"${name.replaceAll('"', '""')}"`
}

/** A table's name as it stands in a statement. */
export function quoteTable(session: Session, { schema, table }: TableName): string {
  return [schema, table].flatMap((part) => (part === undefined ? [] : [quoteName(session, part)])).join('.')
}

/** Whether the table is there and may be seen. */
export async function tableExists(session: Session, name: TableName): Promise<boolean> {
  const { schema, table } = name
  const ask = async (sql: string, values: unknown[]) => (await session.query<{ name: string | null }>(sql, values))[0]
  switch (session.kind) {
    case 'postgresql':
      return (await ask('SELECT to_regclass($1)::text AS name', [quoteTable(session, name)]))?.name != null
    case 'mysql': {
      const place = 'TABLE_SCHEMA = COALESCE(?, DATABASE()) AND TABLE_NAME = ?'
      const sql = `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE ${place}`
      return (await ask(sql, [schema ?? null, table])) !== undefined
    }
    case 'sqlite': {
      const catalogue = `${quoteName(session, schema ?? 'main')}.sqlite_schema`
      const sql = `SELECT name FROM ${catalogue} WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE`
      return (await ask(sql, [table])) !== undefined
    }
  }
}

/** Reads rows of a tool's table, or none where it does not exist yet. Columns are quoted, so case counts. */
export async function readRows<Row extends object>(
  session: Session,
  name: TableName,
  columns: ReadonlyArray<keyof Row & string>,
  orderBy: string,
): Promise<Row[]> {
  if (!(await tableExists(session, name))) return []
  const list = columns.map((column) => quoteName(session, column)).join(', ')
  return session.query<Row>(`SELECT ${list} FROM ${quoteTable(session, name)} ORDER BY ${quoteName(session, orderBy)}`)
}
