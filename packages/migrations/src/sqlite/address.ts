import { resolve } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { decodePart } from '../database/decode.ts'

/** The file of an SQLite database. */
export type SqliteAddress = {
  /** Absolute. */
  file: string
  /** As the user wrote it: relative to the work tree, where it is. */
  label: string
  /** Whether a file that is missing may be made: `?mode=rwc`, as SQLite itself writes it. */
  create: boolean
}

const form = 'sqlite:path/of/the.db, or sqlite:///an/absolute/path.db; ?mode=rwc lets it be made'

/**
 * Takes `sqlite:`, `sqlite3:` and `file:` URLs apart. A path that begins with no slash is relative to `directory`; of
 * several slashes before a path one counts. Throws a UserError for what is no file.
 */
export function parseSqliteUrl(text: string, subject: string, directory: string): SqliteAddress {
  const refuse = (received: string): never => {
    throw new UserError(`${subject} is not the URL of an SQLite file.`, {
      reason: 'invalid-database-url',
      received,
      accepted: form,
      remedy: 'Write it in the accepted form; characters such as ? or # in the path have to be percent-encoded.',
    })
  }
  const [, written = '', query = ''] = /^[a-z0-9]+:([^?#]*)(?:\?([^#]*))?/i.exec(text) ?? []
  const path = decodePart(written.replace(/^\/{2,}/, '/')) ?? refuse('a path with a malformed percent-encoding')
  if (path === '' || path.endsWith('/')) refuse('a URL without a file')
  if (path.startsWith(':')) refuse(`${path}, which is gone with the process that made it`)
  const mode = new URLSearchParams(query).get('mode')
  if (mode !== null && mode !== 'rw' && mode !== 'rwc') refuse(`mode=${mode}`)
  return { file: resolve(directory, path), label: path, create: mode === 'rwc' }
}

/** The URL that a tool gets: absolute, so that it does not matter where the tool is started. */
export function urlForTools({ file }: SqliteAddress, parameters: Record<string, string>): string {
  const query = new URLSearchParams(parameters)
  const path = file.split('/').map(encodeURIComponent).join('/')
  return `sqlite:${path}${query.size === 0 ? '' : `?${query}`}`
}
