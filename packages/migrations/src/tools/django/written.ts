import type { GateSource, MigrationFile } from '../../types.ts'
import { placeLines } from '../python/lines.ts'
import type { Operations } from './literals.ts'

/** A migration as `sqlmigrate` wrote it, and which of its operations are programs that do nothing. */
export type Written = { sql: string; idle: number[] }

/** Puts what `sqlmigrate` wrote on the lines of the operations that send it. */
export function sourceOf(
  file: MigrationFile,
  { source, spans, blind: asks }: Operations,
  { sql, idle }: Written,
): GateSource {
  const parts = partsOf(sql)
  const whole = { line: spans[0]?.line ?? 1, end: spans.at(-1)?.end ?? 1 }
  const lines: number[] = []
  const text: string[] = []
  let blind: number | undefined
  for (const [at, part] of parts.entries()) {
    const span = (parts.length === spans.length ? spans[at] : undefined) ?? whole
    if (part.program && !idle.includes(at)) blind ??= span.line
    if (part.sql === '') continue
    text.push(part.sql)
    lines.push(...placeLines(part.sql, span, file.text))
  }
  const { transactional, reversible } = source
  const manner = { firstLine: 1, transactional, reversible, lines, sql: text.join('\n') }
  if (blind === undefined && asks === undefined) return manner
  if (blind === undefined) {
    const unanalysable = `a program: what \`${asks?.word}\` changes when it runs is not known`
    return { ...manner, unanalysable, unanalysableLine: lines.push(asks?.line ?? 1) }
  }
  const unanalysable = 'a program: what `RunPython` does is not known'
  return { ...manner, unanalysable, unanalysableLine: lines.push(blind) }
}

type Part = { sql: string; program: boolean }

/** Parts what Django wrote at its remarks, of which it puts one before each operation. */
function partsOf(sql: string): Part[] {
  const parts: Part[] = []
  const lines = sql.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string
    if (line === '--' && lines[at + 1]?.startsWith('-- ') && lines[at + 2] === '--') {
      parts.push({ sql: '', program: false })
      at += 2
      continue
    }
    const part = parts.at(-1)
    if (part === undefined || line.trim() === '' || line === '-- (no-op)') continue
    if (line === '-- THIS OPERATION CANNOT BE WRITTEN AS SQL') part.program = true
    else if (!(line === 'COMMIT;' && lines.slice(at + 1).every((rest) => rest === '')))
      part.sql += part.sql === '' ? line : `\n${line}`
  }
  return parts
}
