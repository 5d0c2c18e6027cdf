import type { Hit, Observed } from '../gate/observed.ts'
import type { MysqlRule } from './rules.ts'

/** What a statement does, without its text. */
export type Deeds = Partial<Omit<Observed<MysqlRule>, 'text' | 'line'>>

/** What breaks one rule. */
export function hit(rule: MysqlRule, subject: string, relation?: string): { hits: Hit<MysqlRule>[] } {
  return { hits: [{ rule, subject, ...(relation === undefined ? {} : { relation }) }] }
}
