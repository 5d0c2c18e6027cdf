import { isHarmless } from '../harmless.ts'
import { runsMore } from '../table-sql.ts'
import { closing, isSign, splitAt, type Token } from '../tokens.ts'

/** `(table) => {…}`, `table => {…}`, `function (table) {…}`, in which nothing is sent or waited for. */
export function isDefinition(argument: Token[] | undefined): boolean {
  if (argument === undefined || runsMore(argument)) return false
  const first = argument[0]
  return isSign(first, '(') !== '' || (first?.kind === 'word' && first.value !== 'async')
}

/** `table.string('a').notNullable()`: each method with its arguments, and its line. */
export type Chain = Array<{ name: string; args: Token[][]; line: number }>

/** The chains of a definition; undefined where anything else stands in it. */
export function readChains(define: Token[] | undefined): Chain[] | undefined {
  if (define === undefined || !isDefinition(define)) return undefined
  const open = define.findIndex((token, at) => isSign(token, '{') !== '' && closing(define, at) === define.length - 1)
  const arrow = define.findIndex((token) => isSign(token, '=>') !== '')
  const body = open >= 0 ? define.slice(open + 1, -1) : arrow >= 0 ? define.slice(arrow + 1) : undefined
  const head = open >= 0 ? define.slice(0, open) : define.slice(0, arrow)
  const [table, another] = head.filter(
    ({ kind, value }, at) => kind === 'word' && value !== 'function' && !isType(head, at),
  )
  if (body === undefined || table === undefined || another !== undefined) return undefined
  return chainsOf(body, table.value)
}

function chainsOf(body: Token[], table: string): Chain[] | undefined {
  const chains: Chain[] = []
  for (let at = 0; at < body.length; ) {
    if (isSign(body[at], ';')) {
      at += 1
      continue
    }
    // What a condition makes of it is one of the two: it is taken as if it did both.
    const behind = behindCondition(body, at)
    if (behind !== undefined) {
      const end = isSign(body[behind], '{') === '' ? behind : closing(body, behind) + 1
      const inside = end > behind ? chainsOf(body.slice(behind + 1, end - 1), table) : []
      if (inside === undefined) return undefined
      chains.push(...inside)
      at = end
      continue
    }
    if (body[at]?.value !== table) return undefined
    const chain: Chain = []
    for (at += 1; isSign(body[at], '.'); ) {
      const name = body[at + 1]
      const end = isSign(body[at + 2], '(') === '' ? -1 : closing(body, at + 2)
      if (name?.kind !== 'word' || end < 0) return undefined
      chain.push({ name: name.value, args: splitAt(body.slice(at + 3, end), ','), line: name.line })
      at = end + 1
    }
    if (chain.length === 0) return undefined
    chains.push(chain)
  }
  return chains
}

/** Behind `if (…)`, where that only looks at something, or `else`. */
function behindCondition(body: Token[], at: number): number | undefined {
  if (body[at]?.kind !== 'word') return undefined
  if (body[at]?.value === 'else') return body[at + 1]?.value === 'if' ? undefined : at + 1
  const end = body[at]?.value === 'if' && isSign(body[at + 1], '(') ? closing(body, at + 1) : -1
  return end > 0 && isHarmless(body.slice(at + 2, end)) ? end + 1 : undefined
}

/** Behind the colon of a parameter. */
function isType(head: Token[], at: number): boolean {
  return head.slice(0, at).some((token) => isSign(token, ':') !== '')
}
