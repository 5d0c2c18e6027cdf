import type { Gated } from './types.ts'
import { emptyVerdict, type Verdict } from './verdict.ts'

/** Whose grammar and habits a set is judged by; MariaDB is judged as MySQL. */
export type DatabaseKind = 'postgresql' | 'mysql' | 'sqlite'

/**
 * Judges a set of migrations in the order in which they will run. Tables that the set itself creates may be changed
 * freely later in it: nobody uses them yet. What cannot be parsed is unanalysable, never safe. No parser is loaded for
 * an empty set, and only that of this kind for another one.
 */
export async function judge(set: Gated[], kind: DatabaseKind): Promise<Verdict> {
  if (set.length === 0) return emptyVerdict
  const { judge } = await import('./postgres/gate.ts')
  return judge(kind === 'postgresql' ? set : set.map((gated) => unread(gated, kind)))
}

/** What PostgreSQL's grammar would say of another's statements means nothing. */
function unread({ file, source: { firstLine, transactional, reversible } }: Gated, kind: DatabaseKind): Gated {
  const unanalysable = `its statements are ${kind === 'mysql' ? 'MySQL' : 'SQLite'}’s`
  return { file, source: { firstLine, transactional, reversible, unanalysable } }
}
