import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { loadCryptography } from '../../../action/src/cryptography.ts'
import { commonFolder } from './git-folder.ts'

/** Loaded when first used. */
const decompress = (bytes: Buffer, size: number): Buffer =>
  process.getBuiltinModule('node:zlib').inflateSync(bytes, { maxOutputLength: Math.max(size, 1) })
const digest = (algorithm: string, content: Buffer): string =>
  loadCryptography().createHash(algorithm).update(content).digest('hex')

/** More than any commit has; what is larger is left to git. */
const largest = 1 << 20
/** Searching more packs than this would take longer than git does. */
const mostPacks = 20

/**
 * Reads the tree of a commit out of the repository's own objects (gitrepository-layout, gitformat-pack), which takes a
 * fraction of asking git. The bytes found must have the commit's hash. Undefined wherever git has to be asked: objects
 * that are kept elsewhere, as a difference to another one, or replaced (git-replace).
 */
export function readCommitTree(gitFolder: string, commit: string): string | undefined {
  if (process.env['GIT_OBJECT_DIRECTORY'] !== undefined || process.env['GIT_DIR'] !== undefined) return undefined
  try {
    const folder = commonFolder(gitFolder)
    if (mayReplace(folder)) return undefined
    const objects = join(folder, 'objects')
    const content = readLoose(objects, commit) ?? readPacked(join(objects, 'pack'), commit)
    if (content === undefined) return undefined
    const algorithm = commit.length === 64 ? 'sha256' : 'sha1'
    const whole = Buffer.concat([Buffer.from(`commit ${content.length}\0`), content])
    if (digest(algorithm, whole) !== commit) return undefined
    const tree = /^tree ([0-9a-f]+)\n/.exec(content.toString('latin1', 0, 100))?.[1]
    return tree?.length === commit.length ? tree : undefined
  } catch {
    return undefined
  }
}

/** Git shows another commit in the place of one that is replaced, or that a file of grafts names. */
function mayReplace(folder: string): boolean {
  if (process.env['GIT_REPLACE_REF_BASE'] !== undefined || process.env['GIT_GRAFT_FILE'] !== undefined) return true
  if (existsSync(join(folder, 'refs', 'replace')) || existsSync(join(folder, 'info', 'grafts'))) return true
  const packed = join(folder, 'packed-refs')
  return existsSync(packed) && readFileSync(packed, 'latin1').includes(' refs/replace/')
}

function readLoose(objects: string, commit: string): Buffer | undefined {
  const file = join(objects, commit.slice(0, 2), commit.slice(2))
  if (!existsSync(file)) return undefined
  const bytes = decompress(readFileSync(file), largest)
  const end = bytes.indexOf(0)
  return bytes.toString('latin1', 0, end).startsWith('commit ') ? bytes.subarray(end + 1) : undefined
}

function readPacked(folder: string, commit: string): Buffer | undefined {
  if (!existsSync(folder)) return undefined
  const indexes = readdirSync(folder).filter((name) => name.endsWith('.idx'))
  for (const name of indexes.slice(0, mostPacks)) {
    const offset = withFile(join(folder, name), (read) => findOffset(read, Buffer.from(commit, 'hex')))
    if (offset === undefined) continue
    return withFile(join(folder, `${name.slice(0, -4)}.pack`), (read) => readEntry(read, offset))
  }
  return undefined
}

/** Reads up to so many bytes at a place of a file. */
type Read = (at: number, length: number) => Buffer

function withFile<Result>(file: string, work: (read: Read) => Result): Result {
  const descriptor = openSync(file, 'r')
  try {
    return work((at, length) => {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at))
    })
  } finally {
    closeSync(descriptor)
  }
}

/** Where the table of the first bytes ends, which says how many objects there are up to each of them. */
const tableEnd = 8 + 256 * 4

/** Finds where a pack has an object, by its index (version 2). Undefined: not there, or beyond 2 GiB. */
function findOffset(read: Read, wanted: Buffer): number | undefined {
  const head = read(0, tableEnd)
  if (head.readUInt32BE(0) !== 0xff744f63 || head.readUInt32BE(4) !== 2) return undefined
  const upTo = (first: number) => (first < 0 ? 0 : head.readUInt32BE(8 + 4 * first))
  const first = wanted[0] as number
  const from = upTo(first - 1)
  const names = read(tableEnd + from * wanted.length, (upTo(first) - from) * wanted.length)
  for (let row = 0; row * wanted.length < names.length; row += 1) {
    if (wanted.compare(names, row * wanted.length, (row + 1) * wanted.length) !== 0) continue
    // After all names come four bytes for each object to check it by, then four with its offset.
    const place = tableEnd + upTo(255) * (wanted.length + 4) + (from + row) * 4
    const offset = read(place, 4).readUInt32BE(0)
    return offset < 0x80000000 ? offset : undefined
  }
  return undefined
}

const commitType = 1

/** Reads a whole commit that stands in a pack. Undefined where it stands as a difference, and for what is no commit. */
function readEntry(read: Read, offset: number): Buffer | undefined {
  const start = read(offset, 4096)
  let at = 0
  let byte = start[at++] ?? 0
  if (((byte >> 4) & 7) !== commitType) return undefined
  let size = byte & 15
  for (let shift = 4; byte & 0x80; shift += 7) {
    byte = start[at++] ?? 0
    size += (byte & 0x7f) * 2 ** shift
  }
  if (size > largest) return undefined
  // What does not shrink grows by a few bytes.
  const needed = at + size + 64
  const content = decompress((needed <= 4096 ? start : read(offset, needed)).subarray(at), size)
  return content.length === size ? content : undefined
}
