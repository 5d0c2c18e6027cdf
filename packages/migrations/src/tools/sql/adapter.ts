import { UserError } from '../../../../action/src/errors.ts'
import type { MigrationFile, SqlSource } from '../../types.ts'
import type { Adapter } from '../contract.ts'
import { isDbmateText } from '../dbmate/format.ts'
import { withoutMark } from '../plain-text.ts'

const withoutTransaction = /^--[^\S\n]*deploy-actions:[^\S\n]*no-transaction[^\S\n]*\r?$/

/** Plain SQL: files in the order of their names, each in one transaction with its row in our own ledger. */
export const sql: Adapter = {
  name: 'sql',
  title: 'plain SQL',
  executable: undefined,
  forbidden: [],
  conduct: { edited: 'refused', ordered: 'by-text' },
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
    detectedBy:
      '`*.sql` in the order of their names; the first line `-- deploy-actions: no-transaction` sends the statements one by one',
    bookkeeping: '`deploy_actions_migrations`: name and checksum; an edited file is refused',
    transaction: 'each file, unless its first line says otherwise',
    ownList: 'none: there is no tool, the action itself sends the files',
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

  // What needs a database is loaded where there is one.
  async pending(session, files) {
    const { readHistory } = await import('./history.ts')
    return readHistory(session, files)
  },

  current: ({ applied }) => applied.at(-1) ?? '',

  gateSource: sourceOf,

  async apply(pending, workspace) {
    const { applyFiles } = await import('./apply.ts')
    return applyFiles(
      pending.map((file) => ({ file, source: sourceOf(file) })),
      workspace,
    )
  },

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
  if (!text.includes('--')) return undefined
  if (isDbmateText(text)) return 'it is written for dbmate'
  if (/^--\s*\+(?:goose|migrate)\s/im.test(withoutMark(text))) return 'it is written for another migration tool'
  return undefined
}
