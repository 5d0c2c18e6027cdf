import type { CommonTokenStream, Token } from 'antlr4ng'
import { readDialect, type Words } from './dialect.ts'
import { type Change, hide, join, retype } from './retyping.ts'

/**
 * Gives what may be done about a place where the grammar stumbles over what MySQL or MariaDB know and it does not. None
 * makes a statement look more harmless than it is: IF [NOT] EXISTS is left out, so that it counts as if it did what it
 * may do, and ALTER TABLE … PARTITION BY counts as what it is, a table that is written anew.
 */
export function relaxations(tokens: CommonTokenStream, at: number, words: Words): Array<() => Change> {
  const all = tokens.getTokens().filter(({ channel }) => channel === 0)
  const place = all.findIndex(({ tokenIndex }) => tokenIndex === at)
  if (place < 0) return []
  const is = (index: number, ...texts: string[]) => texts.includes(all[index]?.text?.toUpperCase() ?? '')
  for (const index of [place, place - 1, place - 2]) {
    const length = is(index + 1, 'NOT') ? 3 : 2
    // It stands between the words of a statement and a name.
    const framed = !is(index - 1, ';', '') && !is(index + length, ';', '<EOF>')
    if (is(index, 'IF') && is(index + length - 1, 'EXISTS') && framed) {
      return [() => hide(all.slice(index, index + length))]
    }
  }
  for (const index of [place, place - 1]) {
    const start = all.findLastIndex(({ text }, before) => before < index && text === ';') + 1
    if (!is(index, 'PARTITION') || !is(index + 1, 'BY') || !is(index + 2, ...kinds) || !is(start, 'ALTER')) continue
    const end = all.findIndex(({ text, type }, after) => after > index && (text === ';' || type < 0))
    const [partition, by, ...rest] = all.slice(index, end < 0 ? undefined : end) as [Token, Token, ...Token[]]
    // One more thing that the statement does, or the only one.
    return [
      () => join(hide(rest), retype(partition, words.comma), retype(by, words.force)),
      () => join(hide([partition, ...rest]), retype(by, words.force)),
    ]
  }
  return readDialect(all, place, words)
}

const kinds = ['HASH', 'LINEAR', 'KEY', 'RANGE', 'LIST', 'SYSTEM_TIME']
