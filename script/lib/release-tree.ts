import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { actionNames } from './actions.ts'

/** The reusable workflows that users call. */
export const reusableWorkflows = ['staging.yml', 'promotion.yml', 'production.yml'] as const

/**
 * Lays out what a release tag holds: the bundles at the root, so that `org/deploy-actions/build-image@v1` resolves, and
 * the reusable workflows beside them.
 */
export async function layOutRelease(root: string, dist: string, target: string): Promise<void> {
  await mkdir(join(target, '.github/workflows'), { recursive: true })
  const built = await readdir(dist)
  for (const name of actionNames.filter((each) => built.includes(each))) {
    await cp(join(dist, name), join(target, name), { recursive: true })
  }
  for (const file of reusableWorkflows) {
    await cp(join(root, '.github/workflows', file), join(target, '.github/workflows', file))
  }
  for (const file of ['LICENSE', 'README.md', 'deploy.schema.json']) await cp(join(root, file), join(target, file))
}
