import type { Session } from '../database/session.ts'
import { quoteName, type TableName, tableExists } from '../tools/bookkeeping.ts'

/** What is put behind the name of the schema that is migrated: no tool looks into another one. */
const behind = '_deploy_actions'
/** The longest name that each takes, in bytes; SQLite has no place beside the file itself. */
const longest = { postgresql: 63, mysql: 64, sqlite: 0 } as const

/** The schema that tables are made in, or would be once it is there. */
const currentSchema = `coalesce(current_schema(), trim(both '"' from trim(split_part(current_setting('search_path'), ',', 1))))`

/**
 * The schema beside the one that is migrated (of MySQL the database), for notes that may not lie in it yet: a tool may
 * refuse to begin with a schema that holds any table. By the name of that schema, since others may lie beside it.
 * Undefined where there can be none.
 */
async function nameAside(session: Session): Promise<string | undefined> {
  const { kind, database } = session
  const own =
    kind === 'postgresql'
      ? (await session.query<{ name: string }>(`SELECT ${currentSchema} AS name`))[0]?.name
      : database
  const name = `${own}${behind}`
  return Buffer.byteLength(name) > longest[kind] ? undefined : name
}

/** Where a table of notes lies: beside the schema that is migrated, or in it; undefined where it was not made yet. */
export async function findNotes(session: Session, table: string): Promise<TableName | undefined> {
  const { kind } = session
  if (kind === 'sqlite') return (await tableExists(session, { table })) ? { table } : undefined
  const rows = await session.query<{ schema: string | null; aside: boolean | number }>(finding[kind], [table, behind])
  const aside = rows.find((row) => Boolean(Number(row.aside)))
  if (aside?.schema != null) return { schema: aside.schema, table }
  return rows.length > 0 ? { table } : undefined
}

// By the catalogue: to_regclass fails where a schema may not be used.
const finding = {
  postgresql: `SELECT n.nspname AS schema, true AS aside FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relname = $1 AND n.nspname = ${currentSchema} || $2
     UNION ALL SELECT NULL, false WHERE to_regclass(quote_ident($1)) IS NOT NULL`,
  mysql: `SELECT TABLE_SCHEMA AS \`schema\`, TABLE_SCHEMA <> DATABASE() AS aside FROM information_schema.TABLES
     WHERE TABLE_NAME = ? AND TABLE_SCHEMA IN (DATABASE(), CONCAT(DATABASE(), ?))`,
}

/** Where a table of notes lies, or is to be made: beside the schema that is migrated where there is such a place. */
export async function placeNotes(session: Session, table: string): Promise<TableName> {
  const found = await findNotes(session, table)
  if (found !== undefined) return found
  const aside = await nameAside(session)
  const isThere = aside !== undefined && (await schemaExists(session, aside))
  return isThere ? { schema: aside, table } : { table }
}

/**
 * Makes the place for notes beside the schema that is migrated. Gives whether there is one: not in SQLite, nor where the
 * user may make no schema (of MySQL no database of that name). Throws the database's error for anything else.
 */
export async function makePlaceAside(working: Session): Promise<boolean> {
  const aside = await nameAside(working)
  if (aside === undefined) return false
  if (await schemaExists(working, aside)) return true
  const what = working.kind === 'mysql' ? 'DATABASE' : 'SCHEMA'
  try {
    await working.query(`CREATE ${what} IF NOT EXISTS ${quoteName(working, aside)}`)
    return true
  } catch (error) {
    if (!refusals.has(String((error as { code?: unknown }).code))) throw error
    return false
  }
}

/** SQLSTATE, or MySQL's name, of a right that is missing. */
const refusals = new Set(['42501', 'ER_DBACCESS_DENIED_ERROR', 'ER_SPECIFIC_ACCESS_DENIED_ERROR'])

async function schemaExists(session: Session, name: string): Promise<boolean> {
  return (await session.query(schemas[session.kind], [name])).length > 0
}

const schemas = {
  postgresql: 'SELECT 1 AS one FROM pg_namespace WHERE nspname = $1',
  mysql: 'SELECT 1 AS one FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?',
  sqlite: 'SELECT 1 AS one WHERE ? IS NULL',
}
