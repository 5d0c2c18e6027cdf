/** Whether all characters of a text are ASCII, so that each is a byte. */
export function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length
}
