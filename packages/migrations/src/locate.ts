import type { GateSource } from './types.ts'

/**
 * Finds the line that an error is about where the tool does not say: the first one that names what the server put in
 * quotes. Undefined when the error quotes nothing that stands in the file.
 */
export function locateError(message: string, source: GateSource): number | undefined {
  if (source.sql === undefined) return undefined
  const lines = source.sql.split('\n')
  for (const [, name] of message.matchAll(/"([^"]+)"/g)) {
    const at = lines.findIndex((line) => !line.trim().startsWith('--') && line.includes(name as string))
    if (at >= 0) return source.firstLine + at
  }
  return undefined
}
