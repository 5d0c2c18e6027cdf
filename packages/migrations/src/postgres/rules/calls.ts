import type { Node } from 'libpg-query'
import { nodeAs, textsOf, walk } from '../sql/nodes.ts'

/** The arguments of each call of one of these functions in a statement, whose text is given too. */
export function callsOf(
  node: Node | undefined,
  text: string,
  ...names: string[]
): Array<{ name: string; args: Node[] }> {
  const found: Array<{ name: string; args: Node[] }> = []
  // A search through the tree is dear, and a text with neither the name nor an escaped identifier needs none.
  const lower = lowerCase(text)
  if (node === undefined || !['u&"', ...names].some((name) => lower.includes(name))) return found
  walk(node, (kind, value) => {
    const { funcname, args = [] } = value as { funcname?: Node[]; args?: Node[] }
    const name = kind === 'FuncCall' ? (textsOf(funcname).at(-1) ?? '') : ''
    if (names.includes(name)) found.push({ name, args })
    return true
  })
  return found
}

let last = { text: '', lower: '' }

/** Several rules ask of the same text, one after the other. */
function lowerCase(text: string): string {
  if (last.text !== text) last = { text, lower: text.toLowerCase() }
  return last.lower
}

/** The text of a literal, with or without a cast; otherwise the empty string. */
export function literalOf(node: Node | undefined): string {
  const cast = nodeAs(node, 'TypeCast')?.arg
  return nodeAs(cast ?? node, 'A_Const')?.sval?.sval ?? ''
}
