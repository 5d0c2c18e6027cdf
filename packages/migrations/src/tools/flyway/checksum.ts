import { crc32 } from 'node:zlib'

/**
 * The checksum that Flyway keeps of a text: CRC-32 (ISO 3309) over its lines without their ends and without a byte order
 * mark, as a signed number of 32 bits.
 */
export function checksumOf(text: string): number {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines.reduce((sum, line) => crc32(line, sum), 0) | 0
}
