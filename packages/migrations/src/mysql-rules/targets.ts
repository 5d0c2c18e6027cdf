import type { Source } from '../gate/conditions/expression.ts'
import { nameOf, sourcesOf } from './expression.ts'
import { find, plainName, type Tree } from './tree.ts'

/** A table whose rows a DELETE or UPDATE takes or overwrites. */
export type RowTarget = {
  source: Source
  /** False where another table may be meant. */
  certain: boolean
}

/** The tables from which a DELETE takes rows. */
export function deletedFrom(tree: Tree): RowTarget[] {
  const sources = sourcesIn(tree)
  const named = tree.children.filter(({ name }) => name === 'TableName').map(plainName)
  if (tree.name === 'SingleDeleteStatement' || named.length === 0) return firstOf(sources, true)
  return named.map((name) => byName(name, sources))
}

/** Of several tables that an UPDATE names, those that the names of the columns tell; otherwise the first. */
export function updatedIn(tree: Tree): RowTarget[] {
  const sources = sourcesIn(tree)
  const columns = tree.children.flatMap((one) => (one.name === 'UpdatedElement' ? [find(one, 'ColumnName')] : []))
  const names = columns.flatMap((one) => {
    const name = plainName(one)
    return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : []
  })
  if (names.length === 0) return firstOf(sources, sources.length === 1)
  return [...new Set(names)].map((name) => byName(name, sources))
}

/** The tables of a statement; one over a single table has no list of them. */
function sourcesIn(tree: Tree): Source[] {
  const { sources } = sourcesOf(tree)
  if (sources.length > 0) return sources
  const alias = plainName(tree.children.find(({ name }) => name === 'Uid'))
  return [{ name: plainName(find(tree, 'TableName')), alias }]
}

function firstOf([first]: Source[], certain: boolean): RowTarget[] {
  return first === undefined ? [] : [{ source: first, certain }]
}

function byName(name: string, sources: Source[]): RowTarget {
  const source = sources.find((one) => nameOf(one) === name.toLowerCase())
  return source === undefined ? { source: { name, alias: '' }, certain: false } : { source, certain: true }
}
