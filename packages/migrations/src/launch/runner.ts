import { join, resolve } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { findExecutable } from '../../../exec/src/find.ts'
import { run } from '../../../exec/src/run.ts'
import { refuseForbidden } from '../tools/adapters.ts'
import type { Adapter, Launcher } from '../tools/contract.ts'
import { guarded } from './guard.ts'

export type LaunchOptions = {
  signal: AbortSignal
  say: (text: string) => void
}

/**
 * Finds a tool on the runner: on PATH, or installed in node_modules of the folder or of the repository. Throws a
 * UserError when it is in neither; nothing is ever downloaded.
 */
export async function launchOnRunner(
  adapter: Adapter,
  place: { workspace: string; context: string; directory: string },
  options: LaunchOptions,
): Promise<Launcher> {
  const { workspace, context, directory } = place
  const executable = adapter.executable ?? ''
  const folders = [context, '.'].map((folder) => join(workspace, folder, 'node_modules/.bin'))
  const found = (await findExecutable(executable)) ?? (await findExecutable(executable, folders.join(':')))
  if (found === undefined) {
    throw new UserError(`${adapter.title} is not installed on this runner.`, {
      reason: 'missing-tool',
      received: `no ${executable} on PATH, nor in node_modules/.bin`,
      accepted: `an executable ${executable} on PATH, or the npm package ${executable} installed`,
      remedy: `Install it in a step before (for example \`npm ci\` with ${executable} as a dependency), or set \`run-in: image\`.`,
    })
  }
  return {
    directory: resolve(workspace, directory),
    run(args, environment) {
      refuseForbidden(adapter, args)
      return run('sh', guarded([found, ...args]), {
        cwd: workspace,
        environment,
        signal: options.signal,
        onLine: options.say,
      })
    },
  }
}
