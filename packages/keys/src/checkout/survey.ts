import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { ReadBytes } from '../../../exec/src/read-bytes.ts'
import { listGitTree, readGit, splitRecords } from '../git-tree.ts'
import { comparePaths } from '../path-text.ts'
import { kindOfMode, type TreeEntry } from '../tree.ts'
import { type GitIndex, parseGitIndex } from './git-index.ts'

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
  /** Whether git may change the line ends of any file (`core.autocrlf`). */
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
 * Surveys a work tree: four processes that run side by side, whatever the number of services. Clean files are not
 * looked at by us; git's index vouches for them. Throws a UserError when git cannot compare.
 */
export async function surveyWorkTree(folder: string, commit: string): Promise<Survey> {
  const compare = ['diff-index', '--raw', '-z', '--no-renames', '--no-abbrev', '--ignore-submodules=dirty']
  const [changed, untracked, converted, setting, index] = await Promise.all([
    readGit(folder, [...candid, ...compare, commit, '--']),
    readGit(folder, [...candid, 'ls-files', '--others', '--directory', '--full-name', '-z']),
    readGit(folder, ['ls-files', '--full-name', '-z', '--', unconverted]),
    readGit(folder, ['config', '--get', 'core.autocrlf']),
    readIndex(folder, commit.length / 2),
  ])
  for (const answer of [changed, untracked, converted]) if (answer.exitCode !== 0) throw unreadable(answer)
  const before = parseChanges(changed.stdout)
  const { entries, unwatched } =
    index === undefined
      ? { entries: await listGitTree(folder, commit, '.'), unwatched: await listUnwatched(folder) }
      : { entries: restoreTree(index.entries, before), unwatched: index.unwatched }
  return {
    entries,
    suspects: new Set([...before.keys(), ...unwatched]),
    untracked: splitRecords(untracked.stdout),
    converted: splitRecords(converted.stdout),
    convertsAll: /^(true|yes|on|1|input)\s*$/i.test(setting.stdout.toString('latin1')),
  }
}

/** Reads what the commit has at each path that differs from it: an entry, or undefined where it has nothing. */
function parseChanges(raw: Buffer): Map<string, TreeEntry | undefined> {
  const before = new Map<string, TreeEntry | undefined>()
  const records = splitRecords(raw)
  for (let at = 0; at + 1 < records.length; at += 2) {
    const [mode = '', , sha = ''] = (records[at] as string).slice(1).split(' ')
    const path = records[at + 1] as string
    before.set(path, mode === '000000' ? undefined : { path, mode, kind: kindOfMode(mode), sha })
  }
  return before
}

/** The commit's files are those of the index, but for what git has just told to differ. */
function restoreTree(entries: TreeEntry[], before: Map<string, TreeEntry | undefined>): TreeEntry[] {
  if (before.size === 0) return entries
  const restored: TreeEntry[] = []
  const left = new Map(before)
  for (const entry of entries) {
    if (!before.has(entry.path)) restored.push(entry)
    else {
      const known = before.get(entry.path)
      if (known !== undefined) restored.push(known)
      left.delete(entry.path)
    }
  }
  const missing = [...left.values()].filter((entry) => entry !== undefined)
  return missing.length === 0 ? restored : [...restored, ...missing].sort((a, b) => comparePaths(a.path, b.path))
}

/** Reading the index file costs a tenth of asking git for what it says; what is unusual is left to git. */
async function readIndex(folder: string, hashLength: number): Promise<GitIndex | undefined> {
  if (process.env['GIT_DIR'] !== undefined || process.env['GIT_INDEX_FILE'] !== undefined) return undefined
  const gitFolder = await findGitFolder(folder)
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
