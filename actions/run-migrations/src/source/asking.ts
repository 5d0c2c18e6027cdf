import type { RunnerContext } from '../../../../packages/action/src/runner.ts'
import type { Launch, Launcher } from '../../../../packages/migrations/src/tools/contract.ts'
import type { Source } from './source.ts'

/** The same tool, with more in its environment. */
export function launchWith(launch: Launch, environment: Record<string, string>): Launch {
  let found: Promise<Launcher | undefined> | undefined
  return () => {
    found ??= launch().then((launcher) =>
      launcher === undefined
        ? undefined
        : {
            ...launcher,
            environment: { ...launcher.environment, ...environment },
            run: (args, own, silence) => launcher.run(args, { ...environment, ...own }, silence),
          },
    )
    return found
  }
}

/** The address of no database: to write SQL out, a project needs one and does not open it. */
const nowhere = 'postgresql://nobody@127.0.0.1:1/check'

/**
 * The tool as it may be asked about a pull request. It runs the branch's own code, so where a fork's pull request gets
 * this repository's secrets nothing is started.
 */
export function launchForCheck(launch: Launch, { event }: Pick<RunnerContext, 'event'>): Launch {
  if (event === 'pull_request_target') return async () => undefined
  return launchWith(launch, process.env['DATABASE_URL'] ? {} : { DATABASE_URL: nowhere })
}

/** Runs commands by what finds each program, once. */
export function asking(launch: (executable: string) => Promise<Launcher | undefined>): Source['ask'] {
  const found = new Map<string, Promise<Launcher | undefined>>()
  return async ([executable = '', ...args], environment) => {
    const launching = found.get(executable) ?? launch(executable)
    found.set(executable, launching)
    const launcher = await launching
    if (launcher === undefined) throw new Error('A tool without an executable cannot be asked.')
    return launcher.run(args, environment)
  }
}
