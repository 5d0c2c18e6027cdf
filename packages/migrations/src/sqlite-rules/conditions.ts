import type { Expr, FromClause, QualifiedName, With } from 'sqlite3-parser'
import { allOf } from '../gate/conditions/expression.ts'
import { restricts } from '../gate/conditions/restricts.ts'
import { expressionOf, namedQueries, sourcesOf } from './expression.ts'

type Rows = {
  tblName: QualifiedName
  whereClause: Expr | undefined
  from?: FromClause | undefined
  with?: With | undefined
}

/** Whether a DELETE or UPDATE can leave rows of its table out at all. */
export function narrows(statement: Rows): boolean {
  const { tblName, whereClause, from } = statement
  const { sources, conditions } = sourcesOf(from)
  const alias = (tblName as { alias?: { text: string } }).alias?.text ?? ''
  const condition = allOf([...conditions, whereClause === undefined ? undefined : expressionOf(whereClause)])
  return restricts(condition, {
    table: { name: tblName.objName.text, alias },
    joined: sources,
    named: namedQueries(statement.with),
  })
}
