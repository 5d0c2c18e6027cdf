import { UserError } from '../../../../action/src/errors.ts'
import type { Session } from '../../database/session.ts'
import { readRows } from '../bookkeeping.ts'

/** One attempt at a migration, as Prisma recorded it. */
type PrismaRecord = { name: string; finished: boolean; rolledBack: boolean }

type Row = { migration_name: string; finished_at: unknown; rolled_back_at: unknown }

/** Reads Prisma's records, oldest first. */
export async function readRecords(session: Session): Promise<PrismaRecord[]> {
  const columns = ['migration_name', 'finished_at', 'rolled_back_at'] as const
  const rows = await readRows<Row>(session, { table: '_prisma_migrations' }, columns, 'started_at')
  return rows.map(({ migration_name, finished_at, rolled_back_at }) => ({
    name: migration_name,
    finished: finished_at !== null,
    rolledBack: rolled_back_at !== null,
  }))
}

/** The migrations that failed, or were cut off, and that nobody has resolved. */
export function findFailed(records: PrismaRecord[]): string[] {
  return records.filter(({ finished, rolledBack }) => !finished && !rolledBack).map(({ name }) => name)
}

/** The error for a failed migration, whether its file is in this checkout or not. */
export function failedError(name: string, hasFile: boolean): UserError {
  return new UserError(
    hasFile
      ? `The database records that the migration ${name} of Prisma failed, and Prisma applies nothing until that is resolved.`
      : `The database records a failed migration of Prisma, ${name}, that this checkout does not have.`,
    {
      reason: 'failed-migration',
      received: name,
      accepted: 'no failed migration (P3009)',
      remedy: `Look at what it left, then run \`prisma migrate resolve --rolled-back "${name}"\` where it was undone${hasFile ? ' (mend the file, and it runs again)' : ''}, or \`--applied\` where it was finished by hand.`,
    },
  )
}
