import { walk } from './nodes.ts'

/** What the names in a body mean that are no columns. */
export type BodyNames = {
  /** The queries over whose rows it loops, by the names of the row, its parts and the cursor; `at` says which of its columns a part is. */
  rows: ReadonlyMap<string, { query: string; at?: number }>
  /** Variables and arguments, in small letters. Where a column has the name of one, the server refuses the statement. */
  variables: ReadonlySet<string>
  /** Those of them whose text the server makes a name of, in quotes where it needs them. */
  objects: ReadonlySet<string>
}

/** Types whose text is the name of what they stand for, as it would have to be written. */
export const objectTypes = /^(?:regclass|regrole|regnamespace)$/

type Expression = { PLpgSQL_expr?: { query?: string } }
type Row = { refname?: string; fields?: Array<{ name?: string; varno?: number }> }
type Loop = { var?: { PLpgSQL_rec?: { refname?: string }; PLpgSQL_row?: Row }; query?: Expression; curvar?: number }
type Datum = {
  PLpgSQL_var?: {
    refname?: string
    datatype?: { PLpgSQL_type?: { typname?: string } }
    cursor_explicit_expr?: Expression
  }
  PLpgSQL_rec?: { refname?: string }
}

/** Gives the names of a body by its tree and its text. */
export function namesIn(tree: unknown, text: string): BodyNames {
  const rows = new Map<string, { query: string; at?: number }>()
  let datums: Datum[] = []
  const note = (name: string | undefined, expression: Expression | undefined, at?: number) => {
    const query = expression?.PLpgSQL_expr?.query
    if (name !== undefined && query !== undefined) rows.set(name, at === undefined ? { query } : { query, at })
  }
  walk(tree, (name, held) => {
    if (name === 'datums') {
      datums = held as Datum[]
      for (const { PLpgSQL_var: cursor } of datums) note(cursor?.refname, cursor?.cursor_explicit_expr)
    }
    const { var: row, query, curvar = -1 } = held as Loop
    const cursor = datums[curvar]?.PLpgSQL_var
    if (name === 'PLpgSQL_stmt_open') note(cursor?.refname, query)
    if (name !== 'PLpgSQL_stmt_fors' && name !== 'PLpgSQL_stmt_forc') return true
    const over = query ?? cursor?.cursor_explicit_expr
    note(row?.PLpgSQL_rec?.refname ?? row?.PLpgSQL_row?.refname, over)
    const parts = row?.PLpgSQL_row?.fields ?? []
    for (const [at, part] of parts.entries()) {
      // One of a table's own type is the whole row.
      const type = datums[part.varno ?? -1]?.PLpgSQL_var?.datatype?.PLpgSQL_type?.typname ?? ''
      if (/%rowtype\s*$/i.test(type)) note(part.name, over)
      else note(part.name, over, at)
    }
    return true
  })
  const names = datums.map((datum) => datum.PLpgSQL_var?.refname ?? datum.PLpgSQL_rec?.refname ?? '')
  const columnsFirst = /#variable_conflict\s+use_column/i.test(text)
  const isObject = ({ PLpgSQL_var: one }: Datum) =>
    objectTypes.test((one?.datatype?.PLpgSQL_type?.typname ?? '').trim().toLowerCase())
  // An inner block may have another one of that name.
  const others = new Set(names.filter((_, at) => !isObject(datums[at] as Datum)))
  return {
    rows,
    variables: new Set(columnsFirst ? [] : names.filter((name) => name !== '')),
    objects: new Set(names.filter((name) => !others.has(name))),
  }
}
