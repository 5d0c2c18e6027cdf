import { existsSync } from 'node:fs'
import { UserError } from '../../action/src/errors.ts'
import { type ReadBytes, readBytes } from '../../exec/src/read-bytes.ts'
import { decodePath } from './path-text.ts'
import { kindOfMode, type TreeEntry, type TreeReader } from './tree.ts'

/**
 * Runs git in a work tree, whoever owns it: in a container job the checkout often belongs to another user. With `quiet`,
 * what it says on standard error is not read. Throws a
 * UserError where there is no git, or no such folder.
 */
export async function readGit(workspace: string, args: string[], input?: string, quiet = false): Promise<ReadBytes> {
  try {
    return await readBytes('git', ['-c', `safe.directory=${workspace}`, ...args], {
      cwd: workspace,
      // A clone without all objects fetches what it lacks, and nobody is there to be asked for a password.
      environment: { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      ...(input === undefined ? {} : { input }),
      quiet,
    })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? notStarted(workspace, error) : error
  }
}

/** A folder that is not there looks like a program that is not there. */
function notStarted(workspace: string, cause: unknown): UserError {
  if (!existsSync(workspace)) {
    return new UserError('The workspace of the job does not exist.', {
      reason: 'missing-checkout',
      received: workspace,
      accepted: 'a work tree with a commit',
      remedy: 'Run actions/checkout before this step.',
      cause,
    })
  }
  return new UserError('There is no git here, which the files of a build are compared with their commit by.', {
    reason: 'missing-git',
    received: 'no git on PATH',
    accepted: 'git 2.20 or newer',
    remedy:
      "Install git in the job's container (or on the runner) before actions/checkout: without it, checkout downloads the files alone.",
    cause,
  })
}

/**
 * Reads tracked files with git's own commands from the repository at `workspace`. Only what the clone holds can be
 * read: a UserError says so when the commit is missing from a shallow clone.
 */
export function readGitTree(workspace: string): TreeReader {
  return {
    list: (commit, path) => listGitTree(workspace, commit, path),
    async read(commit, path) {
      const read = await readGit(workspace, ['cat-file', 'blob', `${commit}:${path}`])
      return read.exitCode === 0 ? read.stdout : undefined
    },
  }
}

/** Lists the tracked files of a commit at or below a path, sorted by the bytes of their paths. */
export async function listGitTree(workspace: string, commit: string, path: string): Promise<TreeEntry[]> {
  const listed = await readGit(workspace, [
    ...['ls-tree', '-r', '-z', '--full-tree', commit],
    ...(path === '.' ? [] : ['--', `:(literal)${path}`]),
  ])
  if (listed.exitCode !== 0) throw unreadable(commit, listed)
  return splitRecords(listed.stdout).map((record) => {
    const tab = record.indexOf('\t')
    const [mode = '', , sha = ''] = record.slice(0, tab).split(' ')
    return { path: record.slice(tab + 1), mode, kind: kindOfMode(mode), sha }
  })
}

/** Gives the NUL-ended records of git's output. */
export function splitRecords(output: Buffer): string[] {
  const records = decodePath(output).split('\0')
  records.pop()
  return records
}

/** Gives the commit that is checked out, and the tree that it holds. Throws a UserError when there is no repository. */
export async function readHead(workspace: string): Promise<{ commit: string; tree: string }> {
  const head = await readGit(workspace, ['rev-parse', 'HEAD^{commit}', 'HEAD^{tree}'])
  const [commit, tree] = head.stdout.toString('latin1').split('\n')
  if (head.exitCode === 0 && commit !== undefined && tree !== undefined) return { commit, tree }
  // Before 2.38, git takes no word of ours for it.
  const isDistrusted = /dubious ownership|unsafe repository/.test(head.stderr)
  throw new UserError('There is no checked-out commit to build.', {
    reason: 'missing-checkout',
    received: head.stderr.trim().split('\n')[0],
    accepted: 'a work tree with a commit',
    remedy: isDistrusted
      ? `Run \`git config --global --add safe.directory ${workspace}\` before this step, or use a newer git.`
      : 'Run actions/checkout before this step, without its input `path`: the repository has to be the workspace itself.',
  })
}

function unreadable(commit: string, { stderr }: ReadBytes): UserError {
  return new UserError(`The files of commit ${commit.slice(0, 12)} cannot be read from the checkout.`, {
    reason: 'missing-commit',
    received: stderr.trim().split('\n')[0],
    accepted: 'a commit that the clone holds',
    remedy: 'Run actions/checkout before this step, with the commit among those that it fetches.',
  })
}
