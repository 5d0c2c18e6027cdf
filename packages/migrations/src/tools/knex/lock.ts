import type { RunResult } from '../../../../exec/src/run.ts'
import { parseTableName, readRows } from '../bookkeeping.ts'
import { findChanging } from '../changing.ts'
import type { Failure, Workspace } from '../contract.ts'
import { lastLines } from '../failure.ts'

/**
 * knex's own lock is a row of a table, which stays when knex is killed. We hold our lock, so no run of ours can be
 * migrating: unless another session is changing tables right now, the row is a leftover, and `unlock` takes it away.
 * Gives a failure where that is not so.
 */
export async function freeLock(
  { session, say }: Workspace,
  table: string,
  unlock: () => Promise<RunResult>,
): Promise<Failure | undefined> {
  const rows = await readRows<{ is_locked: number }>(
    session,
    parseTableName(`${table}_lock`, 'tableName'),
    ['is_locked'],
    'is_locked',
  )
  if (!rows.some(({ is_locked }) => Number(is_locked) === 1)) return undefined
  const other = await findChanging(session)
  if (other !== undefined) {
    return {
      message: `knex is locked (${table}_lock), and another session is changing tables: pid ${other}. When it is done, run this again; if it is no migration, run \`knex migrate:unlock\` first.`,
      code: '',
    }
  }
  say(`knex was killed while it held its lock (${table}_lock), and nothing migrates now: freeing it.`)
  const result = await unlock()
  return result.exitCode === 0 ? undefined : { message: lastLines(result, 'knex migrate:unlock'), code: '' }
}
