import type { Query } from '../gate/conditions/expression.ts'
import { givesAllOf } from '../gate/conditions/restricts.ts'
import { narrows } from './conditions.ts'
import { type Deeds, hit } from './deeds.ts'
import { queryIn } from './expression.ts'
import type { MysqlRule } from './rules.ts'
import type { RowTarget } from './targets.ts'
import { find, type NodeName, plainName, type Tree, wordsOf } from './tree.ts'

/** Says which of its targets a DELETE or UPDATE takes or overwrites whole; `named` are the queries of its WITH. */
export function changeRows(
  rule: MysqlRule,
  tree: Tree,
  targets: RowTarget[],
  named: ReadonlyMap<string, Query>,
): Deeds {
  const all = targets.filter(({ source }) => !narrows(tree, source, named))
  return { hits: all.flatMap(({ source: { name }, certain }) => hit(rule, name, certain ? name : undefined).hits) }
}

/** What is written out row by row is meant; what a query gives may be any row. */
export function isQuery(tree: Tree): boolean {
  return (
    find(tree, 'AtomTableItem', 'SubqueryTableItem') !== undefined ||
    wordsOf(find(tree, source) ?? tree).includes('TABLE')
  )
}

const source: NodeName = 'ReplaceStatementValuesOrSelectOrTable'

/** Whether an INSERT gives a table all of its own rows. */
export function copiesItself(tree: Tree, table: string): boolean {
  const given = find(tree, 'SelectOrTableOrValues')
  if (given === undefined) return false
  if (wordsOf(given).includes('TABLE')) return plainName(find(given, 'TableName')) === table
  const query = queryIn(given)
  return query !== undefined && givesAllOf(query, table)
}
