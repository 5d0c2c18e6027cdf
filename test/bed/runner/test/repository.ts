import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../../process/run-command.ts'

const FIXTURES = fileURLToPath(new URL('./fixtures/actions', import.meta.url))

const AUTHOR = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.test', '-c', 'init.defaultBranch=main']

/** Makes a folder for a test. */
export async function makeDirectory(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'runner-test-'))
}

/** Runs git in a folder as a fixed author and gives what it printed. */
export async function git(directory: string, ...args: string[]): Promise<string> {
  return (await runCommand('git', [...AUTHOR, '-C', directory, ...args])).trim()
}

/** Writes files and commits them; gives the commit. */
export async function commit(directory: string, files: Record<string, string>, message = 'Change'): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await writeFile(join(directory, path), content)
  }
  await git(directory, 'add', '--all')
  await git(directory, 'commit', '--quiet', '--message', message)
  return await git(directory, 'rev-parse', 'HEAD')
}

/** Makes the repository of actions from the fixtures, tagged v1. */
export async function makeActions(directory: string): Promise<string> {
  const folder = join(directory, 'deploy-actions')
  await cp(FIXTURES, folder, { recursive: true })
  await git(folder, 'init', '--quiet')
  await commit(folder, {}, 'Actions')
  await git(folder, 'tag', 'v1')
  return folder
}

/** The SHA-256 of a text, in hex. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
