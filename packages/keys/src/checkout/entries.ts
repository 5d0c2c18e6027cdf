import { isPacked, readPath } from '../packed-files.ts'
import { comparePaths } from '../path-text.ts'
import type { Files, TreeEntry } from '../tree.ts'

/** Finds a path among sorted entries. */
export function findEntry(entries: Files, path: string): TreeEntry | undefined {
  const entry = entries.at(lowerBound(entries, path))
  return entry?.path === path ? entry : undefined
}

/** Gives the sorted entries at or below a path (`.` for all). */
export function entriesBelow(entries: Files, path: string): Files {
  if (path === '.') return entries
  const own = findEntry(entries, path)
  if (own !== undefined) return [own]
  // `0` is the character after `/`.
  return entries.slice(lowerBound(entries, `${path}/`), lowerBound(entries, `${path}0`))
}

/** Gives the submodules, without making anything of the files between them. */
export function findSubmodules(entries: Files): TreeEntry[] {
  if (!isPacked(entries)) return [...entries].filter(({ kind }) => kind === 'commit')
  const { table, from, to } = entries
  return table.submodules.filter((row) => row >= from && row < to).map((row) => entries.at(row - from) as TreeEntry)
}

function lowerBound(entries: Files, path: string): number {
  const pathAt = isPacked(entries)
    ? (index: number) => readPath(entries.table, entries.from + index)
    : (index: number) => (entries.at(index) as TreeEntry).path
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (comparePaths(pathAt(middle), path) < 0) low = middle + 1
    else high = middle
  }
  return low
}
