import { UserError } from '../../../../action/src/errors.ts'
import type { Session } from '../../database/session.ts'
import type { DatabaseKind } from '../../kind.ts'
import type { History, MigrationFile } from '../../types.ts'
import { readRows, type TableName, tableExists } from '../bookkeeping.ts'
import type { Settings, Workspace } from '../contract.ts'
import { newest } from '../history.ts'
import { compareVersions } from '../versions.ts'

const standard = 'schema_migrations'
/** Beside the tool's own table, which does not say what was applied but the last. */
const notes: TableName = { table: 'deploy_actions_golang_migrate' }

/** The one row: the newest version, and whether it was begun and not ended. `-1` stands for none. */
export type State = { version: string; dirty: boolean }

/** The table as the URL's `x-migrations-table` has it: a name as it is, or with `x-migrations-table-quoted` in quotes. */
export async function bookkeepingTable(session: Session, settings: Settings): Promise<TableName> {
  const named = settings['x-migrations-table'] || standard
  if (session.kind !== 'postgresql') return { table: named }
  const [row] = await session.query<{ name: string | null }>('SELECT current_schema() AS name')
  const here = row?.name == null ? {} : { schema: row.name }
  if (!isTrue(settings['x-migrations-table-quoted'])) return { ...here, table: named }
  const parts = [...named.matchAll(/"(.*?)"/g)].map(([, part]) => part as string)
  const table = parts.at(-1)
  if (table !== undefined && parts.length <= 2)
    return parts.length === 2 ? { schema: parts[0] as string, table } : { ...here, table }
  throw new UserError('x-migrations-table is not the name of a table in quotes.', {
    reason: 'invalid-input',
    received: named,
    accepted: '"schema_migrations" or "schema"."schema_migrations", with x-migrations-table-quoted=true',
    remedy: 'Correct the parameter in the database’s URL, or leave both out.',
  })
}

/** Reads the row. Throws a UserError where the table is that of another tool. */
export async function readState(session: Session, table: TableName): Promise<State | undefined> {
  try {
    const rows = await readRows<{ version: string | number; dirty: boolean | number }>(
      session,
      table,
      ['version', 'dirty'],
      'version',
    )
    const row = rows.at(-1)
    if (row === undefined) return undefined
    return { version: String(row.version), dirty: row.dirty === true || Number(row.dirty) === 1 }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code !== '42703' && code !== 'ER_BAD_FIELD_ERROR') throw error
    throw new UserError(`${table.table} is not golang-migrate’s: it has no column dirty.`, {
      reason: 'wrong-tool',
      received: 'a table of that name of another tool, such as dbmate or Rails',
      remedy:
        'Name the tool that has migrated this database by the input `tool`, or another table by `x-migrations-table` in the URL.',
    })
  }
}

/** Compares the newest version with the files. Throws for a file that the tool would pass over. */
export async function readHistory(session: Session, files: MigrationFile[], settings: Settings): Promise<History> {
  refuseSqlite(session)
  const table = await bookkeepingTable(session, settings)
  const state = await readState(session, table)
  if (state === undefined) await refuseSqlx(session)
  const version = state?.version ?? '-1'
  await refusePassedOver(
    session,
    table,
    files.filter((file) => compareVersions(file.version, version) < 0),
  )
  return compareState(state, files, isTrue(settings['x-multi-statement']) && session.kind === 'postgresql')
}

/** Compares the one row with the files; `single` says that each statement is sent by itself. */
export function compareState(state: State | undefined, files: MigrationFile[], single: boolean): History {
  const version = state?.version ?? '-1'
  const isDone = (one: string) => compareVersions(one, version) < 0 || (one === version && state?.dirty === false)
  const applied = files.filter((file) => isDone(file.version)).map((file) => file.version)
  const missing = isDone(version) && version !== '-1' && !applied.includes(version) ? [version] : []
  const pending = files.filter((file) => !isDone(file.version))
  return {
    applied: [...applied, ...missing],
    pending: single ? pending.map((file) => ({ ...file, transactional: false })) : pending,
    current: newest({ applied: [...applied, ...missing] }),
    missing,
    ...(state?.dirty === true ? { stuck: dirtyError(version, applied.at(-1) ?? '-1', files) } : {}),
  }
}

/**
 * A file with an older version than the newest that was not there when that was applied. Only what stood in the folder
 * then can tell, so it was written down; what was applied by other hands since is newer than all of that, and taken as it is.
 */
