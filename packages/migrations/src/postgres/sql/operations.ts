import type { Node } from 'libpg-query'
import { type Body, bodyOf } from './bodies.ts'
import type { BodyNames } from './body-names.ts'
import { kindOf, nodeAs, qualifiedName, relationName, walk } from './nodes.ts'
import { isOn } from './options.ts'
import type { Reader } from './reader.ts'
import type { Statement } from './statements.ts'
import { followTemporary } from './temporary.ts'

/** A function that is called, by its name; without a schema where none stands before it. */
export type Call = { schema: string; name: string }

/**
 * One thing that a statement does, as the rules see it: a whole statement, one command of an ALTER TABLE (kind
 * `AT_DropColumn`, …), a statement inside another one or inside a body, or `unanalysable`.
 */
export type Operation = {
  kind: string
  node: Node | undefined
  /** The relation that it is about; the empty string where there is none. */
  relation: string
  /** Where that is no relation but a type of several columns. */
  object?: 'type'
  /** From 1, in the text given. */
  line: number
  /** The outermost statement that it is a part of, and for a call what is called, too. */
  text: string
  /** Where that is a body: its own statement. */
  own?: string
  /**
   * `block`: inside of DO, run at once. `function`: inside of a function, procedure or rule, run some other day.
   * `call`: inside of a function that this set defines and calls, run at once.
   */
  place: 'statement' | 'block' | 'function' | 'call'
  /** Why it could not be analysed. */
  detail: string
  /**
   * The queries over whose rows the body around it loops, by the names of the row, its parts and the cursor; `at` says which
   * of its columns a part is.
   */
  rows?: ReadonlyMap<string, { query: Node; at?: number }>
  /** Names of the body around it that are no columns. */
  variables?: ReadonlySet<string>
  /** Names that mean temporary tables here, which the body around it makes itself. */
  temporary?: ReadonlySet<string>
  /** Functions in it that may do more than to compute. */
  calls?: Call[]
  /** It stands in a function that a file before this set defines. */
  foreign?: boolean
}

/** Takes a statement apart into all that it does. */
export function operationsOf(
  reader: Reader,
  statement: Statement,
  place: Operation['place'] = 'statement',
): Operation[] {
  const { node, line, text } = statement
  const base = { line, text, place, detail: '' }
  const whole = { ...base, kind: String(kindOf(node)), node, relation: relationOf(node) }
  const body = bodyOf(statement)
  return [
    ...(alterCommands(node)?.map((command) => ({ ...base, ...command })) ?? [whole]),
    ...innerStatements(node, text).map((inner) => ({
      ...base,
      kind: String(kindOf(inner)),
      node: inner,
      relation: relationOf(inner),
      place: isDefinition(node) ? ('function' as const) : place,
    })),
    ...(body === undefined ? [] : bodyOperations(reader, body, statement, place)),
  ]
}

function bodyOperations(reader: Reader, body: Body, outer: Statement, place: Operation['place']): Operation[] {
  const inside = place === 'function' ? place : body.place
  const unanalysable = (detail: string, line: number): Operation => ({
    kind: 'unanalysable',
    node: undefined,
    relation: '',
    line,
    text: outer.text,
    place: inside,
    detail,
  })
  const temporaryFor = followTemporary(outer.text)
  return body.read(reader).flatMap((part) => {
    const parsed = 'problem' in part ? part : reader.parse(part.sql)
    if ('problem' in parsed) {
      const unknown = unanalysable(parsed.problem, part.line)
      temporaryFor(unknown, part.standing)
      return [unknown]
    }
    if ('problem' in part) return []
    const { names, standing } = part
    const known = names && { rows: queriesOf(reader, names.rows), variables: names.variables }
    return parsed.statements.flatMap((statement) =>
      operationsOf(reader, { ...statement, line: part.line + statement.line - 1 }, inside).map((operation) => {
        const temporary = temporaryFor(operation, isDefinition(statement.node) ? 'handler' : standing)
        const own = operation.own ?? operation.text
        return { ...operation, text: outer.text, own, ...known, ...(temporary.size > 0 ? { temporary } : {}) }
      }),
    )
  })
}

function queriesOf(reader: Reader, rows: BodyNames['rows']): NonNullable<Operation['rows']> {
  return new Map(
    [...rows].flatMap(([name, { query, ...place }]): Array<[string, { query: Node; at?: number }]> => {
      const parsed = reader.parse(query)
      const node = 'statements' in parsed ? parsed.statements[0]?.node : undefined
      return node === undefined ? [] : [[name, { query: node, ...place }]]
    }),
  )
}

type Command = Pick<Operation, 'kind' | 'node' | 'relation' | 'object'>

function alterCommands(node: Node): Command[] | undefined {
  const alter = nodeAs(node, 'AlterTableStmt')
  if (alter === undefined) return undefined
  return (alter.cmds ?? []).map((command) => ({
    kind: nodeAs(command, 'AlterTableCmd')?.subtype ?? 'AlterTableCmd',
    node: command,
    relation: relationName(alter.relation),
    ...(alter.objtype === 'OBJECT_TYPE' ? { object: 'type' as const } : {}),
  }))
}

/** Statements that change data, wherever they stand inside of another one: WITH, EXPLAIN ANALYZE, a rule's action. */
const innerKinds = new Set(['DeleteStmt', 'UpdateStmt', 'MergeStmt', 'TruncateStmt', 'DropStmt'])
const innerWords = /delete|update|merge|truncate|drop/i

function innerStatements(node: Node, text: string): Node[] {
  const found: Node[] = []
  // Keywords cannot be written in any other way, so a text without them needs no search.
  if (!innerWords.test(text)) return found
  if (explainsOnly(node)) return found
  walk(Object.values(node), (name, value) => {
    if (innerKinds.has(name)) found.push({ [name]: value } as unknown as Node)
    return true
  })
  return found
}

/** EXPLAIN runs what it explains only where it is to measure it. */
function explainsOnly(node: Node): boolean {
  const explain = nodeAs(node, 'ExplainStmt')
  return explain !== undefined && !isOn(explain.options, 'analyze')
}

function isDefinition(node: Node): boolean {
  return nodeAs(node, 'CreateFunctionStmt') !== undefined || nodeAs(node, 'RuleStmt') !== undefined
}

type Related = { relation?: { schemaname?: string; relname?: string } }

function relationOf(node: Node): string {
  const view = nodeAs(node, 'ViewStmt')
  if (view !== undefined) return relationName(view.view)
  const created = nodeAs(node, 'CreateTableAsStmt')
  if (created !== undefined) return relationName(created.into?.rel)
  const relation = (Object.values(node)[0] as Related).relation
  return relation === undefined ? '' : qualifiedName([relation.schemaname ?? '', relation.relname ?? ''])
}
