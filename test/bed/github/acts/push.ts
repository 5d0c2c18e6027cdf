import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { readRef } from '../git/refs.ts'
import { gitEnvironment } from '../git/run.ts'
import type { Repository } from '../store/repository.ts'
import { emailOf, findUser, type World } from '../store/world.ts'

const run = promisify(execFile)

export type PushInput = {
  branch: string
  /** Texts by path; null deletes the file. */
  files: Record<string, string | null>
  message?: string
  /** The branch that a new branch starts from (default: the default branch). */
  from?: string
}

/** Commits files onto a branch in a work tree of its own and pushes over HTTP, as a person would; gives the sha. */
export async function pushCommit(
  world: World,
  repository: Repository,
  person: { login: string; token: string },
  push: PushInput,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'github-human-'))
  const env = personEnvironment(world, person)
  const git = async (...args: string[]): Promise<string> => (await run('git', args, { cwd: folder, env })).stdout.trim()
  try {
    await git('init', '--quiet', '--template=', `--initial-branch=${push.branch}`)
    const start = await startOf(repository, push)
    if (start !== undefined) {
      // The objects are read where they are: only the push has to go over HTTP.
      await mkdir(join(folder, '.git/objects/info'), { recursive: true })
      await writeFile(join(folder, '.git/objects/info/alternates'), `${join(repository.gitDirectory, 'objects')}\n`)
      await git('reset', '--quiet', '--hard', start)
    }
    await writeFiles(folder, push.files)
    await git('add', '--all')
    const message = push.message ?? `Change ${Object.keys(push.files).join(', ')}`
    await git('commit', '--quiet', '--allow-empty', '--message', message)
    await git('push', '--quiet', repository.cloneUrl, `HEAD:refs/heads/${push.branch}`)
    return await git('rev-parse', 'HEAD')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function personEnvironment(world: World, { login, token }: { login: string; token: string }): Record<string, string> {
  const email = emailOf(findUser(world, login))
  const credential = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    ...gitEnvironment(),
    GIT_AUTHOR_NAME: login,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: login,
    GIT_COMMITTER_EMAIL: email,
    // By environment, so that the credential stays out of the process list.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraheader',
    GIT_CONFIG_VALUE_0: `authorization: basic ${credential}`,
  }
}

async function startOf(repository: Repository, { branch, from }: PushInput): Promise<string | undefined> {
  const known = await readRef(repository.gitDirectory, `refs/heads/${branch}`)
  const start = known ?? (await readRef(repository.gitDirectory, `refs/heads/${from ?? repository.defaultBranch}`))
  if (!start && from !== undefined) throw new Error(`there is no branch ${from} to start ${branch} from`)
  return start?.commit
}

async function writeFiles(folder: string, files: PushInput['files']): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    if (text === null) await rm(file, { force: true })
    else await writeFile(file, text)
  }
}
