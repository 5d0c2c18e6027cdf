import { textOf } from '../calls.ts'
import { isHarmless } from '../harmless.ts'
import { compare, readConditions, readTexts } from '../literals.ts'
import { deleteRows, insertRows, readTable, updateRows } from '../table-sql.ts'
import { closing, isSign, splitAt, type Token } from '../tokens.ts'

/** Methods that only say which rows are read, or what comes back. */
const reading =
  /^(?:select|column|columns|first|pluck|count|countDistinct|max|min|sum|avg|distinct|orderBy|groupBy|limit|offset|returning|onConflict|ignore|merge|join|innerJoin|leftJoin|as|transacting|forUpdate|columnInfo)$/

/** Gives what `knex('users').where({…}).update({…})` sends; nothing for one that only reads, undefined for what is not known. */
export function readQuery(expression: Token[]): string | undefined {
  const [handle, open] = expression
  if (handle?.kind !== 'word' || isSign(open, '(') === '') return undefined
  const table = readTable(expression.slice(2, closing(expression, 1)))
  if (table === undefined || isSign(expression[closing(expression, 1) + 1], '.') === '') return undefined
  let conditions: string[] = []
  let sql: string | undefined
  for (let at = closing(expression, 1) + 1; at < expression.length; ) {
    const name = expression[at + 1]
    const end = isSign(expression[at], '.') && isSign(expression[at + 2], '(') ? closing(expression, at + 2) : -1
    if (name?.kind !== 'word' || end < 0) return undefined
    const inner = expression.slice(at + 3, end)
    const args = splitAt(inner, ',')
    at = end + 1
    if (!isHarmless(inner) || inner.some((token) => isSign(token, '=>') !== '')) return undefined
    const added = readWhere(name.value, args)
    if (added !== undefined) conditions = [...conditions, ...added]
    else if (/^(?:insert|batchInsert)$/.test(name.value)) sql = 'insert'
    else if (/^(?:update|increment|decrement)$/.test(name.value)) sql = 'update'
    else if (/^(?:del|delete)$/.test(name.value)) sql = 'delete'
    else if (name.value === 'truncate') sql = 'truncate'
    else if (!reading.test(name.value)) return undefined
  }
  switch (sql) {
    case 'insert':
      return insertRows(table)
    case 'update':
      return updateRows(table, conditions)
    case 'delete':
      return deleteRows(table, conditions)
    case 'truncate':
      return `TRUNCATE TABLE ${table}`
    default:
      return ''
  }
}

/** What a method says of the rows that are meant; undefined for one that says nothing, or nothing that is known. */
function readWhere(name: string, args: Token[][]): string[] | undefined {
  const [first, second, third] = args
  const column = textOf(first)
  const one = (condition: string | undefined) => (condition === undefined ? undefined : [condition])
  switch (name) {
    case 'where':
    case 'andWhere': {
      if (second === undefined) return column === undefined && first !== undefined ? readConditions(first) : undefined
      if (column === undefined) return undefined
      if (third === undefined) return one(compare(column, second))
      const operator = textOf(second) ?? ''
      return /^(?:=|<>|!=|<|>|<=|>=|like|ilike)$/i.test(operator) ? one(compare(column, third, operator)) : undefined
    }
    case 'whereNot':
      return column === undefined || second === undefined ? undefined : one(compare(column, second, '<>'))
    case 'whereIn': {
      const values = readTexts(second)
      return column === undefined || values === undefined ? undefined : one(compare(column, second ?? []))
    }
    case 'whereNull':
    case 'whereNotNull':
      return column === undefined ? undefined : one(`${readTable(first)} IS ${name === 'whereNull' ? '' : 'NOT '}NULL`)
    default:
      return undefined
  }
}
