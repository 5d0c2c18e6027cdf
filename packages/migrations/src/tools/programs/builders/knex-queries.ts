import { isHarmless } from '../harmless.ts'
import { compare, readConditions, readTexts } from '../literals.ts'
import { deleteRows, insertRows, readTable, updateRows } from '../table-sql.ts'
import { textOf } from '../texts.ts'
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
  let values: string[] = []
  let sql: string | undefined
  for (let at = closing(expression, 1) + 1; at < expression.length; ) {
    const name = expression[at + 1]
    const end = isSign(expression[at], '.') && isSign(expression[at + 2], '(') ? closing(expression, at + 2) : -1
    if (name?.kind !== 'word' || end < 0) return undefined
    const inner = expression.slice(at + 3, end)
    const args = splitAt(inner, ',')
    at = end + 1
    const { plain, given } = name.value === 'update' ? withoutRaw(inner) : { plain: inner, given: [] }
    values = [...values, ...given]
    if (!isHarmless(plain) || plain.some((token) => isSign(token, '=>') !== '')) return undefined
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
      return updateRows(table, conditions, values)
    case 'delete':
      return deleteRows(table, conditions)
    case 'truncate':
      return `TRUNCATE TABLE ${table}`
    default:
      return ''
  }
}

/**
 * Puts a text in the place of SQL that gives a column's value, `knex.raw('LOWER(??)', ['email'])`, and gives that SQL; a
 * name or a value in it is another, which says the same.
 */
function withoutRaw(tokens: Token[]): { plain: Token[]; given: string[] } {
  const plain: Token[] = []
  const given: string[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [handle, dot, raw, open, text] = tokens.slice(at, at + 5)
    const isRaw = handle?.kind === 'word' && isSign(dot, '.') !== '' && raw?.value === 'raw' && isSign(open, '(') !== ''
    const end = isRaw ? closing(tokens, at + 3) : -1
    if (end < 0 || text?.kind !== 'text' || !isHarmless(tokens.slice(at + 4, end))) {
      plain.push(tokens[at] as Token)
      continue
    }
    plain.push(text)
    given.push(text.value.replace(/\\\?|\?\??/g, (place) => ({ '??': 'id', '?': 'NULL' })[place] ?? '?'))
    at = end
  }
  return { plain, given }
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
