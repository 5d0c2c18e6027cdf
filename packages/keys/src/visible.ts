import type { Ignores } from './dockerignore.ts'
import { comparePaths } from './path-text.ts'
import type { TreeEntry } from './tree.ts'

/** A tracked file by the name that a build has for it. */
export type SeenFile = { name: string; entry: TreeEntry }

/** What a build sees of a commit's files, by paths relative to the context. */
export type Visible = {
  /** By their paths relative to the context, sorted by the bytes of those. */
  files: SeenFile[]
  /** Folders that are let through although nothing below them is: the build sees them empty. Sorted alike. */
  emptied: string[]
}

/**
 * Picks what the build sees out of tracked files. A submodule is seen unless nothing below it could be let through.
 */
export function findVisible(entries: readonly TreeEntry[], context: string, ignores: Ignores): Visible {
  const files: SeenFile[] = []
  const candidates = new Set<string>()
  const start = context === '.' ? '' : `${context}/`
  for (const entry of entries) {
    if (start !== '' && !entry.path.startsWith(start)) continue
    const path = start === '' ? entry.path : entry.path.slice(start.length)
    if (!ignores(path) || (entry.kind === 'commit' && ignores.mayLetThrough(path))) {
      files.push({ name: path, entry })
    } else {
      const folder = findSeenFolder(path, ignores)
      if (folder !== undefined) candidates.add(folder)
    }
  }
  if (!isSorted(files)) files.sort((a, b) => comparePaths(a.name, b.name))
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

function findEmptied(files: SeenFile[], candidates: Set<string>): string[] {
  const occupied = new Set<string>()
  for (const path of [...files.map(({ name }) => name), ...candidates]) {
    for (const folder of foldersAbove(path)) {
      if (occupied.has(folder)) break
      occupied.add(folder)
    }
  }
  return [...candidates].filter((folder) => !occupied.has(folder)).sort(comparePaths)
}

const beyondPlane = /[\ud800-\uffff]/

/** Git lists files in this order already, and looking is cheaper than sorting. */
function isSorted(files: SeenFile[]): boolean {
  let previous = ''
  for (const { name } of files) {
    if (!(previous < name) || beyondPlane.test(name)) return false
    previous = name
  }
  return true
}
