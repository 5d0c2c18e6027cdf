import { entriesBelow } from './checkout/entries.ts'
import type { Ignores } from './dockerignore.ts'
import { type FileTable, isPacked, type PackedFiles, readMode, readPath, submoduleMode } from './packed-files.ts'
import { comparePaths } from './path-text.ts'
import { findSeenFolder, foldersAbove } from './visible.ts'

/** What a build does not see of packed files, and what it sees in its place. */
export type Hidden = {
  /** The rows of the table that are left out, in their order. */
  rows: number[]
  /** Folders, relative to the context, that are let through although nothing below them is. Sorted by their bytes. */
  emptied: string[]
}

/** Finds what an ignore file leaves out of the files of a context, as `findVisible` does. */
export function findHidden(files: PackedFiles, context: string, ignores: Ignores): Hidden {
  const { table } = files
  const skip = context === '.' ? 0 : Buffer.byteLength(context) + 1
  const rows: number[] = []
  const candidates = new Set<string>()
  let last: string | undefined
  for (const row of findAsked(files, skip, ignores.traces)) {
    const name = readPath(table, row, skip)
    if (!ignores(name) || (readMode(table, row) === submoduleMode && ignores.mayLetThrough(name))) continue
    rows.push(row)
    const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')))
    // Files come folder by folder.
    if (folder === last) continue
    last = folder
    const seen = findSeenFolder(name, ignores)
    if (seen !== undefined) candidates.add(seen)
  }
  return { rows, emptied: findEmptied(files, context, candidates, rows) }
}

/** Gives the rows that an ignore file has to be asked about: it leaves out no path that has none of its traces. */
function findAsked({ table, from, to }: PackedFiles, skip: number, traces: readonly string[] | undefined): number[] {
  if (traces === undefined) return Array.from({ length: to - from }, (_, index) => from + index)
  if (to <= from) return []
  const found = new Set<number>()
  for (const trace of traces) {
    for (const row of findTraced(table, from, to, skip, Buffer.from(trace, 'latin1'))) found.add(row)
  }
  return [...found].sort((a, b) => a - b)
}

/** Gives the rows in whose names, from their byte `skip` on, the trace stands: one search through all of the bytes. */
function* findTraced({ names, starts, ends }: FileTable, from: number, to: number, skip: number, trace: Buffer) {
  const searched = names.subarray(0, ends[to - 1])
  let row = from
  for (let at = starts[from] as number; ; ) {
    const found = searched.indexOf(trace, at)
    if (found < 0) return
    row = lowerBound(ends, found + 1, row, to)
    const first = (starts[row] as number) + skip
    const end = ends[row] as number
    if (found >= first && found + trace.length <= end) yield row
    at = found < first ? first : end
  }
}

/** Of the folders above hidden files, those that hold neither a file that is seen nor another one of them. */
function findEmptied(files: PackedFiles, context: string, candidates: Set<string>, hidden: number[]): string[] {
  const above = new Set([...candidates].flatMap((folder) => foldersAbove(folder)))
  const isEmptied = (folder: string) => {
    if (above.has(folder)) return false
    const below = entriesBelow(files, context === '.' ? folder : `${context}/${folder}`)
    if (!isPacked(below)) return false
    return lowerBound(hidden, below.to) - lowerBound(hidden, below.from) === below.length
  }
  return [...candidates].filter(isEmptied).sort(comparePaths)
}

/** Gives the first place, from `from` up to `to`, whose number is not below the value. */
function lowerBound(numbers: ArrayLike<number>, value: number, from = 0, to = numbers.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
