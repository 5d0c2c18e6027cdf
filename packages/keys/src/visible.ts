import type { Ignores } from './dockerignore.ts'
import { pathInContext } from './ignore-file.ts'
import { comparePaths } from './path-text.ts'
import type { TreeEntry } from './tree.ts'

/** What a build sees of a commit's files, by paths relative to the context. */
export type Visible = {
  /** Sorted by the bytes of their paths. */
  files: TreeEntry[]
  /** Folders that are let through although nothing below them is: the build sees them empty. Sorted alike. */
  emptied: string[]
}

/**
 * Picks what the build sees out of tracked files. A submodule is seen unless nothing below it could be let through.
 */
export function findVisible(entries: readonly TreeEntry[], context: string, ignores: Ignores): Visible {
  const files: TreeEntry[] = []
  const candidates = new Set<string>()
  for (const entry of entries) {
    const path = pathInContext(context, entry.path)
    if (path === undefined) continue
    if (!ignores(path) || (entry.kind === 'commit' && ignores.mayLetThrough(path))) {
      files.push(path === entry.path ? entry : { ...entry, path })
    } else {
      const folder = findSeenFolder(path, ignores)
      if (folder !== undefined) candidates.add(folder)
    }
  }
  if (!isSorted(files)) files.sort((a, b) => comparePaths(a.path, b.path))
  return { files, emptied: candidates.size === 0 ? [] : findEmptied(files, candidates) }
}

/** Gives the nearest folder above an ignored path that is itself let through; undefined for the context. */
export function findSeenFolder(path: string, ignores: Ignores): string | undefined {
  for (const folder of foldersAbove(path)) {
    if (!ignores(folder)) return folder
  }
  return undefined
}

/** Gives the folders above a path, the nearest first, without the topmost of all. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = []
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) folders.push(path.slice(0, at))
  return folders
}

function findEmptied(files: TreeEntry[], candidates: Set<string>): string[] {
  const occupied = new Set<string>()
  for (const path of [...files.map((file) => file.path), ...candidates]) {
    for (const folder of foldersAbove(path)) {
      if (occupied.has(folder)) break
      occupied.add(folder)
    }
  }
  return [...candidates].filter((folder) => !occupied.has(folder)).sort(comparePaths)
}

/** Git lists files in this order already, and looking is cheaper than sorting. */
function isSorted(files: TreeEntry[]): boolean {
  return files.every((file, index) => index === 0 || comparePaths((files[index - 1] as TreeEntry).path, file.path) < 0)
}
