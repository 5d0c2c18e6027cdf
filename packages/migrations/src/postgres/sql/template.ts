import type { Node } from 'libpg-query'
import { kindOf, nodeAs, textsOf } from './nodes.ts'
import type { Reader } from './reader.ts'

/**
 * Gives a statement that is put together while it runs, if nothing of it but names and values is left open, and those
 * are quoted by the server: `format('… %I … %L')`, `'…' || quote_ident(…)`. What is open gets a name that nothing has.
 * Undefined where that is not so, or where it is up to the name what the statement does.
 */
export function readTemplate(reader: Reader, node: Node | undefined, line: number): string | undefined {
  const parts = partsOf(node)
  if (parts === undefined || parts.every(({ open }) => open === undefined)) return undefined
  let sql = ''
  for (const [index, { text, open }] of parts.entries()) {
    if (open === undefined) {
      sql += text
      continue
    }
    const after = parts[index + 1]?.text ?? ''
    if (!stands(sql, after)) return undefined
    sql += open === 'name' ? `"…${line}-${index}"` : `'…'`
  }
  const parsed = reader.parse(sql)
  if ('problem' in parsed) return undefined
  return parsed.statements.every(({ node }) => isForAnyName(node)) ? sql : undefined
}

type Part = { text: string; open?: 'name' | 'value' }

function partsOf(node: Node | undefined): Part[] | undefined {
  const text = nodeAs(node, 'A_Const')?.sval?.sval
  if (text !== undefined) return [{ text }]
  const joined = nodeAs(node, 'A_Expr')
  if (joined?.kind === 'AEXPR_OP' && textsOf(joined.name).join() === '||') {
    const [left, right] = [partsOf(joined.lexpr), partsOf(joined.rexpr)]
    return left === undefined || right === undefined ? undefined : [...left, ...right]
  }
  const { funcname, args = [] } = nodeAs(node, 'FuncCall') ?? {}
  const [schema, name = schema] = textsOf(funcname)
  if (name !== schema && schema !== 'pg_catalog') return undefined
  if (name === 'quote_ident') return [{ text: '', open: 'name' }]
  if (name === 'quote_literal') return [{ text: '', open: 'value' }]
  const format = name === 'format' ? nodeAs(args[0], 'A_Const')?.sval?.sval : undefined
  return format === undefined ? undefined : partsOfFormat(format)
}

/** Only `%I` and `%L` are quoted. */
function partsOfFormat(format: string): Part[] | undefined {
  const parts: Part[] = []
  for (const piece of format.split(/(%%|%(?:\d+\$)?[IL]|%)/)) {
    if (piece === '%') return undefined
    if (piece === '%%') parts.push({ text: '%' })
    else if (/^%.*[IL]$/.test(piece)) parts.push({ text: '', open: piece.endsWith('I') ? 'name' : 'value' })
    else parts.push({ text: piece })
  }
  return parts
}

/** Whether what is put between two texts is a word of its own, and in no quotes and no comment that it could end. */
function stands(before: string, after: string): boolean {
  if (/[\p{L}\p{N}_"'\\$]$/u.test(before) || /^[\p{L}\p{N}_"'(\\$]/u.test(after)) return false
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
  const set = (nodeAs(node, 'AlterDatabaseSetStmt') ?? nodeAs(node, 'AlterRoleSetStmt'))?.setstmt
  return forAnyName.has(String(kindOf(node))) && set?.name?.startsWith('…') !== true
}
