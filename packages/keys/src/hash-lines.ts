import { loadCryptography } from '../../action/src/cryptography.ts'

/** Lines that have been made ready to hash, each ended by LF. */
export type EncodedLines = Buffer[]

/** Gives the SHA-256 of lines, each ended by LF, and of encoded ones, as 64 hexadecimal digits. */
export function hashLines(lines: readonly string[], encoded: readonly EncodedLines[] = []): string {
  const hash = loadCryptography().createHash('sha256')
  for (const chunk of [encodeLines(lines, (line) => line), ...encoded].flat()) hash.update(chunk)
  return hash.digest('hex')
}

/** Encodes the line that each item stands for. A buffer for each line would cost more than the hash itself. */
export function encodeLines<T>(items: readonly T[], lineOf: (item: T, index: number) => string): EncodedLines {
  const chunks: EncodedLines = []
  let pending = ''
  for (let index = 0; index < items.length; index += 1) {
    pending += `${lineOf(items[index] as T, index)}\n`
    if (pending.length > 65_536) {
      chunks.push(Buffer.from(pending))
      pending = ''
    }
  }
  if (pending !== '') chunks.push(Buffer.from(pending))
  return chunks
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that JSON escapes
const escapedInJson = /["\\\u0000-\u001f\ud800-\udfff]/

/** Gives a file's line: the JSON array of its path, mode and hash. */
export function fileLine(path: string, mode: string, hash: string): string {
  return escapedInJson.test(path) ? JSON.stringify([path, mode, hash]) : `["${path}","${mode}","${hash}"]`
}
