import { walk } from './nodes.ts'

/** What a write comes to in a trigger: the row is `kept`, `lost` without an error, or `refused` with one. */
export type Ending = 'kept' | 'lost' | 'refused'
export type WriteEvent = 'INSERT' | 'UPDATE' | 'DELETE'

type Expression = { PLpgSQL_expr?: { query?: string } }
type Statement = Record<string, Held>
type Held = {
  body?: Statement[]
  exceptions?: { PLpgSQL_exception_block?: { exc_list?: Array<{ PLpgSQL_exception?: { action?: Statement[] } }> } }
  cond?: Expression
  then_body?: Statement[]
  elsif_list?: Array<{ PLpgSQL_if_elsif?: { cond?: Expression; stmts?: Statement[] } }>
  else_body?: Statement[]
  t_expr?: Expression
  case_when_list?: Array<{ PLpgSQL_case_when?: { expr?: Expression; stmts?: Statement[] } }>
  else_stmts?: Statement[]
  elog_level?: number
  retvarno?: number
  expr?: Expression
}
type Tree = {
  plpgsql_funcs?: Array<{
    PLpgSQL_function?: {
      datums?: Array<{ PLpgSQL_rec?: { refname?: string } }>
      action?: Statement
    }
  }>
}

/** `on`: what follows runs. */
type Way = Ending | 'on'

/** How a write of this kind may end in a trigger function that runs before it, by its tree in PL/pgSQL. */
export function endingsOf(tree: unknown, event: WriteEvent): ReadonlySet<Ending> {
  const { datums = [], action = {} } = (tree as Tree).plpgsql_funcs?.[0]?.PLpgSQL_function ?? {}
  const rowOf = (at: number | undefined) => (at === undefined ? '' : (datums[at]?.PLpgSQL_rec?.refname ?? ''))

  // A question about the kind of write that cannot be answered here.
  let unclear = false
  const holds = (condition: Expression | undefined, isEvent = false) => {
    const found = holdsFor(condition, event, isEvent)
    if (found === undefined)
      unclear ||= /\btg_\w|\b(?:old|new)\s+is\s+(?:not\s+)?null\b/i.test(queryOf(condition)) || isEvent
    return found
  }

  const inOrder = (statements: Statement[] = []): Set<Way> => {
    const ways = new Set<Way>()
    for (const statement of statements) {
      const own = waysOf(statement)
      for (const way of own) if (way !== 'on') ways.add(way)
      if (!own.has('on')) return ways
    }
    return ways.add('on')
  }

  /** The branches in their order, of which the first runs whose condition holds. */
  const firstOf = (branches: Array<{ holds: boolean | undefined; ways: () => Set<Way> }>): Set<Way> => {
    const all = new Set<Way>()
    for (const { holds, ways } of branches) {
      if (holds === false) continue
      for (const way of ways()) all.add(way)
      if (holds === true) return all
    }
    return all
  }

  const waysOf = (statement: Statement): Set<Way> => {
    const [kind, held] = Object.entries(statement)[0] ?? ['', {}]
    switch (kind) {
      case 'PLpgSQL_stmt_block': {
        const ways = inOrder(held.body)
        // Almost any statement may raise what a handler catches.
        for (const one of held.exceptions?.PLpgSQL_exception_block?.exc_list ?? [])
          for (const way of inOrder(one.PLpgSQL_exception?.action)) ways.add(way)
        return ways
      }
      case 'PLpgSQL_stmt_if': {
        const others = (held.elsif_list ?? []).flatMap((one) => one.PLpgSQL_if_elsif ?? [])
        const branches = [{ cond: held.cond, stmts: held.then_body }, ...others]
        return firstOf([
          ...branches.map(({ cond, stmts }) => ({ holds: holds(cond), ways: () => inOrder(stmts) })),
          { holds: true, ways: () => inOrder(held.else_body) },
        ])
      }
      case 'PLpgSQL_stmt_case': {
        const cases = (held.case_when_list ?? []).flatMap((one) => one.PLpgSQL_case_when ?? [])
        const isEvent = /^\s*tg_op\s*$/i.test(queryOf(held.t_expr))
        return firstOf([
          ...cases.map(({ expr, stmts }) => ({
            holds: holds(expr, isEvent),
            ways: () => inOrder(stmts),
          })),
          // Without an ELSE it is an error.
          {
            holds: true,
            ways: () => (held.else_stmts === undefined ? new Set<Way>(['refused']) : inOrder(held.else_stmts)),
          },
        ])
      }
      case 'PLpgSQL_stmt_return':
        return new Set<Way>([returned(held)])
      case 'PLpgSQL_stmt_raise':
        return new Set<Way>([(held.elog_level ?? 0) >= 21 ? 'refused' : 'on'])
      case 'PLpgSQL_stmt_loop':
      case 'PLpgSQL_stmt_while':
      case 'PLpgSQL_stmt_fori':
      case 'PLpgSQL_stmt_fors':
      case 'PLpgSQL_stmt_forc':
      case 'PLpgSQL_stmt_foreach_a':
      case 'PLpgSQL_stmt_dynfors':
        return inOrder(held.body).add('on')
      default:
        return new Set<Way>(['on'])
    }
  }

  const returned = ({ retvarno, expr }: Held): Way => {
    if (/^[\s(]*null(?:\s*::\s*[\w.]+)?[\s)]*$/i.test(queryOf(expr))) return 'lost'
    const row = rowOf(retvarno)
    if (row === 'old') return event === 'DELETE' ? 'kept' : 'lost'
    if (row === 'new') return event === 'DELETE' ? 'lost' : 'kept'
    // The end without a RETURN is an error.
    return retvarno === undefined && expr === undefined ? 'refused' : 'kept'
  }

  const ways = new Set([...waysOf(action)].map((way) => (way === 'on' ? 'refused' : way)))
  if (unclear && ways.has('kept')) ways.delete('lost')
  return ways
}

