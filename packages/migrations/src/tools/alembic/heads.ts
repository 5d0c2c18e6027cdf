import type { History, MigrationFile } from '../../types.ts'
import { newest } from '../history.ts'
import { ancestorsOf, orderRevisions, type Revision, readRevision } from './graph.ts'
import { unknownRevision } from './unknown.ts'

/**
 * Compares the revisions that a database stands at with the files: all that these stand on is applied, too. Throws a
 * UserError for one that has no file, since what it stands on, and so what is pending, nobody can tell.
 */
export function compareHeads(held: string[], files: MigrationFile[]): History {
  const ordered = orderRevisions(revisionsOf(files))
  const known = new Set(ordered.map(({ id }) => id))
  const unknown = held.filter((id) => !known.has(id))
  if (unknown.length > 0) throw unknownRevision(unknown, files)
  const applied = ancestorsOf(held, ordered).map(({ id }) => id)
  const done = new Set(applied)
  return {
    applied,
    pending: files.filter(({ version }) => !done.has(version)),
    current: newest({ applied }),
    missing: [],
  }
}

/** The revisions of the files that have one. */
export function revisionsOf(files: Array<Pick<MigrationFile, 'name' | 'path' | 'text'>>): Revision[] {
  return files.flatMap((file) => readRevision(file) ?? [])
}
