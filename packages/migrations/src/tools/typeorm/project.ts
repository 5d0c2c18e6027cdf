import { posix } from 'node:path'
import type { Found, Project } from '../contract.ts'
import { readConfig } from '../programs/config.ts'
import { findNearest, hasFolder, isBelow, readBelow } from '../project.ts'

const sourceNames = /^(?:.*data-?source|ormconfig|typeorm(?:[.-]config)?)\.(?:ts|js|cjs|mjs|cts|mts)$/i

/** Finds a data source and the folder of its migrations. */
export async function findTypeormProject(project: Project, files: RegExp): Promise<Found | undefined> {
  const source = await findNearest(project, sourceNames, async (path) =>
    /\bnew\s+DataSource\s*\(/.test(await project.read(path)),
  )
  if (source === undefined) return undefined
  const beside = posix.dirname(source)
  // Globs are relative to where the tool is started: where the package is.
  const manifest = await findNearest({ ...project, path: beside }, /^package\.json$/, (path) =>
    isBelow(beside, posix.dirname(path)),
  )
  const workingDirectory = manifest === undefined ? beside : posix.dirname(manifest)
  const config = readConfig(await project.read(source))
  const places = [
    ...config.texts('migrations').map((glob) => folderOf(glob, glob.startsWith('/') ? beside : workingDirectory)),
    ...[workingDirectory, beside].flatMap((folder) => [
      posix.join(folder, 'migrations'),
      posix.join(folder, 'src/migrations'),
    ]),
  ]
  const there = await Promise.all(places.map((place) => hasFolder(project, place)))
  const directory = places[there.indexOf(true)]
  if (directory === undefined) return undefined
  const [table = 'migrations'] = config.texts('migrationsTableName')
  const [schema] = config.texts('schema')
  const [mode = 'all'] = config.texts('migrationsTransactionMode')
  return {
    because: source,
    directory,
    workingDirectory,
    files: await readBelow(project, directory, files),
    settings: {
      'typeorm.source': posix.relative(workingDirectory, source),
      'typeorm.table': schema === undefined ? table : `${schema}.${table}`,
      'typeorm.transactions': mode,
    },
    ...(/\.[cm]?ts$/.test(source) ? { executable: 'typeorm-ts-node-commonjs' } : {}),
  }
}

/** The part of a glob before its first wildcard, as a folder. */
function folderOf(glob: string, from: string): string {
  const fixed = glob.split(/[*{[?]/, 1)[0] ?? ''
  return posix.join(from, fixed.endsWith('/') ? fixed.slice(0, -1) : posix.dirname(fixed))
}
