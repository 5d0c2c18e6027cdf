import type { Observed } from './observed.ts'

/** The tables that a set has created, by the names that mean them. */
export type Created = {
  /** Whether a hit on this table counts for nothing; `permanent` where no temporary table can be meant. */
  has(name: string, permanent?: boolean): boolean
  note(observed: Observed): void
  /** A temporary table is the matter of one session, and nobody knows whether the next file runs in it. */
  startFile(transactional: boolean): void
}

/** Gives what keeps up with the tables of a set. A temporary table never excuses the permanent one that it hides. */
export function followCreated(): Created {
  const created = new Set<string>()
  const temporary = new Set<string>()
  let keeps = true
  const drop = (name: string) => temporary.delete(name) || created.delete(name)
  return {
    has: (name, permanent = false) => created.has(name) || (!permanent && temporary.has(name)),
    startFile(transactional) {
      temporary.clear()
      keeps = transactional
    },
    note({ creates = [], hides = [], drops = [], renames = [], joins = [], forgets }) {
      if (forgets) {
        created.clear()
        temporary.clear()
      }
      for (const name of creates) created.add(name)
      for (const name of keeps ? hides : []) temporary.add(name)
      for (const name of drops) drop(name)
      for (const [from, to] of renames) {
        const [hidden, known] = [temporary.delete(from), created.delete(from)]
        temporary.delete(to)
        created.delete(to)
        // Of a temporary table and the one that it hides nobody can say which took the new name.
        if (known && !hidden) created.add(to)
      }
      // What a table in use refers to, or gives its rows to, is in use.
      for (const [user, used] of joins) if (!created.has(user)) created.delete(used)
    },
  }
}
