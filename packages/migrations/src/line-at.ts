/** The line, from 1, of a place in a text; the place counts UTF-16 units, as indices of strings do. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
