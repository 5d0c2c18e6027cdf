import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { Found, Project } from '../contract.ts'
import { bringConstants } from '../programs/brought.ts'
import { readConfig } from '../programs/config.ts'
import { packChoices, readChoices, unreadable } from '../programs/environments.ts'
import type { Value } from '../programs/expressions.ts'
import { findSaying } from '../programs/imports.ts'
import { onlyPath, onlyText } from '../programs/only.ts'
import { findDependent, readManifest } from '../programs/package.ts'
import { optionsIn } from '../programs/scripts.ts'
import { textOf } from '../programs/texts.ts'
import { findNearest, hasFolder, readBelow } from '../project.ts'

/** Finds the folder of the migrations and the configuration: as `.sequelizerc` has them, else as scripts or the tool do. */
export async function findSequelize(project: Project, files: RegExp): Promise<Found | undefined> {
  const settings = await findNearest(project, /^\.sequelizerc$/)
  const because = settings ?? (await findDependent(project, 'sequelize-cli'))?.path
  if (because === undefined) return undefined
  const workingDirectory = posix.dirname(because)
  const told = await readSettings(project, settings, workingDirectory)
  const inScripts = await readScripts(project, workingDirectory)
  const directory =
    told('migrations-path') ?? inScripts('migrations-path') ?? posix.join(workingDirectory, 'migrations')
  if (!(await hasFolder(project, directory))) return undefined
  const named = told('config') === undefined ? inScripts('config') : undefined
  const config = told('config') ?? named ?? (await usualConfig(project, workingDirectory))
  const read = (await readBelow(project, directory, files)).filter(({ name }) => !name.includes('/'))
  return {
    because,
    directory,
    workingDirectory,
    files: read,
    settings: {
      'sequelize.table': await readBooks(project, config, because),
      ...(await bringConstants(project, read)),
      ...(named === undefined ? {} : { 'sequelize.config': posix.relative(workingDirectory, named) }),
    },
  }
}

/** Gives a path that stands behind a key, relative to the repository's root. */
type Told = (key: string) => string | undefined

/** What `.sequelizerc` says, itself or by a file that it takes in. */
async function readSettings(project: Project, path: string | undefined, workingDirectory: string): Promise<Told> {
  if (path === undefined) return () => undefined
  const saying = await findSaying(project, path, 'migrations-path')
  const said = { config: readConfig(saying.text), title: 'sequelize-cli', file: saying.path }
  return (key) => {
    const read = onlyPath(said, key)
    return read && posix.join(read.besideFile ? posix.dirname(saying.path) : workingDirectory, read.path)
  }
}

/** What scripts of package.json say that is there, and not several things. */
async function readScripts(project: Project, workingDirectory: string): Promise<Told> {
  const manifest = await readManifest(project, posix.join(workingDirectory, 'package.json'))
  const list = await project.list()
  return (key) => {
    const paths = optionsIn(manifest, 'sequelize', [`--${key}`])
      .map((path) => posix.join(workingDirectory, path).replace(/\/$/, ''))
      .filter((path) => list.some((one) => one === path || one.startsWith(`${path}/`)))
    return paths.length === 1 ? paths[0] : undefined
  }
}

/** What sequelize-cli takes where nothing names a configuration: a program comes before data. */
async function usualConfig(project: Project, workingDirectory: string): Promise<string> {
  const [program, data] = ['config/config.js', 'config/config.json'].map((path) => posix.join(workingDirectory, path))
  return (program !== undefined && (await project.list()).includes(program) ? program : data) ?? ''
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
