import { lstatSync } from 'node:fs'
import type { TreeEntry } from '../tree.ts'
import { type DiskState, onDisk } from './disk.ts'
import { longestPointer, parseLfsPointer } from './lfs-pointer.ts'
import type { WorkTree } from './work-tree.ts'

/**
 * Finds files that git calls clean although their bytes are not those that the commit keeps: line ends, `ident`,
 * encodings and filters (gitattributes). Gives what stands there, which may be the very same bytes after all.
 *
 * Line ends and `ident` cannot change a file without changing its size, so sizes are compared and few files are read.
 * What a filter may have changed is read, apart from git-LFS: where the commit has a pointer and the file is as long as
 * the pointer says, git's index vouches that the content is the one whose hash the pointer names.
 */
export async function findConverted(work: WorkTree, clean: TreeEntry[]): Promise<[TreeEntry, DiskState][]> {
  const { converted, convertsAll } = await work.survey()
  if (!convertsAll && converted.length === 0) return []
  const named = new Set(converted)
  const candidates = clean.filter(({ kind, path }) => kind === 'blob' && (convertsAll || named.has(path)))
  if (candidates.length === 0) return []
  const [filtered, sizes] = await Promise.all([work.listFiltered(), work.blobs.sizes(candidates.map(({ sha }) => sha))])
  const found = candidates.map(async (entry): Promise<[TreeEntry, DiskState][]> => {
    const kept = sizes.get(entry.sha)
    // Thousands of these are cheaper one after the other than as thousands of promises.
    const size = lstatSync(onDisk(work.folder, entry.path), { throwIfNoEntry: false })?.size
    const isFiltered = filtered.has(entry.path)
    if (size === kept && !isFiltered) return []
    if (isFiltered && kept !== undefined && kept <= longestPointer && size !== kept) {
      const pointer = parseLfsPointer((await work.blobs.read(entry.sha)) ?? Buffer.alloc(0))
      if (pointer !== undefined && pointer.size === size)
        return [[entry, { kind: 'file', mode: entry.mode, sha256: pointer.sha256, blob: '' }]]
    }
    return [[entry, await work.disk.describe(entry.path)]]
  })
  return (await Promise.all(found)).flat()
}
