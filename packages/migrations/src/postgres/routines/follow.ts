import { lastPart } from '../sql/nodes.ts'
import type { Call, Operation } from '../sql/operations.ts'
import { definedName } from './definitions.ts'
import { callReader } from './named.ts'
import { isReaching } from './reaching.ts'
import type { Routines } from './routines.ts'
import { calledByViews, sleeping, wokenBy } from './woken.ts'

/** Statements that run the functions in them at once; a view, a trigger or a default does some other day. */
const running = new Set([
  'CallStmt',
  'CreateDomainStmt',
  'CreateCastStmt',
  'DefineStmt',
  'SelectStmt',
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'CreateTableAsStmt',
  'CopyStmt',
  'ExplainStmt',
  'DeclareCursorStmt',
  'TruncateStmt',
  'AT_AddColumn',
  'AT_AlterColumnType',
])

/**
 * Gives the operations of a file, and after each one that calls a function which the set, or a file before it, has
 * defined what that one does, at the line of the call. A function that nobody here has defined is given as `UnknownCall`:
 * what it does stands in the database. What the set defines is added to `routines`.
 */
export function* withCalls(operations: Operation[], routines: Routines): Generator<Operation> {
  const done = new Set<string>()
  const { dormant, views } = routines
  const namesIn = callReader(routines)
  let body: Operation[] | undefined
  for (const given of operations) {
    const runs = running.has(given.kind)
    const calls = namesIn(given)
    if (runs) calls.push(...wokenBy(given, dormant))
    if (runs || given.kind === 'ViewStmt') calls.push(...calledByViews(given, views))
    const operation = calls.length === 0 ? given : { ...given, calls }
    yield operation
    if (operation.place === 'function') {
      body?.push(operation)
      continue
    }
    body = undefined
    const name = definedName(operation.node)
    // Whatever schema stands before it, the table or view may be the same.
    const relation = lastPart(operation.relation)
    // What a view calls runs whenever it is read. One in its place may call nothing.
    if (operation.kind === 'ViewStmt' && (calls.length > 0 || views.has(relation))) views.set(relation, calls)
    if (sleeping.has(operation.kind)) {
      if (calls.length > 0) dormant.set(relation, [...(dormant.get(relation) ?? []), ...calls])
    } else if (name === undefined && calls.length > 0) yield* calledBy(operation, routines, { done, namesIn })
    if (name !== undefined) {
      body = routines.defined.get(name) ?? []
      routines.defined.set(name, body)
    }
  }
}

type Walk = { done: Set<string>; namesIn: (operation: Operation) => Call[] }

/** A function may call others, and itself: each counts once a line. */
function* calledBy(caller: Operation, routines: Routines, walk: Walk): Generator<Operation> {
  const { kind, line, text, foreign, calls = [] } = caller
  const { done } = walk
  if (!running.has(kind)) return
  for (const { schema, name } of calls) {
    const key = `${line} ${name}`
    if (done.has(key)) continue
    done.add(key)
    const own = routines.defined.get(name)
    const body = own ?? routines.findEarlier(name)
    const outside = foreign === true || own === undefined
    // One that reaches further is told by a rule, wherever it stands.
    if (body === undefined && !isReaching(schema, name))
      yield unknownCall(caller, `${schema === '' ? '' : `${schema}.`}${name}()`)
    for (const operation of body ?? []) {
      const within = operation.calls ?? walk.namesIn(operation)
      const here: Operation = { ...operation, line, place: 'call', calls: within, text: `${text};\n${operation.text}` }
      if (outside) here.foreign = true
      yield here
      yield* calledBy(here, routines, walk)
    }
  }
}

function unknownCall({ line, text, place }: Operation, detail: string): Operation {
  const here = place === 'call' ? 'statement' : place
  return { kind: 'UnknownCall', node: undefined, relation: '', line, text, place: here, detail }
}
