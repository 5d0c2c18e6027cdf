import { refuseWhenCancelled } from '../../../../action/src/cancel.ts'
import { messageOf } from '../../../../action/src/errors.ts'
import { codeOf } from '../../database/driver-error.ts'
import type { MigrationFile } from '../../types.ts'
import type { Failure, Workspace } from '../contract.ts'

/** A file's statements as drizzle-kit sends them, each with the line on which it begins, from 1. */
function splitStatements(text: string): Array<{ sql: string; line: number }> {
  let line = 1
  return text.split('--> statement-breakpoint').map((sql) => {
    const first = line + (/^\s*/.exec(sql)?.[0].split('\n').length ?? 1) - 1
    line += sql.split('\n').length - 1
    return { sql, line: first }
  })
}

/**
 * Finds out what drizzle-kit does not say: sends the same statements in a transaction of ours, which is always rolled
 * back, until one fails. Undefined when none does.
 */
export async function replay(pending: MigrationFile[], { session, signal }: Workspace): Promise<Failure | undefined> {
  await session.query('BEGIN')
  try {
    for (const file of pending) {
      for (const { sql, line } of splitStatements(file.text)) {
        refuseWhenCancelled(signal)
        try {
          await session.query(sql)
        } catch (error) {
          const at = line + lineBelow(error, sql)
          return { message: messageOf(error), code: codeOf(error), version: file.version, line: at }
        }
      }
    }
    return undefined
  } finally {
    // The connection may be gone, and then so is the transaction.
    await session.query('ROLLBACK').catch(() => {})
  }
}

/** How far below its first word a statement's error is, in lines; the server gives a position for some errors only. */
function lineBelow(error: unknown, sql: string): number {
  const { position } = error as { position?: string }
  if (position === undefined) return 0
  const before = [...sql].slice(0, Number(position) - 1).join('')
  return before.trimStart().split('\n').length - 1
}
