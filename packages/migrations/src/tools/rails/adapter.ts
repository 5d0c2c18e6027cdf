import { UserError } from '../../../../action/src/errors.ts'
import type { MigrationFile } from '../../types.ts'
import { parseTableName, readRows } from '../bookkeeping.ts'
import { unreadableStatus } from '../by-tool.ts'
import type { Adapter, Settings } from '../contract.ts'
import { kindOf } from '../dialect.ts'
import { lastLines, saidBy, sqlStateIn } from '../failure.ts'
import { compareHistory, newest } from '../history.ts'
import { definitionsIn } from './definitions.ts'
import { findRails, type Others } from './project.ts'
import { readMigration } from './read.ts'
import { readStatus } from './status.ts'

/** As Rails itself has it: digits, the name of the class in small letters, a scope. */
const fileName = /^(\d+)_([_a-z0-9]*)\.?([_a-z0-9]*)?\.rb$/

/**
 * Evaluated by rake before the application is loaded: the task that writes the schema to a file does nothing. Its own
 * setting can only be changed by the application.
 */
const withoutDump =
  'class Rake::Task; prepend(Module.new { def invoke(*args) = name.start_with?("db:_dump") ? nil : super }); end'

/** Rails 6 and newer: a program each, a version of digits without zeros before them, bookkeeping in schema_migrations. */
export const rails: Adapter = {
  name: 'rails',
  title: 'Rails',
  executable: 'bin/rails',
  forbidden: [
    ...[
      'db:drop',
      'db:create',
      'db:reset',
      'db:purge',
      'db:setup',
      'db:prepare',
      'db:schema:load',
      'db:structure:load',
    ],
    ...['db:truncate_all', 'db:rollback', 'db:migrate:reset', 'db:migrate:redo', 'db:migrate:down', 'db:seed:replant'],
  ],
  variables: ['RAILS_ENV', 'RACK_ENV'],
  passes: ['SECRET_KEY_BASE', 'RAILS_MASTER_KEY'],
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
    detectedBy: '`config/application.rb` with `bin/rails` or `db/migrate` beside its folder; the files of `db/migrate`',
    bookkeeping: '`schema_migrations` (or `schema_migrations_table_name`, `table_name_prefix`)',
    transaction: 'each file, unless it says `disable_ddl_transaction!`',
    ownList: '`db:migrate:status`',
  },

  files: /^\d+_.*\.rb$/,

  detect: () => false,

  find: (project) => findRails(project, rails.files),

  read: (files) =>
    refuseTwins(
      files
        .flatMap(({ name, path, text }) => {
          const digits = fileName.exec(name.slice(name.lastIndexOf('/') + 1))?.[1]
          return digits === undefined ? [] : [{ name, path, text, version: BigInt(digits).toString() }]
        })
        .sort(byVersion),
    ),

  async pending(session, files, settings) {
    refuseOthers(settings)
    const table = parseTableName(settings['rails.table'] ?? 'schema_migrations', 'schema_migrations_table_name')
    const rows = await readRows<{ version: string }>(session, table, ['version'], 'version')
    return compareHistory(inOrder(rows.map(({ version }) => version)), files)
  },

  byTool: {
    async pending(launcher, files, settings) {
      refuseOthers(settings)
      const { task, environment } = callOf('db:migrate:status', launcher.environment, settings)
      const result = await launcher.run([task], environment)
      const applied = readStatus(result, files)
      if (applied === undefined) throw unreadableStatus('Rails', result)
      return compareHistory(inOrder(applied), files)
    },
  },

  current: newest,

  gateSource: ({ text }, _launch, settings) => readMigration(text, kindOf(settings), definitionsIn(settings)),

  async apply(pending, { settings, environment }, launcher) {
    if (launcher === undefined) throw new Error('Rails needs a launcher.')
    const call = callOf('db:migrate', environment, settings)
    const result = await launcher.run([call.task, '--execute-continue', withoutDump], call.environment)
    if (result.exitCode === 0) return undefined
    const said = saidBy(result)
    const begun = [...said.matchAll(/^== (\d+) .*: migrating =+$/gm)].at(-1)?.[1]
    const file = pending.find(({ version }) => version === begun)
    const line = file === undefined ? undefined : lineIn(said, file.name)
    const message =
      /^(?:PG::\w+: ERROR: +|Mysql2::Error\S*: |SQLite3::\w+: )(.+)$/m.exec(said)?.[1] ??
      /^(?:StandardError: )?An error has occurred.*\n+(?:\w+(?:::\w+)*: )?(.+)$/m.exec(said)?.[1] ??
      /^(?:ActiveRecord|Active)\w*::\w+: *\n*(.+)$/m.exec(said)?.[1] ??
      lastLines(result, 'Rails')
    return {
      message,
      code: sqlStateIn(said),
      ...(file === undefined ? {} : { version: file.version }),
      ...(line === undefined ? {} : { line }),
    }
  },

  recovery({ source }) {
    return source.transactional
      ? 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
      : 'The file runs without a transaction (`disable_ddl_transaction!`), so what stood before the error may be done. Look at the database, make the file repeatable (`if_not_exists: true`), and run this again.'
  },
}

