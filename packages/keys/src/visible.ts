import type { Ignores } from './dockerignore.ts'
import { comparePaths } from './path-text.ts'
import type { Files, TreeEntry } from './tree.ts'

/** What a build sees of a commit's files, by paths relative to the context. */
type Visible = {
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
export function findVisible(entries: Files, context: string, ignores: Ignores): Visible {
  const names: string[] = []
  const files: TreeEntry[] = []
  const folders = watchFolders(ignores)
  const start = context === '.' ? '' : `${context}/`
  let previous = ''
  let isSorted = true
  for (const entry of entries) {
    if (start !== '' && !entry.path.startsWith(start)) continue
    const name = start === '' ? entry.path : entry.path.slice(start.length)
    if (!ignores(name) || (entry.kind === 'commit' && ignores.mayLetThrough(name))) {
      folders.see(name)
      names.push(name)
      files.push(entry)
      // Git lists files in this order already, and looking is cheaper than sorting.
      if (isSorted) isSorted = previous < name
      previous = name
    } else folders.miss(name)
  }
  const emptied = folders.emptied()
  if (isSorted && !beyondPlane.test(names.join(''))) return { names, files, emptied }
  const order = names.map((name, index) => ({ name, file: files[index] as TreeEntry }))
  order.sort((a, b) => comparePaths(a.name, b.name))
  return { names: order.map(({ name }) => name), files: order.map(({ file }) => file), emptied }
}

/** Notes, file by file, which folders a build sees although it sees nothing in them. */
function watchFolders(ignores: Ignores) {
  const candidates = new Set<string>()
  const holding = new Set<string>()
  let last = ''
  return {
    /** A file that is let through. */
    see(name: string): void {
      const at = name.lastIndexOf('/')
      // Files come folder by folder.
      if (at <= 0 || (at === last.length && name.startsWith(last))) return
      last = name.slice(0, at)
      holding.add(last)
    },
    /** A file that is left out. */
    miss(name: string): void {
      const folder = findSeenFolder(name, ignores)
      if (folder !== undefined) candidates.add(folder)
    },
    /** Gives the folders, sorted by their bytes. */
    emptied(): string[] {
      if (candidates.size === 0) return []
      const occupied = new Set<string>()
      for (const path of holding) occupied.add(path)
      for (const path of [...holding, ...candidates]) {
        for (const folder of foldersAbove(path)) occupied.add(folder)
      }
      return [...candidates].filter((folder) => !occupied.has(folder)).sort(comparePaths)
    },
  }
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

/** Where UTF-16 may sort otherwise than UTF-8 does. */
const beyondPlane = /[\ud800-\uffff]/
