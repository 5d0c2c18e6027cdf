import { posix } from 'node:path'
import type { MigrationFile } from '../../types.ts'
import { parseTableName, readRows } from '../bookkeeping.ts'
import { byList, matchList } from '../by-tool.ts'
import type { Adapter } from '../contract.ts'
import { lastLines, saidBy, sqlStateIn } from '../failure.ts'
import { compareHistory, newest } from '../history.ts'
import { sourceOf } from '../implicit-transaction.ts'
import { findConfig, findMigrations } from './project.ts'
import { isInitialSetup, readVersions, versionOf } from './versions.ts'

/** diesel 2: a folder with up.sql each, its version without dashes in the bookkeeping. */
export const diesel: Adapter = {
  name: 'diesel',
  title: 'Diesel',
  executable: 'diesel',
  // `setup` makes a database, `redo` and `revert` rewind; none of them belongs into a deployment.
  forbidden: ['database', 'setup', 'migration revert', 'migration redo', 'migration generate'],
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
    detectedBy:
      '`diesel.toml` and its `migrations_directory`, else `migrations/*/up.sql`; `metadata.toml` is honoured. `schema.rs` is never written',
    bookkeeping: '`__diesel_schema_migrations`: versions without dashes',
    transaction:
      'each file; with `run_in_transaction = false` the statements of a file still share one on PostgreSQL, so CREATE INDEX CONCURRENTLY has to stand alone',
    ownList: '`migration list`, which does not name what the checkout lacks',
  },

  files: /^(?:up|down)\.sql$|^metadata\.toml$/,

  detect: () => false,

  async find(project) {
    const config = await findConfig(project)
    const directory = await findMigrations(project, config)
    if (directory === undefined) return undefined
    return {
      because: config?.path ?? `${directory.path}/*/up.sql`,
      directory: directory.path,
      workingDirectory: config === undefined ? posix.dirname(directory.path) : posix.dirname(config.path),
      files: directory.files,
      settings: {},
    }
  },

  read: readVersions,

  async pending(session, files) {
    const name = parseTableName('__diesel_schema_migrations', 'the bookkeeping')
    const rows = await readRows<{ version: string }>(session, name, ['version'], 'version')
    return compareHistory(
      rows.map(({ version }) => version),
      files,
    )
  },

  byTool: byList('Diesel', {
    list: (_settings, directory) => ['migration', 'list', ...argumentsFor(directory)],
    read: readOwnList,
  }),

  current: newest,

  async gateSource(file) {
    const reversible = file.reversible === true
    if (isInitialSetup(file)) return { sql: '', firstLine: 1, transactional: true, reversible }
    if (file.transactional !== false) return { sql: file.text, firstLine: 1, transactional: true, reversible }
    const { transactional: _, ...whole } = file
    return sourceOf(whole)
  },

  async apply(pending, { environment }, launcher) {
    if (launcher === undefined) throw new Error('Diesel needs a launcher.')
    const result = await launcher.run(['migration', 'run', ...argumentsFor(launcher.directory)], environment)
    if (result.exitCode === 0) return undefined
    const said = saidBy(result)
    const [, name, message] = /^Failed to run migrations: Failed to run (\S+) with: (.+)/m.exec(said) ?? []
    const file = pending.find((one) => posix.dirname(one.name) === name)
    if (file === undefined || message === undefined)
      return { message: lastLines(result, 'diesel'), code: sqlStateIn(said) }
    return { message, code: sqlStateIn(said), version: file.version }
  },

  recovery({ file, source }) {
    if (source.transactional) {
      return file.transactional === false
        ? 'The statements of the file were rolled back together. Mend it and run this again; where it was the bookkeeping that failed, what the file does is there already: make it repeatable (IF NOT EXISTS).'
        : 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
    }
    return 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.'
  },
}

/** An empty configuration: with the project's own it would write schema.rs anew. */
function argumentsFor(directory: string): string[] {
  return ['--config-file', '/dev/null', '--migration-dir', directory]
}

/** `Migrations:`, and below it each folder with a cross or without. One that is only in the database is not named. */
function readOwnList(said: string, files: MigrationFile[]): string[] | undefined {
  const [heading, ...lines] = said.split('\n').filter((line) => line.trim() !== '')
  const rows = lines.map((line) => /^ {2}\[([X ])\] (\S+)$/.exec(line))
  if (heading !== 'Migrations:' || rows.includes(null)) return undefined
  const versions = (mark: string) => rows.flatMap((row) => (row?.[1] === mark ? versionOf(row[2] ?? '') : []))
  return matchList(versions('X'), versions(' '), files)
}
