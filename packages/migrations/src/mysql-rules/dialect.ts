import type { Token } from 'antlr4ng'
import { closing } from './common-tables.ts'
import { type Change, hide, join, retype } from './retyping.ts'
import { timesEnd } from './system-time.ts'

/** The grammar's own numbers for the words that are put in place of others. */
export type Words = Record<
  | 'force'
  | 'comma'
  | 'instant'
  | 'stored'
  | 'visible'
  | 'invisible'
  | 'date'
  | 'varbinary'
  | 'database'
  | 'table'
  | 'drop'
  | 'coalesce'
  | 'bracket'
  | 'nothing',
  number
>

/** What stands around a place where the grammar stumbles. */
type Place = {
  all: Token[]
  /** Of the word that is looked at. */
  at: number
  /** Of the statement, its end excluded. */
  start: number
  end: number
  is(index: number, ...texts: string[]): boolean
  words: Words
}

/** Types that only MariaDB, or MySQL 9, has: to the rules every type is as good as another. */
const otherTypes = ['INET4', 'INET6', 'UUID', 'XMLTYPE']

/**
 * What MariaDB and newer versions of MySQL say otherwise or in addition, by the word at which the grammar stumbles. Each is
 * read as what does the same, or more: a sequence is made as quietly as a database and dropped as loudly as a table.
 */
