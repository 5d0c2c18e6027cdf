import { parseTableName, readRows } from '../bookkeeping.ts'
import { byList, readList } from '../by-tool.ts'
import type { Adapter, Settings } from '../contract.ts'
import { kindOf } from '../dialect.ts'
import { lastLines, lineInStack, saidBy, sqlStateIn } from '../failure.ts'
import { compareHistory, newest } from '../history.ts'
import { withBrought } from '../programs/brought.ts'
import { queryInterfaceBuilders } from '../programs/builders.ts'
import { pickChoice, withEnvironment } from '../programs/environments.ts'
import { readProgram } from '../programs/statements.ts'
import { findSequelize } from './project.ts'

/** sequelize-cli 6: programs in one folder, no transaction at all, bookkeeping by file name. */
export const sequelize: Adapter = {
  name: 'sequelize',
  title: 'sequelize-cli',
  executable: 'sequelize-cli',
  forbidden: ['db:drop', 'db:create', 'db:migrate:undo', 'db:migrate:undo:all', 'db:seed:undo', 'db:seed:undo:all'],
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB'],
    detectedBy:
      '`.sequelizerc`, or `sequelize-cli` in package.json; the files of its `migrations-path`, there or in scripts (`migrations` beside it)',
    bookkeeping: '`SequelizeMeta` (or `migrationStorageTableName`)',
    transaction: 'nothing',
    ownList: '`db:migrate:status`',
  },

  files: /^(?!.*\.d\.ts$)[^.].*\.(?:cjs|js|cts|ts)$/,

  detect: () => false,

  find: (project) => findSequelize(project, sequelize.files),

  variables: ['NODE_ENV'],

  isRead: (name) => !name.includes('/'),

  read: (files) =>
    files
      .map(({ name, path, text }) => ({ name, path, text, version: name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),

  async pending(session, files, settings) {
    const setting = 'migrationStorageTableName'
    const table = parseTableName(pickChoice(settings['sequelize.table'] ?? 'SequelizeMeta', settings, setting), setting)
    const rows = await readRows<{ name: string }>(session, table, ['name'], 'name')
    return compareHistory(
      rows.map(({ name }) => name),
      files,
    )
  },

  byTool: byList('sequelize-cli', {
    list: (settings, directory) => ['db:migrate:status', ...argumentsFor(settings, directory)],
    read: (said, files) => readList(said, files, { applied: /^up (.+)$/, pending: /^down (.+)$/ }),
  }),

  current: newest,

  gateSource: ({ text, path }, _launch, settings) =>
    readProgram(text, {
      methods: ['query'],
      builders: queryInterfaceBuilders,
      kind: kindOf(settings),
      complete: (program) => withBrought(program, path, settings),
      transactional: false,
    }),

  async apply(pending, { environment, settings }, launcher) {
    if (launcher === undefined) throw new Error('sequelize-cli needs a launcher.')
    // --debug: without it the tool does not say where. The address is left to its configuration: `--url` could be seen.
    const args = ['db:migrate', '--debug', ...argumentsFor(settings, launcher.directory)]
    const result = await launcher.run(args, withEnvironment(environment, settings))
    if (result.exitCode === 0) return undefined
    const said = saidBy(result)
    const begun = [...said.matchAll(/^== (.+): migrating =+$/gm)].at(-1)?.[1]
    const file = pending.find(({ name }) => begun !== undefined && name.replace(/\.\w+$/, '') === begun)
    const line = file === undefined ? undefined : lineInStack(said, file.name)
    const message =
      /^EXTRA MESSAGE: (.+)$/m.exec(said)?.[1] ??
      /^ERROR: (?:\w*Error: )?(.+)$/m.exec(said)?.[1] ??
      lastLines(result, 'sequelize-cli')
    return {
      message,
      code: sqlStateIn(said),
      ...(file === undefined ? {} : { version: file.version }),
      ...(line === undefined ? {} : { line }),
    }
  },

  recovery: () =>
    'sequelize-cli runs without a transaction, so what stood before the error is done and stays, while the file counts as not applied. Undo that by hand or make the file repeatable (IF NOT EXISTS), mend it, and run this again.',
}

function argumentsFor(settings: Settings, directory: string): string[] {
  const config = settings['sequelize.config']
  return ['--migrations-path', directory, ...(config === undefined ? [] : ['--config', config])]
}
