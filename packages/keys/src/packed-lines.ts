import type { Ignores } from './dockerignore.ts'
import { type EncodedLines, encodeLines, fileLine } from './hash-lines.ts'
import { type FileTable, hashAt, modeText, type PackedFiles, readMode, readPath } from './packed-files.ts'
import { findHidden } from './packed-hidden.ts'

/**
 * Gives the lines that `encodeContext` gives, byte for byte, out of packed files: paths and hashes go from the index's
 * bytes into the lines' bytes, and only what an ignore file is asked about becomes text.
 */
export function encodePacked(files: PackedFiles, context: string, prefix: string, ignores: Ignores): EncodedLines {
  const { table, from, to } = files
  const skip = context === '.' ? 0 : Buffer.byteLength(context) + 1
  const { rows, emptied } = findHidden(files, context, ignores)
  const writer = openWriter(table, prefix, skip)
  let next = from
  for (const hidden of rows) {
    writer.write(next, hidden)
    next = hidden + 1
  }
  writer.write(next, to)
  return [...writer.end(), ...encodeLines(emptied, (path) => fileLine(prefix + path, '040000', ''))]
}

const chunkSize = 1 << 18
const plainText = /^[ !#-[\]-~]*$/

/** Both hexadecimal digits of each byte, the first one below. */
const digits = Uint16Array.from({ length: 256 }, (_, byte) => {
  const text = byte.toString(16).padStart(2, '0')
  return text.charCodeAt(0) | (text.charCodeAt(1) << 8)
})

/** Writes the lines of files, whose paths count from their byte `skip` on. */
function openWriter(table: FileTable, prefix: string, skip: number) {
  const { index, hashLength, entries, names, starts, ends } = table
  const isPlain = plainText.test(prefix)
  const head = Buffer.from(`["${prefix}`)
  const middles = new Map<number, Buffer>()
  const chunks: Buffer[] = []
  let chunk = Buffer.allocUnsafe(chunkSize)
  let filled = 0
  const makeRoom = (length: number) => {
    if (filled + length <= chunk.length) return
    if (filled > 0) chunks.push(chunk.subarray(0, filled))
    chunk = Buffer.allocUnsafe(Math.max(chunkSize, length))
    filled = 0
  }
  const middleOf = (mode: number): Buffer => {
    const known = middles.get(mode) ?? Buffer.from(`","${modeText(mode)}","`)
    middles.set(mode, known)
    return known
  }
  const writeText = (row: number) => {
    const at = (entries[row] as number) + hashAt
    const mode = modeText(readMode(table, row)) as string
    const path = prefix + readPath(table, row, skip)
    const line = Buffer.from(`${fileLine(path, mode, index.toString('hex', at, at + hashLength))}\n`)
    makeRoom(line.length)
    filled += line.copy(chunk, filled)
  }
  const writeRow = (row: number) => {
    const start = (starts[row] as number) + skip
    const end = ends[row] as number
    const middle = middleOf(readMode(table, row))
    makeRoom(head.length + (end - start) + middle.length + 2 * hashLength + 3)
    const hash = (entries[row] as number) + hashAt
    const name = isPlain ? copyName(names, start, end, chunk, copyAll(head, chunk, filled)) : -1
    if (name < 0) writeText(row)
    else filled = copyHash(index, hash, hash + hashLength, chunk, copyAll(middle, chunk, name))
  }

  return {
    /** Writes the lines of the rows from one up to another. */
    write(from: number, to: number): void {
      for (let row = from; row < to; row += 1) writeRow(row)
    },
    end(): EncodedLines {
      return filled === 0 ? chunks : [...chunks, chunk.subarray(0, filled)]
    },
  }
}

// Small functions that are called for each file are compiled after a few hundred of them; one long loop is not, and
// native calls for so few bytes cost more than they win. Each gives where the next byte belongs.

/** Gives -1 for a name that does not stand in JSON as it is; what was written does not count then. */
function copyName(names: Buffer, start: number, end: number, target: Buffer, to: number): number {
  let next = to
  for (let at = start; at < end; at += 1) {
    const byte = names[at] as number
    if (byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c) return -1
    target[next] = byte
    next += 1
  }
  return next
}

function copyAll(bytes: Buffer, target: Buffer, to: number): number {
  let next = to
  for (let at = 0; at < bytes.length; at += 1) {
    target[next] = bytes[at] as number
    next += 1
  }
  return next
}

/** Writes the digits of a hash, and the end of the line. */
function copyHash(index: Buffer, start: number, end: number, target: Buffer, to: number): number {
  let next = to
  for (let at = start; at < end; at += 1) {
    const pair = digits[index[at] as number] as number
    target[next] = pair & 0xff
    target[next + 1] = pair >> 8
    next += 2
  }
  target[next] = 0x22
  target[next + 1] = 0x5d
  target[next + 2] = 0x0a
  return next + 3
}
