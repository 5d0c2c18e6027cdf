import type { GateSource } from '../types.ts'

/** What one call in a program sends, and on which line of the file it stands. */
export type Piece = {
  sql: string
  line: number
  /** It stands elsewhere in the file, so that all of its lines belong to this one. */
  moved?: true
}

type Laid = { sql: string; lines?: number[] }

/**
 * Puts what a program sends on the lines where it stands in the file. Where one call sends several statements there is no
 * room for all: then `lines` says which line of the file each one belongs to. `end` is put behind each.
 */
export function onTheirLines(pieces: readonly Piece[], end: string): Laid {
  let sql = ''
  const lines: number[] = []
  for (const piece of pieces) {
    const row = sql.split('\n').length
    const gap = Math.max(0, piece.line - row)
    for (let at = 0; at < gap; at += 1) lines[row + at - 1] ??= row + at
    // A comment at its end would take the semicolon in.
    const commented = /(?:--|#)[^\n]*$/.test(piece.sql) && !end.startsWith('\n')
    const text = `${piece.sql}${commented ? '\n' : ''}${end}`
    for (const at of text.split('\n').keys()) lines[row + gap + at - 1] = piece.line + (piece.moved ? 0 : at)
    sql += `${'\n'.repeat(gap)}${text}`
  }
  return lines.every((line, at) => line === at + 1) ? { sql } : { sql, lines }
}

/** The source of a program of which not all is known; `line` is one of the file. */
export function withUnknown(known: GateSource & Laid, unanalysable: string, line: number): GateSource {
  const { lines } = known
  if (lines === undefined) return { ...known, unanalysable, unanalysableLine: line }
  return { ...known, unanalysable, lines: [...lines, line], unanalysableLine: lines.length + 1 }
}
