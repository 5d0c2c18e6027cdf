import { hash } from 'node:crypto'
import type { DatabaseKind } from '../gate.ts'
import { tokensOf } from './tokens.ts'

/**
 * Gives what an approval binds to: a hash over a statement of which blanks, comments and the case of keywords are left
 * out. The prefix is the version of this very rule, and keeps YAML from reading digits as a number.
 */
export function fingerprint(sql: string, kind: DatabaseKind): string {
  return `v1-${hash('sha256', tokensOf(sql, kind).join('\n')).slice(0, 20)}`
}
