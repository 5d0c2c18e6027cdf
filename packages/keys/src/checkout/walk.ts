import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { ReadBytes } from '../../../exec/src/read-bytes.ts'
import { readGit, splitRecords } from '../git-tree.ts'
import { findGitFolder } from './git-folder.ts'

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
 * files whose time of change is not looked at, names that are taken for one whatever their case, and a daemon that
 * claims to know what changed.
 */
const candid = [
  ...['-c', 'core.fileMode=true', '-c', 'core.symlinks=true', '-c', 'core.trustctime=true'],
  ...['-c', 'core.checkStat=default', '-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false'],
  ...['-c', 'core.ignoreCase=false'],
]

/** An index of about 5,000 files, in bytes. For fewer, a second process costs more than it wins. */
const small = 1 << 19

const others = ['--others', '--directory', '--full-name', '-z']

/** Walks a work tree. Throws only where git cannot be started. */
export async function walkWorkTree(folder: string): Promise<Walk> {
  const gitFolder = findGitFolder(folder)
  const index = gitFolder === undefined ? undefined : statSync(join(gitFolder, 'index'), { throwIfNoEntry: false })
  const walk = index !== undefined && index.size < small ? await walkAtOnce(folder) : undefined
  return walk ?? walkSideBySide(folder)
}

/**
 * Walks with one process, which reads the index once for both questions. Where a filter that git would have to run is
 * missing, git gives up on that, and undefined is given.
 */
export async function walkAtOnce(folder: string): Promise<Walk | undefined> {
  const list = ['ls-files', '-t', '--modified', '--deleted', ...others]
  const walked = await readGit(folder, [...candid, ...list], undefined, true)
  if (walked.exitCode !== 0) return undefined
  const walk: Walk = { changed: [], untracked: [] }
  for (const record of splitRecords(walked.stdout)) {
    const names = record.startsWith('? ') ? walk.untracked : walk.changed
    names.push(record.slice(2))
  }
  return walk
}

/** On two processors, twenty threads of `diff-files` would leave nothing to the other process, and to us. */
const threads = availableParallelism() > 2 ? [] : ['-c', 'core.preloadIndex=false']

/**
 * Walks with two processes side by side, one for each question. `diff-files` is the one command that looks at files with
 * several threads, and at their times alone unless these cannot decide; what it names is read anyway.
 */
export async function walkSideBySide(folder: string): Promise<Walk> {
  const [changed, untracked] = await Promise.all([
    readGit(folder, [...candid, ...threads, 'diff-files', '--name-only', '-z', '--ignore-submodules=dirty']),
    readGit(folder, [...candid, 'ls-files', ...others]),
  ])
  const failed = [changed, untracked].find(({ exitCode }) => exitCode !== 0)
  return {
    changed: splitRecords(changed.stdout),
    untracked: splitRecords(untracked.stdout),
    ...(failed === undefined ? {} : { failed }),
  }
}
