import { closing, decode, isSign, type Token } from './tokens.ts'

/**
 * Puts what constants stand for in their places: those of this program that are declared once, hold nothing but texts,
 * numbers and lists or objects of them, and whose names mean nothing else anywhere in it. For migrations, where a wrong
 * guess would be taken for what runs; settings are followed further (`evaluate` in expressions.ts).
 */
export function withConstants(program: Token[]): Token[] {
  if (!program.some(({ value }) => value === 'const')) return program
  const constants = new Map<string, Token[]>()
  const others = namesOfOthers(program)
  for (const [at, { value, kind }] of program.entries()) {
    const name = program[at + 1]
    if (kind !== 'word' || value !== 'const' || name?.kind !== 'word' || others.has(name.value)) continue
    const literal = literalAfter(program, at + 2, constants)
    if (literal !== undefined && (literal.length === 1 || !isChanged(program, name.value)))
      constants.set(name.value, literal)
  }
  return constants.size === 0 ? program : putIn(program, constants)
}

/** Names that are declared again, or that a parameter has somewhere. */
function namesOfOthers(program: Token[]): Set<string> {
  const [once, others] = [new Set<string>(), new Set<string>()]
  const note = (tokens: Token[]) => {
    for (const { kind, value } of tokens) if (kind === 'word') others.add(value)
  }
  for (const [at, token] of program.entries()) {
    const next = program[at + 1]
    if (token.kind === 'word') {
      if (isSign(next, '=>') && isSign(program[at - 1], ':', '>') === '') others.add(token.value)
      if (/^(?:const|let|var|function|class|enum|import)$/.test(token.value) && next?.kind === 'word') {
        if (once.has(next.value) || token.value !== 'const') others.add(next.value)
        once.add(next.value)
      }
      if (/^(?:const|let|var|import)$/.test(token.value) && isSign(next, '{', '['))
        note(program.slice(at + 1, closing(program, at + 1)))
    }
    if (isSign(token, '(') === '' || /^(?:if|for|while|switch)$/.test(program[at - 1]?.value ?? '')) continue
    const end = closing(program, at)
    if (end >= 0 && isSign(program[end + 1], '=>', '{', ':')) note(program.slice(at, end))
  }
  return others
}

/** The literal behind `= `, perhaps behind a type; undefined where it is anything else. */
function literalAfter(program: Token[], from: number, constants: ReadonlyMap<string, Token[]>): Token[] | undefined {
  const typed = isSign(program[from], ':') !== '' && program[from + 1]?.kind === 'word' ? 2 : 0
  const array = typed > 0 && isSign(program[from + 2], '[') !== '' && isSign(program[from + 3], ']') !== '' ? 2 : 0
  const start = from + typed + array + 1
  if (isSign(program[start - 1], '=') === '') return undefined
  const list = isSign(program[start], '[', '{') !== ''
  const end = list ? closing(program, start) + 1 : endOfText(program, start)
  if (end <= start) return undefined
  let behind = end
  if (program[end]?.value === 'as' && program[end + 1]?.value === 'const') behind += 2
  const next = program[behind]
  const last = program[behind - 1] as Token
  const isOver = next === undefined || isSign(next, ';') !== '' || (next.kind === 'word' && next.line > last.line)
  const literal = putIn(program.slice(start, end), constants)
  return isOver && literal.every((token, at) => isPlain(literal, token, at)) ? literal : undefined
}

/** Behind a text, or several that are joined by `+`. */
function endOfText(program: Token[], start: number): number {
  let at = start + 1
  while (isSign(program[at], '+') && program[at + 1] !== undefined) at += 2
  return at
}

function isPlain(literal: Token[], { kind, value }: Token, at: number): boolean {
  if (kind === 'text') return true
  if (kind === 'sign') return '[]{},:+-'.includes(value)
  const isKey = isSign(literal[at + 1], ':') !== '' && isSign(literal[at - 1], '{', ',') !== ''
  return kind === 'word' && (isKey || /^(?:true|false|null|\d[\w.]*)$/.test(value))
}

/** Whether a list or object may get another content: `names.push('a')`, `names[0] = …`. */
function isChanged(program: Token[], name: string): boolean {
  return program.some((token, at) => {
    if (token.kind !== 'word' || token.value !== name || isSign(program[at - 1], '.')) return false
    const isMember = isSign(program[at + 1], '.') !== '' && isSign(program[at + 3], '(', '=') === ''
    return !isMember && isSign(program[at + 1], '.', '[') !== ''
  })
}

/** Puts what names stand for in the places where they are used. */
export function putIn(tokens: Token[], constants: ReadonlyMap<string, Token[]>): Token[] {
  const known: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const literal = token.kind === 'word' && isUse(tokens, at) ? constants.get(token.value) : undefined
    if (token.kind === 'dynamic') known.push(fill(token, constants))
    else if (literal === undefined) known.push(token)
    else if (isSign(tokens[at + 1], '.') === '') known.push(...literal.map((one) => moveTo(one, token.line)))
    else {
      const value = memberOf(literal, tokens[at + 2]?.value ?? '')
      if (value === undefined) known.push(token)
      else {
        known.push(...value.map((one) => moveTo(one, token.line)))
        at += 2
      }
    }
  }
  return known
}

const moveTo = (token: Token, line: number): Token => ({ ...token, line, moved: true })

/** Whether a word is the value of what it names, and no key, declaration or property. */
function isUse(tokens: Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (isSign(before, '.') || /^(?:const|let|var)$/.test(before?.value ?? '')) return false
  if (isSign(next, ':') && isSign(before, '{', ',')) return false
  // `{ name }` is a key and a value at once.
  if (isSign(before, '{', ',') && isSign(next, '}', ',') && isInObject(tokens, at)) return false
  return isSign(next, '(', '[', '=>') === ''
}

function isInObject(tokens: Token[], at: number): boolean {
  let depth = 0
  for (let back = at - 1; back >= 0; back -= 1) {
    if (isSign(tokens[back], ')', ']', '}')) depth += 1
    if (isSign(tokens[back], '(', '[', '{')) {
      if (depth === 0) return isSign(tokens[back], '{') !== ''
      depth -= 1
    }
  }
  return false
}

function memberOf(literal: Token[], key: string): Token[] | undefined {
  if (isSign(literal[0], '{') === '') return undefined
  for (const [at, token] of literal.entries()) {
    const isKey = token.value === key && isSign(literal[at - 1], '{', ',') && isSign(literal[at + 1], ':')
    const value = literal[at + 2]
    if (isKey && value?.kind === 'text' && isSign(literal[at + 3], ',', '}')) return [value]
  }
  return undefined
}

/** A template, once all that is put into it is known. */
function fill(token: Token, constants: ReadonlyMap<string, Token[]>): Token {
  const filled = (token.raw ?? '').replace(
    /(?<!\\)\$\{\s*([\p{L}_$][\p{L}\p{N}_$]*)(?:\.([\p{L}_$][\p{L}\p{N}_$]*))?\s*\}/gu,
    (whole, name: string, key: string | undefined) => {
      const literal = constants.get(name)
      const value = literal === undefined || key === undefined ? literal : memberOf(literal, key)
      const [text, more] = value ?? []
      return text?.kind === 'text' && more === undefined ? text.value.replace(/[\\$]/g, '\\$&') : whole
    },
  )
  if (token.raw === undefined) return token
  // The rest may be known where it is read again.
  if (/(?<!\\)\$\{/.test(filled)) return { ...token, raw: filled }
  return { kind: 'text', value: decode(filled), line: token.line }
}
