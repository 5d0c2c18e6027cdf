import {
  type FileTable,
  hashAt,
  modeText,
  type PackedFiles,
  packFiles,
  plainMode,
  readMode,
  readPath,
  submoduleMode,
} from '../packed-files.ts'

/** What git's index says of a repository's tracked files. */
export type GitIndex = {
  /** Sorted by the bytes of their paths. */
  entries: PackedFiles
  /** Files that git was told to take for unchanged without looking: assume-unchanged and skip-worktree. */
  unwatched: string[]
  /** The tree that the entries are, where the index knows it: it does unless something was staged since. */
  tree: string | undefined
  /** Whether a `.gitattributes` may be among the entries. In doubt it is so. */
  mayHoldAttributes: boolean
}

const ASSUME_UNCHANGED = 0x8000
const EXTENDED = 0x4000
const STAGE = 0x3000
const LENGTH = 0xfff
const SKIP_WORKTREE = 0x4000
const INTENT_TO_ADD = 0x2000

/**
 * Reads the bytes of an index file (gitformat-index, versions 2, 3 and 4). Files that were only announced
 * (`git add --intent-to-add`) are left out. Gives undefined for what git itself has to be asked about: an index that is
 * split or sparse, of another version, or with a merge under way.
 */
export function parseGitIndex(bytes: Buffer, hashLength: number): GitIndex | undefined {
  if (bytes.length < 12 + hashLength || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined
  const version = bytes.readUInt32BE(4)
  if (version < 2 || version > 4) return undefined
  const count = bytes.readUInt32BE(8)
  // Each entry takes more than this, so a count that cannot be true makes no large table.
  if (count * (hashLength + 42) > bytes.length) return undefined
  const numbers = () => new Uint32Array(count)
  const table: FileTable = {
    index: bytes,
    hashLength,
    entries: numbers(),
    names: bytes,
    starts: numbers(),
    ends: numbers(),
    submodules: [],
  }
  const read = version === 4 ? readStripped(table) : readWhole(table)
  if (read === undefined || read.at > bytes.length - hashLength) return undefined
  const { at, rows, unwatched } = read
  let tree: string | undefined
  for (const { name, start, end } of findExtensions(bytes, at, bytes.length - hashLength)) {
    // Git's own readers must give up on extensions in small letters that they do not know; so do we.
    if (/^[a-z]/.test(name)) return undefined
    if (name === 'TREE') tree = readRootTree(bytes.subarray(start, end), hashLength)
  }
  return {
    entries: packFiles(table, 0, rows),
    unwatched: unwatched.map((row) => readPath(table, row)),
    tree,
    mayHoldAttributes: table.names.includes('.gitattributes'),
  }
}

/** `at`: where the entries end. `unwatched`: rows that git takes for unchanged. */
type Rows = { at: number; rows: number; unwatched: number[] }

/** Fills the table from entries with whole names, as the versions before 4 have them. */
function readWhole(table: FileTable): Rows | undefined {
  const { index, hashLength, entries, starts, ends } = table
  const unwatched: number[] = []
  const last = index.length - hashLength
  const fixed = hashAt + hashLength + 2
  let at = 12
  let row = 0
  let isReadable = true
  // A loop of our own would be compiled at twice the cost (see writeRows).
  entries.forEach(() => {
    let start = at + fixed
    isReadable &&= start <= last
    if (!isReadable) return
    const flags = ((index[start - 2] as number) << 8) | (index[start - 1] as number)
    let next = row + 1
    entries[row] = at
    // Most entries are plain files, of which there is no more to say.
    if ((flags & ~LENGTH) !== 0 || readMode(table, row) !== plainMode) {
      if ((flags & EXTENDED) !== 0) start += 2
      const counts = noteSpecial(table, row, flags, unwatched)
      isReadable = counts !== undefined
      if (!counts) next = row
    }
    const length = flags & LENGTH
    const end = length < LENGTH ? start + length : index.indexOf(0, start)
    isReadable &&= end >= start
    starts[row] = start
    ends[row] = end
    // One to eight NULs fill each entry up to a multiple of eight bytes.
    at += (end - at + 8) & ~7
    row = next
  })
  return isReadable ? { at, rows: row, unwatched } : undefined
}

/** Fills the table from entries of version 4, whose names are put together in bytes of their own. */
function readStripped(table: FileTable): Rows | undefined {
  const { index, hashLength, entries, starts, ends } = table
  const unwatched: number[] = []
  const last = index.length - hashLength
  const names = openNames()
  let at = 12
  let row = 0
  for (let left = entries.length; left > 0; left -= 1) {
    const flagsAt = at + hashAt + hashLength
    if (flagsAt + 2 > last) return undefined
    const flags = index.readUInt16BE(flagsAt)
    entries[row] = at
    const counts = noteSpecial(table, row, flags, unwatched)
    if (counts === undefined) return undefined
    const stripped = readOffset(index, flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4))
    const zero = index.indexOf(0, stripped.end)
    if (zero < 0) return undefined
    starts[row] = names.add(stripped.value, index.subarray(stripped.end, zero))
    ends[row] = names.length()
    at = zero + 1
    if (counts) row += 1
  }
  table.names = names.take()
  return { at, rows: row, unwatched }
}

