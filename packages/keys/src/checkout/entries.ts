import { comparePaths } from '../path-text.ts'
import type { TreeEntry } from '../tree.ts'

/** Finds a path among sorted entries. */
export function findEntry(entries: TreeEntry[], path: string): TreeEntry | undefined {
  const entry = entries[lowerBound(entries, path)]
  return entry?.path === path ? entry : undefined
}

/** Gives the sorted entries at or below a path (`.` for all). */
export function entriesBelow(entries: TreeEntry[], path: string): TreeEntry[] {
  if (path === '.') return entries
  const own = findEntry(entries, path)
  if (own !== undefined) return [own]
  // `0` is the character after `/`.
  return entries.slice(lowerBound(entries, `${path}/`), lowerBound(entries, `${path}0`))
}

function lowerBound(entries: TreeEntry[], path: string): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (comparePaths((entries[middle] as TreeEntry).path, path) < 0) low = middle + 1
    else high = middle
  }
  return low
}
