import type { Node } from 'libpg-query'
import { objectTypes } from './body-names.ts'
import { kindOf, nodeAs, textsOf, walk } from './nodes.ts'
import type { Reader } from './reader.ts'

/**
 * Gives a statement that is put together while it runs, if nothing of it but names and values is left open, and those
 * are quoted by the server: `format('… %I … %L')`, `'…' || quote_ident(…)`, and any `regclass` (`objects`: the variables
 * of such a type). What is open gets a name that nothing has.
 * Undefined where that is not so, or where it is up to the name what the statement does.
 */
export function readTemplate(
  reader: Reader,
  node: Node | undefined,
  line: number,
  objects: ReadonlySet<string>,
): string | undefined {
  const parts = partsOf(node, objects)
  if (parts === undefined || parts.every(({ open }) => open === undefined)) return undefined
  let sql = ''
  for (const [index, { text, open }] of parts.entries()) {
    if (open === undefined) {
      sql += text
      continue
    }
    const after = parts[index + 1]?.text ?? ''
    if (!stands(sql, after, open)) return undefined
    sql += open === 'name' ? `"…${line}-${index}"` : `'…'`
  }
  const parsed = reader.parse(sql)
  if ('problem' in parsed) return undefined
  return parsed.statements.every(({ node }) => isForAnyName(node)) ? sql : undefined
}

type Part = { text: string; open?: 'name' | 'value' }

function partsOf(node: Node | undefined, objects: ReadonlySet<string>): Part[] | undefined {
  const text = nodeAs(node, 'A_Const')?.sval?.sval
  if (text !== undefined) return [{ text }]
  const joined = nodeAs(node, 'A_Expr')
  if (joined?.kind === 'AEXPR_OP' && textsOf(joined.name).join() === '||') {
    const [left, right] = [partsOf(joined.lexpr, objects), partsOf(joined.rexpr, objects)]
    return left === undefined || right === undefined ? undefined : [...left, ...right]
  }
  if (isObject(node, objects)) return [{ text: '', open: 'name' }]
  const { funcname, args = [] } = nodeAs(node, 'FuncCall') ?? {}
  const [schema, name = schema] = textsOf(funcname)
  if (name !== schema && schema !== 'pg_catalog') return undefined
  if (name === 'quote_ident') return [{ text: '', open: 'name' }]
  if (name === 'quote_literal') return [{ text: '', open: 'value' }]
  const format = name === 'format' ? nodeAs(args[0], 'A_Const')?.sval?.sval : undefined
  const isName = (at: number) => isObject(args[at], objects)
  return format === undefined ? undefined : partsOfFormat(format, isName)
}

/** Only `%I` and `%L` are quoted, and what is a name whatever it is written by; `isName` says so of an argument. */
function partsOfFormat(format: string, isName: (at: number) => boolean): Part[] | undefined {
  const parts: Part[] = []
  let at = 0
  for (const piece of format.split(/(%%|%(?:\d+\$)?[ILs]|%)/)) {
    const [, position, kind] = /^%(?:(\d+)\$)?([ILs])$/.exec(piece) ?? []
    if (kind !== undefined) at = position === undefined ? at + 1 : Number(position)
    if (piece === '%' || (kind === 's' && !isName(at))) return undefined
    if (piece === '%%') parts.push({ text: '%' })
    else if (kind !== undefined) parts.push({ text: '', open: kind === 'L' ? 'value' : 'name' })
    else parts.push({ text: piece })
  }
  return parts
}

/** Whether a value is of a type that gives the name of something, with or without a cast to text behind it. */
function isObject(node: Node | undefined, objects: ReadonlySet<string>): boolean {
  const { arg, typeName } = nodeAs(node, 'TypeCast') ?? {}
  const type = textsOf(typeName?.names).at(-1) ?? ''
  if (type === 'text') return isObject(arg, objects)
  if (objectTypes.test(type)) return typeName?.arrayBounds === undefined
  const [name = '', ...more] = textsOf(nodeAs(node, 'ColumnRef')?.fields)
  return more.length === 0 && objects.has(name)
}

/** Whether what is put between two texts is a word of its own, and in no quotes and no comment that it could end. */
function stands(before: string, after: string, open: Part['open']): boolean {
  if (/[\p{L}\p{N}_"'\\$]$/u.test(before) || /^[\p{L}\p{N}_"'\\$]/u.test(after)) return false
  if (open === 'value' && after.startsWith('(')) return false
  if (/--|\/\*|\$/.test(before)) return false
  return (before.match(/'/g) ?? []).length % 2 === 0 && (before.match(/"/g) ?? []).length % 2 === 0
}

/** Statements that do the same to whatever they name; rows, calls and settings are up to what is written, read or called. */
const forAnyName = new Set(
  `AlterTableStmt AlterSeqStmt AlterOwnerStmt CommentStmt CreateStmt CreateSeqStmt CreateSchemaStmt CreateRoleStmt
  CreateTrigStmt CreatePolicyStmt DropStmt GrantStmt GrantRoleStmt IndexStmt RefreshMatViewStmt ReindexStmt RenameStmt
  TruncateStmt AlterDatabaseSetStmt AlterRoleSetStmt`.split(/\s+/),
)

function isForAnyName(node: Node): boolean {
  if (!namesOnly(node)) return false
  if (nodeAs(node, 'SelectStmt') !== undefined) return readsOnly(node)
  const set = (nodeAs(node, 'AlterDatabaseSetStmt') ?? nodeAs(node, 'AlterRoleSetStmt'))?.setstmt
  return forAnyName.has(String(kindOf(node))) && set?.name?.startsWith('…') !== true
}

type Open = { funcname?: Node[]; typeName?: { names?: Node[] }; name?: Node[] }

/** Whether what is open names no function, operator or type, which may do anything. */
function namesOnly(node: Node): boolean {
  let found = false
  walk(node, (kind, value) => {
    const { funcname, typeName, name } = value as Open
    const used = [kind === 'FuncCall' ? funcname : undefined, typeName?.names, kind === 'A_Expr' ? name : undefined]
    found ||= used.some((names) => textsOf(names).some((one) => one.startsWith('…')))
    return !found
  })
  return !found
}

/** Functions that compute, whatever they are given. */
const computing = new Set(
  `array_agg avg bool_and bool_or count json_agg jsonb_agg length lower max min now string_agg sum upper`.split(' '),
)

/** Whether a query does nothing but read, from whatever it names. */
function readsOnly(node: Node): boolean {
  let reads = true
  walk(node, (kind, value) => {
    const names = kind === 'FuncCall' ? textsOf((value as Open).funcname) : []
    if (names.length > 0) reads &&= names.length === 1 && computing.has(names[0] ?? '')
    if (/^(?:intoClause|(?:Insert|Update|Delete|Merge)Stmt)$/.test(kind)) reads = false
    return reads
  })
  return reads
}
