import { allOf, type Query, type Source } from '../gate/conditions/expression.ts'
import { restricts } from '../gate/conditions/restricts.ts'
import { conditionAfter, joining, nameOf, sourcesOf } from './expression.ts'
import { find, findAll, type Tree, wordsOf } from './tree.ts'

/** Whether a DELETE or UPDATE can leave rows of this table out at all. An outer join leaves no row out. */
export function narrows(tree: Tree, own: Source, named: ReadonlyMap<string, Query>): boolean {
  const { sources, conditions } = sourcesOf(tree)
  const where = conditionAfter(tree, 'WHERE')
  const linked = isOuter(tree)
  const joined = sources.filter((one) => nameOf(one) !== nameOf(own)).map((source) => ({ ...source, linked }))
  return restricts(allOf(linked ? [where] : [...conditions, where]), { table: own, joined, named })
}

function isOuter(tree: Tree): boolean {
  const aliases = findAll(tree, 'AtomTableItem').flatMap(({ children }) => children.slice(1))
  const natural = findAll(tree, 'NaturalJoin').some((one) =>
    wordsOf(one).some((word) => joining.test(word) && word !== 'NATURAL'),
  )
  return natural || find(tree, 'OuterJoin') !== undefined || aliases.some(({ text }) => joining.test(text))
}
