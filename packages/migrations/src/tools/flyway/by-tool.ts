import type { History, MigrationFile } from '../../types.ts'
import { unreadableStatus } from '../by-tool.ts'
import type { Launcher, Settings } from '../contract.ts'
import { compareVersions } from '../versions.ts'
import { flywayEnvironment, projectArguments } from './arguments.ts'
import { checksumOf } from './checksum.ts'
import { compareFlyway, failedError, findFailed, type HistoryRow, heedFailed, isOf } from './history.ts'
import { type Entry, isApplied, isFailed, isLeft, readError, readInfo } from './info.ts'
import { type Options, passedVariables, readOptions } from './options.ts'
import { fillPlaceholders } from './placeholders.ts'

/**
 * Asks Flyway by `info` and `validate`, which write JSON. Its states become rows of its history, which are compared as
 * those of the table are; what comes of it has to be what Flyway itself calls pending. Throws a UserError otherwise.
 */
export async function askInfo(launcher: Launcher, files: MigrationFile[], settings: Settings): Promise<History> {
  const options = readOptions(settings)
  const args = [...projectArguments(settings, launcher.directory), '-outputType=json', 'info', 'validate']
  const environment = { ...launcher.environment, ...passedVariables(settings), ...flywayEnvironment }
  const result = await launcher.run(args, environment, true)
  const info = result.exitCode === 0 ? readInfo(result.stdout) : undefined
  // What it writes as JSON is not in the log.
  const said = (lines: string[]) => unreadableStatus('Flyway', { ...result, lines })
  if (info === undefined) throw said(readError(result.stdout) ?? result.lines)
  const rows = info.entries
    .filter((entry) => isApplied(entry) || isFailed(entry))
    .map((entry) => rowOf(entry, files, options))
  const gone = findFailed(rows).find((row) => !files.some((file) => isOf(row, file, options)))
  if (gone !== undefined) throw failedError(gone)
  // Without a row it has no table: what is there then is taken for the baseline.
  const baselined = options.says('baselineOnMigrate', false) && rows.length === 0 && !info.allSchemasEmpty
  const history = compareFlyway(rows, files, options, baselined)
  if (!agrees(history, info.entries, files, options, baselined))
    throw said([info.entries.map(({ script, state }) => `${script}: ${state}`).join(', ') || 'an empty list'])
  return heedFailed(history, rows, options)
}

function rowOf(
  { version, description, type, state, script, noted }: Entry,
  files: MigrationFile[],
  options: Options,
): HistoryRow {
  const row = { version, description, type, script, checksum: null, success: !isFailed({ state }) }
  const file = files.find((one) => isOf(row, one, options))
  if (file === undefined) return row
  const { text } = version === null ? fillPlaceholders(file.text, options) : file
  // Of one that is as it was applied no checksum is told, and of one that is to be repeated none at all.
  return { ...row, checksum: state === 'Outdated' ? null : (noted ?? checksumOf(text)) }
}

/** Whether Flyway has each file in its list, and calls pending what the comparison does. */
function agrees(
  { pending, along = [] }: History,
  entries: Entry[],
  files: MigrationFile[],
  options: Options,
  baselined: boolean,
): boolean {
  const skipped = options.list('ignoreMigrationPatterns').includes('*:ignored')
  const base = options.text('baselineVersion') ?? '1'
  const below = ({ version }: Entry) => baselined && version !== null && compareVersions(version, base) <= 0
  const isPending = (entry: Entry) =>
    (entry.state === 'Pending' && !below(entry)) || (entry.state === 'Ignored' && !skipped) || isFailed(entry)
  const isKnown = ({ state }: Entry) =>
    isApplied({ state }) || isFailed({ state }) || isLeft({ state }) || state === 'Pending' || state === 'Ignored'
  const fileOf = (entry: Entry) =>
    files.find((file) => isOf({ ...entry, checksum: null, success: true }, file, options))
  const claimed = entries.filter(isPending).map(fileOf)
  const listed = new Set(entries.map(fileOf))
  return (
    entries.every(isKnown) &&
    claimed.every((file) => file !== undefined && (pending.includes(file) || along.includes(file))) &&
    pending.every((file) => claimed.includes(file)) &&
    files.every((file) => listed.has(file) || along.includes(file))
  )
}
