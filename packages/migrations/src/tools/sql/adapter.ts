import { UserError } from '../../../../action/src/errors.ts'
import { withoutMark } from '../../plain-text.ts'
import type { History, MigrationFile, SqlSource } from '../../types.ts'
import type { Adapter } from '../contract.ts'
import { isDbmateText } from '../dbmate/format.ts'
import { applyFiles } from './apply.ts'
import { checksumOf, type LedgerRow, readLedger } from './ledger.ts'

const withoutTransaction = /^--[^\S\n]*deploy-actions:[^\S\n]*no-transaction[^\S\n]*\r?$/

/** Plain SQL: files in the order of their names, each in one transaction with its row in our own ledger. */
export const sql: Adapter = {
  name: 'sql',
  title: 'plain SQL',
  executable: undefined,
  forbidden: [],
  conduct: { edited: 'refused' },
  documentation: {
    detectedBy:
      '`*.sql` in the order of their names; the first line `-- deploy-actions: no-transaction` sends the statements one by one',
    bookkeeping: '`deploy_actions_migrations`: name and checksum; an edited file is refused',
    transaction: 'each file, unless its first line says otherwise',
  },

  files: /\.sql$/,

  detect: (files) => files.length > 0 && files.every(({ name, text }) => !foreign(name, text)),

  read(files) {
    return files
      .map(({ name, path, text }) => {
        const reason = foreign(name, text)
        if (reason === undefined) return { name, path, text, version: name }
        throw new UserError(`${path} is not a plain SQL migration: ${reason}.`, {
          reason: 'wrong-tool',
          accepted: 'files that are meant to be run as a whole',
          remedy:
            'Name the tool that the files are written for by the input `tool`, or move the file out of the folder.',
          file: path,
        })
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  },

  async pending(session, files) {
    return compare(await readLedger(session), files)
  },

  current: ({ applied }) => applied.at(-1) ?? '',

  gateSource: sourceOf,

  apply: (pending, workspace) =>
    applyFiles(
      pending.map((file) => ({ file, source: sourceOf(file) })),
      workspace,
    ),

  recovery({ source, failure }) {
    if (source.transactional) {
      return 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
    }
    return failure.done
      ? `The file runs without a transaction: its first ${failure.done} statements are done and stay. Make them repeatable (IF NOT EXISTS), mend the one that failed, and run this again.`
      : 'Nothing of the file is done but what the failed statement may have left, such as an invalid index. Mend it and run this again.'
  },
}

function sourceOf(file: MigrationFile): SqlSource {
  const sql = withoutMark(file.text)
  const transactional = !withoutTransaction.test(sql.split('\n', 1)[0] ?? '')
  return { sql, firstLine: 1, transactional, reversible: false }
}

/** Why a file is not meant to be run as a whole: to run it would also run how to undo it. */
function foreign(name: string, text: string): string | undefined {
  if (/\.(?:up|down|undo)\.sql$/i.test(name)) return 'it is one of a pair, of which only one half is to be run'
  if (isDbmateText(text)) return 'it is written for dbmate'
  if (/^--\s*\+(?:goose|migrate)\s/im.test(withoutMark(text))) return 'it is written for another migration tool'
  return undefined
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
    current: sql.current({ applied }),
    missing: applied.filter((name) => !names.has(name)),
  }
}