const sayings: Array<(place: Place) => (() => Change) | undefined> = [
  // How long a statement waits for its lock, that it is to hold up nobody, and that it may leave out what does not fit.
  ({ all, at, is, start }) => {
    if (!is(start, 'ALTER', 'CREATE', 'DROP', 'OPTIMIZE', 'RENAME', 'TRUNCATE', 'LOCK')) return undefined
    if (is(at, 'NOWAIT')) return () => hide(all.slice(at, at + 1))
    if (is(at, 'WAIT') && /^\d+$/.test(all[at + 1]?.text ?? '')) return () => hide(all.slice(at, at + 2))
    return at === start + 1 && is(at, 'ONLINE', 'IGNORE') ? () => hide(all.slice(at, at + 1)) : undefined
  },
  ({ all, at, is, start, words }) =>
    at === start + 1 && is(at, 'TABLES') && is(start, 'DROP', 'RENAME')
      ? () => retype(all[at] as Token, words.table)
      : undefined,
  ({ all, at, is, words }) =>
    is(at, 'NOCOPY') && is(at - 1, '=', 'ALGORITHM') ? () => retype(all[at] as Token, words.instant) : undefined,
  ({ all, at, is, words }) => (is(at, 'IGNORED') ? () => retype(all[at] as Token, words.invisible) : undefined),
  ({ all, at, is, words }) =>
    is(at, 'NOT') && is(at + 1, 'IGNORED')
      ? () => join(hide(all.slice(at, at + 1)), retype(all[at + 1] as Token, words.visible))
      : undefined,
  ({ all, at, is, words }) => {
    if (is(at, ...otherTypes)) return () => retype(all[at] as Token, words.date)
    return is(at, 'VECTOR') && is(at + 1, '(') ? () => retype(all[at] as Token, words.varbinary) : undefined
  },
  // DATE '2026-01-01' is a text too.
  ({ all, at, is }) =>
    is(at, 'DATE', 'TIME', 'TIMESTAMP') && /^['"]/.test(all[at + 1]?.text ?? '')
      ? () => hide(all.slice(at, at + 1))
      : undefined,
  ({ all, at, is }) =>
    is(at, 'SRID') && /^\d+$/.test(all[at + 1]?.text ?? '') ? () => hide(all.slice(at, at + 2)) : undefined,
  ({ all, at, is, words }) =>
    is(at, 'PERSISTENT') && is(at - 1, ')') ? () => retype(all[at] as Token, words.stored) : undefined,
  // A table that keeps its former rows: a new one, or one that is written anew.
  ({ all, at, is, start, words }) => {
    if (!is(at + 1, 'SYSTEM') || !is(at + 2, 'VERSIONING')) return undefined
    const column = is(start, 'ALTER') && is(at, 'WITHOUT', 'WITH') && !is(start + 2, 'SYSTEM')
    if (column || (is(start, 'CREATE') && is(at, 'WITH', 'WITHOUT'))) return () => hide(all.slice(at, at + 3))
    const added = is(start, 'ALTER') && is(at, 'ADD')
    return added ? () => join(retype(all[at] as Token, words.force), hide(all.slice(at + 1, at + 3))) : undefined
  },
  // More partitions of those that the server spreads rows over.
  ({ all, at, is, words }) =>
    is(at, 'ADD') && is(at + 1, 'PARTITION') && is(at + 2, 'PARTITIONS')
      ? () => join(retype(all[at] as Token, words.coalesce), hide(all.slice(at + 2, at + 3)))
      : undefined,
  ({ all, at, is, start, end, words }) => {
    if (at !== start + 1 || !is(at, 'SEQUENCE')) return undefined
    if (is(start, 'DROP')) return () => retype(all[at] as Token, words.table)
    const named = is(at + 1, 'IF') ? at + 4 : at + 1
    const last = is(named + 1, '.') ? named + 2 : named
    return is(start, 'CREATE')
      ? () =>
          join(retype(all[at] as Token, words.database), hide(all.slice(named, last)), hide(all.slice(last + 1, end)))
      : undefined
  },
  // MariaDB's defaults are computed without brackets around them, and call none but the server's own functions.
  ({ all, at, is, words }) => {
    if (!is(at - 1, 'DEFAULT') || !is(at + 1, '(') || !/^\w+$/.test(all[at]?.text ?? '')) return undefined
    const [name, open, ...rest] = all.slice(at, closing(all, at + 1)) as [Token, Token, ...Token[]]
    return () => join(retype(name, words.bracket), retype(open, words.nothing), hide(rest))
  },
  // The next number of a sequence.
  ({ all, at, is }) => {
    const from = is(at, 'VALUE') ? at - 1 : at
    return is(from, 'NEXT') && is(from + 1, 'VALUE') && is(from + 2, 'FOR')
      ? () => hide(all.slice(from, from + 3))
      : undefined
  },
  // How a column is kept, and which columns of a new table say when a row was there.
  ({ all, at, is, start }) => {
    if (is(at, 'COMPRESSED') && !is(at - 1, '=', 'ROW_FORMAT')) return () => hide(all.slice(at, at + 1))
    if (!is(start, 'CREATE')) return undefined
    if (is(at, 'AS') && is(at + 1, 'ROW') && is(at + 2, 'START', 'END')) {
      const from = is(at - 2, 'GENERATED') && is(at - 1, 'ALWAYS') ? at - 2 : at
      return () => hide(all.slice(from, at + 3))
    }
    if (!is(at, 'PERIOD') || !is(at + 1, 'FOR') || !is(at - 1, ',') || !is(at + 3, '(')) return undefined
    return () => hide(all.slice(at - 1, closing(all, at + 3) + 1))
  },
  // Rows as they were at a time: no fewer than are meant without it.
  ({ all, at, is }) => {
    const end = is(at, 'FOR') && is(at + 1, 'SYSTEM_TIME') ? timesEnd(all, at + 2) : undefined
    return end === undefined ? undefined : () => hide(all.slice(at, end))
  },
  // What is searched for is a text or a variable, and what it is searched in are columns: those stay.
  ({ all, at, is }) => {
    const from = is(at, '(') ? at - 1 : at
    if (!is(from, 'MATCH') || !is(from + 1, '(')) return undefined
    const against = closing(all, from + 1) + 1
    const end = closing(all, against + 1)
    if (!is(against, 'AGAINST') || all.slice(against + 2, end).some(({ text }) => text === '(')) return undefined
    return () => hide([...all.slice(from, from + 1), ...all.slice(against, end + 1)])
  },
  // X'' is no byte at all.
  ({ all, at, is }) => (is(at, 'X', 'B') && is(at + 1, "''") ? () => hide(all.slice(at, at + 1)) : undefined),
  // What takes the place of a table drops it; of anything else it only changes it.
  ({ all, at, is, start, end, words }) => {
    if (!is(start, 'CREATE') || !is(start + 1, 'OR') || !is(start + 2, 'REPLACE')) return undefined
    if (at === start + 3 && is(at, 'TABLE', 'SEQUENCE')) {
      const last = is(at + 2, '.') ? at + 3 : at + 1
      const [create, table] = [all[start] as Token, all[at] as Token]
      const rest = [...all.slice(start + 1, start + 3), ...all.slice(last + 1, end)]
      return () => join(retype(create, words.drop), retype(table, words.table), hide(rest))
    }
    const changed = ['PROCEDURE', 'FUNCTION', 'TRIGGER', 'EVENT', 'INDEX', 'UNIQUE', 'FULLTEXT', 'SPATIAL']
    return is(at, ...changed) ? () => hide(all.slice(start + 1, start + 3)) : undefined
  },
  ({ all, at, is, start, end }) => {
    if (!is(at, 'RETURNING') || !is(start, 'INSERT', 'REPLACE', 'DELETE', 'WITH')) return undefined
    const given = all.slice(at, end)
    // What a function does stands where it is called.
    return given.some(({ text }) => text === '(') ? undefined : () => hide(given)
  },
]

/** Gives what may be done about the place where the grammar stumbles. */
export function readDialect(all: Token[], place: number, words: Words): Array<() => Change> {
  const is = (index: number, ...texts: string[]) => texts.includes(all[index]?.text?.toUpperCase() ?? '')
  const found = all.findIndex(({ text, type }, after) => after >= place && (text === ';' || type < 0))
  const end = found < 0 ? all.length : found
  const start = all.findLastIndex(({ text }, before) => before < place && text === ';') + 1
  return [place, place - 1, place - 2].flatMap((at) =>
    at < start ? [] : sayings.flatMap((saying) => saying({ all, at, start, end, is, words }) ?? []),
  )
}
