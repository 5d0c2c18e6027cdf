import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { Found, Project } from '../contract.ts'
import { commonFolder, findNearest, hasFolder, isBelow, readBelow, tidyFolder } from '../project.ts'
import { readConfig } from './config.ts'
import { naming, readName } from './names.ts'
import { type Options, packOptions, readOptions } from './options.ts'

/** Every name that a migration of Flyway may have here: suffixes can be chosen, but not freely. */
export const files = /^[^.].*\.(?:sql|ddl|psql|pgsql|plsql|pls|plb|pks|pkb)(?:\.conf)?$/i

/** Where migrations lie when no configuration says so, relative to the folder of the project. */
const usual = ['sql', 'db/migration', 'src/main/resources/db/migration', 'migrations', 'db/migrations', '']

/** Finds a project by its configuration, else by migrations with Flyway's names in a usual place. */
export async function find(project: Project): Promise<Found | undefined> {
  // Beside Flyway itself it lies in `conf`, and counts for the folder around it.
  const listed = (await project.list()).map((path) => [path.replace(/(^|\/)conf\/(flyway\.\w+)$/, '$1$2'), path])
  const known = new Map(listed as Array<[string, string]>)
  const counted = { ...project, list: async () => [...known.keys()] }
  const place = await findNearest(counted, /^flyway\.(?:toml|conf)$/)
  const config = known.get(place ?? '')
  if (place === undefined || config === undefined) return findBare(project)
  const workingDirectory = posix.dirname(place)
  const values = await readConfig(config, await project.read(config))
  const packed = packOptions(values)
  const options = readOptions(packed)
  const named = options.list('locations').flatMap((place) => folderOf(place, config))
  const there: string[] = []
  for (const one of named.map((path) => posix.join(workingDirectory, path))) {
    if (await hasFolder(project, one)) there.push(tidyFolder(one))
  }
  // A path of an image is not one of the repository.
  if (there.length === 0) there.push(...(await usualFolder(project, workingDirectory, options)))
  if (there.length === 0) return undefined
  const standard = place === config
  return foundIn(project, {
    because: config,
    workingDirectory,
    places: there,
    options,
    settings: { ...packed, ...(standard ? {} : { 'flyway.config': posix.relative(workingDirectory, config) }) },
  })
}

type Place = {
  because: string
  workingDirectory: string
  places: string[]
  options: Options
  settings: Record<string, string>
}

async function findBare(project: Project): Promise<Found | undefined> {
  const named = (await project.list()).filter((path) => /^V\d[\d._]*__.+\.sql$/.test(posix.basename(path)))
  const folders = new Set(named.flatMap((path) => placeOf(path, project.path)))
  const [directory, another] = folders
  // Several folders with such names may be of another tool, which has to have its say.
  if (directory === undefined || another !== undefined) return undefined
  return foundIn(project, {
    because: directory,
    workingDirectory: project.context,
    places: [directory],
    options: readOptions({}),
    settings: packOptions(new Map()),
  })
}

/**
 * The folder with a usual name that a file lies in or below, or the very folder that was asked for: below a usual one may
 * lie one for each kind of database.
 */
function placeOf(path: string, asked: string): string[] {
  const whole = `/${posix.dirname(path)}/`
  const place = usual.filter((one) => one !== '' && whole.includes(`/${one}/`)).sort((a, b) => b.length - a.length)[0]
  const folder =
    place === undefined ? posix.dirname(path) : whole.slice(1, whole.indexOf(`/${place}/`) + place.length + 1)
  if (place !== undefined && asked !== folder && isBelow(asked, folder)) return isBelow(path, asked) ? [asked] : []
  const related = place === undefined ? folder === asked : isBelow(folder, asked)
  return related ? [folder] : []
}

async function foundIn(project: Project, place: Place): Promise<Found> {
  const { places, options, workingDirectory } = place
  const suffix = naming(options).suffixes.find((one) => !files.test(`V1__a${one}`))
  if (suffix !== undefined) {
    throw new UserError(`Migrations of Flyway with the suffix ${suffix} are not known here.`, {
      reason: 'unsupported-setting',
      received: `sqlMigrationSuffixes with ${suffix}`,
      accepted: 'suffixes that end in .sql, .ddl, .psql, .pgsql, .plsql, .pls, .plb, .pks or .pkb',
      remedy: 'Give the migrations one of these suffixes.',
      file: place.because,
    })
  }
  const directory = commonFolder(places)
  return {
    because: place.because,
    directory,
    workingDirectory,
    // All of its kind: what lies in an image is compared with them.
    files: await readBelow(project, directory, files),
    settings: {
      ...place.settings,
      'flyway.locations': JSON.stringify(places.map((one) => posix.relative(workingDirectory, one) || '.')),
      'flyway.folders': JSON.stringify(places.map((one) => posix.relative(directory, one) || '.')),
    },
  }
}

/** A location as a folder; those that are no files of a project are none. Throws a UserError for a pattern. */
function folderOf(location: string, config: string): string[] {
  const [, scheme = 'classpath', path = ''] = /^(?:(\w+):)?(.*)$/.exec(location) ?? []
  // Written without a scheme, Flyway looks for classes: the folder of the same name is what holds their sources.
  if (scheme !== 'filesystem' && scheme !== 'classpath') return []
  if (/[*?{}]/.test(path)) {
    throw new UserError(`A location of Flyway is a pattern, which is not understood here.`, {
      reason: 'unsupported-setting',
      received: location,
      accepted: 'folders, such as filesystem:sql',
      remedy: 'Name the folders one by one; what lies below them counts, too.',
      file: config,
    })
  }
  return scheme === 'filesystem' ? [path] : [path, posix.join('src/main/resources', path)]
}

async function usualFolder(project: Project, from: string, options: Options): Promise<string[]> {
  for (const place of [...(isBelow(project.path, from) ? [posix.relative(from, project.path)] : []), ...usual]) {
    const folder = tidyFolder(posix.join(from, place))
    const inside = (await project.list()).filter((path) => isBelow(path, folder))
    if (inside.some((path) => files.test(path) && readName(path, options) !== undefined)) return [folder]
  }
  return []
}
