import { posix } from 'node:path'
import type { Found, Project } from '../contract.ts'
import { readConfig } from '../programs/config.ts'
import { unreadable } from '../programs/environments.ts'
import { findSaying } from '../programs/imports.ts'
import { onlyText } from '../programs/only.ts'
import { findNamedConfig } from '../programs/scripts.ts'
import { commonFolder, findNearest, hasFolder, isBelow, readBelow } from '../project.ts'
import { folderOf, isMigration, readListed, refuseUnknownClasses } from './globs.ts'

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
  const isThere = async (folders: string[]) => {
    const there = await Promise.all(folders.map((folder) => hasFolder(project, folder)))
    return folders.filter((_, at) => there[at])
  }
  const isFound = (globs: string[]) => isThere(globs.map(folderOf))
  // What they name may only be there once it was built: then nothing but the sources can be looked at.
  const sets = [named, named.map((glob) => sourceOf(glob, 'src/')), named.map((glob) => sourceOf(glob, ''))]
  let [globsThere, folders]: [string[], string[]] = [named, []]
  for (const set of sets) {
    if (folders.length === 0) [globsThere, folders] = [set, await isFound(set)]
  }
  const usual = await isThere(
    [workingDirectory, beside].flatMap((place) => [
      posix.join(place, 'migrations'),
      posix.join(place, 'src/migrations'),
    ]),
  )
  const guessed = [...new Set(usual)]
  if (folders.length === 0 && guessed.length > 1)
    throw unreadable(
      'The migrations of the data source are not there, and several folders may hold them.',
      guessed.join(', '),
      saying.path,
    )
  const present = folders.length > 0 ? folders : guessed
  const within = folders.length > 0 ? globsThere : undefined
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
  const said = { config, title: 'the data source', file: saying.path }
  const table = onlyText(said, 'migrationsTableName') ?? 'migrations'
  const schema = onlyText(said, 'schema')
  const mode = onlyText(said, 'migrationsTransactionMode') ?? 'all'
  return {
    because: source,
    directory,
    workingDirectory,
    files: own.map((file) => ({ ...file, name: posix.relative(directory, file.path) })),
    settings: {
      'typeorm.source': posix.relative(workingDirectory, source),
      'typeorm.table': schema === undefined ? table : `${schema}.${table}`,
      'typeorm.transactions': mode,
      ...(within && { 'typeorm.globs': JSON.stringify(within.map((glob) => posix.relative(directory, glob))) }),
    },
    ...(/\.[cm]?ts$/.test(source) ? { executable: 'typeorm-ts-node-commonjs' } : {}),
  }
}

/** The pattern of the sources of what a pattern names once it was built. */
function sourceOf(glob: string, sources: string): string {
  return glob.replace(/(^|\/)(?:dist|build|lib|out)\//, `$1${sources}`).replace(/\.([cm]?)js$/, '.$1ts')
}
