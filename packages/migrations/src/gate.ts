import type { Surroundings } from './gate/surroundings.ts'
import type { DatabaseKind } from './kind.ts'
import type { Gated } from './types.ts'
import { emptyVerdict, type Verdict } from './verdict.ts'

/**
 * Judges a set of migrations in the order in which they will run. Tables that the set itself creates may be changed
 * freely later in it: nobody uses them yet. What cannot be parsed is unanalysable, never safe. No parser is loaded for
 * an empty set, and only that of this kind for another one.
 */
export async function judge(set: Gated[], kind: DatabaseKind, around: Surroundings = {}): Promise<Verdict> {
  if (set.length === 0) return emptyVerdict
  switch (kind) {
    case 'mysql': {
      const { judge } = await import('./mysql-rules/gate.ts')
      return judge(set, around)
    }
    case 'sqlite': {
      const { judge } = await import('./sqlite-rules/gate.ts')
      return judge(set, around)
    }
    default: {
      const { judge } = await import('./postgres/gate.ts')
      return judge(set, around)
    }
  }
}
