import { realpathSync } from 'node:fs'
import { once } from '../../../action/src/once.ts'
import { readGit, readHead, splitRecords } from '../git-tree.ts'
import type { TreeEntry } from '../tree.ts'
import type { Beginning } from './begin.ts'
import { type Blobs, openBlobs } from './blobs.ts'
import { type Disk, openDisk } from './disk.ts'
import { findSubmodules } from './entries.ts'
import { type Listing, type Survey, surveyWorkTree } from './survey.ts'

/** The work tree of one repository, the project's own or a submodule, beside one of its commits. All is read once. */
export type WorkTree = {
  folder: string
  commit: string
  disk: Disk
  blobs: Blobs
  /** The commit's files, which are known before all of the survey. */
  listing(): Promise<Listing>
  survey(): Promise<Survey>
  /** Tracked files that a filter or an encoding may turn into bytes of the very same number. */
  listFiltered(): Promise<Set<string>>
  /** The submodules of the commit. */
  submodules(): Promise<TreeEntry[]>
  /** Opens a submodule that is checked out; undefined for one that is not. */
  openSubmodule(entry: TreeEntry): Promise<Submodule | undefined>
}

/** `moved`: the commit that it is compared with, where the clone does not hold the one that it is pinned to. */
type Submodule = { work: WorkTree; moved: string | undefined }

/** `begun`: what git was asked of this work tree before, where the commit is the one that is checked out. */
export function openWorkTree(folder: string, commit: string, begun?: Beginning): WorkTree {
  const opened = new Map<string, Promise<Submodule | undefined>>()
  const disk = openDisk(folder, commit.length === 64 ? 'sha256' : 'sha1')
  let surveyed: ReturnType<typeof surveyWorkTree> | undefined
  const begin = () => {
    surveyed ??= surveyWorkTree(folder, commit, begun)
    return surveyed
  }
  const listing = () => begin().listing
  return {
    folder,
    commit,
    disk,
    blobs: openBlobs(folder),
    listing,
    survey: () => begin().survey,
    listFiltered: once(async () => {
      const filtered = ':(top,exclude,attr:!filter !working-tree-encoding)'
      const { stdout } = await readGit(folder, ['ls-files', '--full-name', '-z', '--', filtered])
      return new Set(splitRecords(stdout))
    }),
    submodules: once(async () => findSubmodules((await listing()).entries)),
    openSubmodule(entry) {
      const known = opened.get(entry.path)
      if (known !== undefined) return known
      const opening = openSubmodule(disk, folder, entry)
      opened.set(entry.path, opening)
      return opening
    },
  }
}

async function openSubmodule(disk: Disk, root: string, { path, sha }: TreeEntry): Promise<Submodule | undefined> {
  // A submodule that is checked out has a `.git` of its own; below one that is not, git would find ours.
  const own = await disk.stat(`${path}/.git`)
  if (own === undefined || !(own.isFile() || own.isDirectory())) return undefined
  const folder = realpathSync.native(`${root}/${path}`)
  const pinned = openWorkTree(folder, sha)
  const present = await readGit(folder, ['cat-file', '-e', `${sha}^{commit}`])
  if (present.exitCode === 0) return { work: pinned, moved: undefined }
  const head = await readHead(folder).catch(() => undefined)
  return head === undefined ? undefined : { work: openWorkTree(folder, head.commit), moved: head.commit }
}
