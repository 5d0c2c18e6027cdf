import { UserError } from '../../../../action/src/errors.ts'
import type { MigrationFile } from '../../types.ts'
import type { FolderFile } from '../contract.ts'
import { assigned, linesOf, readLiteral, textsOf } from '../python/syntax.ts'
import { tokenizePython } from '../python/tokens.ts'

/** A version file: the revision that it makes, and those that have to be there before. */
export type Revision = {
  id: string
  /** What it follows in the history: none for the first, several for a merge. */
  follows: string[]
  /** Whatever else it needs. */
  needs: string[]
  labels: string[]
  file: FolderFile
}

/** Reads a version file's own words. Undefined for a file without a revision, which alembic passes over, too. */
export function readRevision(file: FolderFile): Revision | undefined {
  const lines = linesOf(tokenizePython(file.text)).filter(({ indent }) => indent === 0)
  const value = assigned(lines, 'revision')
  if (value === undefined) return undefined
  const read = (name: string) => {
    const tokens = assigned(lines, name)
    const texts = tokens === undefined ? [] : textsOf(readLiteral(tokens))
    if (texts !== undefined) return texts
    throw refuse(`${file.path} does not say in plain words what its \`${name}\` is.`, file.path, {
      accepted: 'a text, a tuple of texts, or None',
      remedy: 'Write it as `alembic revision` does: without a history that can be read nothing can be told.',
    })
  }
  const [id] = read('revision')
  if (id === undefined) return undefined
  return { id, follows: read('down_revision'), needs: read('depends_on'), labels: read('branch_labels'), file }
}

/**
 * Puts revisions into an order in which each comes after all that it follows or needs, otherwise by the names of their
 * files. Throws a UserError for a history with gaps, doubles or circles.
 */
export function orderRevisions(revisions: Revision[]): Revision[] {
  const byId = new Map<string, Revision>()
  for (const one of revisions) {
    const other = byId.get(one.id)
    if (other !== undefined) {
      throw refuse(`${other.file.path} and ${one.file.path} are the same revision, ${one.id}.`, one.file.path, {
        accepted: 'one file for each revision',
        remedy: 'Make one of them again with `alembic revision`, on top of the other.',
      })
    }
    byId.set(one.id, one)
  }
  const before = new Map(revisions.map((one) => [one.id, parentsOf(one, byId)]))
  const ordered: Revision[] = []
  const placed = new Set<string>()
  while (ordered.length < revisions.length) {
    const next = revisions.find(
      ({ id }) => !placed.has(id) && (before.get(id) as Revision[]).every((parent) => placed.has(parent.id)),
    )
    if (next === undefined) {
      const left = revisions.filter(({ id }) => !placed.has(id))
      throw refuse('The history of the revisions goes in a circle.', left[0]?.file.path ?? '', {
        received: left.map(({ id }) => id).join(', '),
        remedy: 'Correct `down_revision` in one of these files.',
      })
    }
    ordered.push(next)
    placed.add(next.id)
  }
  return ordered
}

function parentsOf(one: Revision, byId: Map<string, Revision>): Revision[] {
  const all = [...byId.values()]
  return [...one.follows, ...one.needs].map((name) => {
    const found = byId.get(name) ?? all.find(({ labels }) => labels.includes(name.replace(/@head$/, '')))
    if (found !== undefined && found !== one) return found
    throw refuse(`${one.file.path} follows ${name}, and no file is that revision.`, one.file.path, {
      received: name,
      accepted: all.map(({ id }) => id).join(', '),
      remedy: 'Restore the missing file from git, or correct `down_revision` or `depends_on`.',
    })
  })
}

/** All that a revision stands on, itself included, in the given order. */
export function ancestorsOf(ids: string[], ordered: Revision[]): Revision[] {
  const byId = new Map(ordered.map((one) => [one.id, one]))
  const found = new Set<Revision>()
  const queue = ids.flatMap((id) => byId.get(id) ?? [])
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (found.has(one)) continue
    found.add(one)
    queue.push(...parentsOf(one, byId))
  }
  return ordered.filter((one) => found.has(one))
}

/** The revisions that no other one follows. */
function headsOf(ordered: Revision[]): Revision[] {
  const followed = new Set(ordered.flatMap(({ follows }) => follows))
  return ordered.filter(({ id }) => !followed.has(id))
}

/**
 * Throws a UserError for a history that ends in two places, as when two branches each added a revision. Branches that
 * begin apart, or that carry labels of their own, are meant.
 */
export function refuseSeveralHeads(ordered: Revision[]): void {
  const heads = headsOf(ordered).map((head) => {
    const line = lineOf(head, ordered)
    return { head, line, labels: line.flatMap(({ labels }) => labels) }
  })
  for (const [at, one] of heads.entries()) {
    for (const other of heads.slice(at + 1)) {
      if (!one.line.some((revision) => other.line.includes(revision))) continue
      const labelled = one.labels.some((label) => !other.labels.includes(label))
      if (labelled && other.labels.some((label) => !one.labels.includes(label))) continue
      throw severalHeads(one.head, other.head)
    }
  }
}

/** What a revision follows, down to the first, without what it merely needs. */
function lineOf(head: Revision, ordered: Revision[]): Revision[] {
  const alone = ordered.map((one) => ({ ...one, needs: [] }))
  const ids = new Set(ancestorsOf([head.id], alone).map(({ id }) => id))
  return ordered.filter(({ id }) => ids.has(id))
}

function severalHeads(one: Revision, other: Revision): UserError {
  return new UserError(`The history of the revisions has two heads: ${one.file.path} and ${other.file.path}.`, {
    reason: 'several-heads',
    received: `${one.id} (${one.file.path}), ${other.id} (${other.file.path})`,
    accepted: 'one revision that no other one follows',
    remedy: `Run \`alembic merge -m "Merge heads" ${one.id} ${other.id}\` and commit the file that it makes, or set \`down_revision\` of the later one to the other.`,
    file: other.file.path,
  })
}

function refuse(
  message: string,
  file: string,
  more: { received?: string; accepted?: string; remedy: string },
): UserError {
  return new UserError(message, { reason: 'invalid-migration', file, ...more })
}

/** A migration's file, with its revision for those who ask again. */
export function migrationOf({ id, file }: Revision): MigrationFile {
  return { name: file.name, path: file.path, text: file.text, version: id }
}
