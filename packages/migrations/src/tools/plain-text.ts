import { join } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { Gated, MigrationFile } from '../types.ts'
import type { Adapter, Settings } from './contract.ts'

const mark = '\uFEFF'
/** What stands for bytes that cannot be read. */
const replacement = '\uFFFD'
/** What reads past a mark itself: we, and those that open files as text with one. */
const passesMark: ReadonlySet<string> = new Set(['sql', 'flyway', 'liquibase'])

/** A text without the byte order mark that it may begin with. */
export function withoutMark(text: string): string {
  return text.startsWith(mark) ? text.slice(1) : text
}

/**
 * Refuses migrations with a NUL: what stands behind it some databases and tools never see, and what is not seen is not
 * judged either. Throws a UserError that names file and line.
 */
export function refuseNul(files: ReadonlyArray<Pick<MigrationFile, 'path' | 'text'>>): void {
  for (const { path, text } of files) {
    const at = text.indexOf('\0')
    if (at < 0) continue
    // Every second byte of what another encoding writes is one.
    const wide = /^(?:\uFFFD\uFFFD|[^\0]?\0)/.test(text)
    throw new UserError(`${path} has a NUL character: what stands behind it might never be run, nor judged.`, {
      reason: 'invalid-migration',
      received: wide ? 'what looks like UTF-16' : 'a NUL character (U+0000)',
      accepted: 'text in UTF-8 without NUL',
      remedy: wide ? 'Save the file as UTF-8.' : 'Take the character out of the line.',
      file: path,
      line: text.slice(0, at).split('\n').length,
    })
  }
}

/**
 * Refuses migrations to run that are not UTF-8, where it is we who send them: letters that cannot be read would be written
 * as something else, and nobody would be told. Paths are relative to `root`. Throws a UserError that names file and line.
 */
export async function refuseOtherEncoding(
  { name, startedFor }: Pick<Adapter, 'name' | 'startedFor'>,
  running: ReadonlyArray<Pick<MigrationFile, 'path' | 'text'>>,
  root: string,
): Promise<void> {
  if (name !== 'sql' && startedFor === undefined) return
  for (const { path, text } of running) {
    const at = text.indexOf(replacement)
    if (at < 0) continue
    const [{ isUtf8 }, { readFile }] = await Promise.all([import('node:buffer'), import('node:fs/promises')])
    // The character itself may be meant.
    const bytes = await readFile(join(root, path)).catch(() => undefined)
    if (bytes === undefined || isUtf8(bytes)) continue
    throw new UserError(`${path} is not UTF-8: its letters would come into the database as other ones.`, {
      reason: 'invalid-migration',
      received: 'bytes that are no UTF-8, such as those of Latin-1 or Windows-1252',
      accepted: 'text in UTF-8',
      remedy: 'Save the file as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8), and look at its letters.',
      file: path,
      line: text.slice(0, at).split('\n').length,
    })
  }
}

/**
 * Takes the byte order mark off what is about to be judged, where whoever sends the file does the same. Throws a UserError
 * for a file that a tool would send with it: the database would take the mark, which nobody sees, for part of a word.
 */
export function settleMark({ file, source }: Gated, adapter: Adapter, settings: Settings): Gated {
  if (source.sql === undefined || !source.sql.startsWith(mark)) return { file, source }
  if (passesMark.has(adapter.name) || settings['database.kind'] === 'sqlite')
    return { file, source: { ...source, sql: withoutMark(source.sql) } }
  throw new UserError(`${file.path} begins with a byte order mark, and ${adapter.title} sends it to the database.`, {
    reason: 'invalid-migration',
    received: 'U+FEFF, which editors do not show, as the first character',
    accepted: 'UTF-8 without a byte order mark',
    remedy: 'Save the file as UTF-8 without BOM.',
    file: file.path,
    line: 1,
  })
}
