import type { RubyToken } from './tokens.ts'

const openers = new Set(['def', 'do', 'begin', 'case', 'class', 'module'])
/** These open a block where a statement begins; behind one they only make it conditional. */
const conditions = new Set(['if', 'unless', 'while', 'until', 'for'])

/** Where the block that a word opens has its `end`; the number of tokens where it has none. */
export function endOf(tokens: RubyToken[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, value } = tokens[at] as RubyToken
    if (kind !== 'word') continue
    const before = tokens[at - 1]
    // Behind a bracket that closes it only makes what stands before it conditional.
    const begins =
      before === undefined || before.kind === 'end' || (before.kind === 'sign' && !/^[.)\]}]$/.test(before.value))
    if (before?.kind === 'sign' && before.value === '.') continue
    if (openers.has(value) || (conditions.has(value) && begins)) depth += 1
    // `while x do` is one block.
    if (value === 'do' && isLoop(tokens, at)) depth -= 1
    if (value === 'end') depth -= 1
    if (depth === 0) return at
  }
  return tokens.length
}

function isLoop(tokens: RubyToken[], at: number): boolean {
  for (let back = at - 1; back >= 0 && tokens[back]?.kind !== 'end'; back -= 1) {
    const { kind, value } = tokens[back] as RubyToken
    if (kind === 'word' && /^(?:while|until|for)$/.test(value)) return true
  }
  return false
}

/** The block behind a call, and the names of its parameters. */
export function readBlock(
  tokens: RubyToken[],
  from: number,
): { body: RubyToken[]; end: number; parameters: string[] } | undefined {
  const opening = tokens[from]
  let end: number
  if (opening?.kind === 'word' && opening.value === 'do') end = endOf(tokens, from)
  else if (opening?.kind === 'sign' && opening.value === '{') end = closingBrace(tokens, from)
  else return undefined
  let start = from + 1
  const parameters: string[] = []
  if (tokens[start]?.value === '|') {
    start += 1
    for (; start < end && tokens[start]?.value !== '|'; start += 1) parameters.push(tokens[start]?.value ?? '')
    start += 1
  }
  return { body: tokens.slice(start, end), end: end + 1, parameters }
}

function closingBrace(tokens: RubyToken[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, value } = tokens[at] as RubyToken
    if (kind !== 'sign') continue
    if (value === '{') depth += 1
    if (value === '}') depth -= 1
    if (depth === 0) return at
  }
  return tokens.length
}
