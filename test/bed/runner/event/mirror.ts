import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand, tryCommand } from '../../process/run-command.ts'

/** A bare copy of a repository of the server, brought up to date on demand. */
export interface Mirror {
  readonly update: () => Promise<void>
  /** Brings a commit that no ref reaches any more, if the server still has it. */
  readonly fetchCommit: (id: string) => Promise<void>
  /** The commit of a ref or an id, tag objects resolved; undefined where there is none. */
  readonly findCommit: (ref: string) => Promise<string | undefined>
  /** The paths below a folder at a commit. */
  readonly listFiles: (commit: string, folder: string) => Promise<string[]>
  readonly readFile: (commit: string, path: string) => Promise<string>
  /** The paths in which two commits differ, from their merge base on when asked; undefined when one is unknown. */
  readonly listChanges: (from: string, to: string, sinceMergeBase: boolean) => Promise<string[] | undefined>
}

export interface MirrorOptions {
  readonly folder: string
  readonly url: string
  readonly issueToken: () => string
  readonly revokeToken: (token: string) => void
}

/** Opens the mirror of a repository in a folder; each update has a token of its own. */
export async function openMirror({ folder, url, issueToken, revokeToken }: MirrorOptions): Promise<Mirror> {
  await mkdir(folder, { recursive: true })
  const directory = join(folder, 'mirror.git')
  await runCommand('git', ['init', '--quiet', '--bare', directory])
  const git = (...args: string[]) => runCommand('git', ['-C', directory, ...args])

  const fetch = async (...args: string[]): Promise<void> => {
    const token = issueToken()
    const authorization = Buffer.from(`x-access-token:${token}`).toString('base64')
    const env = {
      ...process.env,
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraheader',
      GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${authorization}`,
    }
    await runCommand('git', ['-C', directory, 'fetch', '--quiet', '--force', ...args], { env }).finally(() =>
      revokeToken(token),
    )
  }
  const findCommit = async (ref: string) => {
    const { code, stdout } = await tryCommand('git', [
      '-C',
      directory,
      'rev-parse',
      '--verify',
      '--quiet',
      `${ref}^{commit}`,
    ])
    return code === 0 ? stdout.trim() : undefined
  }
  return {
    update: () => fetch('--prune', url, '+refs/*:refs/*'),
    // A commit that is gone on the server as well is found missing where it is needed.
    fetchCommit: (id) => fetch(url, id).catch(() => {}),
    findCommit,
    listFiles: async (commit, path) =>
      (await git('ls-tree', '--name-only', '-z', commit, `${path}/`)).split('\0').filter(Boolean),
    readFile: (commit, path) => git('show', `${commit}:${path}`),
    listChanges: async (from, to, sinceMergeBase) => {
      if ((await findCommit(from)) === undefined || (await findCommit(to)) === undefined) return undefined
      const range = sinceMergeBase ? [`${from}...${to}`] : [from, to]
      return (await git('diff', '--name-only', '-z', ...range)).split('\0').filter(Boolean)
    },
  }
}
