import { allOf, type Query, type Source } from '../gate/conditions/expression.ts'
import { restricts } from '../gate/conditions/restricts.ts'
import { conditionAfter, sourcesOf } from './expression.ts'
import { find, findAll, type Tree } from './tree.ts'

/**
 * Whether a DELETE or UPDATE can leave rows of this table out at all; a table goes by its alias where it has one. An outer
 * join leaves no row out.
 */
export function narrows(tree: Tree, table: string, named: ReadonlyMap<string, Query> = new Map()): boolean {
  const { sources, conditions } = sourcesOf(tree)
  const where = conditionAfter(tree, 'WHERE')
  const own = sources.find((source) => nameOf(source) === table.toLowerCase()) ?? { name: table, alias: '' }
  const linked = isOuter(tree)
  const joined = sources.filter((source) => source !== own).map((source) => ({ ...source, linked }))
  return restricts(allOf(linked ? [where] : [...conditions, where]), { table: own, joined, named })
}

function nameOf({ name, alias }: Source): string {
  return (alias || name).toLowerCase()
}

/** The grammar takes LEFT for an alias of the table before it. */
function isOuter(tree: Tree): boolean {
  const aliases = findAll(tree, 'AtomTableItem').flatMap(({ children }) => children.slice(1))
  return find(tree, 'OuterJoin') !== undefined || aliases.some(({ text }) => /^(?:left|right|natural)$/i.test(text))
}
