import type { Ignores } from './dockerignore.ts'
import { comparePaths } from './path-text.ts'
import type { TreeEntry } from './tree.ts'

/** What a build sees of a commit's files, by paths relative to the context. */
export type Visible = {
  /** The names of tracked files, sorted by the bytes of them. */
  names: string[]
  /** The file that each of the names stands for. Pairs of the two would cost more than all else that is done here. */
  files: TreeEntry[]
  /** Folders that are let through although nothing below them is: the build sees them empty. Sorted alike. */
  emptied: string[]
}

/**
 * Picks what the build sees out of tracked files. A submodule is seen unless nothing below it could be let through.
 */
export function findVisible(entries: readonly TreeEntry[], context: string, ignores: Ignores): Visible {
  const names: string[] = []
  const files: TreeEntry[] = []
  const candidates = new Set<string>()
  const start = context === '.' ? '' : `${context}/`
  let previous = ''
  let isSorted = true
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index] as TreeEntry
    if (start !== '' && !entry.path.startsWith(start)) continue
    const name = start === '' ? entry.path : entry.path.slice(start.length)
    if (!ignores(name) || (entry.kind === 'commit' && ignores.mayLetThrough(name))) {
      names.push(name)
      files.push(entry)
      // Git lists files in this order already, and looking is cheaper than sorting.
      if (isSorted) isSorted = previous < name
      previous = name
    } else {
      const folder = findSeenFolder(name, ignores)
      if (folder !== undefined) candidates.add(folder)
    }
  }
  const emptied = candidates.size === 0 ? [] : findEmptied(names, candidates)
  if (isSorted && !beyondPlane.test(names.join(''))) return { names, files, emptied }
  const order = names.map((name, index) => ({ name, file: files[index] as TreeEntry }))
  order.sort((a, b) => comparePaths(a.name, b.name))
  return { names: order.map(({ name }) => name), files: order.map(({ file }) => file), emptied }
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

function findEmptied(names: string[], candidates: Set<string>): string[] {
  const occupied = new Set<string>()
  for (const path of [...names, ...candidates]) {
    for (const folder of foldersAbove(path)) {
      if (occupied.has(folder)) break
      occupied.add(folder)
    }
  }
  return [...candidates].filter((folder) => !occupied.has(folder)).sort(comparePaths)
}

/** Where UTF-16 may sort otherwise than UTF-8 does. */
const beyondPlane = /[\ud800-\uffff]/
