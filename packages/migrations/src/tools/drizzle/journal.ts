import { UserError } from '../../../../action/src/errors.ts'
import type { MigrationFile } from '../../types.ts'
import type { FolderFile } from '../contract.ts'

/** An entry of `meta/_journal.json`. */
type Entry = { tag: string; when: number }

/**
 * Gives the migrations in the order of drizzle-kit's journal. Their version is the journal's time, which is all that
 * drizzle-kit compares: an entry that is not newer than all before it would be passed over without a word, and is unfit.
 * Throws a UserError for a journal that cannot be read, and for files and entries without each other.
 */
export function readJournal(files: FolderFile[]): MigrationFile[] {
  const journal = files.find(({ name }) => name === 'meta/_journal.json')
  if (journal === undefined) return []
  const entries = parse(journal)
  const texts = new Map(files.map((file) => [file.name, file]))
  let newest = Number.NEGATIVE_INFINITY
  const migrations = entries.map(({ tag, when }): MigrationFile => {
    const file = texts.get(`${tag}.sql`)
    if (file === undefined) throw refuse(journal.path, `${journal.path} names ${tag}, and there is no ${tag}.sql.`)
    const unfit =
      when > newest
        ? {}
        : {
            unfit: `its time in the journal (\`when\`: ${when}) is not later than that of an entry before it (${newest})`,
          }
    newest = Math.max(newest, when)
    return { name: file.name, path: file.path, text: file.text, version: String(when), ...unfit }
  })
  const tags = new Set(entries.map(({ tag }) => `${tag}.sql`))
  const stray = files.find(({ name }) => /^\d+_[^/]*\.sql$/.test(name) && !tags.has(name))
  if (stray === undefined) return migrations
  throw refuse(stray.path, `${stray.path} is not in ${journal.path}: drizzle-kit would never run it.`)
}

function parse(journal: FolderFile): Entry[] {
  let entries: unknown
  try {
    entries = (JSON.parse(journal.text) as { entries?: unknown }).entries
  } catch {
    // Said below.
  }
  const whole = (entry: Partial<Entry> | null) => typeof entry?.tag === 'string' && Number.isFinite(entry.when)
  if (Array.isArray(entries) && entries.every(whole)) return entries as Entry[]
  throw refuse(journal.path, `${journal.path} is not a journal of drizzle-kit.`)
}

function refuse(file: string, message: string): UserError {
  return new UserError(message, {
    reason: 'invalid-migration',
    accepted: 'a journal with one entry (tag, when) for each file',
    remedy: 'Make the migration again with `drizzle-kit generate`, or restore the journal from git.',
    file,
  })
}

/** The error for an entry that drizzle-kit would pass over, and still say that all was applied. */
export function skippedError(file: MigrationFile, why: string): UserError {
  return new UserError(`drizzle-kit would skip ${file.name} and call that a success: ${why}.`, {
    reason: 'skipped-migration',
    received: `when: ${file.version}`,
    accepted: 'a time later than that of every entry before it, and of every one that is applied',
    remedy: `Raise \`when\` of ${file.name.replace(/\.sql$/, '')} in meta/_journal.json above all others (it came by another branch), or make it again with \`drizzle-kit generate\`.`,
    file: file.path,
  })
}
