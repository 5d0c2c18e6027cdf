import { allOf, type Query, type Source } from '../gate/conditions/expression.ts'
import { restricts } from '../gate/conditions/restricts.ts'
import { conditionAfter, nameOf, sourcesOf } from './expression.ts'
import { findAll, type Tree } from './tree.ts'

/** Whether a DELETE or UPDATE can leave rows of this table out at all. A LEFT JOIN leaves no row of the others out. */
export function narrows(tree: Tree, own: Source, named: ReadonlyMap<string, Query>): boolean {
  const { sources, conditions } = sourcesOf(tree)
  const where = conditionAfter(tree, 'WHERE')
  // Which of them a RIGHT JOIN leaves out depends on the order, so all are taken to stay.
  const loose = own.outer === true || isRight(tree)
  const joined = sources
    .filter((one) => nameOf(one) !== nameOf(own))
    .map((source) => ({ ...source, linked: loose || source.outer === true }))
  return restricts(allOf(loose ? [where] : [...conditions, where]), { table: own, joined, named })
}

function isRight(tree: Tree): boolean {
  const words = [
    ...findAll(tree, 'AtomTableItem').flatMap(({ children }) => children.slice(1)),
    ...findAll(tree, 'NaturalJoin', 'OuterJoin').flatMap(({ children }) => children),
  ]
  return words.some(({ text }) => /^right$/i.test(text))
}
