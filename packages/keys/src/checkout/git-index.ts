import { decodePath } from '../path-text.ts'
import { kindOfMode, type TreeEntry } from '../tree.ts'

/** What git's index says of a repository's tracked files. */
export type GitIndex = {
  /** Sorted by the bytes of their paths. */
  entries: TreeEntry[]
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
  // Two conversions of everything, and slices of them, are far cheaper than two conversions for each entry.
  const text = bytes.toString('latin1')
  // Names of version 4 stand there in parts.
  const mayHoldAttributes = version === 4 || text.includes('.gitattributes')
  const index: GitIndex = { entries: [], unwatched: [], tree: undefined, mayHoldAttributes }
  const hexadecimal = bytes.toString('hex')
  let at = 12
  let previous: Buffer = Buffer.alloc(0)
  for (let count = bytes.readUInt32BE(8); count > 0; count -= 1) {
    const flagsAt = at + 40 + hashLength
    if (flagsAt + 2 > bytes.length) return undefined
    const flags = readShort(bytes, flagsAt)
    const extended = (flags & EXTENDED) === 0 ? 0 : readShort(bytes, flagsAt + 2)
    if ((flags & STAGE) !== 0) return undefined
    let start = flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4)
    let name: Buffer | undefined
    let end: number
    if (version === 4) {
      const stripped = readOffset(bytes, start)
      end = bytes.indexOf(0, stripped.end)
      if (end < 0) return undefined
      const kept = previous.subarray(0, Math.max(0, previous.length - stripped.value))
      name = Buffer.concat([kept, bytes.subarray(stripped.end, end)])
      previous = name
      start = stripped.end
    } else {
      const length = flags & 0xfff
      end = length < 0xfff ? start + length : bytes.indexOf(0, start)
      if (end < 0) return undefined
    }
    const mode = modeText(readShort(bytes, at + 26))
    if (mode === undefined) return undefined
    if ((extended & INTENT_TO_ADD) === 0) {
      const path = name === undefined ? pathAt(text, bytes, start, end) : decodePath(name)
      const sha = hexadecimal.slice(2 * (at + 40), 2 * (at + 40 + hashLength))
      index.entries.push({ path, mode, kind: kindOfMode(mode), sha })
      if ((flags & ASSUME_UNCHANGED) !== 0 || (extended & SKIP_WORKTREE) !== 0) index.unwatched.push(path)
    }
    // Entries of the versions before 4 are padded with one to eight NULs to a multiple of eight bytes.
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7)
  }
  for (const { name, start, end } of findExtensions(bytes, at, bytes.length - hashLength)) {
    // Git's own readers must give up on extensions in small letters that they do not know; so do we.
    if (/^[a-z]/.test(name)) return undefined
    if (name === 'TREE') index.tree = readRootTree(bytes.subarray(start, end), hashLength)
  }
  return index
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII
const beyondAscii = /[^\u0000-\u007f]/

function pathAt(text: string, bytes: Buffer, start: number, end: number): string {
  const path = text.slice(start, end)
  return beyondAscii.test(path) ? decodePath(bytes.subarray(start, end)) : path
}

/** Faster than Buffer's own while nothing has been compiled yet, which is when this runs. */
function readShort(bytes: Buffer, at: number): number {
  return ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
}

/** The modes of files and submodules; a folder stands in a sparse index only. */
function modeText(mode: number): string | undefined {
  switch (mode) {
    case 0o100644:
      return '100644'
    case 0o100755:
      return '100755'
    case 0o120000:
      return '120000'
    case 0o160000:
      return '160000'
    default:
      return undefined
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
