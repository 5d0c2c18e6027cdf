import type { CreateFunctionStmt, CreatePolicyStmt, FunctionParameter, Node, SelectStmt } from 'libpg-query'
import { nodeAs, textsOf } from '../sql/nodes.ts'

/** Whether two trees say the same, wherever they stand in their texts. */
function isSame(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other)
}

function textOf(tree: unknown): string {
  const held = (key: string, value: unknown) => (/location$|^rexpr_list_/.test(key) ? undefined : value)
  return JSON.stringify(tree, held) ?? ''
}

/** Whether a policy lets everybody see and write every row that another one lets them. */
export function policyAllows(made: CreatePolicyStmt, old: CreatePolicyStmt): boolean {
  const [name, oldName] = [made.cmd_name ?? 'all', old.cmd_name ?? 'all']
  if (made.permissive !== true || (name !== 'all' && name !== oldName)) return false
  const rolesOf = (policy: CreatePolicyStmt) => (policy.roles ?? []).map(textOf)
  const isPublic = (made.roles ?? []).some((role) => nodeAs(role, 'RoleSpec')?.roletype === 'ROLESPEC_PUBLIC')
  const roles = rolesOf(made)
  if (!isPublic && !rolesOf(old).every((role) => roles.includes(role))) return false
  const allows = (wide: Node | undefined, narrow: Node | undefined) => isTrue(wide) || isSame(wide, narrow)
  return allows(made.qual, old.qual) && allows(made.with_check ?? made.qual, old.with_check ?? old.qual)
}

function isTrue(condition: Node | undefined): boolean {
  return nodeAs(condition, 'A_Const')?.boolval?.boolval === true
}

/** The arguments that a call gives. */
export function inputsOf({ parameters = [] }: CreateFunctionStmt): FunctionParameter[] {
  return parametersOf(parameters).filter(({ mode }) => !/_(?:OUT|TABLE)$/.test(mode ?? ''))
}

function outputsOf({ parameters = [] }: CreateFunctionStmt): FunctionParameter[] {
  return parametersOf(parameters).filter(({ mode }) => /_(?:OUT|INOUT|TABLE)$/.test(mode ?? ''))
}

function parametersOf(nodes: Node[]): FunctionParameter[] {
  return nodes.flatMap((node) => nodeAs(node, 'FunctionParameter') ?? [])
}

function isDefiner({ options = [] }: CreateFunctionStmt): boolean {
  const security = options.map((option) => nodeAs(option, 'DefElem')).find((option) => option?.defname === 'security')
  return nodeAs(security?.arg, 'Boolean')?.boolval === true
}

/** Whether whoever calls one routine may call the other in its place and gets what it expects. */
export function routineStandsFor(made: CreateFunctionStmt, old: CreateFunctionStmt): boolean {
  const [inputs, before] = [inputsOf(made), inputsOf(old)]
  const [outputs, given] = [outputsOf(made), outputsOf(old)]
  // Whoever may call it may not do what it does.
  if (isDefiner(old) && !isDefiner(made)) return false
  const agrees = (one: FunctionParameter | undefined, other: FunctionParameter) =>
    isSame(one?.argType, other.argType) && (other.name === undefined || one?.name === other.name)
  if (!before.every((one, at) => agrees(inputs[at], one) && (one.defexpr === undefined || inputs[at]?.defexpr)))
    return false
  // One column alone is no row.
  if ((given.length === 1) !== (outputs.length === 1)) return false
  if (!given.every((one, at) => agrees(outputs[at], one))) return false
  return given.length > 1 ? made.returnType?.setof === old.returnType?.setof : isSame(made.returnType, old.returnType)
}

/** Whether a query gives all columns of another one, by name and, as far as can be told, by type. */
export function givesColumnsOf(made: ViewQuery, old: ViewQuery): boolean {
  const [columns, before] = [columnsOf(made), columnsOf(old)]
  if (columns === undefined || before === undefined) return false
  return before.every((wanted) => {
    const column = columns.find(({ name }) => name === wanted.name)
    return column !== undefined && isSame(column.value, wanted.value)
  })
}

/** What a view is made of: its query, and names for the columns. */
export type ViewQuery = { query: Node | undefined; aliases: Node[] | undefined }

type Column = { name: string; value: unknown }

function columnsOf({ query, aliases = [] }: ViewQuery): Column[] | undefined {
  const select = firstOf(nodeAs(query, 'SelectStmt'))
  if (select?.targetList === undefined) return undefined
  const names = textsOf(aliases)
  return select.targetList.map((entry, at) => {
    const { name, val } = nodeAs(entry, 'ResTarget') ?? {}
    const field = nodeAs(val, 'ColumnRef')?.fields?.at(-1)
    // What stands for all columns of its tables does so as long as the tables are the same.
    if (field !== undefined && 'A_Star' in field) return { name: textOf(val), value: select.fromClause }
    return { name: names[at] ?? name ?? nameOf(val), value: typeOf(val) }
  })
}

/** A UNION has the columns of its first part. */
function firstOf(select: SelectStmt | undefined): SelectStmt | undefined {
  return select?.larg === undefined ? select : firstOf(select.larg)
}

/** The name that PostgreSQL gives a column that has none. */
function nameOf(value: Node | undefined): string {
  const cast = nodeAs(value, 'TypeCast')
  if (cast !== undefined) return nameOf(cast.arg) || (textsOf(cast.typeName?.names).at(-1) ?? '')
  const function_ = textsOf(nodeAs(value, 'FuncCall')?.funcname).at(-1)
  return textsOf(nodeAs(value, 'ColumnRef')?.fields).at(-1) ?? function_ ?? ''
}

/** What tells the type of a column: its name in its table, what it is cast to, or else all of it. */
function typeOf(value: Node | undefined): unknown {
  return nodeAs(value, 'TypeCast')?.typeName ?? nodeAs(value, 'ColumnRef')?.fields?.at(-1) ?? value
}
