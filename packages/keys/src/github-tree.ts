import type { GitHub } from '../../github/src/client.ts'
import { listTree, readBlob } from '../../github/src/trees.ts'
import { kindOfMode, type TreeEntry, type TreeReader } from './tree.ts'

/**
 * Reads tracked files of any commit over GitHub's API, without a checkout. A commit is listed once, whole, and kept:
 * N services then cost little more than one.
 */
export function readGitHubTree(github: GitHub): TreeReader {
  const listings = new Map<string, Promise<TreeEntry[]>>()
  const listAll = (commit: string): Promise<TreeEntry[]> => {
    const known = listings.get(commit)
    if (known !== undefined) return known
    const listing = listTree(github, commit, '.').then((entries) =>
      entries.map(({ path, mode, sha }) => ({ path, mode, sha, kind: kindOfMode(mode) })),
    )
    listings.set(commit, listing)
    return listing
  }
  return {
    async list(commit, path) {
      const entries = await listAll(commit)
      return path === '.'
        ? entries
        : entries.filter((entry) => entry.path === path || entry.path.startsWith(`${path}/`))
    },
    async read(commit, path) {
      const entry = (await listAll(commit)).find((candidate) => candidate.path === path && candidate.kind !== 'commit')
      return entry === undefined ? undefined : readBlob(github, entry.sha)
    },
  }
}
