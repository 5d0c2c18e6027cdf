import type { Session } from '../database/session.ts'
import { quoteName } from '../tools/bookkeeping.ts'

type Item = { what: string; name: string }

const queries = [
  `SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'VIEW' WHEN 'SEQUENCE' THEN 'SEQUENCE' ELSE 'TABLE' END AS what, TABLE_NAME AS name
   FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE <> 'SYSTEM VIEW'`,
  'SELECT ROUTINE_TYPE AS what, ROUTINE_NAME AS name FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()',
  `SELECT 'EVENT' AS what, EVENT_NAME AS name FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()`,
]

/** Drops a user's objects one by one: each is gone at once, and a wipe that fails goes on when it is run again. */
export async function wipeMysql(working: Session): Promise<void> {
  await working.query('SET SESSION foreign_key_checks = 0')
  try {
    for (const query of queries) {
      for (const { what, name } of await working.query<Item>(query)) {
        await working.query(`DROP ${what} IF EXISTS ${quoteName(working, name)}`)
      }
    }
  } finally {
    await working.query('SET SESSION foreign_key_checks = 1').catch(() => {})
  }
}
