import { type Dirent, existsSync, promises, readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { FolderFile } from './contract.ts'
import { skippedFolders } from './project.ts'

/** Where a tool's files usually stand: looked at first, since beside them there may be a schema.sql that is no migration. */
export const usualFolders = ['db/migrations', 'migrations', '']

export type Folder = {
  /** Relative to the repository's root. */
  path: string
  files: FolderFile[]
}

/**
 * Reads the files with one of these names of `db/migrations` or `migrations` in a folder, or of the folder itself.
 * Throws a UserError when there is no such folder. Links are not followed: they could point out of the repository.
 */
export async function readFolder(
  root: string,
  directory: string,
  named: RegExp[],
  below: readonly string[] = usualFolders,
): Promise<Folder> {
  let exists = false
  for (const place of below) {
    const path = posix.join(directory, place)
    const files = readFiles(join(root, path), path, named)
    if (files !== undefined && files.length > 0) return { path, files }
    exists = files !== undefined
  }
  if (exists) return { path: directory, files: [] }
  throw missingFolder(directory)
}

/** Refuses a folder of migrations that is named and is not there, though a tool would find files elsewhere. */
export function requireFolder(root: string, directory: string): void {
  if (!existsSync(join(root, directory))) throw missingFolder(directory)
}

function missingFolder(directory: string): UserError {
  return new UserError(`The folder of migrations ${directory} does not exist.`, {
    reason: 'missing-directory',
    received: directory,
    accepted: 'a folder relative to the repository’s root',
    remedy:
      'Correct the input `directory` (or `migrations.directory` in deploy.yml), and check that actions/checkout ran before.',
  })
}

/**
 * Reads the files with one of these names in a folder and in all folders below it; `name` is then the path from the
 * folder. Links are not followed. Throws a UserError when there is no such folder.
 */
export async function readTree(root: string, directory: string, named: RegExp[]): Promise<Folder> {
  const own = await readFolder(root, directory, named, [''])
  const files = [...own.files]
  for (const entry of await promises.readdir(join(root, directory), { withFileTypes: true })) {
    const hidden = entry.name.startsWith('.') && entry.name !== '.config'
    if (!entry.isDirectory() || skippedFolders.has(entry.name) || hidden) continue
    if (existsSync(join(root, directory, entry.name, 'pyvenv.cfg'))) continue
    const below = await readTree(root, posix.join(directory, entry.name), named)
    files.push(...below.files.map((file) => ({ ...file, name: posix.join(entry.name, file.name) })))
  }
  return { path: own.path, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

function readFiles(folder: string, path: string, named: RegExp[]): FolderFile[] | undefined {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  const below = posix.join(path, 'x').slice(0, -1)
  // Migrations are small: to hand each one to another thread takes longer than to read it.
  return names
    .filter((name) => named.some((pattern) => pattern.test(name)))
    .sort()
    .map((name) => ({ name, path: below + name, text: readFileSync(folder + sep + name, 'utf8') }))
}
