import { entriesBelow } from './checkout/entries.ts'
import type { Ignores } from './dockerignore.ts'
import { isPacked, type PackedFiles, readMode, readPath, submoduleMode } from './packed-files.ts'
import { comparePaths } from './path-text.ts'
import { findSeenFolder, foldersAbove } from './visible.ts'

/** What a build does not see of packed files, and what it sees in its place. */
type Hidden = {
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
  const asked = markAsked(files, skip, ignores.traces)
  for (let place = asked.indexOf(1); place >= 0; place = asked.indexOf(1, place + 1)) {
    const row = files.from + place
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

/**
 * Marks the rows that an ignore file has to be asked about with 1: it leaves out no path that has none of its traces.
 * Where many have one, asking about all costs less than finding out which.
 */
function markAsked(files: PackedFiles, skip: number, traces: readonly string[] | undefined): Uint8Array {
  const marks = new Uint8Array(files.length)
  let left = 64 + files.length / 4
  const found = traces?.every((trace) => {
    left = markTraced(files, skip, Buffer.from(trace, 'latin1'), marks, left)
    return left >= 0
  })
  return found === true ? marks : marks.fill(1)
}

/**
 * Marks the rows in whose names, from their byte `skip` on, the trace stands: one search through all of the bytes. Gives
 * how many of at most `limit` rows are left, less than none where it gave up.
 */
function markTraced({ table, from, to }: PackedFiles, skip: number, trace: Buffer, marks: Uint8Array, limit: number) {
  const { starts, ends } = table
  if (to <= from) return limit
  const searched = table.names.subarray(0, ends[to - 1])
  let left = limit
  let row = from
  let at = searched.indexOf(trace, starts[from])
  while (at >= 0 && left >= 0) {
    row = lowerBound(ends, at + 1, row, to)
    const first = (starts[row] as number) + skip
    const end = ends[row] as number
    if (at >= first && at + trace.length <= end) marks[row - from] = 1
    // What stands before the name, as that of the context, is passed over.
    at = searched.indexOf(trace, at < first ? first : end)
    left -= 1
  }
  return left
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
