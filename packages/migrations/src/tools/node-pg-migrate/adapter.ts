import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { GateSource, MigrationFile } from '../../types.ts'
import { parseTableName, readRows } from '../bookkeeping.ts'
import type { Adapter, Project, Settings } from '../contract.ts'
import { lastLines, saidBy, sqlStateIn } from '../failure.ts'
import { compareHistory, newest } from '../history.ts'
import { bringConstants, withBrought } from '../programs/brought.ts'
import { pgmBuilders } from '../programs/builders.ts'
import { findDependent, type Manifest } from '../programs/package.ts'
import { optionsIn } from '../programs/scripts.ts'
import { readProgram } from '../programs/statements.ts'
import type { Token } from '../programs/tokens.ts'
import { hasFolder, readBelow } from '../project.ts'

/** node-pg-migrate 9: programs or SQL in one folder, all pending in one transaction, bookkeeping by name. */
export const nodePgMigrate: Adapter = {
  name: 'node-pg-migrate',
  title: 'node-pg-migrate',
  executable: 'node-pg-migrate',
  forbidden: ['down', 'redo', 'create', '--fake'],
  conduct: { late: 'refused' },
  documentation: {
    triedOn: ['PostgreSQL'],
    detectedBy:
      '`node-pg-migrate` in package.json; the files of `migrations` beside it (or of `-m`, `--migrations-dir` in its scripts)',
    bookkeeping: '`pgmigrations` (or `-t`, `--migrations-table` in the scripts)',
    transaction: 'all that is pending together, unless a file says `noTransaction`',
    ownList:
      'none: its one way to list is `up --dry-run`, which runs the programs that are pending before they could be judged',
  },

  files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts|sql)$/,

  detect: () => false,

  async find(project) {
    const found = await findDependent(project, 'node-pg-migrate')
    if (found === undefined) return undefined
    const workingDirectory = posix.dirname(found.path)
    const scripts = Object.values(found.manifest.scripts ?? {}).filter((script) => script.includes('node-pg-migrate'))
    const option = (...names: string[]) => optionsIn(found.manifest, 'node-pg-migrate', names)[0]
    const directory = posix.join(workingDirectory, option('-m', '--migrations-dir') ?? 'migrations')
    if (!(await hasFolder(project, directory))) return undefined
    const schema = option('-s', '--schema')
    const creates = ['--create-schema', '--create-migrations-schema'].filter((flag) =>
      scripts.some((script) => script.split(/\s+/).includes(flag)),
    )
    const books = option('--migrations-schema') ?? schema
    await refuseOtherSettings(project, workingDirectory, found)
    const below = await readBelow(project, directory, nodePgMigrate.files)
    const files = below.filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name))
    return {
      because: found.path,
      directory,
      workingDirectory,
      files,
      settings: {
        'pgmigrations.table': option('-t', '--migrations-table') ?? 'pgmigrations',
        ...(schema === undefined ? {} : { 'pgmigrations.schema': schema }),
        ...(creates.length === 0 ? {} : { 'pgmigrations.creates': creates.join(' ') }),
        ...(await bringConstants(project, files)),
        ...(books === undefined ? {} : { 'pgmigrations.books': books }),
      },
    }
  },

  read: (files) =>
    files
      .map(({ name, path, text }) => {
        const version = name.replace(/\.\w+$/, '')
        if (/^\d+/.test(version) && !/\.(?:up|down)$/.test(version)) return { name, path, text, version }
        throw new UserError(`${path} cannot be judged as a migration of node-pg-migrate.`, {
          reason: 'invalid-migration',
          received: name,
          accepted: 'a name that begins with digits; SQL with `-- Up Migration` and `-- Down Migration` in one file',
          remedy: 'Rename the file, join the two halves of a pair, or move it out of the folder.',
          file: path,
        })
      })
      .sort((a, b) => timeOf(a) - timeOf(b) || (a.name < b.name ? -1 : 1)),

  async pending(session, files, settings) {
    const table = parseTableName(settings['pgmigrations.table'] ?? 'pgmigrations', '--migrations-table')
    const schema = settings['pgmigrations.books'] ?? 'public'
    const rows = await readRows<{ name: string }>(session, { schema, ...table }, ['name'], 'id')
    return compareHistory(
      rows.map(({ name }) => name),
      files,
    )
  },

  current: newest,

  gateSource: (file, _launch, settings) => (file.name.endsWith('.sql') ? upPart(file) : sourceOf(file, settings)),

  async apply(pending, { settings, environment }, launcher) {
    if (launcher === undefined) throw new Error('node-pg-migrate needs a launcher.')
    const schema = settings['pgmigrations.schema']
    const table = settings['pgmigrations.table'] ?? 'pgmigrations'
    const books = settings['pgmigrations.books']
    const args = ['up', '--migrations-dir', launcher.directory, '--migrations-table', table]
    args.push(...(settings['pgmigrations.creates']?.split(' ') ?? []))
    if (schema !== undefined) args.push('--schema', schema)
    if (books !== undefined) args.push('--migrations-schema', books)
    const result = await launcher.run(args, environment)
    if (result.exitCode === 0) return undefined
    const said = saidBy(result)
    const version = [...said.matchAll(/^### MIGRATION (.+) \(UP\) ###$/gm)].at(-1)?.[1]
    const message = /^(?:error|Error): (.+)$/m.exec(said)?.[1] ?? lastLines(result, 'node-pg-migrate')
    const known = pending.some((file) => file.version === version)
    return { message, code: sqlStateIn(said), ...(known && version !== undefined ? { version } : {}) }
  },

  recovery: ({ source }) =>
    source.transactional
      ? 'All that was pending was rolled back together, unless a file says `noTransaction`. Mend the file and run this again; nothing has to be undone by hand.'
      : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
}

/** What node-pg-migrate takes from a file comes before its arguments, and says where migrations and books lie. */
const places = /["']?\bmigrations-(?:dir|schema|table)\b["']?\s*:/

/** Refuses settings in files: what they say of folders and tables counts more than what it is told. */
async function refuseOtherSettings(
  project: Project,
  workingDirectory: string,
  { path, manifest }: { path: string; manifest: Manifest },
): Promise<void> {
  const [file] = optionsIn(manifest, 'node-pg-migrate', ['-f', '--config-file'])
  if (file !== undefined) throw settingsInFile(`--config-file ${file}`, path)
  const packages = { ...manifest.dependencies, ...manifest.devDependencies }
  if (!Object.hasOwn(packages, 'config')) return
  const folder = posix.join(workingDirectory, 'config')
  for (const { path: own, text } of await readBelow(project, folder, /\.(?:json5?|[cm]?[jt]s|ya?ml)$/))
    if (places.test(text)) throw settingsInFile(places.exec(text)?.[0] ?? '', own)
}

function settingsInFile(received: string, file: string): UserError {
  return new UserError('node-pg-migrate takes its folder or its table from a file, which is not read here.', {
    reason: 'unsupported-setting',
    received,
    accepted: '--migrations-dir, --migrations-table, --schema and --migrations-schema in a script of package.json',
    remedy: 'Write them into the script that starts node-pg-migrate, or use `tool: command`.',
    file,
  })
}

/** The number that node-pg-migrate orders files by; 17 digits are a moment. */
function timeOf({ name }: MigrationFile): number {
  const digits = /^\d+/.exec(name)?.[0] ?? ''
  const moment = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits)
  if (moment === null) return Number(digits)
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, thousandths = 0] = moment
    .slice(1)
    .map(Number)
  return Date.UTC(year, month - 1, day, hours, minutes, seconds, thousandths)
}

function sourceOf({ text, path }: MigrationFile, settings: Settings | undefined): GateSource {
  const transactional = !/\bnoTransaction\b/.test(text)
  const complete = (program: Token[]) => withBrought(program, path, settings)
  return readProgram(text, {
    methods: ['sql'],
    harmless: ['noTransaction'],
    builders: pgmBuilders,
    transactional,
    complete,
  })
}

/** The part of an SQL file between the two comments, or all of it. */
function upPart({ text }: MigrationFile): GateSource {
  const up = text.search(/^\s*--[\s-]*up\s+migration/im)
  const down = text.search(/^\s*--[\s-]*down\s+migration/im)
  const start = Math.max(up, 0)
  const sql = text.slice(start, down > start ? down : undefined)
  const undo = down < 0 ? '' : text.slice(down, up > down ? up : undefined)
  return {
    sql: up < 0 && down === 0 ? '' : sql,
    firstLine: text.slice(0, start).split('\n').length,
    transactional: true,
    reversible: undo.replace(/--.*$/gm, '').trim() !== '',
  }
}
