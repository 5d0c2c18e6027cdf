import type { DatabaseKind } from '../kind.ts'
import { tokensOf } from './tokens.ts'

/**
 * Gives what an approval binds to: a hash over a statement of which blanks, comments and the case of keywords are left
 * out. The prefix is the version of this very rule, and keeps YAML from reading digits as a number.
 */
export function fingerprint(sql: string, kind: DatabaseKind): string {
  const own = known.get(kind) ?? new Map<string, string>()
  known.set(kind, own)
  let print = own.get(sql)
  if (print === undefined) {
    // Loaded where there is something to approve: it takes as long as to judge hundreds of statements.
    const { hash } = process.getBuiltinModule('node:crypto')
    print = `v1-${hash('sha256', tokensOf(sql, kind).join('\n')).slice(0, 20)}`
    own.set(sql, print)
  }
  return print
}

/** A statement may break several rules. */
const known = new Map<DatabaseKind, Map<string, string>>()

/**
 * Gives the fingerprint of a statement that stands behind others which change what its names mean: it covers them too.
 * Without such settings it is the statement's own; with them that one is given as `unbound`.
 */
export function bindFingerprint(
  sql: string,
  settings: Array<{ text: string }>,
  kind: DatabaseKind,
): { fingerprint: string; unbound?: string } {
  const own = fingerprint(sql, kind)
  if (settings.length === 0) return { fingerprint: own }
  return { fingerprint: fingerprint([...settings.map(({ text }) => text), sql].join('\n;\n'), kind), unbound: own }
}
