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
]

/**
 * Walks a work tree with two processes side by side, one for each question. `diff-files` is the one command that looks
 * at files with several threads and at their times alone, unless these cannot decide; what it names is read anyway.
 */
export async function walkWorkTree(folder: string): Promise<Walk> {
  const [changed, untracked] = await Promise.all([
    readGit(folder, [...candid, 'diff-files', '--name-only', '-z', '--ignore-submodules=dirty']),
    readGit(folder, [...candid, 'ls-files', '--others', '--directory', '--full-name', '-z']),
  ])
  const failed = [changed, untracked].find(({ exitCode }) => exitCode !== 0)
  return {
    changed: splitRecords(changed.stdout),
    untracked: splitRecords(untracked.stdout),
    ...(failed === undefined ? {} : { failed }),
  }
}
