/**
 * An expression, as every dialect's parser is brought to it. Casts, collations and parentheses are left out. Names of
 * calls are in small letters; those of operators are
 * `and`, `or`, `xor`, `not`, `=`, `<>`, `<`, `<=`, `>`, `>=`, `is` (equal, and NULL is NULL), `is-null`, `like`, `regexp`,
 * `glob`, `in` (a value and a list), `in-query`, `exists`, `between`, `case` (conditions and results in turn, and what
 * holds otherwise), `coalesce`, `+` and `-`.
 */
export type Expression =
  | { is: 'column'; table: string; name: string }
  | { is: 'literal'; value: string | number | boolean | null }
  | { is: 'call'; name: string; args: Expression[] }
  | { is: 'query'; query: Query }
  /** It may leave any row out. */
  | { is: 'unknown' }

/**
 * A table in FROM with the name that it goes by; or a query in the place of one. `linked`: an outer join says which of
 * its rows belong to the target's, so a condition on it is one on the target. `outer`: in a query it stands behind a LEFT
 * JOIN, which leaves out no row of the tables before it.
 */
export type Source = { name: string; alias: string; query?: Query; linked?: boolean; outer?: boolean }

export type Query = {
  from: Source[]
  where: Expression | undefined
  columns: Expression[]
  /** The names that it gives them, in small letters, where they may be others. */
  names?: string[]
  /** Neither grouped by others than all of its columns, limited, distinct by some columns, nor put together with another. */
  plain: boolean
  /** The queries of a UNION: it gives the rows of each. */
  arms?: Query[]
}

/** The table whose rows a statement takes or overwrites, and what it is joined with. */
export type Target = {
  table: Source
  joined?: Source[]
  /** The queries of its WITH, by their names. */
  named?: ReadonlyMap<string, Query>
}

/** A call of a function or operator. */
export function call(name: string, ...args: Expression[]): Expression {
  return { is: 'call', name, args }
}

/** A value that stands in the text. */
export function literal(value: string | number | boolean | null): Expression {
  return { is: 'literal', value }
}

/** A column, by names in small letters; without `table` it is whichever table has it. */
export function column(name: string, table = ''): Expression {
  return { is: 'column', table: table.toLowerCase(), name: name.toLowerCase() }
}

/** The table that is meant where only its name stands in the place of a query: all of its one column. */
export function tableAsQuery(name: string): Query {
  return { from: [{ name, alias: '' }], where: undefined, columns: [column('*')], plain: true }
}

/** Gives a query's columns other names; those that are not told stay. */
export function renameColumns(query: Query, names: string[]): Query {
  if (names.length === 0) return query
  return { ...query, names: query.columns.map((_, at) => names[at]?.toLowerCase() ?? query.names?.[at] ?? '') }
}

/** Puts conditions together that all have to hold; undefined for none. */
export function allOf(conditions: Array<Expression | undefined>): Expression | undefined {
  const given = conditions.filter((condition) => condition !== undefined)
  return given.length < 2 ? given[0] : call('and', ...given)
}
