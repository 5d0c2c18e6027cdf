import { UserError } from '../../../../action/src/errors.ts'
import type { MigrationFile } from '../../types.ts'

/** The error for a database that stands at a revision of which this checkout has no file. */
export function unknownRevision(unknown: string[], files: MigrationFile[]): UserError {
  const newest = files.at(-1)?.version ?? 'none'
  return new UserError(
    `The database is at the revision ${unknown.join(' and ')}, of which this checkout has no file: it has seen newer or other code.`,
    {
      reason: 'unknown-revision',
      received: unknown.join(', '),
      accepted: `a revision of this checkout, the newest of which is ${newest}`,
      remedy:
        'Deploy code that has the revision (its file may be on another branch). Where the file was thrown away and the tables are as they should be, correct the bookkeeping by hand with `alembic stamp`.',
    },
  )
}
