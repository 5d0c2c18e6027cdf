import {
  type FileTable,
  hashAt,
  modeText,
  type PackedFiles,
  packFiles,
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
  const names = version === 4 ? openNames() : undefined
  const unwatched: number[] = []
  let rows = 0
  let at = 12
  for (let left = count; left > 0; left -= 1) {
    const flagsAt = at + hashAt + hashLength
    if (flagsAt + 2 > bytes.length) return undefined
    const flags = readShort(bytes, flagsAt)
    const extended = (flags & EXTENDED) === 0 ? 0 : readShort(bytes, flagsAt + 2)
    if ((flags & STAGE) !== 0) return undefined
    const nameAt = flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4)
    let start = nameAt
    let end: number
    let next: number
    if (names === undefined) {
      const length = flags & 0xfff
      end = length < 0xfff ? start + length : bytes.indexOf(0, start)
      if (end < start) return undefined
      // Entries of the versions before 4 are padded with one to eight NULs to a multiple of eight bytes.
      next = at + ((end - at + 8) & ~7)
    } else {
      const stripped = readOffset(bytes, nameAt)
      const zero = bytes.indexOf(0, stripped.end)
      if (zero < 0) return undefined
      next = zero + 1
      start = names.add(stripped.value, bytes.subarray(stripped.end, zero))
      end = names.length()
    }
    table.entries[rows] = at
    table.starts[rows] = start
    table.ends[rows] = end
    const mode = readMode(table, rows)
    if (modeText(mode) === undefined) return undefined
    if ((extended & INTENT_TO_ADD) === 0) {
      if (mode === submoduleMode) table.submodules.push(rows)
      if ((flags & ASSUME_UNCHANGED) !== 0 || (extended & SKIP_WORKTREE) !== 0) unwatched.push(rows)
      rows += 1
    }
    at = next
  }
  if (at > bytes.length - hashLength) return undefined
  if (names !== undefined) table.names = names.take()
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

/** Faster than Buffer's own while nothing has been compiled yet, which is when this runs. */
function readShort(bytes: Buffer, at: number): number {
  return ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
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
