import { UserError } from '../../../action/src/errors.ts'

/** The error for a tool that is given no way to a database of this kind. */
export function unreachable(title: string): UserError {
  return new UserError(`${title} is run here on PostgreSQL, MySQL and MariaDB only.`, {
    reason: 'unsupported-database',
    received: 'an SQLite file',
    accepted: 'a URL of PostgreSQL, MySQL or MariaDB',
    remedy: 'Migrate the file with another tool, or with plain SQL.',
  })
}
