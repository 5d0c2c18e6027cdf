import type { Host } from '../../../../packages/action/src/door.ts'
import { once } from '../../../../packages/action/src/once.ts'
import { chooseMigrations } from '../../../../packages/migrations/src/tools/choose.ts'
import type { Adapter, Found, Launch, ToolEnvironment } from '../../../../packages/migrations/src/tools/contract.ts'
import { refuseNul } from '../../../../packages/migrations/src/tools/plain-text.ts'
import type { Context } from '../context.ts'
import type { Target } from '../target.ts'

/** Reads the migrations of a checkout; `environment` is that of the tool. */
export async function readCheckout(target: Target, workspace: string, environment: ToolEnvironment) {
  const { tool, directory } = target.migrations
  const wanted = { tool, directory, context: target.context, commands: commandsOf(target), environment }
  const { adapter: chosen, found } = await chooseMigrations(workspace, wanted)
  const adapter = found.executable === undefined ? chosen : { ...chosen, executable: found.executable }
  const folder = { path: found.directory, files: found.files }
  const files = adapter.read(found.files, found.settings)
  refuseNul(files)
  return { adapter, found, folder, files }
}

function commandsOf({ migrations: { tool, command, pendingCommand } }: Target) {
  if (tool !== 'command' || command === undefined || pendingCommand === undefined) return undefined
  return { apply: command, pending: pendingCommand }
}

/** How a tool is found on the runner. */
export function findOnRunner(
  adapter: Adapter,
  target: Target,
  found: Pick<Found, 'directory' | 'workingDirectory'>,
  { runner, host }: Context,
): Launch {
  const { directory, workingDirectory } = found
  const place = { workspace: runner.workspace, context: target.context, directory, workingDirectory }
  return once(async () => {
    if (adapter.executable === undefined) return undefined
    // A check of files alone starts nothing, as a rule.
    const { launchOnRunner } = await import('../../../../packages/migrations/src/launch/runner.ts')
    return launchOnRunner(adapter, place, launching(host))
  })
}

/** What a launcher needs of the door. */
export function launching(host: Host) {
  return { signal: host.signal, say: (line: string) => host.say(`  ${line}`) }
}
