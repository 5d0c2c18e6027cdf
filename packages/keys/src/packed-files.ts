import { decodePath } from './path-text.ts'
import { type Files, kindOfMode, type TreeEntry } from './tree.ts'

/** Where the parts of tracked files stand in the bytes of git's index. */
export type FileTable = {
  index: Buffer
  /** Bytes of a hash: 20 or 32. */
  hashLength: number
  /** Offset of each file's entry in the index. */
  entries: Uint32Array
  /** The paths: in the index itself, or in bytes of their own where the index has them in parts only. */
  names: Buffer
  starts: Uint32Array
  ends: Uint32Array
  /** The rows that are submodules. */
  submodules: number[]
}

/**
 * Tracked files that stay the bytes that they are in git's index, sorted by the bytes of their paths. An object and two
 * strings for each of them cost more time than git takes to look at the files.
 */
export type PackedFiles = Files & { readonly table: FileTable; readonly from: number; readonly to: number }

/** Gives the files of a table from one row up to another. */
export function packFiles(table: FileTable, from: number, to: number): PackedFiles {
  const length = Math.max(0, to - from)
  const at = (index: number) => (index >= 0 && index < length ? readFile(table, from + index) : undefined)
  return {
    table,
    from,
    to: from + length,
    length,
    at,
    slice: (first, last) => packFiles(table, from + first, from + Math.min(last, length)),
    *[Symbol.iterator]() {
      for (let row = from; row < from + length; row += 1) yield readFile(table, row)
    },
  }
}

/** Whether the files are still the index's own bytes. */
export function isPacked(files: Files): files is PackedFiles {
  return 'table' in files
}

/** Where an entry has its mode and its hash (gitformat-index). */
const modeAt = 26
export const hashAt = 40

/** The modes of most files and of a submodule, as the index has them. */
export const plainMode = 0o100644
export const submoduleMode = 0o160000

/** Gives the number that an entry has for a mode, which `modeText` writes out. */
export function readMode({ index, entries }: FileTable, row: number): number {
  const at = (entries[row] as number) + modeAt
  return ((index[at] as number) << 8) | (index[at + 1] as number)
}

/** The modes of files and submodules; a folder stands in a sparse index only. */
export function modeText(mode: number): string | undefined {
  switch (mode) {
    case 0o100644:
      return '100644'
    case 0o100755:
      return '100755'
    case 0o120000:
      return '120000'
    case submoduleMode:
      return '160000'
    default:
      return undefined
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII
const beyondAscii = /[^\u0000-\u007f]/

/** Gives the path of a file, or what follows its first `skip` bytes. */
export function readPath({ names, starts, ends }: FileTable, row: number, skip = 0): string {
  const start = (starts[row] as number) + skip
  const end = ends[row] as number
  const path = names.toString('latin1', start, end)
  return beyondAscii.test(path) ? decodePath(names.subarray(start, end)) : path
}

function readFile(table: FileTable, row: number): TreeEntry {
  const mode = modeText(readMode(table, row)) as string
  const at = (table.entries[row] as number) + hashAt
  const sha = table.index.toString('hex', at, at + table.hashLength)
  return { path: readPath(table, row), mode, kind: kindOfMode(mode), sha }
}
