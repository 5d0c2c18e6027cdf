import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { withPrivateFolder } from '../../../action/src/files.ts'
import { findExecutable } from '../../../exec/src/find.ts'
import { run } from '../../../exec/src/run.ts'
import type { Client, MysqlLogin } from '../database/client.ts'
import type { Session } from '../database/session.ts'
import { guarded } from '../launch/guard.ts'
import type { Dumper } from './dumper.ts'
import { backupFailed, backupUnverified } from './faults.ts'
import { listTables, type Table } from './tables.ts'

type Mysql = Extract<Client, { kind: 'mysql' }>

/** A dump in SQL by mariadb-dump or mysqldump, in one transaction; verified by its last line and its tables. */
export async function findMysqlDumper({ mariadb, address: { database } }: Mysql, session: Session): Promise<Dumper> {
  const names = mariadb ? ['mariadb-dump', 'mysqldump'] : ['mysqldump', 'mariadb-dump']
  const found = (await Promise.all(names.map((name) => findExecutable(name)))).find((path) => path !== undefined)
  if (found === undefined) throw missing(names)
  const said = (await run(found, ['--version'], { timeout: 10_000 })).stdout
  const isMariadb = /mariadb/i.test(said)
  let tables: Table[] = []
  let unsafe: string[] = []
  return {
    ending: 'sql',
    async dump(file, { signal, say, temporary, client }) {
      if (client.kind !== 'mysql') throw new Error('Not a MySQL server.')
      tables = await listTables(session)
      unsafe = await listUntransactional(session)
      await withPrivateFolder(temporary, async (folder) => {
        const defaults = join(folder, 'client.cnf')
        await writeFile(defaults, optionFile(client.address, isMariadb), { mode: 0o600 })
        const own = ['--single-transaction', '--routines', '--triggers', '--events', '--hex-blob', '--no-tablespaces']
        // What MySQL's own program asks of the server by itself, others do not have.
        const foreign = isMariadb ? [] : ['--column-statistics=0', '--set-gtid-purged=OFF']
        const args = [`--defaults-extra-file=${defaults}`, ...own, ...foreign, `--result-file=${file}`, database]
        // A file of the user's own would be read after ours, and win.
        const environment = { HOME: folder, MYSQL_PWD: undefined }
        const result = await run('sh', guarded([found, ...args]), { environment, signal, onLine: say })
        signal.throwIfAborted()
        if (result.exitCode === 0) return
        const words = result.stderr.trim().split('\n').slice(-3).join('\n') || `exit code ${result.exitCode}`
        throw backupFailed(
          `${said.trim().split(/\s/)[0]} failed.`,
          words,
          'Grant the user SELECT, SHOW VIEW, TRIGGER and EVENT on the database, or set `backup` to a command of your own.',
        )
      })
    },
    async verify(file) {
      const { ending, missing: absent } = await readDump(file, tables)
      if (!/^-- Dump completed/m.test(ending)) {
        throw backupUnverified(
          'The backup breaks off: its last line does not say that it is complete.',
          ending.slice(-200),
        )
      }
      if (absent.length > 0) {
        throw backupUnverified('The backup lacks tables that the database has.', absent.slice(0, 5).join(', '))
      }
      const notes =
        unsafe.length === 0
          ? []
          : [`Not of one moment in the backup, because they know no transactions: ${unsafe.slice(0, 5).join(', ')}.`]
      return { verifiedBy: 'dump', notes }
    },
    restore: (file) => `${mariadb ? 'mariadb' : 'mysql'} --host=… --user=… --password ${database} < ${file}`,
  }
}

/** As MySQL and MariaDB read options: quoted, with backslashes doubled. */
export function optionFile(address: MysqlLogin, mariadb: boolean): string {
  const { host, port, socket, user, password, encryption } = address
  const value = (text: string) => {
    const quote = text.includes('"') ? "'" : '"'
    return `${quote}${text.replaceAll('\\', '\\\\')}${quote}`
  }
  const ssl = mariadb
    ? {
        none: ['skip-ssl'],
        required: ['ssl', 'skip-ssl-verify-server-cert'],
        verified: ['ssl', 'ssl-verify-server-cert'],
      }
    : { none: ['ssl-mode=DISABLED'], required: ['ssl-mode=REQUIRED'], verified: ['ssl-mode=VERIFY_IDENTITY'] }
  return [
    '[client]',
    ...(socket === undefined ? [`host=${value(host)}`, `port=${port}`, 'protocol=tcp'] : [`socket=${value(socket)}`]),
    `user=${value(user)}`,
    `password=${value(password)}`,
    ...ssl[encryption],
    '',
  ].join('\n')
}

/** The end of the file, and the tables that it does not create. Read in pieces: a dump may be larger than memory. */
async function readDump(file: string, tables: Table[]): Promise<{ ending: string; missing: string[] }> {
  const wanted = new Map(tables.map(({ name }) => [`\nCREATE TABLE \`${name.replaceAll('`', '``')}\``, name]))
  const longest = Math.max(0, ...[...wanted.keys()].map((text) => Buffer.byteLength(text)))
  const handle = await open(file)
  try {
    let before = Buffer.from('\n')
    for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: 1_048_576 })) {
      const bytes = Buffer.concat([before, piece as Buffer])
      for (const text of [...wanted.keys()]) if (bytes.includes(text)) wanted.delete(text)
      before = Buffer.from(bytes.subarray(Math.max(0, bytes.length - Math.max(longest, 1_000))))
    }
    return { ending: before.toString('utf8').trimEnd().split('\n').slice(-3).join('\n'), missing: [...wanted.values()] }
  } finally {
    await handle.close()
  }
}

/** Tables of engines that know no transactions, of which a dump is not of one moment. */
async function listUntransactional(session: Session): Promise<string[]> {
  const rows = await session.query<{ name: string }>(
    `SELECT t.TABLE_NAME AS name FROM information_schema.TABLES t JOIN information_schema.ENGINES e ON e.ENGINE = t.ENGINE
     WHERE t.TABLE_SCHEMA = DATABASE() AND e.TRANSACTIONS <> 'YES' ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

function missing(names: string[]): UserError {
  return new UserError(`There is no ${names.join(' or ')} on this runner, which \`backup: auto\` needs.`, {
    reason: 'missing-backup-tool',
    accepted: names.join(' or '),
    remedy:
      'Install mariadb-client or mysql-client in a step before, or set `backup` to a command of your own. Nothing was changed.',
  })
}