function queryOf(expression: Expression | undefined): string {
  return expression?.PLpgSQL_expr?.query ?? ''
}

/** Whether a condition holds for writes of a kind; undefined where it is about something else. */
function holdsFor(condition: Expression | undefined, event: WriteEvent, isEvent = false): boolean | undefined {
  const text = queryOf(condition).replace(/"__Case__Variable_\d+__"/, isEvent ? 'tg_op' : '…')
  const inner = /^\s*\(([^()]*)\)\s*$/.exec(text)?.[1] ?? text
  const [ors, ands] = [inner.split(/\bor\b/i), inner.split(/\band\b/i)]
  if (ors.length > 1 && ands.length > 1) return undefined
  if (ors.length > 1) {
    const each = ors.map((one) => testOf(one, event))
    if (each.includes(true)) return true
    return each.includes(undefined) ? undefined : false
  }
  const each = ands.map((one) => testOf(one, event))
  if (each.includes(false)) return false
  return each.includes(undefined) ? undefined : true
}

/** Of a write that changes nothing, nothing is lost. */
const unchanged = /^[\s(]*(?:old|new)(?:\.\*)?\s*(?:=|is\s+not\s+distinct\s+from)\s*(?:old|new)(?:\.\*)?[\s)]*$/i

function testOf(text: string, event: WriteEvent): boolean | undefined {
  if (unchanged.test(text)) return false
  const { not, sign, one, list } =
    /^[\s(]*tg_op(?:\s*::\s*text)?\s*(?:(?<sign>=|<>|!=)\s*'(?<one>\w+)'(?:\s*::\s*text)?|(?<not>not\s+)?in\s*\((?<list>[\s\w',]*)\))[\s)]*$/i.exec(
      text,
    )?.groups ?? {}
  if (one !== undefined) return (one === event) === (sign === '=')
  return list === undefined ? undefined : list.includes(`'${event}'`) === (not === undefined)
}

/** Whether a body runs any statement of SQL. */
export function runsSql(tree: unknown): boolean {
  let found = false
  walk(tree, (name) => {
    found ||= /^PLpgSQL_stmt_(?:execsql|dynexecute|perform|call)$/.test(name)
    return true
  })
  return found
}
