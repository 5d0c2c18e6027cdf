import type { Stmt } from 'sqlite3-parser'
import { type Deeds, hit } from './deeds.ts'

/** Pragmas that do nothing, or fail, inside of a transaction. */
const outside = new Set(['foreign_keys', 'synchronous', 'wal_checkpoint'])

/** Says what a PRAGMA does. */
export function pragma(
  { name: { objName }, body }: Extract<Stmt, { type: 'PragmaStmt' }>,
  transactional: boolean,
): Deeds {
  const name = objName.text.toLowerCase()
  if (transactional && name === 'wal_checkpoint') return hit('pragma-in-transaction', `PRAGMA ${name}`)
  if (body === undefined) return {}
  // Whoever goes by a wrong version of the schema reads and writes the file wrongly.
  if (name === 'writable_schema' || name === 'schema_version') return hit('writable-schema', `PRAGMA ${name}`)
  if (name === 'ignore_check_constraints' && /"(?:1|on|true|yes)"/i.test(JSON.stringify(body)))
    return hit('disable-checks', 'PRAGMA ignore_check_constraints')
  if (name === 'journal_mode' && /"(?:off|memory)"/i.test(JSON.stringify(body)))
    return hit('no-journal', 'PRAGMA journal_mode')
  return transactional && outside.has(name) ? hit('pragma-in-transaction', `PRAGMA ${name}`) : {}
}
