import { messageOf } from '../../../action/src/errors.ts'
import type { Client } from '../database/client.ts'
import { loadSqlite } from '../sqlite/session.ts'
import type { Dumper } from './dumper.ts'
import { backupFailed, backupUnverified } from './faults.ts'

/** SQLite's own backup of a file that others may go on using; verified by its own check of integrity and its tables. */
export function sqliteDumper({ file: source }: Extract<Client, { kind: 'sqlite' }>): Dumper {
  let tables: string[] = []
  return {
    ending: 'db',
    async dump(file, { signal }) {
      const { DatabaseSync, backup } = await loadSqlite()
      // Opened for writing even to read: what a killed writer left has to be rolled back first.
      const database = new DatabaseSync(source)
      try {
        tables = namesOf(database)
        await backup(database, file, { rate: 1_000 })
      } catch (error) {
        throw backupFailed(
          'SQLite cannot make the backup.',
          messageOf(error),
          'Look at the file and at the disk’s free space.',
        )
      } finally {
        database.close()
      }
      signal.throwIfAborted()
    },
    async verify(file) {
      const { DatabaseSync } = await loadSqlite()
      const copy = new DatabaseSync(file, { readOnly: true })
      try {
        const said = copy
          .prepare('PRAGMA integrity_check')
          .all()
          .map((row) => String(Object.values(row)[0]))
        if (said.join() !== 'ok') throw backupUnverified('The backup is damaged.', said.slice(0, 3).join('; '))
        const held = new Set(namesOf(copy))
        const missing = tables.filter((name) => !held.has(name))
        if (missing.length > 0)
          throw backupUnverified('The backup lacks tables that the database has.', missing.join(', '))
        return { verifiedBy: 'integrity_check', notes: [] }
      } finally {
        copy.close()
      }
    },
    restore: (file) => `sqlite3 ${source} ".restore '${file}'"`,
  }
}

type Queried = { prepare(sql: string): { all(): unknown[] } }

function namesOf(database: Queried): string[] {
  const rows = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1`).all()
  return (rows as Array<{ name: string }>).map(({ name }) => name)
}
