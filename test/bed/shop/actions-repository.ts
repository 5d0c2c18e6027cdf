import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { layOutRelease } from '../../../script/lib/release-tree.ts'
import { runCommand } from '../process/run-command.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Makes the repository org/deploy-actions as users meet it: the built bundles at its root, under the tag v1. */
export async function makeActionsRepository(directory: string): Promise<string> {
  const target = join(directory, 'deploy-actions')
  await mkdir(target, { recursive: true })
  await layOutRelease(root, resolve(root, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist'), target)
  const git = (...args: string[]) =>
    runCommand('git', ['-c', 'user.name=deploy-actions', '-c', 'user.email=release@example.invalid', ...args], {
      cwd: target,
    })
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '--all', '--force')
  await git('commit', '--quiet', '--message', 'Release')
  await git('tag', 'v1')
  return target
}
