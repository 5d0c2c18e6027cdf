import { posix } from 'node:path'
import type { Found, Project } from '../contract.ts'
import { bringConstants } from '../programs/brought.ts'
import { readConfig } from '../programs/config.ts'
import { unreadable } from '../programs/environments.ts'
import { findImported, findSaying, findSpread, type Program } from '../programs/imports.ts'
import { findNamedConfig } from '../programs/scripts.ts'
import { type Told, tellText } from '../programs/variables.ts'
import { commonFolder, findNearest, hasFolder, isBelow, readBelow } from '../project.ts'
import { folderOf, hasClass, isMigration, readListed, refuseUnknownClasses } from './globs.ts'

const sourceNames = /^(?:.*data-?source|ormconfig|typeorm(?:[.-]config)?)\.(?:ts|js|cjs|mjs|cts|mts)$/i

/** Finds a data source and the folder of its migrations. */
export async function findTypeormProject(project: Project, files: RegExp): Promise<Found | undefined> {
  const source =
    (await findNearest(project, sourceNames, async (path) =>
      /\bnew\s+DataSource\s*\(/.test(await project.read(path)),
    )) ?? (await findNamedConfig(project, 'typeorm', ['-d', '--dataSource']))?.config
  if (source === undefined) return undefined
  const beside = posix.dirname(source)
  // Globs are relative to where the tool is started: where the package is.
  const manifest = await findNearest({ ...project, path: beside }, /^package\.json$/, (path) =>
    isBelow(beside, posix.dirname(path)),
  )
  const workingDirectory = manifest === undefined ? beside : posix.dirname(manifest)
  const saying = await findSaying(project, source, 'migrations')
  const config = readConfig(saying.text)
  const { globs, classes } = readListed(config, saying.path)
  const around = posix.dirname(saying.path)
  const named = globs.map(({ path, besideFile }) => posix.join(besideFile ? around : workingDirectory, path))
  const imported = await findClasses(project, saying, classes)
  const { folders, within } = await findFolders(project, named, imported)
  const present = folders.length > 0 ? folders : await guessFolder(project, [workingDirectory, beside], saying.path)
  const read = (await Promise.all([...new Set(present)].map((folder) => readBelow(project, folder, files)))).flat()
  const paths = new Set<string>()
  const own = read.filter(({ path }) => {
    const first = !paths.has(path)
    paths.add(path)
    return first && isMigration(path, within && JSON.stringify(within))
  })
  refuseUnknownClasses(
    classes,
    own.map(({ text }) => text),
    saying.path,
  )
  if (present.length === 0) return undefined
  const directory = commonFolder(present)
  const { table, schema, mode, passed } = await readBooks(project, workingDirectory, [
    { path: source, text: await project.read(source) },
    saying,
  ])
  return {
    because: source,
    directory,
    workingDirectory,
    files: own.map((file) => ({ ...file, name: posix.relative(directory, file.path) })),
    settings: {
      'typeorm.source': posix.relative(workingDirectory, source),
      'typeorm.table': schema === undefined ? table : `${schema}.${table}`,
      'typeorm.transactions': mode,
      ...passed,
      ...(await bringConstants(project, own)),
      ...(within && { 'typeorm.globs': JSON.stringify(within.map((glob) => posix.relative(directory, glob))) }),
    },
    ...(/\.[cm]?ts$/.test(source) ? { executable: 'typeorm-ts-node-commonjs' } : {}),
  }
}

/** Where the books are and how many transactions there are, as these programs say, or what is spread into them. */
async function readBooks(project: Project, workingDirectory: string, programs: Program[]) {
  const spread = await Promise.all(programs.map((program) => findSpread(project, program)))
  const all = [...programs, ...spread.flat()].map(({ path, text }) => ({
    config: readConfig(text),
    title: 'the data source',
    file: path,
  }))
  const tell = async (key: string): Promise<Told> => {
    const said = all.find(({ config }) => config.names(key))
    return said === undefined ? { text: undefined, passed: {} } : tellText(said, key, project, workingDirectory)
  }
  const [table, schema, mode] = await Promise.all(
    ['migrationsTableName', 'schema', 'migrationsTransactionMode'].map(tell),
  )
  return {
    table: table?.text ?? 'migrations',
    schema: schema?.text,
    mode: mode?.text ?? 'all',
    passed: { ...table?.passed, ...schema?.passed, ...mode?.passed },
  }
}

/** The files of classes that are listed by name, as far as the program takes them in from the very file. */
async function findClasses(project: Project, saying: Program, classes: string[]): Promise<string[]> {
  const found = await Promise.all(
    classes.map(async (name) => {
      const path = await findImported(project, saying, name)
      return path !== undefined && hasClass(await project.read(path), name) ? [path] : []
    }),
  )
  return found.flat()
}

/** The folders of files that are there, and the patterns that name these; no patterns where there are no such folders. */
async function findFolders(project: Project, named: string[], imported: string[]) {
  // What they name may only be there once it was built: then nothing but the sources can be looked at.
  const sets = [named, named.map((glob) => sourceOf(glob, 'src/')), named.map((glob) => sourceOf(glob, ''))]
  for (const set of sets) {
    const within = [...set, ...imported]
    const folders = await presentAmong(project, set.map(folderOf))
    if (folders.length > 0) return { folders: [...folders, ...imported.map((path) => posix.dirname(path))], within }
  }
  if (imported.length === 0) return { folders: [], within: undefined }
  return { folders: imported.map((path) => posix.dirname(path)), within: imported }
}

/** The one folder with a usual name. Throws a UserError for several. */
async function guessFolder(project: Project, around: string[], file: string): Promise<string[]> {
  const usual = around.flatMap((place) => [posix.join(place, 'migrations'), posix.join(place, 'src/migrations')])
  const guessed = [...new Set(await presentAmong(project, usual))]
  if (guessed.length <= 1) return guessed
  throw unreadable(
    'The migrations of the data source are not there, and several folders may hold them.',
    guessed.join(', '),
    file,
  )
}

async function presentAmong(project: Project, folders: string[]): Promise<string[]> {
  const there = await Promise.all(folders.map((folder) => hasFolder(project, folder)))
  return folders.filter((_, at) => there[at])
}

/** The pattern of the sources of what a pattern names once it was built. */
function sourceOf(glob: string, sources: string): string {
  return glob.replace(/(^|\/)(?:dist|build|lib|out)\//, `$1${sources}`).replace(/\.([cm]?)js$/, '.$1ts')
}
