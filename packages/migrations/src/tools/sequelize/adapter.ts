import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import { parseTableName, readRows } from '../bookkeeping.ts'
import { byList, readList } from '../by-tool.ts'
import type { Adapter, Project } from '../contract.ts'
import { lastLines, lineInStack, saidBy, sqlStateIn } from '../failure.ts'
import { compareHistory, newest } from '../history.ts'
import { queryInterfaceBuilders } from '../programs/builders.ts'
import { textOf } from '../programs/calls.ts'
import { readConfig } from '../programs/config.ts'
import { packChoices, pickChoice, readChoices, unreadable, withEnvironment } from '../programs/environments.ts'
import type { Value } from '../programs/expressions.ts'
import { findSaying } from '../programs/imports.ts'
import { onlyPath, onlyText } from '../programs/only.ts'
import { findDependent } from '../programs/package.ts'
import { readProgram } from '../programs/statements.ts'
import { findNearest, hasFolder, readBelow } from '../project.ts'

/** sequelize-cli 6: programs in one folder, no transaction at all, bookkeeping by file name. */
export const sequelize: Adapter = {
  name: 'sequelize',
  title: 'sequelize-cli',
  executable: 'sequelize-cli',
  forbidden: ['db:drop', 'db:create', 'db:migrate:undo', 'db:migrate:undo:all', 'db:seed:undo', 'db:seed:undo:all'],
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB'],
    detectedBy:
      '`.sequelizerc`, or `sequelize-cli` in package.json; the files of its `migrations-path` (`migrations` beside it)',
    bookkeeping: '`SequelizeMeta` (or `migrationStorageTableName`)',
    transaction: 'nothing',
    ownList: '`db:migrate:status`',
  },

  files: /^(?!.*\.d\.ts$)[^.].*\.(?:cjs|js|cts|ts)$/,

  detect: () => false,

  async find(project) {
    const settings = await findNearest(project, /^\.sequelizerc$/)
    const because = settings ?? (await findDependent(project, 'sequelize-cli'))?.path
    if (because === undefined) return undefined
    const workingDirectory = posix.dirname(because)
    const saying = settings === undefined ? undefined : await findSaying(project, settings, 'migrations-path')
    const said = readConfig(saying?.text ?? '')
    const place = (key: string) => {
      const read = onlyPath({ config: said, title: 'sequelize-cli', file: saying?.path }, key)
      const beside = read?.besideFile === true ? posix.dirname(saying?.path ?? because) : workingDirectory
      return read === undefined ? undefined : posix.join(beside, read.path)
    }
    const directory = place('migrations-path') ?? posix.join(workingDirectory, 'migrations')
    if (!(await hasFolder(project, directory))) return undefined
    const books = await readBooks(
      project,
      place('config') ?? posix.join(workingDirectory, 'config/config.json'),
      because,
    )
    return {
      because,
      directory,
      workingDirectory,
      files: (await readBelow(project, directory, sequelize.files)).filter(({ name }) => !name.includes('/')),
      settings: { 'sequelize.table': books },
    }
  },

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
    list: (_settings, directory) => ['db:migrate:status', '--migrations-path', directory],
    read: (said, files) => readList(said, files, { applied: /^up (.+)$/, pending: /^down (.+)$/ }),
  }),

  current: newest,

  gateSource: ({ text }) =>
    readProgram(text, { methods: ['query'], builders: queryInterfaceBuilders, transactional: false }),

  async apply(pending, { environment, settings }, launcher) {
    if (launcher === undefined) throw new Error('sequelize-cli needs a launcher.')
    // --debug: without it the tool does not say where. The address is left to its configuration: `--url` could be seen.
    const args = ['db:migrate', '--debug', '--migrations-path', launcher.directory]
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

/** What a configuration itself has, and not one around several. */
const own = new Set(['dialect', 'url', 'use_env_variable', 'database', 'username', 'password', 'host', 'storage'])

/** Where each environment of the configuration keeps the books; the usual table where it is not where it should be. */
async function readBooks(project: Project, path: string, because: string) {
  const program = (await project.list()).includes(path) ? await project.read(path) : '{}'
  const config = readConfig(program)
  if (config.texts('migrationStorage').some((storage) => storage !== 'sequelize')) throw storedElsewhere(because)
  const choices = readChoices(program, own)
  const text = (value: Value | undefined, key: string) => {
    const found = value?.entries?.get(key)
    if (found === undefined) return undefined
    const said = textOf(found.tokens)
    if (said !== undefined) return said
    throw unreadable(`${key} of sequelize-cli is no plain text.`, key, path)
  }
  const anywhere = (key: string) => onlyText({ config, title: 'sequelize-cli', file: path }, key)
  const [table, schema] = ['migrationStorageTableName', 'migrationStorageTableSchema'] as const
  const name = (find: (key: string) => string | undefined) => {
    const own = find(table) ?? 'SequelizeMeta'
    const held = find(schema)
    return held === undefined ? own : `${held}.${own}`
  }
  if (choices === undefined) return name(anywhere)
  return packChoices(new Map([...choices].map(([choice, value]) => [choice, name((key) => text(value, key))])))
}

function storedElsewhere(file: string): UserError {
  return new UserError('The migrations of sequelize-cli are not recorded in the database.', {
    reason: 'unsupported-bookkeeping',
    received: 'migrationStorage other than sequelize',
    accepted: "migrationStorage: 'sequelize' (the default)",
    remedy: 'Keep the record in the database: a file is lost with the runner.',
    file,
  })
}
