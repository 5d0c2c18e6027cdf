// As a part of node:fs it is loaded when it is used, which a tool without a project never does.
import { promises } from 'node:fs'
import { join, posix } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { FolderFile, Project } from './contract.ts'

/** What tools and package managers put there, and what only looks like a project. */
export const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules',
  'vendor',
  'target',
  '__pycache__',
  'venv',
  'site-packages',
  'coverage',
])
const mostFiles = 50_000

/** Opens what lies around a folder of a checkout. Nothing is read until it is asked for. */
export function openProject(
  root: string,
  path: string,
  context: string,
  { commands, environment }: Pick<Project, 'commands' | 'environment'> = {},
): Project {
  let listed: Promise<string[]> | undefined
  const from = isBelow(path, context) ? context : path
  let known: Promise<Set<string>> | undefined
  const list = () => {
    listed ??= walk(root, from).then((paths) => paths.sort())
    return listed
  }
  return {
    path,
    context,
    commands,
    environment,
    list,
    async read(file) {
      known ??= list().then((paths) => new Set(paths))
      if (!(await known).has(file)) throw new Error(`${file} is not a file of the project.`)
      return promises.readFile(join(root, file), 'utf8')
    },
  }
}

async function walk(root: string, from: string): Promise<string[]> {
  const paths: string[] = []
  const folders = [from]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    // Links are neither files nor folders here: they could point out of the repository.
    const entries = await promises.readdir(join(root, folder), { withFileTypes: true }).catch(missingAsEmpty)
    if (folder !== from && entries.some(({ name }) => name === 'pyvenv.cfg')) continue
    for (const entry of entries) {
      const path = posix.join(folder, entry.name)
      if (entry.isFile()) paths.push(path)
      else if (
        entry.isDirectory() &&
        !skippedFolders.has(entry.name) &&
        (entry.name === '.config' || entry.name[0] !== '.')
      )
        folders.push(path)
    }
    // What has that many files in its sources keeps its migrations in a folder that can be named.
    if (paths.length > mostFiles) break
  }
  return paths
}

function missingAsEmpty(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
  throw error
}

/** Whether a path is a folder or lies in it. `.` holds everything. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`)
}

/** How far below the folder that was named a project is looked for. */
const deepest = 3
/** Where a project that lies below is an example or a copy. */
const asideFolders = new Set(['test', 'tests', '__tests__', 'spec', 'fixtures', 'examples', 'example', 'dist', 'build'])

/**
 * Gives the file of one of these names that a folder belongs to: in the folder, else in the nearest folder around it
 * within the context, else in the only nearest one below it. `accepts` may look at the path, `depth` is how far below it
 * is looked for. Throws a UserError when several below are as near as each other.
 */
export async function findNearest(
  project: Project,
  name: RegExp,
  accepts: (path: string) => boolean | Promise<boolean> = () => true,
  depth = deepest,
): Promise<string | undefined> {
  const named: string[] = []
  for (const path of await project.list()) {
    if (name.test(posix.basename(path)) && (await accepts(path))) named.push(path)
  }
  const around = named
    .filter((path) => isBelow(project.path, posix.dirname(path)))
    .sort((a, b) => depthOf(b) - depthOf(a) || (a < b ? -1 : 1))
  if (around[0] !== undefined) return around[0]
  const start = depthOf(posix.join(project.path, 'x'))
  const below = named
    .filter((path) => isBelow(path, project.path) && depthOf(path) - start <= depth)
    .filter(
      (path) =>
        !posix
          .relative(project.path, path)
          .split('/')
          .some((part) => asideFolders.has(part)),
    )
    .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1))
  const [first, second] = below
  if (first === undefined || second === undefined || depthOf(first) < depthOf(second)) return first
  if (posix.dirname(first) === posix.dirname(second)) return first
  throw new UserError(`There are several projects below ${project.path}.`, {
    reason: 'several-projects',
    received: below
      .filter((path) => depthOf(path) === depthOf(first))
      .slice(0, 5)
      .join(', '),
    accepted: 'the folder of one',
    remedy:
      'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the one that is meant.',
  })
}

function depthOf(path: string): number {
  return posix.normalize(path).split('/').length
}

/** Reads the files below a folder whose own names match, in the order of their paths. */
export async function readBelow(project: Project, folder: string, name: RegExp): Promise<FolderFile[]> {
  const directory = tidyFolder(folder)
  const paths = (await project.list()).filter((path) => isBelow(path, directory) && name.test(posix.basename(path)))
  return Promise.all(
    paths.map(async (path) => ({ name: posix.relative(directory, path), path, text: await project.read(path) })),
  )
}

/** Whether a folder or one of its files is there. */
export async function hasFolder(project: Project, folder: string): Promise<boolean> {
  const directory = tidyFolder(folder)
  return (await project.list()).some((path) => isBelow(path, directory))
}

/** The nearest folder that all of these lie in. */
export function commonFolder(folders: string[]): string {
  let common = folders[0] ?? '.'
  while (!folders.every((folder) => isBelow(folder, common))) common = posix.dirname(common)
  return common
}

/** A path without `.`, `..` and a slash at its end. */
export function tidyFolder(folder: string): string {
  return posix.join(folder, 'x', '..').replace(/\/$/, '') || '.'
}