/** Notes what is special about an entry; gives whether it is a file of the list, and undefined where git must say it. */
function noteSpecial(table: FileTable, row: number, flags: number, unwatched: number[]): boolean | undefined {
  const { index, hashLength, entries, submodules } = table
  const mode = readMode(table, row)
  if ((flags & STAGE) !== 0 || modeText(mode) === undefined) return undefined
  const after = (entries[row] as number) + hashAt + hashLength + 2
  const extended = (flags & EXTENDED) === 0 ? 0 : index.readUInt16BE(after)
  if ((extended & INTENT_TO_ADD) !== 0) return false
  if (mode === submoduleMode) submodules.push(row)
  if ((flags & ASSUME_UNCHANGED) !== 0 || (extended & SKIP_WORKTREE) !== 0) unwatched.push(row)
  return true
}

/** Puts the names of version 4 together, each of which drops some bytes of the one before and adds others. */
function openNames() {
  const parts: Buffer[] = []
  let previous: Buffer = Buffer.alloc(0)
  let length = 0
  return {
    /** Gives where the name starts. */
    add(dropped: number, added: Buffer): number {
      const kept = previous.subarray(0, Math.max(0, previous.length - dropped))
      previous = Buffer.concat([kept, added])
      parts.push(previous)
      length += previous.length
      return length - previous.length
    },
    length: () => length,
    take: () => Buffer.concat(parts),
  }
}

/** The number of bytes that a name of version 4 drops from the one before it, in the encoding of pack offsets. */
function readOffset(bytes: Buffer, at: number): { value: number; end: number } {
  let end = at
  let byte = bytes[end++] ?? 0
  let value = byte & 0x7f
  while (byte & 0x80) {
    byte = bytes[end++] ?? 0
    value = ((value + 1) << 7) | (byte & 0x7f)
  }
  return { value, end }
}

function* findExtensions(bytes: Buffer, from: number, to: number) {
  for (let at = from; at + 8 <= to; ) {
    const start = at + 8
    const end = start + bytes.readUInt32BE(at + 4)
    yield { name: bytes.toString('latin1', at, at + 4), start, end }
    at = end
  }
}

/** The first record of the cached trees is that of the root: an empty name, how many entries, how many subtrees, its hash. */
function readRootTree(extension: Buffer, hashLength: number): string | undefined {
  const line = extension.indexOf(10)
  const match = /^\0\d+ \d+$/.exec(extension.toString('latin1', 0, line))
  return match === null ? undefined : extension.toString('hex', line + 1, line + 1 + hashLength)
}
