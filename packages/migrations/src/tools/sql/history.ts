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
  const missing = applied.filter((name) => !names.has(name))
  const pending = files.filter(({ version }) => !rows.has(version))
  refuseRenamed(pending, new Map(missing.map((name) => [rows.get(name), name])))
  return { applied, pending, current: applied.at(-1) ?? '', missing }
}

/** Under another name, what has run would run again. */
function refuseRenamed(pending: MigrationFile[], missing: Map<string | undefined, string>): void {
  for (const { path, text } of pending) {
    const was = missing.get(checksumOf(text))
    if (was === undefined || text.trim() === '') continue
    throw new UserError(`${path} says what ${was} said, which has been applied and is gone: it would run again.`, {
      reason: 'renamed-migration',
      received: path.split('/').at(-1),
      accepted: `${was}, as the ledger calls it`,
      remedy: `Give the file its name back: ${was}. Where it is meant to run once more, say so in a comment of the file, which makes it another one.`,
      file: path,
    })
  }
}
