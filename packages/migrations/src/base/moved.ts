import { posix } from 'node:path'
import type { Adapter } from '../tools/contract.ts'
import { usualFolders } from '../tools/folder.ts'
import { type Changes, comparedTrees, filesBelow } from './changes.ts'

/** A folder of migrations that is another one than in the base. */
export type Moved = {
  /** The folder in the base. */
  from: string
  /** What of the base's is as it was, or changed, in the new folder. */
  kept: number
  /** Files of the base's folder that the new one lacks. */
  missing: string[]
}

type Place = {
  adapter: Adapter
  /** What the configuration of the base, and that of the branch, call the folder. */
  was: string
  is: string
  /** The folder that the migrations were found in. */
  folder: string
  /** Paths of all that is found there. */
  paths: string[]
}

/**
 * Holds a folder of migrations against the one that the base has them in, where that is another one: databases know what
 * stood there. Gives the changes as they are to that folder, with the new paths. undefined where the base has none there.
 */
export async function readMoved(
  workspace: string,
  changes: Changes & { known: true },
  place: Place,
): Promise<{ changes: Changes & { known: true }; moved: Moved } | undefined> {
  const { adapter, folder } = place
  const isMigration = (path: string) => adapter.files.test(posix.basename(path))
  for (const from of candidates(place)) {
    const held = (await filesBelow(workspace, changes.base, from))?.filter(isMigration) ?? []
    if (held.length === 0) continue
    const compared = await comparedTrees(workspace, { commit: changes.base, folder: from }, folder)
    if (compared === undefined) return undefined
    const missing = compared.gone.map(({ path }) => path).filter(isMigration)
    const known = new Set(held.map((path) => posix.join(folder, posix.relative(from, path))))
    const added = new Set([...place.paths, ...changes.added].filter((path) => !known.has(path)))
    return {
      changes: { ...changes, added, edited: compared.edited, removed: missing, gone: compared.gone, ahead: [] },
      moved: { from, kept: held.length - missing.length, missing },
    }
  }
  return undefined
}

/** Where files lie in one folder, they were looked for in the usual ones below; a project's lie where they do now. */
function candidates({ adapter, was, is, folder }: Place): string[] {
  if (adapter.find === undefined) return usualFolders.map((name) => posix.join(was, name))
  const below = posix.relative(is, folder)
  return below.startsWith('..') ? [] : [posix.join(was, below)]
}
