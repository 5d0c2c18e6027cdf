import { createHash } from 'node:crypto'

/** Gives the SHA-256 of lines, each ended by LF, as 64 hexadecimal digits. */
export function hashLines(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  let pending = ''
  for (const line of lines) {
    pending += `${line}\n`
    // A call for each line would cost more than the hash itself.
    if (pending.length > 65_536) {
      hash.update(pending)
      pending = ''
    }
  }
  return hash.update(pending).digest('hex')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that JSON escapes
const escapedInJson = /["\\\u0000-\u001f\ud800-\udfff]/

/** Gives a file's line: the JSON array of its path, mode and hash. */
export function fileLine(path: string, mode: string, hash: string): string {
  return escapedInJson.test(path) ? JSON.stringify([path, mode, hash]) : `["${path}","${mode}","${hash}"]`
}
