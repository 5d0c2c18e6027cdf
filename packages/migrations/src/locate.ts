import type { GateSource } from './types.ts'

/**
 * Finds the line that an error is about where the tool does not say: the first one that names what the server put in
 * quotes. Undefined when the error quotes nothing that stands in the file.
 */
export function locateError(message: string, source: GateSource): number | undefined {
  if (source.sql === undefined) return undefined
  const lines = source.sql.split('\n')
  for (const name of namesIn(message)) {
    const at = lines.findIndex((line) => !line.trim().startsWith('--') && line.includes(name))
    if (at >= 0) return lineInFile(source, at + 1)
  }
  return undefined
}

/** The file's line, from 1, of a line of what is run. */
export function lineInFile({ firstLine, lines }: GateSource, line: number): number {
  return lines?.[line - 1] ?? firstLine + line - 1
}

/** PostgreSQL writes "name", MySQL 'database.name', SQLite `no such table: name`. */
function namesIn(message: string): string[] {
  const quoted = [...message.matchAll(/"([^"]+)"|'(?:[\w$]+\.)?([^']+)'/g)]
  const missing = [...message.matchAll(/(?:no such \w+|duplicate column name): (?:\w+\.)?(\w+)/g)]
  return [...quoted.map(([, double, single]) => double ?? single), ...missing.map(([, name]) => name)].flatMap(
    (name) => name ?? [],
  )
}

/**
 * Whether what stands on a line of what is run certainly runs: behind the first thing that is not known, it may stand in
 * a condition.
 */
export function isCertain(source: GateSource, line: number): boolean {
  const own = lineInFile(source, line)
  if (source.perhaps?.some(({ from, to }) => from <= own && own <= to)) return false
  if (!('unanalysable' in source)) return true
  return own < lineInFile(source, source.unanalysableLine ?? 1)
}
