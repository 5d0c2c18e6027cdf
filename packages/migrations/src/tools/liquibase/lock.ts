import { readRows } from '../bookkeeping.ts'
import { findChanging } from '../changing.ts'
import type { Failure, Launcher, Workspace } from '../contract.ts'
import { lastLines } from '../failure.ts'
import { bookkeepingTable } from './bookkeeping.ts'

/**
 * Liquibase's own lock is a row of a table, which stays when it is killed, and for which it waits five minutes. We hold
 * our lock, so no run of ours can be migrating: unless another session is changing tables right now, the row is a
 * leftover, and is released. Gives a failure where that is not so.
 */
export async function releaseLock(workspace: Workspace, launcher: Launcher): Promise<Failure | undefined> {
  const { session, settings, environment, say } = workspace
  const table = bookkeepingTable(settings, 'lock', session.kind)
  const column = session.kind === 'postgresql' ? 'locked' : 'LOCKED'
  const rows = await readRows<{ [name: string]: unknown }>(session, table, [column], column)
  if (!rows.some((row) => isTrue(row[column]))) return undefined
  const other = await findChanging(session)
  if (other !== undefined) {
    return {
      message: `Liquibase is locked (${table.table}), and another session is changing tables: pid ${other}. When it is done, run this again; if it is no migration, run \`liquibase release-locks\` first.`,
      code: '',
    }
  }
  say(`Liquibase was killed while it held its lock (${table.table}), and nothing migrates now: releasing it.`)
  const result = await launcher.run(['release-locks'], environment)
  return result.exitCode === 0 ? undefined : { message: lastLines(result, 'liquibase release-locks'), code: '' }
}

/** A truth, or a bit of MySQL, which comes as a buffer. */
function isTrue(value: unknown): boolean {
  return Buffer.isBuffer(value) ? value.includes(1) : Number(value) === 1 || value === true
}
