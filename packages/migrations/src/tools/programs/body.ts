import { inDialect } from '../dialect.ts'
import type { Piece } from '../pieces.ts'
import { isPlainChange } from '../plain-change.ts'
import { type CallOptions, readCall } from './calls.ts'
import { putIn, withConstants } from './constants.ts'
import { expressionFrom } from './expressions.ts'
import { functionIn, isHarmless } from './harmless.ts'
import { textOf } from './texts.ts'
import { closing, isSign, splitAt, type Token } from './tokens.ts'

/** From one line of the file to another. */
export type Lines = { from: number; to: number }

/** What is known of a function's body. */
export type Body = {
  pieces: Piece[]
  /** Where the first thing stands that is not known. */
  rest: Token | undefined
  /** What stands in a condition that is only known when it runs. */
  perhaps: Lines[]
}

type Reading = Body & { options: CallOptions; conditional: boolean }

/** Reads the statements of a body that send SQL, each on the line where it stands. */
export function readBody(body: Token[], options: CallOptions): Body {
  const reading: Reading = { pieces: [], rest: undefined, perhaps: [], options, conditional: false }
  readStatements(body, reading)
  const { pieces, rest, perhaps } = reading
  return { pieces, rest, perhaps }
}

function readStatements(body: Token[], reading: Reading): void {
  for (let at = 0; at < body.length; ) {
    const end = isSign(body[at], ';') ? at + 1 : readStatement(body, at, reading)
    if (end === undefined) reading.rest ??= body[at]
    at = end ?? at + 1
  }
}

/** Reads one statement, and says where it ends; undefined where it is not known. */
function readStatement(body: Token[], from: number, reading: Reading): number | undefined {
  const first = body[from] as Token
  if (isSign(first, '{')) return readBlock(body, from, reading)
  if (first.kind !== 'word') return undefined
  switch (first.value) {
    case 'if':
      return readCondition(body, from, reading)
    case 'try':
      return readAttempt(body, from, reading)
    case 'for':
      return readLoop(body, from, reading)
    case 'const':
    case 'let':
    case 'var':
      return readDeclaration(body, from, reading)
    default:
      return readExpression(body, from, reading)
  }
}

/** `{ … }`, whose statements run one after the other. */
function readBlock(body: Token[], from: number, reading: Reading): number | undefined {
  const end = isSign(body[from], '{') === '' ? -1 : closing(body, from)
  if (end < 0) return undefined
  readStatements(body.slice(from + 1, end), reading)
  return end + 1
}

/** A condition that only looks at something: all of its branches are read, and none of them is sure to run. */
function readCondition(body: Token[], from: number, reading: Reading): number | undefined {
  const open = from + 1
  const close = isSign(body[open], '(') === '' ? -1 : closing(body, open)
  if (close < 0 || !isHarmless(body.slice(open + 1, close))) return undefined
  const before = reading.conditional
  reading.conditional = true
  let end = readBranch(body, close + 1, reading)
  if (end !== undefined && isSign(body[end], ';') && body[end + 1]?.value === 'else') end += 1
  if (end !== undefined && body[end]?.value === 'else') end = readBranch(body, end + 1, reading)
  reading.conditional = before
  if (end === undefined) return undefined
  const inside = body.slice(close + 1, end)
  const leaves = inside.some(({ kind, value }) => kind === 'word' && /^(?:return|throw)$/.test(value))
  const last = leaves ? Number.POSITIVE_INFINITY : (body[end - 1]?.line ?? 0)
  reading.perhaps.push({ from: body[from]?.line ?? 1, to: last })
  return end
}

function readBranch(body: Token[], from: number, reading: Reading): number | undefined {
  if (body[from] === undefined) return undefined
  return isSign(body[from], '{') ? readBlock(body, from, reading) : readStatement(body, from, reading)
}

