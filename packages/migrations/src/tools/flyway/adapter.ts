import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { GateSource, History, MigrationFile } from '../../types.ts'
import type { Adapter, Failure, Launcher, Settings } from '../contract.ts'
import { isBelow } from '../project.ts'
import { compareVersions, isVersion } from '../versions.ts'
import { flywayEnvironment, projectArguments } from './arguments.ts'
import { askInfo } from './by-tool.ts'
import { readFailure } from './failure.ts'
import { files, find } from './find.ts'
import {
  compareFlyway,
  failedError,
  findFailed,
  heedFailed,
  isOf,
  newestVersion,
  outOfOrder,
  readHistory,
  willBaseline,
} from './history.ts'
import { type Kind, readName } from './names.ts'
import { type Options, optionVariables, passedVariables, readOptions } from './options.ts'
import { fillPlaceholders } from './placeholders.ts'
import { countByTransaction } from './transaction.ts'

/** Flyway 10 and newer: versions, files that are repeated when they change, and a history with checksums. */
export const flyway: Adapter = {
  name: 'flyway',
  title: 'Flyway',
  executable: 'flyway',
  wantsEmpty: true,
  forbidden: ['clean', 'undo', 'repair', 'baseline', 'snapshot', 'deploy'],
  variables: optionVariables,
  places: [],
  conduct: { edited: 'refused', removed: 'refused' },
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
    detectedBy:
      '`flyway.toml` or `flyway.conf` and its `locations`; else `V<version>__<name>.sql` in `sql`, `db/migration` and the like. `R__` files run again when they change, callbacks are judged along',
    bookkeeping: '`flyway_schema_history` (or `table`); an edited file and one that is out of order are refused',
    transaction: 'each file, or all with `group`; those with CREATE INDEX CONCURRENTLY and the like in none',
    ownList: '`info` and `validate`, as JSON',
  },

  files,

  isNoted: (path, settings) => /^(?:versioned|baseline)$/.test(readName(path, readOptions(settings))?.kind ?? ''),

  detect: () => false,

  find,

  read(found, settings) {
    const options = readOptions(settings)
    const confs = new Map(found.filter(({ name }) => name.endsWith('.conf')).map(({ path, text }) => [path, text]))
    const folders = JSON.parse(settings?.['flyway.folders'] ?? '["."]') as string[]
    const own = found.filter(({ name }) => folders.some((folder) => isBelow(name, folder)))
    const known = own.flatMap(({ name, path, text }): Array<{ kind: Kind; file: MigrationFile }> => {
      const kind = name.endsWith('.conf') ? undefined : readName(name, options)
      if (kind === undefined) return []
      const conf = confs.get(`${path}.conf`) ?? ''
      const alone = /^\s*executeInTransaction\s*=\s*false\s*$/m.test(conf)
      const again = kind.kind === 'repeatable' || kind.kind === 'callback'
      const file = { name, path, text, version: identify(name, kind) }
      return [{ kind, file: { ...file, ...(alone ? { transactional: false } : {}), ...(again ? { again } : {}) } }]
    })
    refuseTwins(known)
    return known
      .sort((a, b) => compareKinds(a.kind, b.kind) || (a.file.name < b.file.name ? -1 : 1))
      .map(({ file }) => file)
  },

  refuseLate(added, before, settings) {
    const options = readOptions(settings)
    const versioned = (files: MigrationFile[]) =>
      files.filter(({ name }) => readName(name, options)?.kind === 'versioned')
    const newest = newestVersion(versioned(before).map(({ version }) => version))
    if (newest === undefined || options.says('outOfOrder', false)) return
    const late = versioned(added).find(({ version }) => compareVersions(version, newest) < 0)
    if (late !== undefined) throw outOfOrder(late, newest)
  },

  async pending(session, migrations, settings): Promise<History> {
    const options = readOptions(settings)
    const rows = await readHistory(session, options)
    const gone = findFailed(rows).find((row) => !migrations.some((file) => isOf(row, file, options)))
    if (gone !== undefined) throw failedError(gone)
    const history = compareFlyway(rows, migrations, options, await willBaseline(session, options))
    return heedFailed(history, rows, options)
  },

  byTool: {
    pending: askInfo,
    apply: async (pending, { settings, environment }, launcher) => migrate(pending, settings, environment, launcher),
  },

  current: ({ applied }) => applied.filter(isVersion).sort(compareVersions).at(-1) ?? '',

  gateSource: (file, _launch, settings) => sourceOf(file, readOptions(settings)),

  async apply(pending, { session, settings, environment }, launcher) {
    if (launcher === undefined) throw new Error('Flyway needs a launcher.')
    const options = readOptions(settings)
    for (const row of findFailed(await readHistory(session, options))) {
      const file = pending.find((one) => isOf(row, one, options))
      if (file === undefined) continue
      const message = `An earlier run of ${file.name} failed, and stands in Flyway’s history as failed: Flyway applies nothing until \`flyway repair\` has taken it out.`
      return { message, code: '', version: file.version, line: 1 }
    }
    return migrate(pending, settings, environment, launcher)
  },

  recovery: ({ source }) =>
    source.transactional
      ? 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
      : 'The file ran without a transaction, so what stood before the error may be done. Look at the database and undo that, or make the file repeatable (IF NOT EXISTS). If Flyway has noted it down as failed, run `flyway repair`, which takes it out of the history. Then mend the file and run this again.',
}

