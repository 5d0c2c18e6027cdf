import { crc32 } from 'node:zlib'
import { refuseWhenCancelled } from '../../../../action/src/cancel.ts'
import { quotingOf } from '../../database/reading.ts'
import type { Session } from '../../database/session.ts'
import { splitStatements } from '../../database/statements.ts'
import type { MigrationFile } from '../../types.ts'
import { quoteTable, type TableName } from '../bookkeeping.ts'
import type { Failure, Workspace } from '../contract.ts'
import { sendEach } from '../sql/apply.ts'
import { compareVersions } from '../versions.ts'
import { bookkeepingTable, readState, type State } from './bookkeeping.ts'

/**
 * Does on MySQL what `migrate up` does, under its own lock and with its own bookkeeping: the tool itself takes a
 * password there as an argument only. Each version is dirty until its file has come to its end.
 */
export async function applyInMysql(pending: MigrationFile[], workspace: Workspace): Promise<Failure | undefined> {
  const { session, settings, signal, say } = workspace
  const table = await bookkeepingTable(session, settings)
  const lock = ownLockName(session.database, table)
  const [row] = await session.query<{ held: number }>('SELECT GET_LOCK(?, 10) AS held', [lock])
  if (Number(row?.held) !== 1)
    return { message: 'golang-migrate itself is migrating this database: its lock is held.', code: '' }
  try {
    await session.query(
      `CREATE TABLE IF NOT EXISTS ${quoteTable(session, table)} (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)`,
    )
    for (const file of pending) {
      refuseWhenCancelled(signal)
      say(`Applying ${file.name}`)
      const before = await readState(session, table)
      // What had the lock may have come further meanwhile.
      if (before !== undefined && compareVersions(file.version, before.version) <= 0) continue
      await writeState(session, table, { version: file.version, dirty: true })
      const source = { sql: file.text, firstLine: 1, transactional: false, reversible: false }
      const failure = await sendEach(
        splitStatements(file.text, 'mysql', quotingOf(session.reading?.modes)),
        source,
        workspace,
      )
      if (failure === undefined) {
        await writeState(session, table, { version: file.version, dirty: false })
        continue
      }
      // Nothing of it is done, so nothing has to be looked at.
      if (failure.done === 0) await writeState(session, table, before)
      return { ...failure, version: file.version, undone: failure.done === 0 }
    }
    return undefined
  } finally {
    await session.query('DO RELEASE_LOCK(?)', [lock]).catch(() => {})
  }
}

async function writeState(session: Session, table: TableName, state: State | undefined): Promise<void> {
  const name = quoteTable(session, table)
  await session.query('START TRANSACTION')
  await session.query(`DELETE FROM ${name}`)
  if (state !== undefined) {
    await session.query(`INSERT INTO ${name} (version, dirty) VALUES (?, ?)`, [state.version, state.dirty ? 1 : 0])
  }
  await session.query('COMMIT')
}

/** The name of golang-migrate's own lock (`GenerateAdvisoryLockId`): a checksum of database and table, multiplied. */
export function ownLockName(database: string, { table }: TableName): string {
  return String((BigInt(crc32(`${database}:${table}`)) * 1_486_364_155n) & 0xffff_ffffn)
}
