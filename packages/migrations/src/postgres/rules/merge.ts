import type { CmdType, Node } from 'libpg-query'
import { allOf } from '../../gate/conditions/expression.ts'
import { restricts } from '../../gate/conditions/restricts.ts'
import { nodeAs } from '../sql/nodes.ts'
import { expressionOf, namedQueries, sourcesOf } from './expression.ts'
import { namesOfRelation, narrows } from './narrows.ts'

/**
 * Whether a MERGE does this to all rows of its target: nothing says which row of the source is meant for which of the
 * target, nor does the clause have a condition of its own.
 */
export function mergesAll(node: Node | undefined, deed: CmdType): boolean {
  const merge = nodeAs(node, 'MergeStmt')
  if (merge === undefined) return false
  const { sources, conditions } = sourcesOf(merge.sourceRelation === undefined ? [] : [merge.sourceRelation])
  // A table that is merged with itself finds each row.
  const joined = restricts(allOf([...conditions, expressionOf(merge.joinCondition)]), {
    table: namesOfRelation(merge.relation),
    joined: sources,
    named: namedQueries(merge.withClause),
  })
  return (merge.mergeWhenClauses ?? []).some((entry) => {
    const clause = nodeAs(entry, 'MergeWhenClause')
    if (clause?.commandType !== deed || narrows(clause.condition, merge.relation)) return false
    if (clause.matchKind === 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE') return deed === 'CMD_UPDATE'
    return clause.matchKind === 'MERGE_WHEN_MATCHED' && !joined
  })
}
