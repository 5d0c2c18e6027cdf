import { UserError } from '../../../../action/src/errors.ts'
import type { Session } from '../../database/session.ts'
import type { History, MigrationFile } from '../../types.ts'
import { checksumOf, type LedgerRow, readLedger } from './ledger.ts'

/** Compares the ledger with the files. Throws a UserError for a file that was edited after it had been applied. */
export async function readHistory(session: Session, files: MigrationFile[]): Promise<History> {
  return compare(await readLedger(session), files)
}

function compare(ledger: LedgerRow[], files: MigrationFile[]): History {
  const rows = new Map(ledger.map(({ name, checksum }) => [name, checksum]))
  for (const file of files) {
    const checksum = rows.get(file.version)
    if (checksum !== undefined && checksum !== checksumOf(file.text)) {
      throw new UserError(
        `${file.path} was edited after it had been applied: the database does not have what it says now.`,
        {
          reason: 'edited-migration',
          received: `sha256 ${checksumOf(file.text).slice(0, 12)}`,
          accepted: `sha256 ${checksum.slice(0, 12)}, as it was applied`,
          remedy:
            'Restore the file (git log -p shows how it was), and put the change into a new one. Where nobody edited it, another service may have applied a file of this name to the same database: the ledger goes by names, so give each service a database or schema of its own, or put the files into one folder.',
          file: file.path,
        },
      )
    }
  }
  const names = new Set(files.map(({ version }) => version))
  const applied = ledger.map(({ name }) => name)
  return {
    applied,
    pending: files.filter(({ version }) => !rows.has(version)),
    current: applied.at(-1) ?? '',
    missing: applied.filter((name) => !names.has(name)),
  }
}
