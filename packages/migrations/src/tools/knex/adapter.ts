import { posix } from 'node:path'
import type { History, MigrationFile } from '../../types.ts'
import { parseTableName, readRows } from '../bookkeeping.ts'
import { byList, matchList } from '../by-tool.ts'
import type { Adapter, Failure, Launcher, Settings, Workspace } from '../contract.ts'
import { kindOf } from '../dialect.ts'
import { lastLines, saidBy, sqlStateIn } from '../failure.ts'
import { compareHistory, newest } from '../history.ts'
import { withBrought } from '../programs/brought.ts'
import { knexBuilders, readQuery } from '../programs/builders.ts'
import { readConfig } from '../programs/config.ts'
import { pickChoice, withEnvironment } from '../programs/environments.ts'
import { readProgram } from '../programs/statements.ts'
import { freeLock } from './lock.ts'
import { findKnex } from './project.ts'

/** knex 3: programs in folders, all pending in one transaction, bookkeeping by file name. */
export const knex: Adapter = {
  name: 'knex',
  title: 'knex',
  executable: 'knex',
  forbidden: ['migrate:rollback', 'migrate:down', 'migrate:up', 'migrate:make', 'seed:run'],
  conduct: { removed: 'refused' },
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB'],
    detectedBy:
      '`knexfile.*`, or the `--knexfile` of scripts in package.json; the files of its `migrations.directory` (`migrations` beside it), which may be several',
    bookkeeping: '`knex_migrations` (or `migrations.tableName`)',
    transaction: 'all that is pending together; file by file where one says `config = { transaction: false }`',
    ownList: '`migrate:list`',
  },

  files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,

  detect: () => false,

  find: (project) => findKnex(project, knex.files),

  variables: ['NODE_ENV'],

  isRead: (name, settings) => foldersOf(settings).includes(posix.dirname(name)),

  read: (files, settings = {}) =>
    files
      .map(({ name, path, text }) => {
        const file = { name, path, text, version: posix.basename(name) }
        return settings['knex.transactions'] === 'false' ? { ...file, transactional: false } : file
      })
      .sort((a, b) => placeOf(a, settings) - placeOf(b, settings) || (a.version < b.version ? -1 : 1)),

  async pending(session, files, settings): Promise<History> {
    const rows = await readRows<{ name: string }>(
      session,
      parseTableName(bookkeepingTable(settings), 'tableName'),
      ['name'],
      'id',
    )
    return compareHistory(
      rows.map(({ name }) => name),
      files,
    )
  },

  byTool: byList('knex', {
    list: (settings) => [...argumentsFor(settings), 'migrate:list'],
    read(said, files) {
      // Two lists of names under a line each; without the first there is nothing that could be believed.
      const [, completed, pending] =
        /^(?:Found \d+|No) Completed (.*)^(?:Found \d+|No) Pending (.*)$/ms.exec(said) ?? []
      if (completed === undefined || pending === undefined) return undefined
      const names = (list: string) =>
        list
          .split('\n')
          .slice(1)
          .flatMap((line) => line.trim() || [])
      return matchList(names(completed), names(pending), files)
    },
    // A lock that knex left behind is not freed: nobody sees whether another session migrates.
    apply: migrateLatest,
  }),

  current: newest,

  gateSource: (file, _launch, settings) =>
    readProgram(file.text, {
      methods: ['raw'],
      builders: knexBuilders,
      kind: kindOf(settings),
      complete: (program) => withBrought(program, file.path, settings),
      query: readQuery,
      transactional: isTransactional(file),
    }),

  async apply(pending, workspace, launcher) {
    if (launcher === undefined) throw new Error('knex needs a launcher.')
    const refused = await freeLock(workspace, bookkeepingTable(workspace.settings), () =>
      launcher.run(
        [...argumentsFor(workspace.settings), 'migrate:unlock'],
        withEnvironment(workspace.environment, workspace.settings),
      ),
    )
    return refused ?? migrateLatest(pending, workspace, launcher)
  },

  recovery({ source }) {
    return source.transactional
      ? 'What was pending before it was rolled back with it, where no file opts out of transactions. Mend the file and run this again; nothing has to be undone by hand.'
      : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS, hasTable), and run this again. `knex migrate:unlock` frees the lock where knex itself was killed.'
  },
}

function argumentsFor(settings: Settings): string[] {
  return ['--knexfile', settings['knex.config'] ?? 'knexfile.js']
}

async function migrateLatest(
  pending: MigrationFile[],
  { settings, environment }: Pick<Workspace, 'settings' | 'environment'>,
  launcher: Launcher | undefined,
): Promise<Failure | undefined> {
  if (launcher === undefined) throw new Error('knex needs a launcher.')
  const args = [...argumentsFor(settings), 'migrate:latest']
  const result = await launcher.run(args, withEnvironment(environment, settings))
  if (result.exitCode === 0) return undefined
  const said = saidBy(result)
  const name = /^migration file "(.+)" failed$/m.exec(said)?.[1]
  const message = /^migration failed with error: (.+)$/m.exec(said)?.[1]
  return {
    message: message ?? lastLines(result, 'knex'),
    code: sqlStateIn(said),
    ...(pending.some(({ version }) => version === name) && name !== undefined ? { version: name } : {}),
  }
}

function bookkeepingTable(settings: Settings): string {
  return pickChoice(settings['knex.table'] ?? 'knex_migrations', settings, 'tableName')
}

/** Below the migrations' folder, in the order of the configuration. */
function foldersOf(settings: Settings): string[] {
  return JSON.parse(settings['knex.folders'] ?? '["."]') as string[]
}

/** knex orders by the names of the files alone, unless it is told to go folder by folder. */
function placeOf({ name }: MigrationFile, settings: Settings): number {
  return settings['knex.separately'] === 'true' ? foldersOf(settings).indexOf(posix.dirname(name)) : 0
}

function isTransactional({ text, transactional }: MigrationFile): boolean {
  return transactional !== false && !readConfig(text).inside('config').says('transaction', 'false')
}
