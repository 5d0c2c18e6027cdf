import { createHash } from 'node:crypto'

/** Gives the SHA-256 of lines, each ended by LF, as 64 hexadecimal digits. */
export function hashLines(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(line).update('\n')
  return hash.digest('hex')
}
