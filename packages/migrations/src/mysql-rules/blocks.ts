import type { CommonTokenStream, Token } from 'antlr4ng'

/** MariaDB's block of statements outside of a routine, which the grammar does not know. */
export type Block = {
  /** Where it begins in the text, and where it ends. */
  start: number
  end: number
  /** The text of a procedure with that body, on the same lines. */
  procedure: string
}

/**
 * Leaves of each BEGIN NOT ATOMIC its first word in the grammar's sight, and says what stood there. `source` is the text,
 * character by character.
 */
export function hideBlocks(tokens: CommonTokenStream, source: readonly string[]): Block[] {
  const all = tokens.getTokens().filter(({ channel, type }) => channel === 0 && type >= 0)
  const is = (at: number, ...words: string[]) => words.includes(all[at]?.text?.toUpperCase() ?? '')
  const found: Block[] = []
  for (let at = 0; at < all.length; at += 1) {
    if (!is(at, 'BEGIN') || !is(at + 1, 'NOT') || !is(at + 2, 'ATOMIC') || (at > 0 && !is(at - 1, ';'))) continue
    const last = endOf(all, at)
    const [begin, atomic, end] = [all[at] as Token, all[at + 2] as Token, all[last]]
    if (end === undefined) continue
    const body = source.slice(atomic.stop + 1, end.stop + 1).join('')
    // What stood between the words may have been lines.
    const lines = source.slice(begin.start, atomic.stop + 1).filter((one) => one === '\n')
    found.push({ start: begin.start, end: end.stop, procedure: `CREATE PROCEDURE b() BEGIN${lines.join('')}${body}` })
    for (const one of all.slice(at + 1, last + 1)) one.channel = 1
    at = last
  }
  return found
}

/** The place of the word that ends a block, or of the label behind it. */
function endOf(all: Token[], begin: number): number {
  const wordAt = (at: number) => all[at]?.text?.toUpperCase() ?? ''
  let depth = 0
  for (let at = begin; at < all.length; at += 1) {
    const word = wordAt(at)
    if (word === 'BEGIN' || (word === 'CASE' && wordAt(at - 1) !== 'END')) depth += 1
    if (word === 'END' && !/^(?:IF|LOOP|WHILE|REPEAT|FOR)$/.test(wordAt(at + 1))) depth -= 1
    if (depth === 0) return at
  }
  return all.length
}
