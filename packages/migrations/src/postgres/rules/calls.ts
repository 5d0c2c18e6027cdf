import type { Node } from 'libpg-query'
import { nodeAs, textsOf, walk } from '../sql/nodes.ts'

const watched = ['set_config', 'setval'] as const

type Watched = (typeof watched)[number]

/** A search through the tree is dear, and a text with neither a name nor an escaped identifier needs none. */
const words = new RegExp([...watched, 'u&"'].join('|'), 'i')

/** The arguments of each call of one of these functions in a statement, whose text is given too. */
export function callsOf(
  node: Node | undefined,
  text: string,
  ...names: readonly Watched[]
): Array<{ name: string; args: Node[] }> {
  if (node === undefined || !words.test(text)) return []
  const found: Array<{ name: string; args: Node[] }> = []
  walk(node, (kind, value) => {
    const { funcname, args = [] } = value as { funcname?: Node[]; args?: Node[] }
    const name = kind === 'FuncCall' ? (textsOf(funcname).at(-1) ?? '') : ''
    if (names.some((one) => one === name)) found.push({ name, args })
    return true
  })
  return found
}

/** The text of a literal, with or without a cast; otherwise the empty string. */
export function literalOf(node: Node | undefined): string {
  const cast = nodeAs(node, 'TypeCast')?.arg
  return nodeAs(cast ?? node, 'A_Const')?.sval?.sval ?? ''
}
