import { closing, isSign } from '../programs/tokens.ts'
import type { Question } from './surroundings.ts'
import type { Line } from './syntax.ts'
import type { PythonToken } from './tokens.ts'

/** What sends something in a tool's files. */
export type Sending = {
  /** The module of which what is taken in sends by its methods, and the names that do so without being taken in. */
  module: string
  handles?: readonly string[]
  /** Methods that send, whatever they are called on. */
  methods: RegExp
  /** Those of the handles that only give something. */
  giving: RegExp
  /** Calls whose arguments are left to who reads statements. */
  left?: RegExp
}

/**
 * Gives the first place at which a file sends something though nobody calls its functions: when it is loaded (in the
 * module, in a class, in a default or a decorator), or while the arguments of a statement in `body` are put together.
 */
export function sendsElsewhere(lines: Line[], body: readonly Line[], sending: Sending): Question | undefined {
  const handles = handlesIn(lines, sending)
  const own = functionsThatSend(lines, { ...sending, names: handles })
  const inside = new Set(body)
  const loaded = new Set(linesLoaded(lines))
  for (const line of lines) {
    const { tokens } = line
    if (/^(?:from|import)$/.test(tokens[0]?.value ?? '') || !(inside.has(line) || loaded.has(line))) continue
    const from = inside.has(line) ? startOf(tokens) : 0
    const found = sendIn(tokens, { ...sending, names: handles }, own, from)
    if (found !== undefined) return { word: found.value, line: found.line }
  }
  return undefined
}

/** Behind the first word of a statement: `op.…`, `with op.…`, `table = op.…`. */
function startOf(tokens: PythonToken[]): number {
  return tokens[0]?.value === 'with' ? 2 : isSign(tokens[1], '=') ? 3 : 1
}

/** The decorator above a function or class, which makes something of it that is not known. */
export function decorated(lines: Line[], name: string): Question | undefined {
  const at = lines.findIndex(
    ({ tokens }) => /^(?:def|class)$/.test(tokens[0]?.value ?? '') && tokens[1]?.value === name,
  )
  const above = lines[at - 1]?.tokens[0]
  return above?.value === '@' && above.kind === 'sign' ? { word: '@', line: above.line } : undefined
}

type Known = Sending & { names: ReadonlySet<string> }

/** What the module, what comes from it, and the batches of a table are known as in the file. */
function handlesIn(lines: Line[], sending: Sending): Set<string> {
  const handles = new Set(sending.handles)
  for (const { tokens } of lines) {
    const [first, module] = tokens
    const as = first?.value === 'with' ? tokens.findIndex(({ value }) => value === 'as') : -1
    if (as >= 0) handles.add(tokens[as + 1]?.value ?? '')
    const at = tokens.findIndex(({ value }) => value === 'import')
    const path = tokens
      .slice(1, first?.value === 'from' ? at : undefined)
      .map(({ value }) => value)
      .join('')
    if (!/^(?:from|import)$/.test(first?.value ?? '') || module === undefined || !isIn(path, sending.module)) continue
    for (const { kind, value } of tokens.slice(first?.value === 'import' ? 1 : at + 1)) {
      if (kind === 'word' && value !== 'as') handles.add(value)
    }
  }
  return handles
}

function isIn(path: string, module: string): boolean {
  return path === module || path.startsWith(`${module}.`) || path.startsWith(`${module}as`)
}

/** The functions and classes of the file in which something is sent, by themselves or by one another. */
function functionsThatSend(lines: Line[], known: Known): Set<string> {
  const defined = lines.flatMap(({ indent, tokens }, at) => {
    const name = tokens[tokens[0]?.value === 'async' ? 2 : 1]
    if (!/^(?:def|class|async)$/.test(tokens[0]?.value ?? '') || name === undefined) return []
    const end = lines.findIndex((line, index) => index > at && line.indent <= indent)
    const block = [tokens.slice(2), ...lines.slice(at + 1, end < 0 ? undefined : end).map((line) => line.tokens)]
    return [{ name: name.value, block }]
  })
  const sends = new Set<string>()
  for (let before = -1; before < sends.size; ) {
    before = sends.size
    for (const { name, block } of defined) {
      if (!sends.has(name) && block.some((row) => sendIn(row, known, sends, 0) !== undefined)) sends.add(name)
    }
  }
  return sends
}

/** The lines that run when the file is loaded: those in no function. */
function linesLoaded(lines: Line[]): Line[] {
  let inside: number | undefined
  return lines.filter(({ indent, tokens }) => {
    if (inside !== undefined && indent > inside) return false
    inside = /^(?:def|async)$/.test(tokens[0]?.value ?? '') ? indent : undefined
    return true
  })
}

/** What sends something in a line; that which begins it is left to who reads statements. */
function sendIn(tokens: PythonToken[], known: Known, own: ReadonlySet<string>, from: number): PythonToken | undefined {
  const { methods, names, giving, left } = known
  const isHeader = /^(?:def|class)$/.test(tokens[0]?.value ?? '')
  for (let at = 0; at < tokens.length; at += 1) {
    const [before, token, next, after] = [tokens[at - 1], tokens[at] as PythonToken, tokens[at + 1], tokens[at + 2]]
    if (token.kind === 'word' && left?.test(token.value) && isSign(next, '('))
      at = Math.max(at, closing(tokens, at + 1))
    else if (at < from || token.kind !== 'word' || (isHeader && at === 1)) continue
    else if (isSign(before, '.')) {
      if (from === 0 && methods.test(token.value) && isSign(next, '(')) return token
    } else if (own.has(token.value)) {
      if (isSign(next, '=') === '') return token
    } else if (names.has(token.value) && isSign(next, '.') && !giving.test(after?.value ?? '')) return token
  }
  return undefined
}
