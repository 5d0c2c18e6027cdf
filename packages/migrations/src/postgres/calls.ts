import type { Node } from 'libpg-query'
import { nodeAs, textsOf, walk } from './sql/nodes.ts'
import type { Operation } from './sql/operations.ts'

/** What the functions that a set defines do, by their names without the schema; all of one name together. */
export type Routines = Map<string, Operation[]>

/** Statements that run the functions in them at once; a view, a trigger or a default does some other day. */
const running = new Set(['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CreateTableAsStmt'])

/**
 * Gives the operations of a file, and after each one that calls a function which the set has defined what that one
 * does, at the line of the call. `routines` is added to. Functions that stand in the database already are not known.
 */
export function* withCalls(operations: Operation[], routines: Routines): Generator<Operation> {
  const done = new Set<string>()
  let body: Operation[] | undefined
  for (const operation of operations) {
    yield operation
    if (operation.place === 'function') {
      body?.push(operation)
      continue
    }
    const defined = nodeAs(operation.node, 'CreateFunctionStmt')
    body = undefined
    if (defined === undefined) yield* calledBy(operation, routines, done)
    else {
      const name = textsOf(defined.funcname).at(-1) ?? ''
      body = routines.get(name) ?? []
      routines.set(name, body)
    }
  }
}

/** A function may call others, and itself: each counts once a line. */
function* calledBy({ kind, node, line, text }: Operation, routines: Routines, done: Set<string>): Generator<Operation> {
  if (routines.size === 0 || !running.has(kind)) return
  for (const name of callsIn(node)) {
    const key = `${line} ${name}`
    if (done.has(key)) continue
    done.add(key)
    for (const operation of routines.get(name) ?? []) {
      const here: Operation = { ...operation, line, place: 'call', text: `${text};\n${operation.text}` }
      yield here
      yield* calledBy(here, routines, done)
    }
  }
}

function callsIn(node: Node | undefined): string[] {
  const names: string[] = []
  walk(node, (kind, value) => {
    if (kind === 'FuncCall') names.push(textsOf((value as { funcname?: Node[] }).funcname).at(-1) ?? '')
    return true
  })
  return names
}
