import { isUtf8 } from 'node:buffer'

/**
 * Gives a path's bytes as text. Git's paths are bytes: one that is no UTF-8 becomes a lone surrogate from U+DC80 to
 * U+DCFF, so that no two paths share a text and `encodePath` gives the very bytes back.
 */
export function decodePath(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  let text = ''
  let at = 0
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at)
    if (length === 0) text += String.fromCharCode(0xdc00 + (bytes[at] as number))
    else text += bytes.toString('utf8', at, at + length)
    at += length || 1
  }
  return text
}

/** Gives the length of the UTF-8 sequence that starts here; 0 when there is none. */
function sequenceAt(bytes: Buffer, at: number): number {
  const first = bytes[at] as number
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0
}

const escapedByte = /[\udc80-\udcff]/
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Gives the bytes of a path's text: a string where Node would write the same bytes by itself. */
export function encodePath(text: string): string | Buffer {
  return escapedByte.test(text) && loneSurrogate.test(text) ? toBytes(text) : text
}

function toBytes(text: string): Buffer {
  const parts: Buffer[] = []
  for (const character of text) {
    const code = character.codePointAt(0) as number
    parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character))
  }
  return Buffer.concat(parts)
}

const surrogate = /[\ud800-\udfff]/

/** Compares two paths by their bytes, as git sorts them. */
export function comparePaths(a: string, b: string): number {
  // Without surrogates, UTF-16 sorts as UTF-8 does.
  if (surrogate.test(a) || surrogate.test(b)) return Buffer.compare(toBytes(a), toBytes(b))
  return a < b ? -1 : a > b ? 1 : 0
}
