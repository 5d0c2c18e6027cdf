import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { capture } from '../../exec/src/capture.ts'

/** A real git repository in a temporary folder. */
export type TestRepository = {
  folder: string
  git(...args: string[]): Promise<string>
  /** Writes files without committing them. */
  write(files: Record<string, string>): Promise<void>
  /** Writes files and commits everything; gives the commit. */
  commit(files?: Record<string, string>): Promise<string>
  remove(): Promise<void>
}

export async function makeRepository(format: 'sha1' | 'sha256' = 'sha1'): Promise<TestRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'))
  const git = async (...args: string[]) => {
    const answer = await capture('git', args, { cwd: folder })
    if (answer.exitCode !== 0) throw new Error(answer.stderr)
    return answer.stdout.trim()
  }
  const write = async (files: Record<string, string>) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
  }
  await git('init', '--quiet', '--initial-branch', 'main', `--object-format=${format}`)
  await git('config', 'user.name', 'Test')
  await git('config', 'user.email', 'test@example.test')
  return {
    folder,
    git,
    write,
    async commit(files = {}) {
      await write(files)
      await git('add', '--all')
      await git('commit', '--quiet', '--allow-empty', '--message', 'Change')
      return git('rev-parse', 'HEAD')
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
