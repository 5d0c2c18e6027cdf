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
  rules.push(...mannerOf(words))
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

/** Says what a DROP INDEX does. */
export function dropIndex(tree: Tree): Deeds {
  const table = plainName(find(tree, 'TableName'))
  const rules: MysqlRule[] = isPrimary(tree) ? ['primary-key'] : []
  return {
    hits: [...rules, ...mannerOf(wordsOf(tree))].map((rule) => ({ rule, subject: table, relation: table })),
  }
}

/** What is asked of how it is done. */
function mannerOf(words: string[]): MysqlRule[] {
  return [
    ...(words.includes('COPY') ? (['algorithm-copy'] as const) : []),
    ...(words.includes('SHARED') || words.includes('EXCLUSIVE') ? (['lock-clause'] as const) : []),
  ]
}

/** Whether the index or constraint that is dropped is the primary key. */
export function isPrimary(tree: Tree): boolean {
  return /^primary$/i.test(plainName(find(tree, 'IndexName', 'Uid')))
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