/** `for (const name of ['a', 'b']) {…}`: once for each, and over what was looked up, nobody knows how often. */
function readLoop(body: Token[], from: number, reading: Reading): number | undefined {
  const open = from + 1
  const close = isSign(body[open], '(') === '' ? -1 : closing(body, open)
  const target = isSign(body[open + 2], '{', '[') === '' ? open + 2 : closing(body, open + 2)
  const [declares, name] = body.slice(open + 1, open + 3)
  const list = body.slice(target + 2, Math.max(close, 0))
  if (!/^(?:const|let)$/.test(declares?.value ?? '') || target < 0 || body[target + 1]?.value !== 'of') return undefined
  if (!isHarmless(body.slice(open + 2, target + 1))) return undefined
  const alone = isSign(body[close + 1], '{') === ''
  const end = alone ? close + expressionFrom(body, close + 1).length : closing(body, close + 1)
  if (end < 0) return undefined
  const block = alone ? body.slice(close + 1, end + 1) : body.slice(close + 2, end)
  const elements = elementsOf(list)
  if (elements === undefined || name?.kind !== 'word')
    return readTurns(list, block, body[from], reading) ? end + 1 : undefined
  // What leaves a loop leaves what is behind it, too.
  if (block.some(({ kind, value }) => kind === 'word' && /^(?:break|continue|return)$/.test(value))) return undefined
  for (const element of elements) readStatements(withConstants(putIn(block, new Map([[name.value, element]]))), reading)
  return end + 1
}

/** The texts of a list, of which each is read for itself. */
function elementsOf(list: Token[]): Token[][] | undefined {
  if (isSign(list[0], '[') === '' || closing(list, 0) !== list.length - 1) return undefined
  const elements = splitAt(list.slice(1, -1), ',')
  return elements.length <= 200 && elements.every((one) => textOf(one) !== undefined) ? elements : undefined
}

/** Reads a block that runs once for each of what was looked up, perhaps never. */
function readTurns(list: Token[], block: Token[], first: Token | undefined, reading: Reading): boolean {
  if (list.length === 0 || !isHarmless(list)) return false
  const before = reading.conditional
  reading.conditional = true
  readStatements(block, reading)
  reading.conditional = before
  const leaves = block.some(({ kind, value }) => kind === 'word' && /^(?:return|throw)$/.test(value))
  const last = leaves ? Number.POSITIVE_INFINITY : (block.at(-1)?.line ?? 0)
  reading.perhaps.push({ from: first?.line ?? 1, to: last })
  return true
}

/** `try {…} catch {…} finally {…}`: where the error does not go on, nobody knows how far it came. */
function readAttempt(body: Token[], from: number, reading: Reading): number | undefined {
  let end = readBlock(body, from + 1, reading)
  if (end !== undefined && body[end]?.value === 'catch') {
    const block = isSign(body[end + 1], '(') ? closing(body, end + 1) + 1 : end + 1
    const behind = readBlock(body, block, reading)
    const caught = behind === undefined ? [] : body.slice(block + 1, behind - 1)
    if (!alwaysThrows(caught)) reading.perhaps.push({ from: body[from]?.line ?? 1, to: body[end]?.line ?? 1 })
    end = behind
  }
  return end !== undefined && body[end]?.value === 'finally' ? readBlock(body, end + 1, reading) : end
}

function alwaysThrows(block: Token[]): boolean {
  let depth = 0
  return block.some((token, at) => {
    if (isSign(token, '(', '[', '{')) depth += 1
    if (isSign(token, ')', ']', '}')) depth -= 1
    const begins = at === 0 || isSign(block[at - 1], ';', ')', '}') !== '' || token.line > (block[at - 1]?.line ?? 0)
    return depth === 0 && token.kind === 'word' && token.value === 'throw' && begins && !isBranch(block, at)
  })
}

/** `if (x) throw …` */
function isBranch(block: Token[], at: number): boolean {
  return isSign(block[at - 1], ')') !== '' || block[at - 1]?.value === 'else'
}

/** `const name = …`: a value, or what a call gives back. */
function readDeclaration(body: Token[], from: number, reading: Reading): number | undefined {
  let at = isSign(body[from + 1], '{', '[') ? closing(body, from + 1) + 1 : from + 2
  // What a name is given where there is nothing for it: `{ a = wipe() }`.
  if (at <= from || !isHarmless(body.slice(from + 1, at))) return undefined
  if (isSign(body[at], ':')) while (at < body.length && !isSign(body[at], '=', ';')) at += 1
  if (isSign(body[at], ';')) return at + 1
  // `let name` alone, on its line.
  if (isSign(body[at], '=') === '') return (body[at]?.line ?? 0) > (body[at - 1]?.line ?? 0) ? at : undefined
  return readExpression(body, at + 1, reading)
}

