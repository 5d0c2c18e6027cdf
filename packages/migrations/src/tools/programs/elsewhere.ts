import type { CallOptions } from './calls.ts'
import { expressionFrom } from './expressions.ts'
import { closing, isSign, type Token } from './tokens.ts'

type Span = { from: number; to: number }

/**
 * Gives the first place at which a migration program sends something though no statement of its `up` does: while the
 * module is loaded, in a parameter’s default, or while the arguments of another call are put together. `up` is the place
 * of its body in the program.
 */
export function sendsElsewhere(program: Token[], up: Span, options: CallOptions): Token | undefined {
  const handles = handlesIn(program, up)
  const own = functionsThatSend(program, up, options)
  const loaded = tokensLoaded(program, up)
  for (const at of loaded) {
    if (own.has(program[at]?.value ?? '') && isMentioned(program, at)) return program[at]
    if (isSending(program, at, options) && !isLoading(program, at)) return program[at]
  }
  const before = parametersOf(program, up.from)
  const given = program.findIndex((token, at) => at > before.from && at < before.to && isSign(token, '=') !== '')
  const called = program.findIndex((token, at) => at > given && at < before.to && isSign(token, '(') !== '')
  if (given >= 0 && called >= 0) return program[given - 1]
  return sendInArguments(program, up, { handles, own, options })
}

/** What a function of the file is given that can send: the first parameter of `up`, what is taken out of it, and what a transaction gives. */
function handlesIn(program: Token[], up: Span): Set<string> {
  const { from, to } = parametersOf(program, up.from)
  const first = program.slice(from + 1, to)
  const comma = isSign(first[0], '{') ? closing(first, 0) : first.findIndex((token) => isSign(token, ',', ':') !== '')
  const words = first.slice(0, comma < 0 ? undefined : comma).filter(({ kind }) => kind === 'word')
  const handles = new Set(words.map(({ value }) => value))
  for (let at = up.from; at < up.to; at += 1) {
    const token = program[at]
    if (token?.kind !== 'word' || !/^(?:const|let|var)$/.test(token.value)) continue
    const [name, equals, origin] = program.slice(at + 1, at + 4)
    const end = isSign(name, '{') ? closing(program, at + 1) : at + 1
    const source = end > at + 1 ? program[end + 2] : isSign(equals, '=') ? origin : undefined
    const rest = expressionFrom(program, end + 2)
    if (!handles.has(source?.value ?? '') || rest.some((one) => isSign(one, '(') !== '')) continue
    for (const one of program.slice(at + 1, end + 1)) if (one.kind === 'word') handles.add(one.value)
  }
  return handles
}

/** The parameters of the function whose body begins here, with the brackets around them. */
function parametersOf(program: Token[], body: number): Span {
  let end = body - 1
  if (isSign(program[end], '{')) end -= 1
  if (isSign(program[end], '=>')) end -= 1
  if (program[end]?.kind === 'word' && isSign(program[end + 1], '=>')) return { from: end - 1, to: end + 1 }
  while (end > 0 && isSign(program[end], ')') === '') end -= 1
  for (let open = end - 1; open >= 0; open -= 1)
    if (isSign(program[open], '(') && closing(program, open) === end) return { from: open, to: end }
  return { from: 0, to: 0 }
}

/** `.dropTable(` or `.query(`, whatever it is called on. */
function isSending(program: Token[], at: number, { methods, builders = {} }: CallOptions): boolean {
  const { kind, value } = program[at] as Token
  if (kind !== 'word' || isSign(program[at - 1], '.') === '' || isSign(program[at + 1], '(') === '') return false
  return methods.includes(value) || Object.hasOwn(builders, value)
}

/** A query builder sends nothing of what is only made and never waited for. */
function isLoading(program: Token[], at: number): boolean {
  const end = closing(program, at + 1)
  let root = at
  while (isSign(program[root - 1], '.')) root -= 2
  const waits = /^(?:await|return)$/.test(program[root - 1]?.value ?? '') || isSign(program[root - 1], '=>') !== ''
  return program[at]?.value === 'raw' && isSign(program[end + 1], '.') === '' && !waits
}

function isMentioned(program: Token[], at: number): boolean {
  const [before, next] = [program[at - 1], program[at + 1]]
  if (isSign(before, '.') || /^(?:function|class|const|let|var|import|from|async)$/.test(before?.value ?? ''))
    return false
  return isSign(next, ':', '=') === ''
}

