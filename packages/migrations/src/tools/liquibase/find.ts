import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { Found, Project } from '../contract.ts'
import { commonFolder, findNearest, isBelow, readBelow } from '../project.ts'
import { changelogFiles, readChangelogs } from './changelog.ts'
import { packChangesets } from './changeset.ts'
import { type Properties, readProperties } from './properties.ts'

/** Names that changelogs have where no configuration names one; each is the first of all that are included. */
const usual =
  /^(?:(?:db\.)?changelog[-.](?:master|root|main)|(?:master|root|main)[-.]changelog|(?:db\.)?changelog)\.(?:xml|ya?ml|json|sql)$/i

/** Finds a project by its `liquibase.properties`, else by a changelog with a usual name. */
export async function find(project: Project): Promise<Found | undefined> {
  const config = await findNearest(project, /^liquibase\.properties$/)
  const properties: Properties = config === undefined ? new Map() : readProperties(await project.read(config))
  const named = properties.get('changelogfile')
  if (config === undefined || named === undefined) return findBare(project, properties, config)
  const workingDirectory = posix.dirname(config)
  // A path of an image is not one of the repository.
  const search = (properties.get('searchpath') ?? '')
    .split(',')
    .flatMap((path) => (/^(?!\/|\w+:)\S/.test(path.trim()) ? [path.trim()] : []))
  const roots = [...search.map((path) => posix.join(workingDirectory, path)), workingDirectory]
  return foundIn(project, { because: config, workingDirectory, roots, changelog: named, properties })
}

async function findBare(
  project: Project,
  properties: Properties,
  config: string | undefined,
): Promise<Found | undefined> {
  const candidates: string[] = []
  for (const path of await project.list()) {
    if (
      !usual.test(posix.basename(path)) ||
      !(isBelow(path, project.path) || isBelow(project.path, posix.dirname(path)))
    )
      continue
    if (/databaseChangeLog|liquibase\s+formatted\s+sql/.test(await project.read(path))) candidates.push(path)
  }
  const depth = (path: string) => path.split('/').length
  candidates.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
  const [first, second] = candidates
  if (first === undefined) return undefined
  // Several may be several services'.
  if (second !== undefined && depth(first) === depth(second)) throw several(candidates, project.path)
  // Java's projects have their resources there, and include by paths from there.
  const resources = /^(?:.*\/)?src\/main\/resources(?=\/)/.exec(first)?.[0]
  const workingDirectory = config === undefined ? (resources ?? project.context) : posix.dirname(config)
  const changelog = posix.relative(workingDirectory, first)
  return foundIn(project, {
    because: config ?? first,
    workingDirectory,
    roots: [workingDirectory],
    changelog,
    properties,
  })
}

type Place = {
  because: string
  workingDirectory: string
  roots: string[]
  changelog: string
  properties: Properties
}

async function foundIn(project: Project, place: Place): Promise<Found> {
  const { because, workingDirectory, roots, changelog, properties } = place
  const { changesets, paths } = await readChangelogs(project, changelog, roots)
  const directory = commonFolder(paths.map((path) => posix.dirname(path)))
  // At the top of a project, other files of these kinds are not its.
  const files =
    directory === workingDirectory
      ? await Promise.all(
          paths.map(async (path) => ({ name: posix.relative(directory, path), path, text: await project.read(path) })),
        )
      : await readBelow(project, directory, changelogFiles)
  const setting = (name: string, key: string) => {
    const value = properties.get(key)
    return value === undefined ? {} : { [`liquibase.${name}`]: value }
  }
  return {
    because,
    directory,
    workingDirectory,
    files,
    settings: {
      'liquibase.changelog': changelog,
      ...setting('log', 'databasechangelogtablename'),
      ...setting('lock', 'databasechangeloglocktablename'),
      ...setting('schema', properties.has('liquibaseschemaname') ? 'liquibaseschemaname' : 'defaultschemaname'),
      ...setting('contexts', properties.has('contextfilter') ? 'contextfilter' : 'contexts'),
      ...setting('labels', properties.has('labelfilter') ? 'labelfilter' : 'labels'),
      ...packChangesets(changesets),
    },
  }
}

function several(candidates: string[], path: string): UserError {
  return new UserError(`There are several changelogs below ${path}.`, {
    reason: 'several-projects',
    received: candidates.slice(0, 5).join(', '),
    accepted: 'the folder of one, or liquibase.properties with changeLogFile',
    remedy:
      'Name the first changelog by `changeLogFile` in liquibase.properties, or set the input `directory` to its folder.',
  })
}
