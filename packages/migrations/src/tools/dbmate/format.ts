import { UserError } from '../../../../action/src/errors.ts'
import { lineAt } from '../../line-at.ts'
import type { MigrationFile, SqlSource } from '../../types.ts'
import { withoutMark } from '../plain-text.ts'

const up = /^--[^\S\n]*migrate:up(?:[^\S\n]*$|[^\S\n]+\S+)/m
const down = /^--[^\S\n]*migrate:down(?:[^\S\n]*$|[^\S\n]+\S+)/m

/** Whether a text is written for dbmate. */
export function isDbmateText(text: string): boolean {
  return up.test(withoutMark(text))
}

/**
 * Takes the up block out of a file as dbmate does: from `-- migrate:up` to the first `-- migrate:down`, with its
 * options (`transaction:false`) in the first line. Throws a UserError for a file that dbmate would refuse.
 */
export function upBlock(file: MigrationFile): SqlSource {
  const { text } = file
  const start = up.exec(text)?.index ?? -1
  const end = down.exec(text)?.index ?? -1
  if (start < 0 && isDbmateText(text))
    throw refuse(file, 1, 'begins with a byte order mark (U+FEFF), behind which dbmate finds no `-- migrate:up`')
  if (start < 0) throw refuse(file, 1, 'has no `-- migrate:up` line')
  if (end < 0) throw refuse(file, lineAt(text, text.length), 'has no `-- migrate:down` line, which dbmate requires')
  if (end < start) throw refuse(file, lineAt(text, end), 'has `-- migrate:down` before `-- migrate:up`')
  if (/^(?!\s*--)[^\S\n]*\S/m.test(text.slice(0, start))) throw refuse(file, 1, 'has statements before `-- migrate:up`')
  const sql = text.slice(start, end)
  const options = sql.split('\n', 1)[0]?.trim().split(/\s+/) ?? []
  const undo = text.slice(end).split('\n').slice(1).join('\n')
  return {
    sql,
    firstLine: lineAt(text, start),
    transactional: !options.includes('transaction:false'),
    reversible: undo.replace(/--.*$/gm, '').trim() !== '',
  }
}

function refuse(file: MigrationFile, line: number, what: string): UserError {
  return new UserError(`${file.path} ${what}.`, {
    reason: 'invalid-migration',
    accepted: 'a line `-- migrate:up`, the statements, a line `-- migrate:down`, and how to undo them',
    remedy: 'Write the file in dbmate’s form; `dbmate new <name>` makes an empty one.',
    file: file.path,
    line,
  })
}
