import { endOf } from './blocks.ts'
import type { RubyToken } from './tokens.ts'

/** Methods that ask what is there, and words that may stand beside them. */
const asking =
  /^(?:(?:column|table|index|index_name|foreign_key|check_constraint|unique_constraint|data_source|view|schema|enum|constraint)_exists\?|extension_(?:enabled|available)\?|connection|adapter_name|ActiveRecord|Base|Rails|env|production\?|development\?|test\?|true|false|nil|not|and|or)$/

/** Whether a condition only asks what is there: nothing in it could change a database. */
export function isAsking(tokens: RubyToken[]): boolean {
  return (
    tokens.length > 0 &&
    tokens.every(({ kind, value }) => {
      if (kind === 'word') return asking.test(value)
      if (kind === 'sign') return /^(?:[()[\],.!&|=]|=>|::|&\.|[=!]=)$/.test(value)
      return kind !== 'dynamic' && kind !== 'end'
    })
  )
}

/** Where the statement ends that a token stands in. */
export function endOfStatement(tokens: RubyToken[], from: number): number {
  const end = tokens.findIndex(({ kind }, at) => at >= from && kind === 'end')
  return end < 0 ? tokens.length : end
}

/** The branches of `if … elsif … else … end`, where all that it asks is what is there. */
export function branchesOf(tokens: RubyToken[], from: number): { branches: RubyToken[][]; end: number } | undefined {
  const end = endOf(tokens, from)
  if (end >= tokens.length) return undefined
  const branches: RubyToken[][] = []
  let start = behindCondition(tokens, from + 1, end)
  if (start === undefined) return undefined
  for (let at = start; at < end; at += 1) {
    const { kind, value } = tokens[at] as RubyToken
    if (tokens[at - 1]?.kind !== 'end' || kind !== 'word') continue
    if (value === 'else' || value === 'elsif') {
      branches.push(tokens.slice(start, at))
      start = value === 'else' ? at + 1 : behindCondition(tokens, at + 1, end)
      if (start === undefined) return undefined
    } else if (/^(?:if|unless|while|until|case|begin|for)$/.test(value)) at = endOf(tokens, at)
    else {
      const opening = tokens.findIndex((token, index) => index > at && (token.kind === 'end' || token.value === 'do'))
      if (tokens[opening]?.value === 'do' && tokens[opening]?.kind === 'word') at = endOf(tokens, opening)
    }
  }
  branches.push(tokens.slice(start, end))
  return { branches, end: end + 1 }
}

function behindCondition(tokens: RubyToken[], from: number, end: number): number | undefined {
  const behind = tokens.findIndex(
    ({ kind, value }, at) => at >= from && (kind === 'end' || (kind === 'word' && value === 'then')),
  )
  return behind >= 0 && behind <= end && isAsking(tokens.slice(from, behind)) ? behind + 1 : undefined
}
