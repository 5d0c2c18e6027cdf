import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { ReadBytes } from '../../../exec/src/read-bytes.ts'
import { listGitTree, readGit, splitRecords } from '../git-tree.ts'
import type { TreeEntry } from '../tree.ts'
import { type GitIndex, parseGitIndex } from './git-index.ts'
import { hadOtherAttributes } from './past-attributes.ts'

/** What git knows of one repository's work tree beside one commit. Paths are relative to the repository's root. */
export type Survey = {
  /** The commit's files, sorted by the bytes of their paths. */
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
]

const unconverted = ':(top,exclude,attr:!text !eol !crlf !ident !filter !working-tree-encoding)'

/**
 * Surveys a work tree: a handful of processes that run side by side, whatever the number of services. Clean files are not
 * looked at by us; git's index vouches for them. Throws a UserError when git cannot compare.
 */
export async function surveyWorkTree(folder: string, commit: string): Promise<Survey> {
  const compare = ['diff-index', '--name-only', '-z', '--no-renames', '--ignore-submodules=dirty']
  const gitFolder = await findGitFolder(folder)
  const [changed, untracked, converted, setting, tree, index, hadOthers] = await Promise.all([
    readGit(folder, [...candid, ...compare, commit, '--']),
    readGit(folder, [...candid, 'ls-files', '--others', '--directory', '--full-name', '-z']),
    readGit(folder, ['ls-files', '--full-name', '-z', '--', unconverted]),
    readGit(folder, ['config', '--get', 'core.autocrlf']),
    readGit(folder, ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`]),
    readIndex(gitFolder, commit.length / 2),
    gitFolder !== undefined && hadOtherAttributes(folder, gitFolder, commit),
  ])
  for (const answer of [changed, untracked, converted]) if (answer.exitCode !== 0) throw unreadable(answer)
  const suspects = new Set(splitRecords(changed.stdout))
  const isTree = index?.tree !== undefined && index.tree === tree.stdout.toString('latin1').trim()
  const { entries } = isTree ? index : { entries: await listGitTree(folder, commit, '.') }
  for (const path of index?.unwatched ?? (await listUnwatched(folder))) suspects.add(path)
  return {
    entries,
    suspects,
    untracked: splitRecords(untracked.stdout),
    converted: splitRecords(converted.stdout),
    convertsAll:
      hadOthers ||
      [...suspects].some((path) => /(^|\/)\.gitattributes$/.test(path)) ||
      /^(true|yes|on|1|input)\s*$/i.test(setting.stdout.toString('latin1')),
  }
}

/** Reading the index file costs a tenth of asking git for what it says; what is unusual is left to git. */
async function readIndex(gitFolder: string | undefined, hashLength: number): Promise<GitIndex | undefined> {
  if (process.env['GIT_DIR'] !== undefined || process.env['GIT_INDEX_FILE'] !== undefined) return undefined
  if (gitFolder === undefined) return undefined
  const bytes = await readFile(join(gitFolder, 'index')).catch(() => undefined)
  return bytes === undefined ? undefined : parseGitIndex(bytes, hashLength)
}

/** Gives the repository's own folder, which a linked work tree and a submodule name in a file (gitrepository-layout). */
async function findGitFolder(folder: string): Promise<string | undefined> {
  const place = join(folder, '.git')
  const found = await stat(place).catch(() => undefined)
  if (found?.isDirectory()) return place
  const text = found?.isFile() ? await readFile(place, 'utf8') : ''
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
