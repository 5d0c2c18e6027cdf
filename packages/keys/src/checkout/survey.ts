import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { ReadBytes } from '../../../exec/src/read-bytes.ts'
import { listGitTree, readGit, splitRecords } from '../git-tree.ts'
import type { Files } from '../tree.ts'
import { mayHaveOtherAttributes } from './attribute-files.ts'
import type { Beginning } from './begin.ts'
import { readCommitTree } from './commit-object.ts'
import { findGitFolder } from './git-folder.ts'
import { type GitIndex, parseGitIndex } from './git-index.ts'
import { hadOtherAttributes } from './past-attributes.ts'
import { readSettings, type Settings } from './settings.ts'
import { type Walk, walkWorkTree } from './walk.ts'

/** The files of one commit beside a work tree, without a look at the work tree. */
export type Listing = {
  /** Sorted by the bytes of their paths. */
  entries: Files
  /** Files that git was told to take for unchanged without looking. */
  unwatched: string[]
}

/** What git knows of one repository's work tree beside one commit. Paths are relative to the repository's root. */
export type Survey = {
  entries: Files
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

const unconverted = ':(top,exclude,attr:!text !eol !crlf !ident !filter !working-tree-encoding)'

/**
 * Surveys a work tree: a handful of processes that run side by side, whatever the number of services; the listing is
 * there long before git has looked at all files. Clean files are not looked at by us; git's index vouches for them. Both
 * throw a UserError when git cannot read or compare.
 */
export function surveyWorkTree(
  folder: string,
  commit: string,
  begun?: Beginning,
): { listing: Promise<Listing>; survey: Promise<Survey> } {
  const walk = begun?.walk ?? walkWorkTree(folder)
  const gitFolder = findGitFolder(folder)
  const tree = findTree(folder, gitFolder, commit, begun)
  const settings = readSettings(folder, gitFolder)
  const hadOthers = gitFolder !== undefined && hadOtherAttributes(folder, gitFolder, commit)
  const index = readIndex(gitFolder, commit.length / 2)
  const isTree = tree.then((hash) => index?.tree !== undefined && index.tree === hash)
  const listing = listCommit(folder, commit, index, isTree)
  const staged = isTree.then((isSame) => (isSame ? [] : listStaged(folder, commit)))
  const converted = listConverted(folder, gitFolder, index, settings)
  const survey = Promise.all([walk, staged, converted, settings, hadOthers, listing]).then(concludeSurvey)
  // Whoever asks for one of them alone is told of its failure alone.
  for (const promise of [listing, survey, staged, converted]) promise.catch(() => {})
  return { listing, survey }
}

/** Gives the tree of a commit; the empty string where the clone does not hold it. */
async function findTree(
  folder: string,
  gitFolder: string | undefined,
  commit: string,
  begun: Beginning | undefined,
): Promise<string> {
  const known = (await begun?.head)?.tree ?? (gitFolder && readCommitTree(gitFolder, commit))
  if (known !== undefined) return known
  const { stdout } = await readGit(folder, ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`])
  return stdout.toString('latin1').trim()
}

async function listCommit(
  folder: string,
  commit: string,
  index: GitIndex | undefined,
  isTree: Promise<boolean>,
): Promise<Listing> {
  return {
    entries: index !== undefined && (await isTree) ? index.entries : await listGitTree(folder, commit, '.'),
    unwatched: index?.unwatched ?? (await listUnwatched(folder)),
  }
}

/** Lists what the index has otherwise than the commit. */
async function listStaged(folder: string, commit: string): Promise<string[]> {
  const compare = ['diff-index', '--cached', '--name-only', '-z', '--no-renames', '--ignore-submodules=dirty']
  return splitRecords(successful(await readGit(folder, [...compare, commit, '--'])).stdout)
}

/** Matching every file with attributes costs, and most repositories have none. */
async function listConverted(
  folder: string,
  gitFolder: string | undefined,
  index: GitIndex | undefined,
  settings: Promise<Settings>,
): Promise<string[]> {
  const isSure = gitFolder !== undefined && index?.mayHoldAttributes === false
  if (isSure && !(await mayHaveOtherAttributes(folder, gitFolder, await settings))) return []
  return splitRecords(successful(await readGit(folder, ['ls-files', '--full-name', '-z', '--', unconverted])).stdout)
}

function concludeSurvey([walk, staged, converted, settings, hadOthers, listing]: [
  ...[walk: Walk, staged: string[], converted: string[], settings: Settings],
  ...[hadOthers: boolean, listing: Listing],
]): Survey {
  if (walk.failed !== undefined) throw unreadable(walk.failed)
  const { entries, unwatched } = listing
  const { changed, untracked } = walk
  const suspects = new Set([...changed, ...staged, ...unwatched])
  return {
    entries,
    suspects,
    untracked,
    converted,
    convertsAll:
      hadOthers ||
      [...suspects, ...untracked].some((path) => /(^|\/)\.gitattributes$/.test(path)) ||
      /^(true|yes|on|1|input)$/i.test(settings.get('core.autocrlf') ?? ''),
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

/** Files with a tag other than `H`: assume-unchanged in small letters, skip-worktree as `S`, a merge under way as `M`. */
async function listUnwatched(folder: string): Promise<string[]> {
  const listed = await readGit(folder, ['ls-files', '-v', '--full-name', '-z'])
  return splitRecords(successful(listed).stdout)
    .filter((record) => !record.startsWith('H '))
    .map((record) => record.slice(2))
}

function successful(answer: ReadBytes): ReadBytes {
  if (answer.exitCode !== 0) throw unreadable(answer)
  return answer
}

function unreadable({ stderr }: ReadBytes): UserError {
  // Before 2.38, git takes no word of ours for it that a work tree of another user is to be trusted.
  const command = /git config --global --add safe\.directory \S+/.exec(stderr)?.[0]
  return new UserError('The work tree cannot be compared with its commit.', {
    reason: 'unreadable-checkout',
    received: stderr.trim().split('\n')[0],
    accepted: 'a work tree of git',
    remedy:
      command === undefined
        ? 'Run actions/checkout before this step.'
        : `Run \`${command}\` before this step, or use a newer git.`,
  })
}
