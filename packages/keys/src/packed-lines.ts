import type { Ignores } from './dockerignore.ts'
import { type EncodedLines, encodeLines, fileLine } from './hash-lines.ts'
import { type FileTable, hashAt, modeText, type PackedFiles, plainMode, readMode, readPath } from './packed-files.ts'
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

const plainText = /^[ !#-[\]-~]*$/

/** Both hexadecimal digits of each byte, the first one below. */
const digits = Uint16Array.from({ length: 256 }, (_, byte) => {
  const text = byte.toString(16).padStart(2, '0')
  return text.charCodeAt(0) | (text.charCodeAt(1) << 8)
})

/**
 * Writes the lines of the rows but the hidden ones, whose paths count from their byte `skip` on. One function does all
 * for a row, and is called by `forEach`: a loop of our own would be compiled besides it, at the cost of all the rest,
 * and native calls for so few bytes cost more than they win.
 */
function writeRows(table: FileTable, from: number, to: number, hidden: number[], skip: number, prefix: string) {
  const { index, hashLength, names, starts, ends } = table
  const isPlain = plainText.test(prefix)
  const head = Buffer.from(`["${prefix}`)
  const span = to > from ? (ends[to - 1] as number) - (starts[from] as number) : 0
  const middles = openMiddles()
  const lines = Buffer.allocUnsafeSlow(span + (to - from) * (head.length + middles.longest + 2 * hashLength + 3))
  const chunks: Buffer[] = []
  let begun = 0
  let filled = 0
  let passed = 0
  const cut = (row: number) => {
    chunks.push(lines.subarray(begun, filled), textLine(table, row, prefix, skip))
    begun = filled
  }
  table.entries.subarray(from, to).forEach((entry, place) => {
    const row = from + place
    if (row === hidden[passed]) {
      passed += 1
      return
    }
    let next = filled
    for (let at = 0; at < head.length; at += 1) {
      lines[next] = head[at] as number
      next += 1
    }
    const end = ends[row] as number
    for (let at = (starts[row] as number) + skip; at < end; at += 1) {
      const byte = names[at] as number
      // What does not stand in JSON as it is.
      if (!isPlain || byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c) {
        cut(row)
        return
      }
      lines[next] = byte
      next += 1
    }
    const middle = middles.of(readMode(table, row))
    for (let at = 0; at < middle.length; at += 1) {
      lines[next] = middle[at] as number
      next += 1
    }
    for (let at = entry + hashAt; at < entry + hashAt + hashLength; at += 1) {
      const pair = digits[index[at] as number] as number
      lines[next] = pair & 0xff
      lines[next + 1] = pair >> 8
      next += 2
    }
    lines[next] = 0x22
    lines[next + 1] = 0x5d
    lines[next + 2] = 0x0a
    filled = next + 3
  })
  return [...chunks, lines.subarray(begun, filled)]
}

/** What stands between a path and a hash, by mode. */
function openMiddles() {
  const make = (mode: number) => Buffer.from(`","${modeText(mode)}","`)
  const plain = make(plainMode)
  const made = new Map<number, Buffer>()
  const find = (mode: number): Buffer => {
    const middle = made.get(mode) ?? make(mode)
    made.set(mode, middle)
    return middle
  }
  return { longest: plain.length, of: (mode: number) => (mode === plainMode ? plain : find(mode)) }
}

function textLine(table: FileTable, row: number, prefix: string, skip: number): Buffer {
  const at = (table.entries[row] as number) + hashAt
  const hash = table.index.toString('hex', at, at + table.hashLength)
  const mode = modeText(readMode(table, row)) as string
  return Buffer.from(`${fileLine(prefix + readPath(table, row, skip), mode, hash)}\n`)
}
