import { UserError } from '../../../../action/src/errors.ts'
import type { Session } from '../../database/session.ts'
import type { History, MigrationFile } from '../../types.ts'
import { readRows, type TableName, tableExists } from '../bookkeeping.ts'
import { compareVersions, isVersion } from '../versions.ts'
import { checksumOf } from './checksum.ts'
import { type Kind, readName } from './names.ts'
import type { Options } from './options.ts'
import { fillPlaceholders } from './placeholders.ts'

/** A row of Flyway's history. */
export type HistoryRow = {
  version: string | null
  description: string
  type: string
  script: string
  checksum: number | null
  success: boolean | number
}

/** Where Flyway keeps its history: in the schema that it is told, else in the one that the session sees first. */
function historyTable(options: Options): TableName {
  const schema = options.text('defaultSchema') ?? options.list('schemas')[0]
  const table = options.text('table') ?? 'flyway_schema_history'
  return schema === undefined || schema === '' ? { table } : { schema, table }
}

/** Reads the history as it stands; none where its table is not there yet. */
export function readHistory(session: Session, options: Options): Promise<HistoryRow[]> {
  const columns = ['version', 'description', 'type', 'script', 'checksum', 'success'] as const
  return readRows<HistoryRow>(session, historyTable(options), columns, 'installed_rank')
}

/** Whether `migrate` would begin by taking a filled schema for one that is at `baselineVersion`. */
export async function willBaseline(session: Session, options: Options): Promise<boolean> {
  const name = historyTable(options)
  if (!options.says('baselineOnMigrate', false) || (await tableExists(session, name))) return false
  const place: Record<Session['kind'], string> = {
    postgresql: `FROM information_schema.tables WHERE table_schema = COALESCE($1, current_schema())`,
    mysql: 'FROM information_schema.TABLES WHERE TABLE_SCHEMA = COALESCE(?, DATABASE())',
    sqlite: `FROM sqlite_schema WHERE ? IS NOT 0`,
  }
  return (await session.query(`SELECT 1 AS one ${place[session.kind]} LIMIT 1`, [name.schema ?? null])).length > 0
}

/** What was applied, by the rows in their order: undone and deleted ones count no more. */
function standing(rows: HistoryRow[]): Map<string, HistoryRow> {
  const found = new Map<string, HistoryRow>()
  for (const row of rows) {
    const key = row.version ?? `R ${row.description}`
    if (row.type === 'SCHEMA') continue
    if (row.type.startsWith('UNDO') || row.type === 'DELETE') found.delete(key)
    else found.set(key, row)
  }
  return found
}

const isBaseline = (row: HistoryRow) => row.type.endsWith('BASELINE')
const isFailed = (row: HistoryRow) => !Number(row.success)

/** The rows of migrations that failed, and that nobody has repaired. */
export function findFailed(rows: HistoryRow[]): HistoryRow[] {
  return [...standing(rows).values()].filter(isFailed)
}

/** Whether a file is the one that a row is about. */
export function isOf(row: HistoryRow, file: MigrationFile, options: Options): boolean {
  const kind = readName(file.name, options)
  if (kind === undefined || kind.kind === 'callback') return false
  if (kind.kind === 'repeatable') return row.version === null && row.description === kind.description
  return row.version !== null && compareVersions(row.version, kind.version) === 0
}

type Classified = { file: MigrationFile; kind: Kind }

/**
 * Compares Flyway's history with the files. What Flyway would refuse to go on with is `stuck`: a file that
 * was edited after it had been applied, and one that is older than what was applied, unless its options permit it.
 */
