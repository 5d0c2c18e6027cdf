import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Makes a private folder (mode 0700) below `parent`, gives it to `work`, and removes it whatever happens. */
export async function withPrivateFolder<Result>(
  parent: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(parent, 'deploy-actions-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
