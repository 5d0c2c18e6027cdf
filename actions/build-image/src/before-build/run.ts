import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CancelledError, UserError } from '../../../../packages/action/src/errors.ts'
import { stripAnsi } from '../../../../packages/action/src/escape.ts'
import type { Service } from '../../../../packages/config/src/types.ts'
import { findExecutable } from '../../../../packages/exec/src/find.ts'
import { type RunResult, run } from '../../../../packages/exec/src/run.ts'
import { cleanEnvironment } from './environment.ts'
import { findLine } from './place.ts'

/** What the command is run with. */
type BeforeBuildTools = {
  workspace: string
  /** The step's environment, from which the command gets all but what is the action's own. */
  environment: NodeJS.ProcessEnv
  signal: AbortSignal
  onLine: (line: string) => void
  /** Where deploy.yml stands, relative to the workspace; undefined where there is none. */
  configFile?: string | undefined
}

const tailLength = 20

/**
 * Runs a service's `before-build` in its context; nothing happens for a service that has none. The command is the text
 * of deploy.yml as it stands: run by bash, which stops at the first failure, in a pipe too, as GitHub's `shell: bash`
 * does, or by `sh -e` where there is no bash. A cancel ends its process group.
 * Throws a UserError (`before-build-failed`) for any exit code but 0 and any signal, CancelledError for a cancel.
 */
export async function runBeforeBuild(
  service: Pick<Service, 'name' | 'context' | 'beforeBuild'>,
  tools: BeforeBuildTools,
): Promise<void> {
  if (service.beforeBuild === undefined) return
  const { command } = service.beforeBuild
  const cwd = join(tools.workspace, service.context)
  await requireFolder(cwd, service)
  const clean = cleanEnvironment(tools.environment)
  const [shell, ...args] = await findShell(clean['PATH'] ?? '')
  const ended = await run(shell, [...args, command], {
    cwd,
    // A started process inherits our own environment: what it is not given has to be taken away.
    environment: { ...Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined])), ...clean },
    signal: tools.signal,
    onLine: tools.onLine,
  })
  if (ended.cancelled || tools.signal.aborted) throw new CancelledError()
  if (ended.exitCode !== 0) throw await failed(service.name, command, ended, tools)
}

async function findShell(path: string): Promise<[string, ...string[]]> {
  const bash = await findExecutable('bash', path)
  // No profile: what the command does must not depend on whose machine it is.
  return bash === undefined ? ['/bin/sh', '-e', '-c'] : [bash, '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c']
}

async function requireFolder(path: string, { name, context }: Pick<Service, 'name' | 'context'>): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return
  throw new UserError(`The build context of ${name}, in which before-build is run, does not exist.`, {
    reason: 'missing-context',
    received: context,
    accepted: 'the path of a folder, relative to the root of the repository',
    remedy: 'Correct `context`, and check that actions/checkout ran before this step.',
  })
}

async function failed(service: string, command: string, ended: RunResult, tools: BeforeBuildTools): Promise<UserError> {
  const how = ended.exitCode === null ? `the signal ${ended.signal}` : `exit code ${ended.exitCode}`
  const tail = ended.lines.slice(-tailLength).map((line) => stripAnsi(line).trimEnd())
  const { configFile, workspace } = tools
  const line = configFile === undefined ? undefined : await findLine(workspace, configFile, service)
  return new UserError(`before-build of ${service} ended with ${how}; nothing was built.`, {
    reason: 'before-build-failed',
    received: [`the command \`${command.trim()}\``, ...(tail.length === 0 ? ['It said nothing.'] : tail)].join('\n'),
    accepted: 'exit code 0',
    remedy: remedyOf(ended),
    file: configFile,
    line,
  })
}

function remedyOf({ exitCode, signal }: RunResult): string {
  if (exitCode === 127)
    return 'Install the program that the command calls in a step before this one, such as setup-node.'
  if (exitCode === 126) return 'Make the file that the command calls executable: git update-index --chmod=+x <file>.'
  if (exitCode === 137 || signal === 'SIGKILL')
    return 'It was killed, most often for want of memory: use a larger runner.'
  return 'Run the same command in the context of the service on a laptop, and mend what its last lines name.'
}