export function compareFlyway(
  rows: HistoryRow[],
  files: MigrationFile[],
  options: Options,
  baselined = false,
): History {
  const known = files.flatMap((file): Classified[] => {
    const kind = readName(file.name, options)
    return kind === undefined ? [] : [{ file, kind }]
  })
  const applied = [...standing(rows).values()].filter((row) => !isFailed(row))
  const floor = floorOf(applied, known, options, baselined)
  const newest = newestVersion(applied.flatMap(({ version }) => version ?? []))
  const target = options.text('target')?.replaceAll('_', '.')
  const above = (version: string) => target !== undefined && isVersion(target) && compareVersions(version, target) > 0
  const patterns = options.list('ignoreMigrationPatterns')

  const pending: MigrationFile[] = []
  const along: MigrationFile[] = []
  let stuck: UserError | undefined
  for (const { file, kind } of known) {
    const row = applied.find((one) => isOf(one, file, options))
    if (kind.kind === 'callback') along.push(file)
    else if (kind.kind === 'repeatable') {
      const { text, unknown } = fillPlaceholders(file.text, options)
      if (row === undefined) pending.push(file)
      else if (unknown.length > 0) along.push(file)
      else if (row.checksum !== checksumOf(text)) pending.push(file)
    } else if (row !== undefined) {
      if (options.says('validateOnMigrate', true)) stuck ??= findEdited(file, kind.kind, row)
    } else if (kind.kind === 'baseline') {
      if (floor?.file === file) pending.push(file)
    } else if (!above(kind.version) && (floor === undefined || compareVersions(kind.version, floor.version) > 0)) {
      const late = newest !== undefined && compareVersions(kind.version, newest) < 0
      if (late && patterns.includes('*:ignored')) continue
      if (late && !options.says('outOfOrder', false)) stuck ??= outOfOrder(file, newest)
      pending.push(file)
    }
  }
  // By the name that a file has here: `1.0` and `1` are one version.
  const nameOf = (row: HistoryRow) =>
    known.find(({ file, kind }) => isOf(row, file, options) && (kind.kind === 'baseline') === isBaseline(row))?.file
      .version ??
    row.version ??
    row.script
  return {
    applied: applied.map(nameOf),
    marked: applied.filter(({ type }) => type === 'BASELINE').map(nameOf),
    pending,
    along,
    current: newest ?? '',
    ...(stuck === undefined ? {} : { stuck }),
    missing: applied
      .filter((row) => !isBaseline(row) && !files.some((file) => isOf(row, file, options)))
      .map((row) => row.version ?? row.script),
  }
}

/** The version up to which nothing has to run, and on an empty history the file that stands for all of that. */
function floorOf(applied: HistoryRow[], known: Classified[], options: Options, baselined: boolean) {
  const done = newestVersion(applied.filter(isBaseline).flatMap(({ version }) => version ?? []))
  if (done !== undefined) return { version: done, file: undefined }
  if (baselined) return { version: options.text('baselineVersion') ?? '1', file: undefined }
  if (applied.length > 0) return undefined
  const found = known.flatMap(({ file, kind }) => (kind.kind === 'baseline' ? [{ file, version: kind.version }] : []))
  return found.sort((a, b) => compareVersions(b.version, a.version))[0]
}

/** The highest of these versions. */
export function newestVersion(versions: string[]): string | undefined {
  return [...versions].sort(compareVersions).at(-1)
}

function findEdited(file: MigrationFile, kind: 'versioned' | 'baseline', row: HistoryRow): UserError | undefined {
  // A baseline that a person declared has no file, and so no checksum.
  if (row.checksum === null || isBaseline(row) !== (kind === 'baseline')) return undefined
  const checksum = checksumOf(file.text)
  if (row.checksum === checksum) return undefined
  return new UserError(
    `${file.path} was edited after it had been applied: the database does not have what it says now.`,
    {
      reason: 'edited-migration',
      received: `checksum ${checksum}`,
      accepted: `checksum ${row.checksum}, as it was applied`,
      remedy: 'Restore the file (git log -p shows how it was), and put the change into a new one.',
      file: file.path,
    },
  )
}

/** The error for a file with an older version than one that has been applied. */
export function outOfOrder(file: MigrationFile, newest: string): UserError {
  return new UserError(
    `${file.path} has an older version than one that is applied already: Flyway refuses to run anything then.`,
    {
      reason: 'out-of-order',
      received: `version ${file.version}, beside ${newest}`,
      accepted: `a version above ${newest}`,
      remedy: 'Give the file a newer version, or set `outOfOrder = true` in Flyway’s configuration.',
      file: file.path,
    },
  )
}

/** The error for a failed migration whose file is not in this checkout. */
export function failedError({ script }: HistoryRow): UserError {
  return new UserError(`Flyway’s history has a failed migration, ${script}, that this checkout does not have.`, {
    reason: 'failed-migration',
    received: script,
    accepted: 'a history without failed migrations',
    remedy: 'Look at what it left and undo that, then run `flyway repair`, which takes it out of the history.',
  })
}

/** The history, with why Flyway goes on with nothing where a file that is pending here has failed before. */
export function heedFailed(history: History, rows: HistoryRow[], options: Options): History {
  const failed = findFailed(rows)
  const file = history.pending.find((one) => failed.some((row) => isOf(row, one, options)))
  if (file === undefined) return history
  const stuck = new UserError(`An earlier run of ${file.name} failed, and stands in Flyway’s history as failed.`, {
    reason: 'failed-migration',
    received: file.name,
    accepted: 'a history without failed migrations: Flyway applies nothing before',
    remedy: 'Look at what it left and undo that, then run `flyway repair`, which takes it out of the history.',
    file: file.path,
  })
  return { ...history, stuck }
}
