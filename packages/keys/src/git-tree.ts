import { UserError } from '../../action/src/errors.ts'
import { type Captured, capture } from '../../exec/src/capture.ts'
import { kindOfMode, type TreeReader } from './tree.ts'

/** Runs git in a work tree, whoever owns it: in a container job the checkout often belongs to another user. */
export function captureGit(workspace: string, args: string[]): Promise<Captured> {
  return capture('git', ['-c', `safe.directory=${workspace}`, ...args], {
    cwd: workspace,
    environment: { GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  })
}

/**
 * Reads tracked files with git's own commands from the repository at `workspace`. Only what the clone holds can be
 * read: a UserError says so when the commit is missing from a shallow clone.
 */
export function readGitTree(workspace: string): TreeReader {
  return {
    async list(commit, path) {
      const listed = await captureGit(workspace, [
        ...['ls-tree', '-r', '-z', '--full-tree', commit],
        ...(path === '.' ? [] : ['--', `:(literal)${path}`]),
      ])
      if (listed.exitCode !== 0) throw unreadable(commit, listed)
      return listed.stdout.split('\0').flatMap((record) => {
        const match = /^(\d{6}) \w+ ([0-9a-f]+)\t(.*)$/s.exec(record)
        if (match === null) return []
        const [, mode = '', sha = '', file = ''] = match
        return [{ path: file, mode, kind: kindOfMode(mode), sha }]
      })
    },
    async read(commit, path) {
      const read = await captureGit(workspace, ['cat-file', 'blob', `${commit}:${path}`])
      return read.exitCode === 0 ? Buffer.from(read.stdout, 'utf8') : undefined
    },
  }
}

/** Gives the commit that is checked out. Throws a UserError when there is no repository. */
export async function readHead(workspace: string): Promise<string> {
  const head = await captureGit(workspace, ['rev-parse', '--verify', 'HEAD^{commit}'])
  if (head.exitCode === 0) return head.stdout.trim()
  throw new UserError('There is no checked-out commit to build.', {
    reason: 'missing-checkout',
    received: head.stderr.trim().split('\n')[0],
    accepted: 'a work tree with a commit',
    remedy: 'Run actions/checkout before this step.',
  })
}

function unreadable(commit: string, { stderr }: Captured): UserError {
  return new UserError(`The files of commit ${commit.slice(0, 12)} cannot be read from the checkout.`, {
    reason: 'missing-commit',
    received: stderr.trim().split('\n')[0],
    accepted: 'a commit that the clone holds',
    remedy: 'Run actions/checkout before this step, with the commit among those that it fetches.',
  })
}
