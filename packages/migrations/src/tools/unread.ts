import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { Adapter } from './contract.ts'
import type { Folder } from './folder.ts'
import { skippedFolders } from './project.ts'
import { compareVersions } from './versions.ts'

/** Where files of a tool without a project were looked for, and whether folders below count for nothing. */
export type Looked = { root: string; folder: Folder; shallow: boolean }

/**
 * Finds the files that look like migrations of a tool whose migrations lie in one folder, and that lie in a folder below
 * it: the tool passes over them. Throws a UserError that names those which it passes over though they lie in the folder
 * itself (another case of letters, or a link), and the others where there is nothing else: that is hardly meant.
 */
export async function findUnread(adapter: Adapter, { root, folder, shallow }: Looked): Promise<string[]> {
  const read = new Set(folder.files.map(({ path }) => path))
  const pattern = new RegExp(adapter.files.source, `${adapter.files.flags.replace(/[giy]/g, '')}i`)
  const found = list(root, folder.path, (name) => pattern.test(name), shallow)
  const unread = found.filter((path) => !read.has(path)).sort()
  const here = unread.filter((path) => posix.dirname(path) === posix.normalize(folder.path))
  if (here.length > 0 || (read.size === 0 && unread.length > 0)) throw refusal(adapter, folder.path, unread)
  return unread
}

/** Folders whose name says that nothing in them is applied by itself. */
const aside =
  /^(?:downs?|undo|reverts?|rollbacks?|seeds?|seeders?|fixtures?|tests?|examples?|samples?|archived?|old|backups?|drafts?|manual|scripts?)$/i

/**
 * Refuses files that are passed over (`findUnread`) and seem meant to run: their version is newer than all in `done`
 * (where nothing is: than every file that is read), no file that is read has it, and no folder on the way says otherwise. Throws a UserError that names them; gives what is
 * to be told of the others.
 */
export function tellUnread(
  adapter: Adapter,
  directory: string,
  unread: string[],
  { files, done }: { files: readonly { name: string }[]; done: readonly string[] },
): Array<{ text: string; file: string; title: string }> {
  const [first] = unread
  if (first === undefined) return []
  const versions = (names: readonly string[]) => names.flatMap((name) => versionIn(name) ?? [])
  const known = versions(files.map(({ name }) => name))
  // A database that is new says nothing of what is old: then it is the newest file that does.
  const newest = (done.length > 0 ? versions(done) : known.slice()).sort(compareVersions).at(-1)
  const meant = unread.filter((path) => {
    const version = versionIn(posix.basename(path))
    if (version === undefined || known.some((one) => compareVersions(one, version) === 0)) return false
    const folders = posix.relative(directory, posix.dirname(path)).split('/')
    return !folders.some((name) => aside.test(name)) && (newest === undefined || compareVersions(version, newest) > 0)
  })
  if (meant.length > 0) throw refusal(adapter, directory, meant)
  const one = unread.length === 1
  const text = `${some(unread)} ${one ? 'looks like a migration, and is' : 'look like migrations, and are'} not run: ${adapter.title} reads only what lies in ${directory} itself. Where ${one ? 'it is' : 'they are'} meant to run, move ${one ? 'it' : 'them'} there.`
  return [{ text, file: first, title: 'Not run' }]
}

/** The digits that a name begins with, as those of the tools' own versions. */
function versionIn(name: string): string | undefined {
  return /^[Vv]?(\d+)/.exec(name)?.[1]
}

function some(paths: string[]): string {
  const shown = paths.slice(0, 5).join(', ')
  return paths.length > 5 ? `${shown} and ${paths.length - 5} more` : shown
}

function refusal(adapter: Adapter, directory: string, unread: string[]): UserError {
  const count = unread.length
  return new UserError(
    `${count} file${count === 1 ? ' looks like a migration' : 's look like migrations'}, and ${adapter.title} would pass over ${count === 1 ? 'it' : 'them'}.`,
    {
      reason: 'unread-files',
      received: some(unread),
      accepted: `files that lie in ${directory} itself (no folder below it, no link), with names as ${adapter.files.source} has them; in a folder below, only versions that are older than what is applied`,
      remedy: `Move what is meant to run into ${directory} and name it so; move what is not meant to run out of there, or into a folder whose name says so (down, rollback, seeds, archive, …). Where a folder below is the one that is meant, name it by \`directory\` (or \`migrations.directory\` in deploy.yml).`,
      ...(unread[0] === undefined ? {} : { file: unread[0] }),
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

function list(root: string, directory: string, isWanted: (name: string) => boolean, shallow: boolean): string[] {
  const paths: string[] = []
  const below = posix.join(directory, 'x').slice(0, -1)
  for (const entry of readdirSync(join(root, directory), { withFileTypes: true })) {
    const path = below + entry.name
    if (!entry.isDirectory()) {
      if ((entry.isFile() || entry.isSymbolicLink()) && isWanted(entry.name)) paths.push(path)
      continue
    }
    if (shallow || skippedFolders.has(entry.name) || entry.name.startsWith('.')) continue
    if (existsSync(join(root, path, 'pyvenv.cfg'))) continue
    paths.push(...list(root, path, isWanted, false))
  }
  return paths
}
