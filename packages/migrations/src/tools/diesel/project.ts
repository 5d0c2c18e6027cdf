import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import { readToml } from '../../../../config/src/toml.ts'
import type { FolderFile, Project } from '../contract.ts'
import { findNearest, isBelow, readBelow } from '../project.ts'

const parts = /^(?:up|down)\.sql$|^metadata\.toml$/

export type Config = { path: string; directory: string }

/** Diesel's configuration, and the folder that it names. */
export async function findConfig(project: Project): Promise<Config | undefined> {
  const path = await findNearest(project, /^diesel\.toml$/)
  if (path === undefined) return undefined
  const named = (await readDirectory(await project.read(path))) ?? 'migrations'
  // `diesel setup` has written absolute paths, of the machine that it ran on.
  const directory = posix.isAbsolute(named) ? posix.basename(named) : named
  return { path, directory: posix.join(posix.dirname(path), directory) }
}

/** Reads `dir` of `[migrations_directory]`; undefined where that is not said, or where Diesel itself could not read it. */
export async function readDirectory(toml: string): Promise<string | undefined> {
  const { migrations_directory: directory } = await readToml(toml).catch(() => ({}) as Record<string, unknown>)
  const named = (directory as { dir?: unknown } | undefined)?.dir
  return typeof named === 'string' ? named : undefined
}

/** The folder of the migrations: the configured one, else the only one near with `<version>_<name>/up.sql` in it. */
export async function findMigrations(
  project: Project,
  config: Config | undefined,
): Promise<{ path: string; files: FolderFile[] } | undefined> {
  const path = config?.directory ?? (await findFolder(project))
  if (path === undefined) return undefined
  const files = (await readBelow(project, path, parts)).filter(({ name }) => name.split('/').length === 2)
  return files.some(({ name }) => posix.basename(name) === 'up.sql') ? { path, files } : undefined
}

async function findFolder(project: Project): Promise<string | undefined> {
  const folders = new Set<string>()
  for (const path of await project.list()) {
    const folder = /^(.+)\/\d[^/]*_[^/]*\/up\.sql$/.exec(path)?.[1]
    if (folder !== undefined && posix.basename(folder) === 'migrations' && isBelow(folder, project.path))
      folders.add(folder)
  }
  const [first, ...others] = folders
  if (others.length === 0) return first
  throw new UserError(`There are several folders of migrations below ${project.path}.`, {
    reason: 'several-projects',
    received: [...folders].slice(0, 5).join(', '),
    accepted: 'the folder of one',
    remedy:
      'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the one that is meant.',
  })
}
