import { UserError } from '../../../../packages/action/src/errors.ts'
import type { DatabaseAddress } from '../../../../packages/migrations/src/database/database.ts'
import type { Session } from '../../../../packages/migrations/src/database/session.ts'
import type { Adapter, Settings } from '../../../../packages/migrations/src/tools/contract.ts'
import type { Source } from '../source/source.ts'
import type { Target } from '../target.ts'
import { takesNotes } from './held.ts'

/** Where a service's migrations are noted down, and which they are. */
type Books = { place: string; table: string; label: string; source: Source }

const books = new WeakMap<Target, Books>()

/** Several tools keep their versions under the same name. */
const tables: Partial<Record<Adapter['name'], string>> = {
  sql: 'deploy_actions_migrations',
  dbmate: 'schema_migrations',
  'golang-migrate': 'schema_migrations',
  rails: 'schema_migrations',
}
/** Those that several projects may share: what they note down has the application's name in it, or is not theirs. */
const shareable: ReadonlySet<string> = new Set(['django', 'command'])

/** Keeps in mind where a service's migrations are noted down, for `refuseShared`. */
export async function rememberBooks(
  target: Target,
  source: Source,
  address: DatabaseAddress,
  session: Session,
): Promise<void> {
  const { adapter, settings } = source
  if (shareable.has(adapter.name)) return
  const table = describeTable(adapter, settings)
  books.set(target, { place: await placeOf(address, session), table, label: address.label, source })
}

/**
 * Refuses two services whose migrations are noted down in one table of one database, and are not the same: a version of
 * one would count as applied for the other, whose own file never runs. Throws a UserError that names both.
 */
export function refuseShared(targets: Target[]): void {
  const known = targets.flatMap((target) => {
    const own = books.get(target)
    return own === undefined ? [] : [{ ...own, service: target.service }]
  })
  for (const [at, one] of known.entries()) {
    const other = known.slice(0, at).find((before) => isShared(before, one))
    if (other === undefined) continue
    throw new UserError(
      `The services ${other.service} and ${one.service} note different migrations down in one table of one database.`,
      {
        reason: 'shared-bookkeeping',
        received: `${other.source.directory} and ${one.source.directory}, both in ${one.table} of ${one.label}`,
        accepted: 'one folder of migrations for each table that notes them down',
        remedy:
          'A version of one service counts as applied for the other, so that its file would never run. Put the migrations of this database into one folder, and name it for one service or for both; or give each service a database, a schema (search_path in its URL) or a bookkeeping table of its own. Nothing was changed.',
        file: one.source.directory,
      },
    )
  }
}

function isShared(one: Books, other: Books): boolean {
  return one.place === other.place && one.table === other.table && textsOf(one) !== textsOf(other)
}

function textsOf({ source }: Books): string {
  return JSON.stringify(source.files.map(({ version, text }) => [version, text.replace(/\r\n/g, '\n')]))
}

/** As its settings name it, or as the tool does. */
function describeTable({ name, variables = [] }: Adapter, settings: Settings): string {
  const named = Object.entries(settings).flatMap(([key, value]) => {
    const own = variables.includes(key) || /^x-|\./.test(key)
    return own && value && /(?:table|schema)$/i.test(key) && key !== 'prisma.schema' ? [value] : []
  })
  return named.length > 0 ? named.join(' ') : (tables[name] ?? `the table of ${name}`)
}

/**
 * Two URLs may lead to one database (by another name of its host), and to two schemas of it; so the server says where it
 * is. Secret where nothing but the URL tells.
 */
async function placeOf({ kind, label, secrets }: DatabaseAddress, session: Session): Promise<string> {
  if (!takesNotes(session)) return JSON.stringify([label, secrets.urls])
  const own = questions[kind]
  const [row] = own === undefined ? [] : await session.query(own)
  return row === undefined ? label : JSON.stringify(row)
}

/** What no two databases that are there answer alike, and everybody may ask. */
const questions: Partial<Record<DatabaseAddress['kind'], string>> = {
  postgresql: `SELECT pg_postmaster_start_time()::text AS started, oid::text AS database, current_schema() AS name
    FROM pg_database WHERE datname = current_database()`,
  mysql: 'SELECT @@hostname AS host, @@port AS port, @@datadir AS folder, DATABASE() AS name',
}
