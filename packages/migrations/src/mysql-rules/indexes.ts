import type { Deeds } from './deeds.ts'
import type { MysqlRule } from './rules.ts'
import { find, findAll, plainName, type Tree, wordsOf } from './tree.ts'

/** Says what a CREATE INDEX does. */
export function createIndex(tree: Tree): Deeds {
  const table = plainName(find(tree, 'TableName'))
  const words = wordsOf(tree)
  const rules: MysqlRule[] = []
  if (words.includes('UNIQUE')) rules.push('unique-constraint')
  if (words.includes('FULLTEXT') || words.includes('SPATIAL') || indexesArray(tree)) rules.push('special-index')
  if (words.includes('COPY')) rules.push('algorithm-copy')
  if (words.includes('SHARED') || words.includes('EXCLUSIVE')) rules.push('lock-clause')
  const columns = indexedColumns(tree)
  return {
    hits: rules.map((rule) => ({
      rule,
      subject: table,
      relation: table,
      ...(rule === 'unique-constraint' ? { columns } : {}),
    })),
    leavesEmpty: true,
  }
}

/** Whether the index that is dropped is the primary key. */
export function isPrimary(tree: Tree): boolean {
  return /^primary$/i.test(plainName(find(tree, 'IndexName')))
}

/** The columns, not the expressions, of an index. */
export function indexedColumns(tree: Tree): string[] {
  return findAll(tree, 'IndexColumnName').flatMap(({ children }) => {
    const [first] = children
    return first?.name === 'Uid' ? [plainName(first)] : []
  })
}

/** Whether an index is one of all members of an array, for which the table is copied while writers wait. */
export function indexesArray(tree: Tree): boolean {
  return findAll(tree, 'IndexColumnName').some((column) =>
    findAll(column, 'ConvertedDataType').some((type) => wordsOf(type).includes('ARRAY')),
  )
}
