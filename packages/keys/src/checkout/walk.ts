import type { ReadBytes } from '../../../exec/src/read-bytes.ts'
import { readGit, splitRecords } from '../git-tree.ts'

/** What git finds when it walks a work tree beside its index. */
export type Walk = {
  /** Tracked files that stand otherwise than the index has them, or may do so. */
  changed: string[]
  /** Untracked files, ignored ones among them; a folder without any tracked file ends with `/` and stands for all in it. */
  untracked: string[]
  /** The answer of the process that failed. */
  failed?: ReadBytes
}

/**
 * What the settings of a repository could hide is asked for: modes and links that the file system is said not to keep,
 * files whose time of change is not looked at, and a daemon that claims to know what changed.
 */
const candid = [
  ...['-c', 'core.fileMode=true', '-c', 'core.symlinks=true', '-c', 'core.trustctime=true'],
  ...['-c', 'core.checkStat=default', '-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false'],
  // Its threads, twenty of them, would keep our own work off the cores meanwhile, and win less.
  ...['-c', 'core.preloadIndex=false'],
]

const others = ['--others', '--directory', '--full-name', '-z']

/**
 * Walks a work tree with one process, which reads the index once for both questions. Where a filter that git would have
 * to run is missing, git gives up on that; then files count as changed by their times alone.
 */
export async function walkWorkTree(folder: string): Promise<Walk> {
  const walked = await readGit(folder, [...candid, 'ls-files', '-t', '--modified', '--deleted', ...others])
  if (walked.exitCode !== 0) return walkWithoutFilters(folder)
  const walk: Walk = { changed: [], untracked: [] }
  for (const record of splitRecords(walked.stdout)) {
    const names = record.startsWith('? ') ? walk.untracked : walk.changed
    names.push(record.slice(2))
  }
  return walk
}

async function walkWithoutFilters(folder: string): Promise<Walk> {
  const [changed, untracked] = await Promise.all([
    readGit(folder, [...candid, 'diff-files', '--name-only', '-z', '--ignore-submodules=dirty']),
    readGit(folder, [...candid, 'ls-files', ...others]),
  ])
  const failed = [changed, untracked].find(({ exitCode }) => exitCode !== 0)
  return {
    changed: splitRecords(changed.stdout),
    untracked: splitRecords(untracked.stdout),
    ...(failed === undefined ? {} : { failed }),
  }
}