async function refusePassedOver(session: Session, table: TableName, before: MigrationFile[]): Promise<void> {
  const known = await readNotes(session, table)
  const last = [...known].sort(compareVersions).at(-1)
  if (last === undefined) return
  const late = before.find(({ version }) => !known.has(version) && compareVersions(version, last) < 0)
  if (late === undefined) return
  const [own, value] = [keyOf(table), late.version]
  throw new UserError(
    `golang-migrate would pass over ${late.name} without a word: a newer version is applied already, and this one came later.`,
    {
      reason: 'out-of-order',
      received: `version ${late.version}, which was not there when ${last} was to be applied`,
      accepted: `a version after ${last}`,
      remedy: `Rename both of its files to a version after ${last}. Where it was applied by hand, say so: \`INSERT INTO ${notes.table} (bookkeeping, version) VALUES ('${own}', '${value}')\`.`,
      file: late.path,
    },
  )
}

async function readNotes(session: Session, table: TableName): Promise<Set<string>> {
  const rows = await readRows<{ bookkeeping: string; version: string }>(
    session,
    notes,
    ['bookkeeping', 'version'],
    'version',
  )
  return new Set(rows.filter(({ bookkeeping }) => bookkeeping === keyOf(table)).map(({ version }) => version))
}

/** Writes down which versions are known: all that are applied, and those that are about to be. */
export async function noteFiles({ session, settings, applied }: Workspace, pending: MigrationFile[]): Promise<void> {
  const key = keyOf(await bookkeepingTable(session, settings))
  const versions = [...applied, ...pending.map(({ version }) => version)]
  await session.query(
    `CREATE TABLE IF NOT EXISTS ${notes.table} (${columns[session.kind]}, PRIMARY KEY (bookkeeping, version))`,
  )
  const insert = (rest: string) => `INTO ${notes.table} (bookkeeping, version) ${rest}`
  if (session.kind === 'mysql') {
    await session.query(`INSERT IGNORE ${insert('VALUES ?')}`, [versions.map((version) => [key, version])])
  } else {
    await session.query(`INSERT ${insert('SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING')}`, [key, versions])
  }
}

const columns: Record<DatabaseKind, string> = {
  postgresql: 'bookkeeping text NOT NULL, version text NOT NULL',
  mysql:
    'bookkeeping varchar(191) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, version varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL',
  sqlite: 'bookkeeping text NOT NULL, version text NOT NULL',
}

/** Services with tables of their own may share a database. */
function keyOf({ schema, table }: TableName): string {
  return schema === undefined ? table : `${schema}.${table}`
}

/** Whether a setting of the URL is on, as Go's strconv.ParseBool reads it. */
export function isTrue(text: string | undefined): boolean {
  return /^(?:1|t|true)$/i.test(text ?? '')
}

/** What has to be looked at by a person, with the command for either answer. */
function dirtyError(version: string, previous: string, files: MigrationFile[]): UserError {
  const file = files.find((one) => one.version === version)
  const back = `\`migrate … force ${previous === '-1' ? '-- -1' : previous}\``
  return new UserError(`The database is dirty at version ${version}: a migration was begun there and not ended.`, {
    reason: 'dirty-database',
    received: `version ${version}, dirty`,
    accepted: 'a version that is not dirty: golang-migrate applies nothing before',
    remedy: `If golang-migrate is not at work there right now: look whether the database has what ${file?.name ?? `version ${version}`} does. Where nothing of it is there, or you have undone it: ${back}, and it will run again. Where all of it is there, or you have finished it: \`migrate … force ${version}\`.`,
    ...(file === undefined ? {} : { file: file.path }),
  })
}

function refuseSqlite({ kind }: Session): void {
  if (kind !== 'sqlite') return
  throw new UserError('golang-migrate is not run on SQLite here.', {
    reason: 'unsupported-database',
    received: 'golang-migrate with an SQLite file',
    accepted: 'PostgreSQL, MySQL or MariaDB',
    remedy:
      'Keep the files up in a folder of their own and set `tool: sql`, or run golang-migrate in a step of your own.',
  })
}

/** sqlx names its files in the same way. */
async function refuseSqlx(session: Session): Promise<void> {
  if (!(await tableExists(session, { table: '_sqlx_migrations' }))) return
  throw new UserError('This database is migrated by sqlx, whose files are named like golang-migrate’s.', {
    reason: 'wrong-tool',
    received: 'a table _sqlx_migrations, and none of golang-migrate',
    accepted: 'a database that golang-migrate has migrated, or an empty one',
    remedy: 'Run sqlx in a step of your own: this action does not know it.',
  })
}
