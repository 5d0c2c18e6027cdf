import type { Hit, Observed } from '../gate/observed.ts'
import type { SqliteRule } from './rules.ts'

/** What a statement does, without its text. */
export type Deeds = Partial<Omit<Observed<SqliteRule>, 'text' | 'line'>>

/** What breaks one rule. */
export function hit(rule: SqliteRule, subject: string, relation?: string): { hits: Hit<SqliteRule>[] } {
  // Nobody else sees what stands there.
  if (relation?.startsWith('temp.')) return { hits: [] }
  return { hits: [{ rule, subject, ...(relation === undefined ? {} : { relation }) }] }
}
