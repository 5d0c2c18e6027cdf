import type { Hit, Observed } from '../gate/observed.ts'
import type { Statement } from './parsed.ts'
import type { MysqlRule } from './rules.ts'
import { find, plainName, type Tree } from './tree.ts'

/** What is known of the procedures and functions that a set defines. */
export type Procedures = {
  /** Says what a statement does, with those that it calls or drops; `after` are the statements behind it in its file. */
  follow(statement: Statement, observed: Observed<MysqlRule>, after: readonly Statement[]): Observed<MysqlRule>
}

type Defined = {
  statement: Statement
  /** It was called here, so that it is a helper of the set. */
  called: boolean
  /** One of this name was dropped first, so that running code may rely on it. */
  replaces: boolean
}

/**
 * Gives what keeps up with the routines of a set. A call of a procedure does what its body says. MySQL knows no CREATE OR
 * REPLACE for routines: one that is dropped and made anew is only changed, and a helper may go as it came.
 */
export function followProcedures(hitsOf: (definition: Statement) => Hit<MysqlRule>[]): Procedures {
  const defined = new Map<string, Defined>()

  function hitsOfCall(name: string, seen: readonly string[] = []): Hit<MysqlRule>[] | undefined {
    const routine = seen.includes(name) ? undefined : defined.get(`procedure ${name}`)
    if (routine === undefined) return undefined
    routine.called = true
    return hitsOf(routine.statement).flatMap((hit) => {
      const inner = calledBy(hit)
      const more = inner === undefined ? undefined : hitsOfCall(inner, [...seen, name])
      const { line: _line, ...rest } = hit
      return more ?? [{ ...rest, subject: `${hit.subject} (in a procedure that is called here)` }]
    })
  }

  return {
    follow(statement, observed, after) {
      const { tree, text } = statement
      if (find(tree, 'UseStatement') !== undefined) defined.clear()
      const made = definedBy(tree)
      if (made !== undefined) {
        const replaces = defined.get(made)?.replaces === true
        // IF NOT EXISTS may find one that does something else.
        if (find(tree, 'IfNotExists') === undefined) defined.set(made, { statement, called: false, replaces })
      }
      const dropped = droppedBy(tree)
      if (dropped !== undefined) {
        const own = defined.get(dropped)
        const again = after.find((one) => definedBy(one.tree) === dropped)
        defined.delete(dropped)
        if (own !== undefined && (own.called || !own.replaces)) return { ...observed, hits: [] }
        if (again === undefined) return observed
        defined.set(dropped, { statement: again, called: false, replaces: true })
        return { ...observed, hits: [] }
      }
      const called = observed.hits.flatMap((hit) => calledBy(hit) ?? [])
      const known = called.filter((name) => defined.has(`procedure ${name}`))
      if (known.length === 0) return observed
      if (find(tree, 'RoutineBody') !== undefined) {
        // What the other one does is told where it is defined.
        return { ...observed, hits: observed.hits.filter((hit) => !known.includes(calledBy(hit) ?? '')) }
      }
      const hits = observed.hits.flatMap((hit) => {
        const name = calledBy(hit)
        return (name === undefined ? undefined : hitsOfCall(name)) ?? [hit]
      })
      // An approval of the call is one of the body too.
      const bodies = [...defined.values()].filter(({ called }) => called).map((one) => one.statement.text)
      return { ...observed, hits, text: [...bodies, text].join(';\n'), changes: '' }
    },
  }
}

function calledBy({ rule, subject }: Hit<MysqlRule>): string | undefined {
  return rule === 'call' ? /^CALL (.+)$/.exec(subject)?.[1]?.toLowerCase() : undefined
}

function definedBy(tree: Tree): string | undefined {
  const made = find(tree, 'CreateProcedure', 'CreateFunction')
  if (made === undefined) return undefined
  const kind = made.name === 'CreateProcedure' ? 'procedure' : 'function'
  return `${kind} ${plainName(find(made, 'FunctionNameCreate', 'FullId')).toLowerCase()}`
}

function droppedBy(tree: Tree): string | undefined {
  const gone = find(tree, 'DropProcedure', 'DropFunction')
  if (gone === undefined) return undefined
  const kind = gone.name === 'DropProcedure' ? 'procedure' : 'function'
  return `${kind} ${plainName(find(gone, 'FullId') ?? gone.children.at(-1)).toLowerCase()}`
}
