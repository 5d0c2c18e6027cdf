import { type Ignores, ignoreNothing } from './dockerignore.ts'
import { type EncodedLines, encodeLines, fileLine } from './hash-lines.ts'
import {
  type FileTable,
  hashAt,
  modeText,
  type PackedFiles,
  readMode,
  readPath,
  submoduleMode,
} from './packed-files.ts'
import { watchFolders } from './visible.ts'

/**
 * Gives the lines that `encodeContext` gives, byte for byte, out of packed files: paths and hashes go from the index's
 * bytes into the lines' bytes, and only what an ignore file is asked about becomes text.
 */
export function encodePacked(files: PackedFiles, context: string, prefix: string, ignores: Ignores): EncodedLines {
  const { table, from, to } = files
  const skip = context === '.' ? 0 : Buffer.byteLength(context) + 1
  const writer = openWriter(table, prefix)
  if (ignores === ignoreNothing) {
    for (let row = from; row < to; row += 1) writer.write(row, skip)
    return writer.end()
  }
  const folders = watchFolders(ignores)
  for (let row = from; row < to; row += 1) {
    const name = readPath(table, row, skip)
    if (!ignores(name) || (readMode(table, row) === submoduleMode && ignores.mayLetThrough(name))) {
      folders.see(name)
      writer.write(row, skip)
    } else folders.miss(name)
  }
  return [...writer.end(), ...encodeLines(folders.emptied(), (path) => fileLine(prefix + path, '040000', ''))]
}

const chunkSize = 1 << 18
const plainText = /^[ !#-[\]-~]*$/

/** Hexadecimal digits of each byte, two by two. */
const digits = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0')).join(''))

function openWriter(table: FileTable, prefix: string) {
  const { index, hashLength, entries, names, starts, ends } = table
  const isPlain = plainText.test(prefix)
  const head = Buffer.from(`["${prefix}`)
  const middles = new Map<number, Buffer>()
  const chunks: Buffer[] = []
  let chunk = Buffer.allocUnsafe(chunkSize)
  let filled = 0
  const flush = (least: number) => {
    if (filled > 0) chunks.push(chunk.subarray(0, filled))
    chunk = Buffer.allocUnsafe(Math.max(chunkSize, least))
    filled = 0
  }
  const middleOf = (mode: number): Buffer => {
    const known = middles.get(mode) ?? Buffer.from(`","${modeText(mode)}","`)
    middles.set(mode, known)
    return known
  }

  /** Writes a name and says whether it stands in JSON as it is; where it does not, what was written does not count. */
  const writeName = (start: number, end: number, to: number): boolean => {
    for (let at = start, target = to; at < end; at += 1, target += 1) {
      const byte = names[at] as number
      if (byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c) return false
      chunk[target] = byte
    }
    return true
  }
  const writeAll = (bytes: Buffer, to: number): number => {
    for (let at = 0; at < bytes.length; at += 1) chunk[to + at] = bytes[at] as number
    return to + bytes.length
  }
  const writeHash = (entry: number, to: number): number => {
    let target = to
    for (let at = entry + hashAt; at < entry + hashAt + hashLength; at += 1) {
      const digit = 2 * (index[at] as number)
      chunk[target] = digits[digit] as number
      chunk[target + 1] = digits[digit + 1] as number
      target += 2
    }
    return target
  }
  const writeText = (row: number, skip: number) => {
    const at = (entries[row] as number) + hashAt
    const mode = modeText(readMode(table, row)) as string
    const path = prefix + readPath(table, row, skip)
    const line = Buffer.from(`${fileLine(path, mode, index.toString('hex', at, at + hashLength))}\n`)
    if (filled + line.length > chunk.length) flush(line.length)
    filled += line.copy(chunk, filled)
  }

  return {
    /** Writes the line of one file, whose path counts from its byte `skip` on. */
    write(row: number, skip: number): void {
      const start = (starts[row] as number) + skip
      const end = ends[row] as number
      const middle = middleOf(readMode(table, row))
      const length = head.length + (end - start) + middle.length + 2 * hashLength + 3
      if (filled + length > chunk.length) flush(length)
      const named = filled + head.length
      if (!isPlain || !writeName(start, end, named)) {
        writeText(row, skip)
        return
      }
      writeAll(head, filled)
      const target = writeHash(entries[row] as number, writeAll(middle, named + end - start))
      chunk[target] = 0x22
      chunk[target + 1] = 0x5d
      chunk[target + 2] = 0x0a
      filled = target + 3
    },
    end(): EncodedLines {
      return filled === 0 ? chunks : [...chunks, chunk.subarray(0, filled)]
    },
  }
}
