import type { Hit, Observed } from '../gate/observed.ts'
import { mayWiden } from './bodies.ts'
import { definedBy, definedEarlier, droppedBy, mayBeThere } from './defined.ts'
import type { Parse, Statement } from './parsed.ts'
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
export function followProcedures(
  hitsOf: (definition: Statement) => Hit<MysqlRule>[],
  earlier: readonly string[],
  parse: Parse,
): Procedures {
  const defined = new Map<string, Defined>()
  /** Those that files before the set define, by their names; none is asked for that the set has dropped. */
  const before = new Map<string, Defined | undefined>()

  function routineOf(name: string): Defined | undefined {
    const key = `procedure ${name}`
    if (defined.has(key)) return defined.get(key)
    if (!before.has(key)) {
      const statement = definedEarlier(name, earlier, parse)
      before.set(key, statement && { statement, called: false, replaces: true })
    }
    return before.get(key)
  }

  function hitsOfCall(name: string, seen: readonly string[] = []): Hit<MysqlRule>[] | undefined {
    const routine = seen.includes(name) ? undefined : routineOf(name)
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
      if (find(tree, 'UseStatement') !== undefined) {
        defined.clear()
        earlier = []
        before.clear()
      }
      const made = definedBy(tree)
      if (made !== undefined) {
        const replaces = defined.get(made)?.replaces === true
        // IF NOT EXISTS may find one that does something else.
        if (!mayBeThere(tree)) defined.set(made, { statement, called: false, replaces })
      }
      const replaced = replacedBy(tree, after)
      if (replaced !== undefined) return { ...observed, hits: replaced }
      const dropped = droppedBy(tree)
      if (dropped !== undefined) {
        const own = defined.get(dropped)
        const again = after.find((one) => definedBy(one.tree) === dropped)
        defined.delete(dropped)
        before.set(dropped, undefined)
        if (own !== undefined && (own.called || !own.replaces)) return { ...observed, hits: [] }
        if (again === undefined) return observed
        defined.set(dropped, { statement: again, called: false, replaces: true })
        return { ...observed, hits: [] }
      }
      const called = observed.hits.flatMap((hit) => calledBy(hit) ?? [])
      const known = called.filter((name) => routineOf(name) !== undefined)
      if (known.length === 0) return observed
      if (find(tree, 'RoutineBody') !== undefined) {
        // What the other one does is told where it is defined, unless that was before the set.
        const told = known.filter((name) => defined.has(`procedure ${name}`) || hitsOfCall(name)?.length === 0)
        return { ...observed, hits: observed.hits.filter((hit) => !told.includes(calledBy(hit) ?? '')) }
      }
      const hits = observed.hits.flatMap((hit) => {
        const name = calledBy(hit)
        return (name === undefined ? undefined : hitsOfCall(name)) ?? [hit]
      })
      // An approval of the call is one of the body too.
      const bodies = [...before.values(), ...defined.values()].flatMap((one) => (one?.called ? one.statement.text : []))
      return { ...observed, hits, text: [...bodies, text].join(';\n'), changes: '', widens: bodies.some(mayWiden) }
    },
  }
}

/** What it comes to that a trigger or an event is dropped and made anew in the same file. */
function replacedBy(tree: Tree, after: readonly Statement[]): Hit<MysqlRule>[] | undefined {
  const gone = find(tree, 'DropTrigger', 'DropEvent')
  if (gone === undefined) return undefined
  const made = gone.name === 'DropTrigger' ? 'CreateTrigger' : 'CreateEvent'
  const name = plainName(find(gone, 'FullId')).toLowerCase()
  const again = after.find((one) => plainName(find(find(one.tree, made), 'FullId')).toLowerCase() === name)
  if (again === undefined) return undefined
  if (gone.name === 'DropEvent') return []
  const relation = plainName(find(find(again.tree, made), 'TableName'))
  return [{ rule: 'replace-trigger', subject: name, relation }]
}

function calledBy({ rule, subject }: Hit<MysqlRule>): string | undefined {
  return rule === 'call' ? /^CALL (.+)$/.exec(subject)?.[1]?.toLowerCase() : undefined
}
