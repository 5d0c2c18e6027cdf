import type { Expression, Query, Source, Target } from './expression.ts'
import { aliasOf, flatten, lastPart } from './flatten.ts'

/** What names mean where a condition stands. */
export type Scope = {
  /** The real table behind each name that may stand before a column, in small letters. */
  tables: ReadonlyMap<string, string>
  /** The names that mean the row which is to be taken or overwritten, or another one that is certainly the same. */
  own: ReadonlySet<string>
  /** The names of tables that an outer join may have found no row of. */
  optional: ReadonlySet<string>
  table: string
  /** In a query of its own, where a column without a table is most likely one of the query's. */
  inner: boolean
  named: ReadonlyMap<string, Query>
}

/** Whether a value may differ from row to row; `perhaps` where nobody can say whose column it is. */
type Varies = 'yes' | 'perhaps' | 'no'

/** Gives the scope of a statement's own condition, and what else has to hold in it. */
export function scopeOf(
  { table, joined = [], named = new Map() }: Target,
  where: Expression | undefined,
): { scope: Scope; where: Expression | undefined } {
  const name = lastPart(table.name.toLowerCase())
  const own = new Set([(table.alias || name).toLowerCase()])
  const tables = new Map([...own].map((alias) => [alias, name]))
  const base: Scope = { tables, own, optional: new Set(), table: name, inner: false, named }
  const flat = flatten({ from: joined, where, columns: [], plain: true }, named)
  return enter(base, flat.from.map(unfold), flat.where, false)
}

/**
 * Gives the scope of a query's condition, and that condition with those of the queries that stand for its tables; and the
 * query with those tables in their place.
 */
export function scopeOfQuery(
  outer: Scope,
  query: Query,
): { scope: Scope; where: Expression | undefined; query: Query } {
  const flat = flatten(query, outer.named)
  return { ...enter(outer, flat.from.map(unfold), flat.where, query.from.length > 0 || outer.inner), query: flat }
}

type Unfolded = { alias: string; name: string; linked?: boolean | undefined; outer?: boolean | undefined }

function unfold(source: Source): Unfolded {
  const alias = aliasOf(source)
  const name = source.query === undefined ? lastPart(source.name.toLowerCase()) : ''
  return { alias, name: name || `query ${alias}`, linked: source.linked, outer: source.outer }
}

function enter(outer: Scope, sources: Unfolded[], where: Expression | undefined, inner: boolean) {
  const tables = new Map(outer.tables)
  const own = new Set(outer.own)
  const optional = new Set(outer.optional)
  for (const { alias, name, linked, outer: joined } of sources) {
    tables.set(alias, name)
    own.delete(alias)
    if (linked || joined) optional.add(alias)
    else optional.delete(alias)
  }
  const scope: Scope = { ...outer, tables, own, optional, inner }
  for (const { alias, name, linked } of sources) {
    // The same table once more: where it is joined by one column with itself, it is the same row.
    if (linked || (name === outer.table && ties(where, alias, own))) own.add(alias)
  }
  return { scope, where }
}

function ties(condition: Expression | undefined, alias: string, own: ReadonlySet<string>): boolean {
  if (condition?.is !== 'call') return false
  if (condition.name === 'and') return condition.args.some((part) => ties(part, alias, own))
  const [left, right] = condition.args
  if (!/^(?:=|is)$/.test(condition.name) || left?.is !== 'column' || right?.is !== 'column') return false
  const isOwn = (table: string) => table === '' || own.has(table)
  const one = left.table === alias && isOwn(right.table)
  return left.name === right.name && (one || (right.table === alias && isOwn(left.table)))
}

/** The same text for what has the same value: a column by its real table, whatever name that goes by. */
export function keyOf(expression: Expression, scope: Scope): string {
  switch (expression.is) {
    case 'column': {
      const table = expression.table === '' ? '' : (scope.tables.get(lastPart(expression.table)) ?? expression.table)
      return `${table === '' && !scope.inner ? scope.table : table || '?'}.${expression.name}`
    }
    case 'literal':
      return JSON.stringify(expression.value)
    case 'call':
      return `${expression.name}(${expression.args.map((arg) => keyOf(arg, scope)).join()})`
    case 'query':
      return `query ${JSON.stringify(expression.query)}`
    case 'unknown':
      return '?'
  }
}

/** Whether a value may differ between the rows that the statement is about. */
export function variesOf(expression: Expression, scope: Scope): Varies {
  switch (expression.is) {
    case 'column': {
      if (expression.table === '') return scope.inner ? 'perhaps' : 'yes'
      const alias = lastPart(expression.table)
      return scope.own.has(alias) || !scope.tables.has(alias) ? 'yes' : 'no'
    }
    case 'literal':
      return 'no'
    case 'call':
      if (/^(?:pg_typeof|typeof)$/.test(expression.name)) return 'no'
      return most(expression.args.map((arg) => variesOf(arg, scope)))
    case 'query': {
      const { scope: own, where, query } = scopeOfQuery(scope, expression.query)
      const all = [...query.columns, ...(where === undefined ? [] : [where])].map((one) => variesOf(one, own))
      // A column of the query's own is likelier than one of the statement's.
      return query.from.length > 0 && most(all) === 'perhaps' ? 'no' : most(all)
    }
    case 'unknown':
      return 'yes'
  }
}

function most(all: Varies[]): Varies {
  if (all.includes('yes')) return 'yes'
  return all.includes('perhaps') ? 'perhaps' : 'no'
}