function inOrder(versions: string[]): string[] {
  return versions
    .map((version) => ({ version }))
    .sort(byVersion)
    .map(({ version }) => version)
}

function byVersion(one: { version: string }, other: { version: string }): number {
  if (!/^\d+$/.test(one.version + other.version)) return one.version < other.version ? -1 : 1
  const [left, right] = [BigInt(one.version), BigInt(other.version)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** What runs a task on this database: of several only the first is this one. */
function callOf(task: string, environment: Record<string, string> = {}, settings: Settings) {
  const RAILS_ENV = environmentOf(settings)
  const others = othersOf(settings)[RAILS_ENV]?.length ?? 0
  return {
    task: others > 0 ? `${task}:primary` : task,
    environment: { ...environment, ...addressFor(environment['DATABASE_URL'], settings), RAILS_ENV },
  }
}

/** What the database is marked with, so that Rails protects it: never `development` by chance. */
function environmentOf(settings: Settings): string {
  return settings['RAILS_ENV'] || settings['RACK_ENV'] || 'production'
}

/** The scheme of a URL is the name of a driver to Rails; what `mysql` stands for, it knows only since 7.1. */
function addressFor(url: string | undefined, settings: Settings): Record<string, string> {
  if (url === undefined) return {}
  const mysql = settings['rails.mysql'] ?? 'mysql2'
  return { DATABASE_URL: url.replace(/^(?:mysql|mariadb):/, `${mysql}:`).replace(/^sqlite:/, 'sqlite3:') }
}

function othersOf(settings: Settings): Others {
  return JSON.parse(settings['rails.others'] ?? '{}') as Others
}

/** The line of a file that Ruby's trace names first. */
function lineIn(said: string, name: string): number | undefined {
  for (const [, path, line] of said.matchAll(/^(\/\S+\.rb):(\d+):in /gm)) {
    if (path?.endsWith(`/${name}`)) return Number(line)
  }
  return undefined
}

function refuseTwins(files: MigrationFile[]): MigrationFile[] {
  const classOf = ({ name }: MigrationFile) => fileName.exec(name.slice(name.lastIndexOf('/') + 1))?.[2] ?? ''
  files.forEach((file, at) => {
    const twin = files.slice(0, at).find((one) => one.version === file.version || classOf(one) === classOf(file))
    if (twin === undefined) return
    const what = twin.version === file.version ? 'version' : 'name'
    throw new UserError(`Two migrations have the same ${what}: Rails would run neither.`, {
      reason: `duplicate-${what}`,
      received: `${twin.name}, ${file.name}`,
      remedy: `Give one of them another ${what}.`,
      file: file.path,
    })
  })
  return files
}

function refuseOthers(settings: Settings): void {
  const environment = environmentOf(settings)
  const found = othersOf(settings)[environment]?.find(({ migrations }) => migrations !== undefined)
  if (found === undefined) return
  throw new UserError('The application has migrations for more than one database.', {
    reason: 'several-databases',
    received: `${environment}.${found.name} in config/database.yml, with migrations in ${found.migrations}`,
    accepted: 'one database with migrations',
    remedy:
      'Make a service of each database in deploy.yml, with `tool: command`, `bin/rails db:migrate:<name>` and a command that lists what is pending.',
  })
}
