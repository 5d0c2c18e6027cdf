import type { Node } from 'libpg-query'
import { nodeAs, qualifiedName, walk } from '../sql/nodes.ts'
import type { Call, Operation } from '../sql/operations.ts'
import type { Routines } from './routines.ts'

/** What makes that functions run some other day. */
export const sleeping = new Set(['CreateStmt', 'CreateTrigStmt', 'AT_ColumnDefault', 'AT_AddConstraint'])
/** What wakes them. */
const writing = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt'])
const wakingWords = /insert|update|delete|merge|copy|truncate/i

/** The functions that run because an operation reads views that the set has made. */
export function calledByViews({ node }: Operation, views: Routines['views']): Call[] {
  const calls: Call[] = []
  if (views.size === 0) return calls
  walk(node, (kind, value) => {
    if (kind === 'RangeVar') calls.push(...(views.get(bareName(value as Named)) ?? []))
    return true
  })
  return calls
}

/** The functions that run because of what an operation writes, itself or in a WITH. */
export function wokenBy({ node, text }: Operation, dormant: Routines['dormant']): Call[] {
  const calls: Call[] = []
  if (dormant.size === 0 || !wakingWords.test(text)) return calls
  const wake = (table: Named | undefined) => calls.push(...(dormant.get(bareName(table)) ?? []))
  walk(node, (name, value) => {
    const { relation, relations = [] } = value as { relation?: Named; relations?: Node[] }
    if (writing.has(name)) wake(relation)
    if (name === 'TruncateStmt') for (const one of relations) wake(nodeAs(one, 'RangeVar'))
    return true
  })
  return calls
}

type Named = { relname?: string }

/** The name of a table without its schema, as `lastPart` gives it. */
function bareName(table: Named | undefined): string {
  return qualifiedName([table?.relname ?? ''])
}
