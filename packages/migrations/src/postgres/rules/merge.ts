import type { CmdType, Node } from 'libpg-query'
import { nodeAs, relationName, textsOf, walk } from '../sql/nodes.ts'
import { comparesWithItself, narrows } from './narrows.ts'

/**
 * Whether a MERGE does this to all rows of its target: nothing says which row of the source is meant for which of the
 * target, nor does the clause have a condition of its own.
 */
export function mergesAll(node: Node | undefined, deed: CmdType): boolean {
  const merge = nodeAs(node, 'MergeStmt')
  if (merge === undefined) return false
  const target = merge.relation?.alias?.aliasname ?? merge.relation?.relname ?? ''
  const source = nodeAs(merge.sourceRelation, 'RangeVar')
  // A table that is merged with itself finds each row.
  const itself = source !== undefined && relationName(source) === relationName(merge.relation)
  const joined = !itself && joins(merge.joinCondition, target)
  return (merge.mergeWhenClauses ?? []).some((entry) => {
    const clause = nodeAs(entry, 'MergeWhenClause')
    if (clause?.commandType !== deed || narrows(clause.condition, merge.relation)) return false
    if (clause.matchKind === 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE') return deed === 'CMD_UPDATE'
    return clause.matchKind === 'MERGE_WHEN_MATCHED' && !joined
  })
}

/** Whether a condition compares a column of the target with one of the source, in each of its alternatives. */
function joins(condition: Node | undefined, target: string): boolean {
  const logic = nodeAs(condition, 'BoolExpr')
  const parts = logic?.args ?? []
  if (logic?.boolop === 'AND_EXPR') return parts.some((part) => joins(part, target))
  if (logic?.boolop === 'OR_EXPR') return parts.every((part) => joins(part, target))
  const comparison = nodeAs(condition, 'A_Expr')
  if (comparison === undefined || comparesWithItself(condition as Node)) return false
  // Of a column without a table nobody can say whose it is.
  const sides = [comparison.lexpr, comparison.rexpr].map((side) => tablesIn(side))
  const [left = [], right = []] = sides
  const crosses = (one: string[], other: string[]) =>
    one.some((table) => table === target || table === '') && other.some((table) => table !== target)
  return crosses(left, right) || crosses(right, left)
}

/** The tables that the columns in an expression name; the empty string for one that names none. */
function tablesIn(expression: Node | undefined): string[] {
  const tables: string[] = []
  walk(expression, (name, value) => {
    if (name === 'ColumnRef') tables.push(textsOf((value as { fields?: Node[] }).fields).at(-2) ?? '')
    return true
  })
  return tables
}
