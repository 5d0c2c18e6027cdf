import type { Question } from '../python/surroundings.ts'
import type { Line } from '../python/syntax.ts'
import type { PythonToken } from '../python/tokens.ts'

/** Words by which something is sent, whatever stands before them. */
const sending = /^(?:execute|exec_driver_sql|executemany|scalars?|create_all|drop_all|run_callable|invoke)$/
/** What operations only give back. */
const giving = /^(?:f|inline_literal|get_bind|get_context|config)$/

/**
 * Gives the first place at which a version file sends something though nobody calls its `upgrade`: when it is loaded (in
 * the module, in a class, in a default or a decorator), or while the arguments of an operation are put together.
 */
export function sendsElsewhere(lines: Line[], body: Line[]): Question | undefined {
  const handles = handlesIn(lines)
  const own = functionsThatSend(lines, handles)
  const inside = new Set(body)
  const loaded = new Set(linesLoaded(lines))
  for (const line of lines) {
    const { tokens } = line
    if (/^(?:from|import)$/.test(tokens[0]?.value ?? '')) continue
    const found = inside.has(line)
      ? sendIn(tokens, handles, own, tokens[0]?.value === 'with' ? 2 : 1)
      : loaded.has(line)
        ? sendIn(tokens, handles, own, 0)
        : undefined
    if (found !== undefined) return { word: found.value, line: found.line }
  }
  // What a decorator makes of it is not known.
  const at = lines.findIndex(({ tokens }) => tokens[0]?.value === 'def' && tokens[1]?.value === 'upgrade')
  const above = lines[at - 1]?.tokens[0]
  return above?.value === '@' && above.kind === 'sign' ? { word: '@', line: above.line } : undefined
}

/** What alembic and its batches are known as in the file. */
function handlesIn(lines: Line[]): Set<string> {
  const handles = new Set(['op'])
  for (const { tokens } of lines) {
    const [first, module] = tokens
    const as = first?.value === 'with' ? tokens.findIndex(({ value }) => value === 'as') : -1
    if (as >= 0) handles.add(tokens[as + 1]?.value ?? '')
    if (!/^(?:from|import)$/.test(first?.value ?? '') || module?.value !== 'alembic') continue
    const at = tokens.findIndex(({ value }) => value === 'import')
    for (const { kind, value } of tokens.slice(first?.value === 'import' ? 1 : at + 1)) {
      if (kind === 'word' && value !== 'as') handles.add(value)
    }
  }
  return handles
}

/** The functions and classes of the file in which something is sent, by themselves or by one another. */
function functionsThatSend(lines: Line[], handles: ReadonlySet<string>): Set<string> {
  const sends = new Set<string>()
  for (let before = -1; before < sends.size; ) {
    before = sends.size
    for (const [at, { indent, tokens }] of lines.entries()) {
      const name = tokens[tokens[0]?.value === 'async' ? 2 : 1]
      if (!/^(?:def|class|async)$/.test(tokens[0]?.value ?? '') || name === undefined) continue
      const end = lines.findIndex((line, index) => index > at && line.indent <= indent)
      const block = [tokens.slice(2), ...lines.slice(at + 1, end < 0 ? undefined : end).map((line) => line.tokens)]
      if (block.some((row) => sendIn(row, handles, sends, 0) !== undefined)) sends.add(name.value)
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
function sendIn(
  tokens: PythonToken[],
  handles: ReadonlySet<string>,
  own: ReadonlySet<string>,
  from: number,
): PythonToken | undefined {
  const isHeader = /^(?:def|class)$/.test(tokens[0]?.value ?? '')
  return tokens.find((token, at) => {
    if (at < from || token.kind !== 'word' || (isHeader && at === 1)) return false
    const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
    const isPart = before?.kind === 'sign' && before.value === '.'
    if (isPart) return from === 0 && sending.test(token.value) && next?.value === '('
    if (own.has(token.value)) return next?.value !== '='
    return handles.has(token.value) && next?.value === '.' && !giving.test(after?.value ?? '')
  })
}
