import { posix } from 'node:path'

/** One tracked file of a commit, as git's tree has it. */
export type TreeEntry = {
  /** Relative to the repository's root, with `/`. */
  path: string
  /** Octal, as git writes it: 100644, 100755, 120000, 160000. */
  mode: string
  /** `commit` is a submodule, whose `sha` is the commit that it is pinned to. */
  kind: 'blob' | 'symlink' | 'commit'
  sha: string
}

/** Tracked files: an array of them, or a list that makes each one when it is asked for (`packFiles`). */
export type Files = Iterable<TreeEntry> & {
  readonly length: number
  at(index: number): TreeEntry | undefined
  slice(from: number, to: number): Files
}

/** Reads tracked files of any commit, checked out or not: the one seam through which keys see a repository. */
export type TreeReader = {
  /** All files at or below a path (`.` for all), at any depth, in any order; empty when there is nothing. */
  list(commit: string, path: string): Promise<Files>
  /** The content of one file; undefined when it does not exist. Of a symbolic link, its target. */
  read(commit: string, path: string): Promise<Buffer | undefined>
}

/** Gives the kind that a mode of git's trees stands for. */
export function kindOfMode(mode: string): TreeEntry['kind'] {
  if (mode === '160000') return 'commit'
  return mode === '120000' ? 'symlink' : 'blob'
}

/** What a path of a commit leads to, once its symbolic links have been followed. */
export type Place =
  | { kind: 'file'; path: string; entry: TreeEntry; links: string[] }
  | { kind: 'folder'; path: string; entries: Files; links: string[] }
  /** `inner`: the path inside of the submodule, `.` for its root. */
  | { kind: 'submodule'; path: string; entry: TreeEntry; inner: string; links: string[] }

/**
 * Follows a path as a build would, through symbolic links to files and folders (at most 40, which `links` names).
 * Gives undefined when there is nothing, or when a link leads out of the repository.
 */
export async function findPlace(tree: TreeReader, commit: string, path: string): Promise<Place | undefined> {
  const links: string[] = []
  let current = path
  for (let hops = 0; hops <= 40; hops += 1) {
    const entries = await tree.list(commit, current)
    const named = findNamed(entries, current)
    if (named?.kind === 'blob') return { kind: 'file', path: current, entry: named, links }
    if (named?.kind === 'commit') return { kind: 'submodule', path: current, entry: named, inner: '.', links }
    if (named === undefined && entries.length > 0) return { kind: 'folder', path: current, entries, links }
    const above = named ?? (await findAbove(tree, commit, current))
    if (above === undefined) return undefined
    const rest = posix.relative(above.path, current)
    if (above.kind === 'commit') {
      return { kind: 'submodule', path: current, entry: above, inner: rest, links }
    }
    const target = (await tree.read(commit, above.path))?.toString('utf8') ?? ''
    links.push(above.path)
    current = posix.join(posix.dirname(above.path), target, rest).replace(/(.)\/$/, '$1')
    if (target === '' || target.startsWith('/') || /^\.\.(\/|$)/.test(current)) return undefined
  }
  return undefined
}

/** Picks a file out of what is at or below its path: it stands alone there, because nothing can be below it. */
function findNamed(entries: Files, path: string): TreeEntry | undefined {
  const only = entries.length === 1 ? entries.at(0) : undefined
  return only?.path === path ? only : undefined
}

/** Finds the symbolic link or submodule that stands where the path has a folder. */
async function findAbove(tree: TreeReader, commit: string, path: string): Promise<TreeEntry | undefined> {
  const segments = path.split('/')
  for (let depth = 1; depth < segments.length; depth += 1) {
    const folder = segments.slice(0, depth).join('/')
    const found = findNamed(await tree.list(commit, folder), folder)
    if (found !== undefined) return found.kind === 'blob' ? undefined : found
  }
  return undefined
}

/** Reads one file of a commit through symbolic links; undefined when there is none. */
export async function readThroughLinks(tree: TreeReader, commit: string, path: string): Promise<Buffer | undefined> {
  const place = await findPlace(tree, commit, path)
  return place?.kind === 'file' ? tree.read(commit, place.path) : undefined
}
