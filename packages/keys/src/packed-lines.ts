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
  const empty = encodeLines(emptied, (path) => fileLine(prefix + path, '040000', ''))
  return [...writeRows(table, from, to, rows, skip, prefix), ...empty]
}

const longestMiddle = '","100644","'.length
const plainText = /^[ !#-[\]-~]*$/

/** Both hexadecimal digits of each byte, the first one below. */
const digits = Uint16Array.from({ length: 256 }, (_, byte) => {
  const text = byte.toString(16).padStart(2, '0')
  return text.charCodeAt(0) | (text.charCodeAt(1) << 8)
})

/** Writes the lines of the rows but the hidden ones, whose paths count from their byte `skip` on. */
function writeRows(table: FileTable, from: number, to: number, hidden: number[], skip: number, prefix: string) {
  const writer = openWriter(table, from, to, skip, prefix)
  let next = from
  for (const row of hidden) {
    writer.write(next, row)
    next = row + 1
  }
  writer.write(next, to)
  return writer.end()
}

function openWriter(table: FileTable, from: number, to: number, skip: number, prefix: string) {
  const { index, hashLength, entries, names, starts, ends } = table
  const isPlain = plainText.test(prefix)
  const head = Buffer.from(`["${prefix}`)
  const span = to > from ? (ends[to - 1] as number) - (starts[from] as number) : 0
  const lines = Buffer.allocUnsafeSlow(span + (to - from) * (head.length + longestMiddle + 2 * hashLength + 3))
  const parts: LineParts = { lines, index, hashLength, names, head, middle: head }
  const chunks: Buffer[] = []
  let mode = 0
  let begun = 0
  let filled = 0
  return {
    write(first: number, last: number): void {
      for (let row = first; row < last; row += 1) {
        const entry = entries[row] as number
        if (readMode(table, row) !== mode) {
          mode = readMode(table, row)
          parts.middle = Buffer.from(`","${modeText(mode)}","`)
        }
        const next = isPlain ? writeLine(parts, filled, (starts[row] as number) + skip, ends[row] as number, entry) : -1
        if (next < 0) {
          chunks.push(lines.subarray(begun, filled), textLine(table, row, prefix, skip))
          begun = filled
        } else filled = next
      }
    },
    end(): EncodedLines {
      return [...chunks, lines.subarray(begun, filled)]
    },
  }
}

function textLine(table: FileTable, row: number, prefix: string, skip: number): Buffer {
  const at = (table.entries[row] as number) + hashAt
  const hash = table.index.toString('hex', at, at + table.hashLength)
  const mode = modeText(readMode(table, row)) as string
  return Buffer.from(`${fileLine(prefix + readPath(table, row, skip), mode, hash)}\n`)
}

type LineParts = { lines: Buffer; index: Buffer; hashLength: number; names: Buffer; head: Buffer; middle: Buffer }

/**
 * Writes one line and gives where the next one belongs; -1 for a name that does not stand in JSON as it is. One function
 * of no great size that is called for each file is compiled soon and once; several of them, or one long loop, cost twice
 * the time, and so do native calls for so few bytes.
 */
function writeLine(parts: LineParts, at: number, start: number, end: number, entry: number): number {
  const { lines, index, hashLength, names, head, middle } = parts
  let next = at
  for (let from = 0; from < head.length; from += 1) {
    lines[next] = head[from] as number
    next += 1
  }
  for (let from = start; from < end; from += 1) {
    const byte = names[from] as number
    if (byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c) return -1
    lines[next] = byte
    next += 1
  }
  for (let from = 0; from < middle.length; from += 1) {
    lines[next] = middle[from] as number
    next += 1
  }
  for (let from = entry + hashAt; from < entry + hashAt + hashLength; from += 1) {
    const pair = digits[index[from] as number] as number
    lines[next] = pair & 0xff
    lines[next + 1] = pair >> 8
    next += 2
  }
  lines[next] = 0x22
  lines[next + 1] = 0x5d
  lines[next + 2] = 0x0a
  return next + 3
}
