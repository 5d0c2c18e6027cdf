import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { Found, Project } from '../contract.ts'
import { bringConstants } from '../programs/brought.ts'
import { readConfig } from '../programs/config.ts'
import { packChoices, readChoices, unreadable } from '../programs/environments.ts'
import { type Expression, elementsOf, show, type Value } from '../programs/expressions.ts'
import { findSaying } from '../programs/imports.ts'
import { onlyText } from '../programs/only.ts'
import { readPath } from '../programs/paths.ts'
import { findNamedConfig } from '../programs/scripts.ts'
import { textOf } from '../programs/texts.ts'
import { commonFolder, findNearest, hasFolder, readBelow } from '../project.ts'

/** What stands in a configuration itself, and not around several. */
const own = new Set(['client', 'dialect', 'connection', 'migrations', 'pool', 'seeds', 'useNullAsDefault'])

/** What a configuration says of its migrations. */
type Said = { folders: string[]; table: string; separately: boolean; transactions: boolean }

/** Finds a knexfile and all folders that knex reads, which may be several. */
export async function findKnex(project: Project, files: RegExp): Promise<Found | undefined> {
  const config =
    (await findNearest(project, /^knexfile\.(?:js|cjs|mjs|ts|cts|mts)$/)) ??
    (await findNamedConfig(project, 'knex', ['--knexfile']))?.config
  if (config === undefined) return undefined
  const workingDirectory = posix.dirname(config)
  const { path: saying, text: program } = await findSaying(project, config, 'migrations')
  // What `__dirname` is there.
  const beside = posix.relative(workingDirectory, posix.dirname(saying))
  const choices = readChoices(program, own)
  const all = new Map(
    choices === undefined
      ? [[undefined, readAnywhere(program, saying, beside)] as const]
      : [...choices].map(([name, value]) => [name, readMigrations(value, saying, beside)] as const),
  )
  const said = await chooseFolders(all, project, saying)
  const [first, ...others] = said.values()
  if (first === undefined) return undefined

  const places = first.folders.map((folder) => posix.join(workingDirectory, folder))
  const there = await Promise.all(places.map((place) => hasFolder(project, place)))
  const present = places.filter((_, at) => there[at])
  if (present.length === 0) return undefined
  const directory = commonFolder(present)
  const folders = present.map((place) => posix.relative(directory, place) || '.')
  const found = await Promise.all(present.map((place) => readBelow(project, place, files)))
  // knex does not look into the folders of a folder.
  const read = found
    .flatMap((list) => list.filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name)))
    .map((file) => ({ ...file, name: posix.relative(directory, file.path) }))
  return {
    because: config,
    directory,
    workingDirectory,
    files: read,
    settings: {
      'knex.config': posix.basename(config),
      'knex.table': packChoices(new Map([...said].map(([name, { table }]) => [name, table]))),
      'knex.transactions': String([first, ...others].every(({ transactions }) => transactions)),
      'knex.folders': JSON.stringify(folders),
      'knex.separately': String(first.separately),
      ...(await bringConstants(project, read)),
    },
  }
}

type AllSaid = ReadonlyMap<string | undefined, Said>

/** Of environments with migrations in different folders the one that knex will run in, where that is known. */
async function chooseFolders(all: AllSaid, project: Project, config: string): Promise<AllSaid> {
  const sets = new Set([...all.values()].map(({ folders, separately }) => JSON.stringify([folders, separately])))
  if (sets.size <= 1) return all
  const name = await project.environment?.('NODE_ENV')
  const chosen = name === undefined ? undefined : all.get(name)
  if (chosen !== undefined) return new Map([[name, chosen]])
  const folders = [...all].map(([environment, one]) => `${environment}: ${one.folders.join(', ')}`)
  throw unreadable(
    'The environments of knex have migrations in different folders.',
    `${folders.join('; ')}; NODE_ENV is ${name === undefined ? 'not known' : name}`,
    config,
  )
}

function readMigrations({ entries }: Value, config: string, beside: string): Said {
  const migrations = entries?.get('migrations')
  if (migrations !== undefined && (migrations.entries === undefined || migrations.open))
    throw unreadable('What the knexfile says of migrations cannot be told.', 'migrations', config)
  const held = migrations?.entries ?? new Map<string, Value>()
  if (held.has('migrationSource')) throw ownSource(config)
  const text = (key: string, fallback: string | undefined) => {
    const value = held.get(key)
    if (value === undefined || value.tokens[0]?.value === 'undefined') return fallback
    const said = textOf(value.tokens)
    if (said !== undefined) return said
    throw unreadable(`${key} of the knexfile is no plain text.`, show(value), config)
  }
  const directory = held.get('directory')
  const folders =
    directory === undefined ? ['migrations'] : elementsOf(directory).map((one) => folderOf(one, config, beside))
  const [table = '', schema] = [text('tableName', 'knex_migrations'), text('schemaName', undefined)]
  const says = (key: string, word: string) => held.get(key)?.tokens[0]?.value === word
  return {
    folders,
    table: schema === undefined ? table : `${schema}.${table}`,
    separately: held.has('sortDirsSeparately') && !says('sortDirsSeparately', 'false'),
    transactions: !says('disableTransactions', 'true'),
  }
}

function folderOf(expression: Expression, config: string, beside: string): string {
  const read = readPath(expression)
  if (read === undefined)
    throw unreadable('A folder of migrations in the knexfile is no plain path.', show(expression), config)
  return posix.join(read.besideFile ? beside : '.', read.path).replace(/\/$/, '') || '.'
}

/** A program that puts its configuration together: what it says anywhere counts, where it says one thing only. */
function readAnywhere(program: string, config: string, beside: string): Said {
  const migrations = readConfig(program).inside('migrations')
  if (migrations.names('migrationSource')) throw ownSource(config)
  const told = migrations
    .values('directory')
    .map((value) => elementsOf(value).map((one) => folderOf(one, config, beside)))
  const [folders = ['migrations'], another] = new Map(told.map((each) => [JSON.stringify(each), each])).values()
  if (another !== undefined)
    throw unreadable('`directory` of the knexfile has several values.', told.flat().join(', '), config)
  const said = { config: migrations, title: 'the knexfile', file: config }
  const [table = 'knex_migrations', schema] = [onlyText(said, 'tableName'), onlyText(said, 'schemaName')]
  return {
    folders,
    table: schema === undefined ? table : `${schema}.${table}`,
    separately: false,
    transactions: !migrations.says('disableTransactions', 'true'),
  }
}

function ownSource(file: string): UserError {
  return new UserError('The migrations of knex come from a program of the project, and not from folders.', {
    reason: 'unsupported-setting',
    received: 'migrations.migrationSource',
    accepted: 'migrations.directory',
    remedy: 'Keep the migrations as files of a folder, or use `tool: command`.',
    file,
  })
}
