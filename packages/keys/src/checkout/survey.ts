import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { ReadBytes } from '../../../exec/src/read-bytes.ts'
import { listGitTree, readGit, splitRecords } from '../git-tree.ts'
import type { TreeEntry } from '../tree.ts'
import { type GitIndex, parseGitIndex } from './git-index.ts'
import { hadOtherAttributes } from './past-attributes.ts'

/** The files of one commit beside a work tree, without a look at the work tree. */
export type Listing = {
  /** Sorted by the bytes of their paths. */
  entries: TreeEntry[]
  /** Files that git was told to take for unchanged without looking. */
  unwatched: string[]
}

/** What git knows of one repository's work tree beside one commit. Paths are relative to the repository's root. */
export type Survey = {
  entries: TreeEntry[]
  /** Tracked files that git does not vouch for: they may stand otherwise than the commit has them. */
  suspects: Set<string>
  /** Untracked files, ignored ones among them; a folder without any tracked file ends with `/` and stands for all in it. */
  untracked: string[]
  /** Tracked files that an attribute lets git write otherwise than it keeps them. */
  converted: string[]
  /**
   * Whether any file may stand converted: `core.autocrlf` is set, or the attributes are not those that the files were
   * checked out by.
   */
  convertsAll: boolean
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

const unconverted = ':(top,exclude,attr:!text !eol !crlf !ident !filter !working-tree-encoding)'

/**
 * Surveys a work tree: a handful of processes that run side by side, whatever the number of services; the listing is
 * there long before git has looked at all files. Clean files are not looked at by us; git's index vouches for them. Both
 * throw a UserError when git cannot read or compare.
 */
export function surveyWorkTree(folder: string, commit: string): { listing: Promise<Listing>; survey: Promise<Survey> } {
  const compare = ['diff-index', '--name-only', '-z', '--no-renames', '--ignore-submodules=dirty']
  // The longest comes last: it takes all cores, and starting another process then takes longer than running it.
  const tree = readGit(folder, ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`])
  const setting = readGit(folder, ['config', '--get', 'core.autocrlf'])
  const converted = readGit(folder, ['ls-files', '--full-name', '-z', '--', unconverted])
  const untracked = readGit(folder, [...candid, 'ls-files', '--others', '--directory', '--full-name', '-z'])
  const changed = readGit(folder, [...candid, ...compare, commit, '--'])
  const gitFolder = findGitFolder(folder)
  const hadOthers = gitFolder !== undefined && hadOtherAttributes(folder, gitFolder, commit)
  const listing = listCommit(folder, commit, readIndex(gitFolder, commit.length / 2), tree)
  const survey = Promise.all([changed, untracked, converted, setting, hadOthers, listing]).then(concludeSurvey)
  // Whoever asks for one of them alone is told of its failure alone.
  for (const promise of [listing, survey]) promise.catch(() => {})
  return { listing, survey }
}

async function listCommit(
  folder: string,
  commit: string,
  index: GitIndex | undefined,
  tree: Promise<ReadBytes>,
): Promise<Listing> {
  const isTree = index?.tree !== undefined && index.tree === (await tree).stdout.toString('latin1').trim()
  return {
    entries: isTree ? index.entries : await listGitTree(folder, commit, '.'),
    unwatched: index?.unwatched ?? (await listUnwatched(folder)),
  }
}

function concludeSurvey([changed, untracked, converted, setting, hadOthers, listing]: [
  ...[changed: ReadBytes, untracked: ReadBytes, converted: ReadBytes, setting: ReadBytes],
  ...[hadOthers: boolean, listing: Listing],
]): Survey {
  for (const answer of [changed, untracked, converted]) if (answer.exitCode !== 0) throw unreadable(answer)
  const suspects = new Set([...splitRecords(changed.stdout), ...listing.unwatched])
  const others = splitRecords(untracked.stdout)
  return {
    entries: listing.entries,
    suspects,
    untracked: others,
    converted: splitRecords(converted.stdout),
    convertsAll:
      hadOthers ||
      [...suspects, ...others].some((path) => /(^|\/)\.gitattributes$/.test(path)) ||
      /^(true|yes|on|1|input)\s*$/i.test(setting.stdout.toString('latin1')),
  }
}

/**
 * Reading the index file costs a tenth of asking git for what it says; what is unusual is left to git. It is read while
 * the processes run, without waiting: they take longer.
 */
function readIndex(gitFolder: string | undefined, hashLength: number): GitIndex | undefined {
  if (process.env['GIT_DIR'] !== undefined || process.env['GIT_INDEX_FILE'] !== undefined) return undefined
  if (gitFolder === undefined) return undefined
  try {
    return parseGitIndex(readFileSync(join(gitFolder, 'index')), hashLength)
  } catch {
    return undefined
  }
}

/** Gives the repository's own folder, which a linked work tree and a submodule name in a file (gitrepository-layout). */
function findGitFolder(folder: string): string | undefined {
  const place = join(folder, '.git')
  const found = statSync(place, { throwIfNoEntry: false })
  if (found?.isDirectory()) return place
  const text = found?.isFile() ? readFileSync(place, 'utf8') : ''
  const named = /^gitdir: (.+?)\r?\n?$/.exec(text)?.[1]
  return named === undefined ? undefined : resolve(folder, named)
}

/** Files with a tag other than `H`: assume-unchanged in small letters, skip-worktree as `S`, a merge under way as `M`. */
async function listUnwatched(folder: string): Promise<string[]> {
  const listed = await readGit(folder, ['ls-files', '-v', '--full-name', '-z'])
  if (listed.exitCode !== 0) throw unreadable(listed)
  return splitRecords(listed.stdout)
    .filter((record) => !record.startsWith('H '))
    .map((record) => record.slice(2))
}

function unreadable({ stderr }: ReadBytes): UserError {
  return new UserError('The work tree cannot be compared with its commit.', {
    reason: 'unreadable-checkout',
    received: stderr.trim().split('\n')[0],
    accepted: 'a work tree of git',
    remedy: 'Run actions/checkout before this step.',
  })
}
