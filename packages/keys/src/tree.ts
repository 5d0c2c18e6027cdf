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

/** Reads tracked files of any commit, checked out or not: the one seam through which keys see a repository. */
export type TreeReader = {
  /** All files at or below a path (`.` for all), at any depth, in any order; empty when there is nothing. */
  list(commit: string, path: string): Promise<TreeEntry[]>
  /** The content of one file; undefined when it does not exist. Of a symbolic link, its target. */
  read(commit: string, path: string): Promise<Buffer | undefined>
}

/** Gives the kind that a mode of git's trees stands for. */
export function kindOfMode(mode: string): TreeEntry['kind'] {
  if (mode === '160000') return 'commit'
  return mode === '120000' ? 'symlink' : 'blob'
}

/**
 * Finds one file, following symbolic links (at most five) as a build would; undefined when it does not exist, or when
 * a link leads out of the repository.
 */
export async function findFile(tree: TreeReader, commit: string, path: string): Promise<TreeEntry | undefined> {
  let current = path
  for (let hops = 0; hops < 6; hops += 1) {
    const entry = (await tree.list(commit, current)).find((candidate) => candidate.path === current)
    if (entry?.kind !== 'symlink') return entry?.kind === 'blob' ? entry : undefined
    const target = (await tree.read(commit, current))?.toString('utf8') ?? ''
    current = posix.normalize(posix.join(posix.dirname(current), target))
    if (target.startsWith('/') || current.startsWith('..')) return undefined
  }
  return undefined
}