/** The functions of the file besides `up` and `down` in which something is sent, by themselves or by one another. */
function functionsThatSend(program: Token[], up: Span, options: CallOptions): Set<string> {
  const found = new Map<string, Token[]>()
  for (const [at, { kind, value }] of program.entries()) {
    if (kind !== 'word' || (at >= up.from && at < up.to)) continue
    const name = program[at + 1]
    if (name?.kind !== 'word' || /^(?:up|down|async)$/.test(name.value)) continue
    const body = /^(?:function|class)$/.test(value) ? braced(program, at) : undefined
    // The class of the migration itself is made by the tool.
    if (body !== undefined && !body.includes(program[up.from] as Token)) found.set(name.value, body)
    if (/^(?:const|let|var)$/.test(value) && isSign(program[at + 2], '=', ':')) {
      const own = expressionFrom(program, at + 3)
      const isMaker = own.some((token, index) => {
        const opens = isSign(token, ')') !== '' && isSign(own[index + 1], '{') !== ''
        return opens || isSign(token, '=>') !== '' || token.value === 'function'
      })
      if (isMaker) found.set(name.value, own)
    }
  }
  const sends = new Set<string>()
  for (let before = -1; before < sends.size; ) {
    before = sends.size
    for (const [name, body] of found) {
      const lazy = !body.some(({ value }) => /^(?:await|then|catch|finally|async|Promise)$/.test(value))
      const sent = body.some(
        (token, at) =>
          (isSending(body, at, options) && !(lazy && token.value === 'raw')) || (at > 0 && sends.has(token.value)),
      )
      if (sent) sends.add(name)
    }
  }
  return sends
}

function braced(program: Token[], from: number): Token[] {
  const open = program.findIndex((token, at) => at > from && isSign(token, '(') !== '')
  const isClass = program[from]?.value === 'class'
  const start = isClass || open < 0 ? from : closing(program, open)
  const brace = program.findIndex((token, at) => at > start && isSign(token, '{') !== '')
  return brace < 0 ? [] : program.slice(from + 2, closing(program, brace) + 1)
}

/** The places of what runs when the module is loaded or its class is made: all that stands in no function. */
function tokensLoaded(program: Token[], up: Span): number[] {
  const places: number[] = []
  // What a call is given it may call.
  let given = 0
  for (let at = 0; at < program.length; at += 1) {
    const [before, token] = [program[at - 1], program[at] as Token]
    if (at === up.from && up.to > at) {
      at = up.to - 1
      continue
    }
    if (isSign(token, '(')) given += 1
    if (isSign(token, ')')) given -= 1
    if (given === 0 && isSign(token, '=>') && isSign(program[at + 1], '{') === '') {
      at += expressionFrom(program, at + 1).length
      continue
    }
    const opens = isSign(token, '{') !== '' && (isSign(before, ')', '=>') !== '' || isTyped(program, at))
    const end = opens && given === 0 && !runsAtOnce(program, at) ? closing(program, at) : -1
    if (end < 0) places.push(at)
    else at = end
  }
  return places
}

/** `): Promise<void> {` */
function isTyped(program: Token[], brace: number): boolean {
  let at = brace - 1
  while (at > 0 && (program[at]?.kind === 'word' || isSign(program[at], '<', '>', '.', ',', '[', ']', '|') !== ''))
    at -= 1
  return isSign(program[at], ':') !== '' && isSign(program[at - 1], ')') !== ''
}

/** The body of a constructor, of a condition, or of a function that is called where it stands. */
function runsAtOnce(program: Token[], brace: number): boolean {
  const end = closing(program, brace)
  const called = isSign(program[end + 1], ')') !== '' && isSign(program[end + 2], '(') !== ''
  const name = program[parametersOf(program, brace + 1).from - 1]?.value ?? ''
  return called || /^(?:constructor|if|for|while|switch|catch)$/.test(name)
}

type Known = { handles: ReadonlySet<string>; own: ReadonlySet<string>; options: CallOptions }

/** What is sent while the arguments of a call are put together that is read as a whole. */
function sendInArguments(program: Token[], up: Span, { handles, own, options }: Known): Token | undefined {
  for (let at = up.from; at < up.to; at += 1) {
    // Whoever is handed such a function may call it.
    if (program[at]?.kind === 'word' && own.has(program[at]?.value ?? '') && isMentioned(program, at))
      return program[at]
    if (!isSending(program, at, options)) continue
    const end = closing(program, at + 1)
    for (let inner = at + 2; inner < end; inner += 1) {
      const token = program[inner] as Token
      if (token.kind !== 'word') continue
      if (own.has(token.value) && isMentioned(program, inner)) return token
      if (isSign(program[inner - 1], '.') || !handles.has(token.value)) continue
      const chain = chainFrom(program, inner)
      const last = chain.at(-1) as number
      const lazy = program[last]?.value === 'raw'
      if (last > inner && isSending(program, last, options) && !lazy) return token
      if (isHandedOn(program, inner, at + 1)) return token
    }
    at = Math.max(at, end)
  }
  return undefined
}

/** The places of the words of `a.b.c`. */
function chainFrom(program: Token[], from: number): number[] {
  const places = [from]
  for (let at = from; isSign(program[at + 1], '.') && program[at + 2]?.kind === 'word'; at += 2) places.push(at + 2)
  return places
}

/** Whether another function is given the handle: `wipe(knex)`. */
function isHandedOn(program: Token[], at: number, outer: number): boolean {
  if (isSign(program[at - 1], '(', ',') === '' || isSign(program[at + 1], ')', ',') === '') return false
  for (let open = at - 1; open > outer; open -= 1) {
    if (isSign(program[open], '(', '[', '{') === '' || closing(program, open) < at) continue
    return isSign(program[open], '(') !== '' && program[open - 1]?.kind === 'word'
  }
  return false
}
