import type { Node } from 'libpg-query'
import type { Reader } from '../sql/reader.ts'

/** What the files before the one that is judged say, whether they ran long ago or stand before it in the set. */
export type Past = {
  /**
   * The statements that define something of this name, as the newest file says that does so; more than one where the file
   * also says how to undo it, or defines several of one name. Empty where none is known.
   */
  definitionsOf<Kind>(name: string, isOne: (node: Node) => Kind | undefined): Kind[]
  /** Whether any of them has a text that fits. */
  mentions(pattern: RegExp): boolean
  /** Adds a file that has been judged. */
  add(text: string): void
}

/** Gives what finds definitions in the texts of the files before a set, and in those that are added. */
export function followPast(earlier: readonly string[], reader: Reader): Past {
  const texts = [...earlier]
  const read = new Map<string, Node[]>()
  const statementsOf = (text: string): Node[] => {
    const known = read.get(text)
    if (known !== undefined) return known
    const whole = reader.parse(text)
    const parsed = 'statements' in whole ? [whole] : quotedIn(text).map((part) => reader.parse(part))
    const nodes = parsed.flatMap((one) => ('statements' in one ? one.statements.map(({ node }) => node) : []))
    read.set(text, nodes)
    return nodes
  }
  return {
    definitionsOf(name, isOne) {
      for (const text of texts.toReversed()) {
        if (!text.toLowerCase().includes(name.toLowerCase())) continue
        const found = statementsOf(text).flatMap((node) => isOne(node) ?? [])
        if (found.length > 0) return found
      }
      return []
    },
    mentions: (pattern) => texts.some((text) => pattern.test(text)),
    add: (text) => texts.push(text),
  }
}

/** In a program a definition stands in quotes that reach over several lines. */
function quotedIn(text: string): string[] {
  const headings = /create\s+(?:or\s+replace\s+)?(?:materialized\s+)?(?:function|procedure|view|policy)\b/gi
  return [...text.matchAll(headings)].map(({ index }) => {
    const rest = text.slice(index)
    const end = /`|"""|'''/.exec(rest)?.index
    return rest.slice(0, end)
  })
}
