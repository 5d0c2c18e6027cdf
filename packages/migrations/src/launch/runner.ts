import { delimiter, resolve } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { findExecutable } from '../../../exec/src/find.ts'
import { run } from '../../../exec/src/run.ts'
import type { Adapter, Launcher } from '../tools/contract.ts'
import { refuseForbidden } from '../tools/refuse-forbidden.ts'
import { guarded } from './guard.ts'

export type LaunchOptions = {
  signal: AbortSignal
  say: (text: string) => void
}

type RunnerPlace = {
  workspace: string
  /** Relative to the workspace, as the others. */
  context: string
  directory: string
  workingDirectory: string
}

/** Where package managers put executables: npm's, and the virtual environments of Python. */
export const usualPlaces = ['node_modules/.bin', '.venv/bin', 'venv/bin'] as const

/**
 * Finds a tool on the runner: installed in its project, the service's context or the repository, else on PATH. The
 * project's own comes first: it is the version that the lock file names. Throws a UserError when it is nowhere;
 * nothing is ever downloaded.
 */
export async function launchOnRunner(adapter: Adapter, place: RunnerPlace, options: LaunchOptions): Promise<Launcher> {
  const { workspace, context, directory } = place
  const executable = adapter.executable ?? ''
  // A path is one of the project's own files, wherever the tool is looked for otherwise.
  const isPath = executable.includes('/')
  const places = isPath ? ['.'] : (adapter.places ?? usualPlaces)
  const folders = [...new Set([place.workingDirectory, context, '.'])].flatMap((folder) =>
    places.map((name) => resolve(workspace, folder, name)),
  )
  const beside = await findExecutable(executable, folders.join(delimiter))
  const found = beside ?? (isPath ? undefined : await findExecutable(executable))
  if (found === undefined) {
    throw new UserError(`${adapter.title} is not installed on this runner.`, {
      reason: 'missing-tool',
      received: `no ${executable} on PATH, nor in ${places.join(', ')}`,
      accepted: `an executable ${executable} in one of these places`,
      remedy: `Install it in a step before (for example \`npm ci\` with ${executable} as a dependency), or set \`run-in: image\`.`,
    })
  }
  const workingDirectory = resolve(workspace, place.workingDirectory)
  return {
    directory: resolve(workspace, directory),
    workingDirectory,
    run(args, environment, silence = false) {
      refuseForbidden(adapter, args)
      return run('sh', guarded([found, ...args]), {
        cwd: workingDirectory,
        environment,
        signal: options.signal,
        onLine: silence ? () => {} : options.say,
      })
    },
  }
}
