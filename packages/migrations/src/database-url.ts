import type { DatabaseAddress } from './database/database.ts'
import { urlFault } from './database/url-fault.ts'

/** Whether a URL names an SQLite file: it holds no secret. */
export function isFileUrl(text: string): boolean {
  return /^(?:sqlite3?|file):/i.test(text)
}

const form =
  'postgres://user:password@host:5432/name, mysql://user:password@host:3306/name, mariadb://… or sqlite:path/of/the.db'

/**
 * Takes a database's URL apart by its scheme; `directory` is what the path of an SQLite file is relative to. Throws a
 * UserError that never repeats the URL.
 */
export async function readDatabaseUrl(text: string, subject: string, directory: string): Promise<DatabaseAddress> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  switch (scheme) {
    case 'postgres':
    case 'postgresql':
      return (await import('./postgres/database/database.ts')).readPostgres(text, subject)
    case 'mysql':
    case 'mariadb':
      return (await import('./mysql/database.ts')).readMysql(text, subject)
    case 'sqlite':
    case 'sqlite3':
    case 'file':
      return (await import('./sqlite/database.ts')).readSqlite(text, subject, directory)
    default:
      throw urlFault(
        text,
        `${subject} is not the URL of a database that this action knows.`,
        form,
        scheme === undefined || !URL.canParse(text) ? 'text that is not a URL' : `a URL with the scheme ${scheme}:`,
      )
  }
}
