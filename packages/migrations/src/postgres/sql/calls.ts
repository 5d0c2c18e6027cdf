import type { Node } from 'libpg-query'
import { nodeAs, textsOf, walk } from './nodes.ts'

/** What stands in the text of a statement that calls a function: its name, or an escaped identifier, which may be any. */
export const callWords = { set_config: /set_config|u&"/i, setval: /setval|u&"/i }

/** The arguments of each call of a function in a statement, whose text is given too. */
export function callsOf(node: Node | undefined, text: string, name: keyof typeof callWords): Array<{ args: Node[] }> {
  const found: Array<{ args: Node[] }> = []
  // A search through the tree is dear.
  if (node === undefined || !callWords[name].test(text)) return found
  walk(node, (kind, value) => {
    const { funcname, args = [] } = value as { funcname?: Node[]; args?: Node[] }
    if (kind === 'FuncCall' && textsOf(funcname).at(-1) === name) found.push({ args })
    return true
  })
  return found
}

/** The text of a literal, with or without a cast; otherwise the empty string. */
export function literalOf(node: Node | undefined): string {
  const cast = nodeAs(node, 'TypeCast')?.arg
  return nodeAs(cast ?? node, 'A_Const')?.sval?.sval ?? ''
}
