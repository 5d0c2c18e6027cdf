import { posix } from 'node:path'
import { isMapping } from '../../../../config/src/mapping.ts'
import type { Found, Project } from '../contract.ts'
import { findNearest, hasFolder, readBelow } from '../project.ts'
import { findBooks } from './books.ts'
import { findDefinitions } from './definitions.ts'
import { readDatabases, refuseOtherFolders, refuseOtherPaths } from './folders.ts'

/**
 * Finds an application: `bin/rails` beside `config/application.rb`, with `db/migrate`. An engine has its migrations
 * copied into the application that runs them.
 */
export async function findRails(project: Project, files: RegExp): Promise<Found | undefined> {
  const because = await findNearest(project, /^application\.rb$/, async (path) => {
    if (posix.basename(posix.dirname(path)) !== 'config') return false
    const root = posix.join(path, '../..')
    return (
      (await project.list()).includes(posix.join(root, 'bin/rails')) ||
      hasFolder(project, posix.join(root, 'db/migrate'))
    )
  })
  if (because === undefined) return undefined
  const workingDirectory = posix.join(because, '../..').replace(/\/$/, '')
  const directory = posix.join(workingDirectory, 'db/migrate')
  if (!(await hasFolder(project, directory))) return undefined
  const configuration = posix.join(workingDirectory, 'config/database.yml')
  const text = (await project.list()).includes(configuration) ? await project.read(configuration) : ''
  const others =
    text.includes('migrations_paths') || /^ {2}\w+:\s*$/m.test(text)
      ? await readOthers(project, workingDirectory, text)
      : {}
  await refuseOtherFolders(project, workingDirectory)
  const databases = await readDatabases(text)
  const environment = (await project.environment?.('RAILS_ENV')) ?? (await project.environment?.('RACK_ENV'))
  const own = environment === undefined ? undefined : databases[environment]
  // Of the others nothing is run.
  refuseOtherPaths(environment === undefined || own === undefined ? databases : { [environment]: own }, configuration)
  const table = await findBooks(project, workingDirectory, environment)
  const migrations = await readBelow(project, directory, files)
  return {
    because,
    directory,
    workingDirectory,
    files: migrations,
    settings: {
      ...(await findDefinitions(project, workingDirectory, migrations)),
      'rails.others': JSON.stringify(others),
      ...(table === undefined ? {} : { 'rails.table': table }),
      ...(/^\s*adapter:\s*trilogy\b/m.test(text) ? { 'rails.mysql': 'trilogy' } : {}),
    },
  }
}

/** The other databases of each environment, and whether they have migrations of their own to be run. */
export type Others = Record<string, Array<{ name: string; migrations: string | undefined }>>

/** Reads which environments of database.yml have several databases. What ERB puts in is not known, and left out. */
async function readOthers(project: Project, workingDirectory: string, text: string): Promise<Others> {
  const raw = await readDatabases(text)
  const others: Others = {}
  for (const [environment, held] of Object.entries(raw)) {
    if (!isMapping(held)) continue
    const databases = Object.entries(held).filter((entry): entry is [string, Record<string, unknown>] =>
      isMapping(entry[1]),
    )
    // One of them is enough to make names of the keys; `variables` is an option of a single one.
    if (databases.length !== Object.keys(held).length || databases.length < 2) continue
    const [primary] = databases.find(([name]) => name === 'primary') ?? (databases[0] as [string, unknown])
    others[environment] = await Promise.all(
      databases
        .filter(([name, one]) => name !== primary && one['replica'] !== true && one['database_tasks'] !== false)
        .map(async ([name, one]) => {
          const paths = [one['migrations_paths'] ?? 'db/migrate'].flat().map(String)
          const there = await Promise.all(
            paths.map((path) => holdsMigrations(project, posix.join(workingDirectory, path))),
          )
          return { name, migrations: paths.find((_path, at) => there[at]) }
        }),
    )
  }
  return others
}

async function holdsMigrations(project: Project, folder: string): Promise<boolean> {
  return (await project.list()).some((file) => file.endsWith('.rb') && posix.dirname(file) === folder)
}