/** An expression whose calls are known, or that does nothing. */
function readExpression(body: Token[], from: number, reading: Reading): number | undefined {
  const call = readCall(body, from, reading.options)
  if (call !== undefined) {
    for (const { value, line, moved, raw } of call.texts) {
      if (reading.conditional && raw && !isPlainChange(value)) reading.rest ??= body[from]
      const sql = raw ? value : inDialect(value, reading.options.kind ?? 'postgresql')
      reading.pieces.push({ sql, line, ...(moved ? { moved } : {}) })
    }
    return call.end
  }
  const end = from + expressionFrom(body, from).length
  const expression = body.slice(from, end)
  while (/^(?:await|return|throw)$/.test(expression[0]?.value ?? '') && expression[0]?.kind === 'word')
    expression.shift()
  if (readRunner(expression, reading) || readThen(expression, reading)) return end
  const query = reading.options.query?.(expression)
  if (query !== undefined) {
    if (query !== '') reading.pieces.push({ sql: query, line: expression[0]?.line ?? 1 })
    return end
  }
  const over = end >= body.length || isSign(body[end], ';') !== '' || body[end]?.kind === 'word'
  return over && (isHarmless(expression) || isSettled(expression)) ? end : undefined
}

/** `transaction.commit()`: it does what is the same without it. */
function isSettled(expression: Token[]): boolean {
  const words = expression.map(({ value }) => value)
  return expression.length === 5 && /^(?:commit|rollback)$/.test(words[2] ?? '') && words[3] === '(' && words[1] === '.'
    ? true
    : /^(?:\w+ \. )+transaction \( \)$/.test(words.join(' '))
}

/** `….then(() => {…})`: one after the other. */
function readThen(expression: Token[], reading: Reading): boolean {
  const open = expression.findLastIndex(
    (token, at) => isSign(token, '(') !== '' && closing(expression, at) === expression.length - 1,
  )
  if (expression[open - 1]?.value !== 'then' || isSign(expression[open - 2], '.') === '') return false
  const [argument, more] = splitAt(expression.slice(open + 1, -1), ',')
  const run = argument === undefined || more !== undefined ? undefined : functionIn(argument)
  if (run === undefined) return false
  readWhole(expression.slice(0, open - 2), reading)
  readFunction(run, reading)
  return true
}

function readFunction(run: { body: Token[]; block: boolean }, reading: Reading): void {
  // What leaves its function leaves no other.
  const before = reading.conditional
  if (run.block) readStatements(run.body, reading)
  else readWhole(run.body, reading)
  reading.conditional = before
}

/** `Promise.all([…])` and `x.transaction(async (t) => {…})`, whose parts run as they stand there. */
function readRunner(expression: Token[], reading: Reading): boolean {
  const open = expression.findIndex((token) => isSign(token, '(') !== '')
  if (open < 0 || closing(expression, open) !== expression.length - 1) return false
  const path = expression.slice(0, open)
  if (!path.every((token, at) => (at % 2 === 0 ? token.kind === 'word' : isSign(token, '.') !== ''))) return false
  const args = splitAt(expression.slice(open + 1, -1), ',')
  const name = path.map(({ value }) => value).join('')
  if (/^Promise\.all(?:Settled)?$/.test(name)) {
    const [list, more] = args
    if (list === undefined || more !== undefined || isSign(list[0], '[') === '') return false
    if (closing(list, 0) !== list.length - 1) return false
    for (const element of splitAt(list.slice(1, -1), ',')) readWhole(element, reading)
    return true
  }
  if (path.length < 3 || path.at(-1)?.value !== 'transaction') return false
  const run = functionIn(args.at(-1) ?? [])
  if (run === undefined || args.length > 2) return false
  readFunction(run, reading)
  return true
}

function readWhole(expression: Token[], reading: Reading): void {
  const end = readExpression(expression, 0, reading)
  if (end !== expression.length) reading.rest ??= expression[0]
}
