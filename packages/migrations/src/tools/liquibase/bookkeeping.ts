import { UserError } from '../../../../action/src/errors.ts'
import type { Session } from '../../database/session.ts'
import type { DatabaseKind } from '../../kind.ts'
import { readRows, type TableName } from '../bookkeeping.ts'
import type { Settings } from '../contract.ts'
import { tidyName } from './changelog.ts'
import { type Changeset, identify } from './changeset.ts'

/** What Liquibase noted down of a changeset. */
export type Record = { identity: string; checksum: string }

/** Where Liquibase keeps what ran, and its lock. Unquoted names are in lower case in PostgreSQL. */
export function bookkeepingTable(settings: Settings, which: 'log' | 'lock', kind: DatabaseKind): TableName {
  const own = settings[`liquibase.${which}`]
  const standard = which === 'log' ? 'DATABASECHANGELOG' : 'DATABASECHANGELOGLOCK'
  const fold = (name: string) => (kind === 'postgresql' ? name.toLowerCase() : name)
  const schema = settings['liquibase.schema']
  const table = fold(own ?? standard)
  return schema === undefined ? { table } : { schema: fold(schema), table }
}

/** Reads what ran, oldest first. */
export async function readRecords(session: Session, settings: Settings): Promise<Record[]> {
  const fold = (name: string) => (session.kind === 'postgresql' ? name.toLowerCase() : name)
  const columns = ['ID', 'AUTHOR', 'FILENAME', 'MD5SUM'].map(fold)
  const rows = await readRows<{ [name: string]: string | null }>(
    session,
    bookkeepingTable(settings, 'log', session.kind),
    columns,
    fold('ORDEREXECUTED'),
  )
  return rows.map((row) => {
    const [id = '', author = '', name = '', checksum = ''] = columns.map((column) => row[column] ?? '')
    return { identity: identify({ name: tidyName(name), id, author }), checksum }
  })
}

/** Whether what was noted down can be told from what a changeset is now: versions of checksums cannot be compared. */
export function differs(noted: string, checksum: string | undefined): boolean {
  const version = (text: string) => /^(\d+):/.exec(text)?.[1]
  return checksum !== undefined && noted !== '' && version(noted) === version(checksum) && noted !== checksum
}

/** The error for a changeset that is not what was applied. */
export function editedError({ path, line }: Changeset, noted: string, checksum: string): UserError {
  return new UserError(
    `A changeset of ${path} was edited after it had been applied: Liquibase refuses to run anything then.`,
    {
      reason: 'edited-migration',
      received: `checksum ${checksum}`,
      accepted: `checksum ${noted}, as it was applied`,
      remedy: 'Restore the changeset (git log -p shows how it was), and put the change into a new one.',
      file: path,
      line,
    },
  )
}
