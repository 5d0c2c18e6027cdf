import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { UserError } from '../../action/src/errors.ts'
import type { Folder } from './folder.ts'
import type { Adapter } from './tools/contract.ts'
import { left } from './tools/project.ts'

/** Where files of a tool without a project were looked for, and whether folders below count for nothing. */
export type Looked = { root: string; folder: Folder; shallow: boolean }

/**
 * Refuses files that look like migrations of a tool whose migrations lie in one folder, and that it would pass over: in
 * a folder below, with another case of letters, or a link. Throws a UserError that names them.
 */
export async function refuseUnread(adapter: Adapter, { root, folder, shallow }: Looked): Promise<void> {
  const read = new Set(folder.files.map(({ path }) => path))
  const pattern = new RegExp(adapter.files.source, `${adapter.files.flags.replace(/[giy]/g, '')}i`)
  const found = await list(root, folder.path, (name) => pattern.test(name), shallow)
  const unread = found.filter((path) => !read.has(path)).sort()
  const [first] = unread
  if (first === undefined) return
  const some = unread.slice(0, 5).join(', ')
  const count = unread.length
  throw new UserError(
    `${count} file${count === 1 ? ' looks like a migration' : 's look like migrations'}, and ${adapter.title} would pass over ${count === 1 ? 'it' : 'them'}.`,
    {
      reason: 'unread-files',
      received: count > 5 ? `${some} and ${count - 5} more` : some,
      accepted: `files that lie in ${folder.path} itself (no folder below it, no link), with names as ${adapter.files.source} has them`,
      remedy: `Move what is meant to run into ${folder.path} and name it so; move what is not meant to run out of there. Where a folder below is the one that is meant, name it by \`directory\` (or \`migrations.directory\` in deploy.yml).`,
      file: first,
    },
  )
}

/** Refuses a service that is to migrate and has nothing to migrate with: most likely its folder is not the one meant. */
export function refuseNone(adapter: Adapter, directory: string): never {
  throw new UserError(`There is no migration of ${adapter.title} in ${directory}.`, {
    reason: 'no-migrations',
    received: `a folder without a file that ${adapter.title} would run`,
    accepted: `at least one file with a name as ${adapter.files.source} has it`,
    remedy:
      'Correct the input `directory` (or `migrations.directory` in deploy.yml). A service that has no migrations yet has no `migrations:` in deploy.yml, and no step of this action.',
    file: directory,
  })
}

async function list(
  root: string,
  directory: string,
  isWanted: (name: string) => boolean,
  shallow: boolean,
): Promise<string[]> {
  const paths: string[] = []
  for (const entry of await readdir(join(root, directory), { withFileTypes: true })) {
    const path = posix.join(directory, entry.name)
    if (!entry.isDirectory()) {
      if ((entry.isFile() || entry.isSymbolicLink()) && isWanted(entry.name)) paths.push(path)
      continue
    }
    if (shallow || left.has(entry.name) || entry.name.startsWith('.')) continue
    if (existsSync(join(root, path, 'pyvenv.cfg'))) continue
    paths.push(...(await list(root, path, isWanted, false)))
  }
  return paths
}