async function migrate(
  pending: MigrationFile[],
  settings: Settings,
  environment: Record<string, string>,
  launcher: Launcher | undefined,
): Promise<Failure | undefined> {
  if (launcher === undefined) throw new Error('Flyway needs a launcher.')
  const args = [...projectArguments(settings, launcher.directory), 'migrate']
  const result = await launcher.run(args, { ...environment, ...passedVariables(settings), ...flywayEnvironment })
  return result.exitCode === 0 ? undefined : readFailure(result, pending)
}

function sourceOf(file: MigrationFile, options: Options): GateSource {
  const { text, unknown, line } = fillPlaceholders(file.text.replace(/^\uFEFF/, ''), options)
  const { inside, outside } = countByTransaction(text)
  if (inside > 0 && outside > 0 && !options.says('mixed', false)) throw mixed(file)
  const transactional = file.transactional !== false && options.says('executeInTransaction', true) && outside === 0
  const source = { sql: text, firstLine: 1, transactional, reversible: false }
  if (unknown.length === 0) return source
  const names = [...new Set(unknown)].join(', ')
  return { ...source, unanalysable: `placeholders whose values are not known: ${names}`, unanalysableLine: line }
}

function mixed(file: MigrationFile): UserError {
  return new UserError(`${file.path} has statements that cannot run in a transaction beside others that do.`, {
    reason: 'invalid-migration',
    accepted: 'one or the other in a file, as Flyway asks for',
    remedy: 'Put the statement that cannot run in a transaction into a file of its own.',
    file: file.path,
  })
}

/** What the history calls it, where that tells it from all others. */
function identify(name: string, kind: Kind): string {
  if (kind.kind === 'versioned') return kind.version
  return posix.basename(name)
}

const order: Record<Kind['kind'], number> = { callback: 0, baseline: 1, versioned: 1, repeatable: 2 }

function compareKinds(one: Kind, other: Kind): number {
  const apart = order[one.kind] - order[other.kind]
  if (apart !== 0) return apart
  if ('version' in one && 'version' in other) return compareVersions(one.version, other.version)
  if ('description' in one && 'description' in other && one.description !== other.description)
    return one.description < other.description ? -1 : 1
  return 0
}

function refuseTwins(known: Array<{ kind: Kind; file: MigrationFile }>): void {
  for (const [at, { kind, file }] of known.entries()) {
    const twin = known
      .slice(0, at)
      .find((one) => kind.kind !== 'callback' && one.kind.kind === kind.kind && compareKinds(one.kind, kind) === 0)
    if (twin === undefined) continue
    throw new UserError(`Two migrations are the same one to Flyway, which then runs none at all.`, {
      reason: 'duplicate-version',
      received: `${twin.file.name}, ${file.name}`,
      remedy: 'Give one of them another version, or another description.',
      file: file.path,
    })
  }
}
