import { bindByName } from '../programs/bound-values.ts'
import { readObject } from '../programs/literals.ts'
import { closing, isSign, splitAt, type Token } from '../programs/tokens.ts'
import { type Call, readCallAt, readLiteral } from '../python/syntax.ts'
import type { PythonToken } from '../python/tokens.ts'
import { isLooking, type Looking } from './looking.ts'

/** SQL that is sent as it is written, on the line where it stands. */
export type Sent = { sql: string; line: number; moved?: true }

/** Methods of a connection that send SQL. */
export const sending = /^(?:execute|exec_driver_sql|scalars?)$/

/**
 * Takes the queries out of an expression, `conn.execute(sa.text('…'), {…})`, of which each then stands for what it gave;
 * undefined where one of them does not stand there word for word.
 */
export function takeQueries(
  tokens: readonly PythonToken[],
  connections: ReadonlySet<string>,
  known: Looking,
): { sent: Sent[]; plain: PythonToken[] } | undefined {
  const sent: Sent[] = []
  const plain: PythonToken[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const call = isSign(tokens[at - 1], '.') ? undefined : queryAt(tokens as PythonToken[], at, connections)
    if (call === undefined) {
      plain.push(tokens[at] as PythonToken)
      continue
    }
    const query = readQuery(call, known)
    if (query === undefined) return undefined
    sent.push(query)
    plain.push({ ...(tokens[at] as PythonToken), kind: 'text', value: 'rows' })
    at = call.next - 1
  }
  return { sent, plain }
}

/** `conn.execute(…)` or `op.get_bind().execute(…)`. */
function queryAt(tokens: PythonToken[], at: number, connections: ReadonlySet<string>): Call | undefined {
  const words = tokens.slice(at, at + 6).map(({ value }) => value)
  const direct = words.join('') === 'op.get_bind().'
  if (!direct && (tokens[at]?.kind !== 'word' || !connections.has(words[0] ?? ''))) return undefined
  const call = readCallAt(tokens, direct ? at + 6 : at)
  const method = direct ? call?.path[0] : call?.path[1]
  return call?.path.length === (direct ? 1 : 2) && sending.test(method ?? '') ? call : undefined
}

/** What a call with a text, and perhaps values for it, sends. */
export function readQuery(call: Call, known: Looking): Sent | undefined {
  const [statement, parameters, more] = call.positional
  const given = parameters ?? call.named.get('parameters')
  const read = readText(statement)
  if (read === undefined || more !== undefined || call.spread) return undefined
  if (call.named.size > (call.named.has('parameters') ? 1 : 0)) return undefined
  if (given !== undefined && (read.values !== undefined || !isLooking(given as PythonToken[], known))) return undefined
  const named = given === undefined ? read.values : isSign(given[0], '{') ? readObject(pythonic(given)) : new Map()
  const sql = named === undefined ? read.sql : bindByName(read.sql, withUnknown(read.sql, named, given), ':')
  if (sql === undefined) return undefined
  return { sql: sql.trimEnd().replace(/;$/, ''), line: read.line, ...(read.moved ? { moved: true } : {}) }
}

/** A text, `sa.text('…')`, or `sa.text('…').bindparams(name=…)`. */
function readText(tokens: Token[] | undefined) {
  const call = tokens === undefined ? undefined : readCallAt(tokens as PythonToken[], 0)
  const isText = call?.path.at(-1) === 'text' && call.positional.length === 1 && call.named.size === 0
  const bound =
    isText && isSign(tokens?.[call.next], '.') ? readCallAt(tokens as PythonToken[], call.next + 1) : undefined
  const whole = bound?.path.join() === 'bindparams' && bound.positional.length === 0 && !bound.spread ? bound : call
  if (call !== undefined && (!isText || whole?.next !== tokens?.length)) return undefined
  const inner = isText ? call.positional[0] : tokens
  const sql = readLiteral(inner)
  if (typeof sql !== 'string' || inner === undefined) return undefined
  const values =
    bound === undefined ? undefined : new Map([...bound.named].map(([key, value]) => [key, pythonic(value)]))
  return { sql, line: inner[0]?.line ?? 1, moved: inner.some(({ moved }) => moved), values }
}

/** Words of Python as JavaScript has them. */
function pythonic(tokens: Token[]): Token[] {
  const words: Record<string, string> = { True: 'true', False: 'false', None: 'null' }
  return tokens.map((token) => ({
    ...token,
    value: token.kind === 'word' ? (words[token.value] ?? token.value) : token.value,
  }))
}

/** Values that are handed on as a whole are not known; each stands for some text. */
function withUnknown(sql: string, named: ReadonlyMap<string, Token[]>, given: Token[] | undefined) {
  if (given === undefined || isSign(given[0], '{') !== '') return named
  return new Map([...sql.matchAll(/:(\w+)/g)].map(([, name]): [string, Token[]] => [name as string, []]))
}

/** The elements of a list, a tuple or a set that stands there. */
export function elementsIn(tokens: readonly PythonToken[]): PythonToken[][] | undefined {
  const own = [...tokens]
  if (isSign(own[0], '[', '(', '{') === '' || closing(own, 0) !== own.length - 1) return undefined
  const elements = splitAt(own.slice(1, -1), ',') as PythonToken[][]
  const isTuple = isSign(own[0], '(') === '' || elements.length > 1 || isSign(own.at(-2), ',') !== ''
  // `{'a': 1}`, `[x for x in y]`
  const plain = elements.every((one) => {
    let depth = 0
    return one.every((token) => {
      if (isSign(token, '(', '[', '{')) depth += 1
      if (isSign(token, ')', ']', '}')) depth -= 1
      return depth > 0 || (isSign(token, ':', '*') === '' && !(token.kind === 'word' && token.value === 'for'))
    })
  })
  return isTuple && plain ? elements : undefined
}
