import { evaluate, expressionFrom, type Value } from './expressions.ts'
import { isSign, tokenize } from './tokens.ts'

/** What a configuration in JavaScript, TypeScript or JSON gives away; undefined where that is not an object of its own. */
export function readExported(program: string): Value | undefined {
  const tokens = tokenize(program)
  if (isSign(tokens[0], '{')) return objectOf(evaluate(tokens, tokens))
  const own = new Map<string, Value>()
  let whole: Value | undefined
  for (const [at, { value, kind }] of tokens.entries()) {
    const words = tokens.slice(at, at + 6).map((token) => token.value)
    const value_ = (from: number) => evaluate(expressionFrom(tokens, at + from), tokens)
    if (kind !== 'word') continue
    if (value === 'export' && (words[1] === 'default' || words[1] === '=')) whole = value_(2)
    else if (value === 'module' && words.slice(1, 4).join(' ') === '. exports =') whole = value_(4)
    else if (value === 'exports' && words[1] === '.' && words[3] === '=') own.set(words[2] ?? '', value_(4))
  }
  if (whole !== undefined) return objectOf(whole)
  return own.size > 0 ? { tokens, program: tokens, entries: own } : undefined
}

function objectOf(value: Value): Value | undefined {
  return value.entries === undefined ? undefined : value
}
