import { resolve } from 'node:path'
import { commandsOnRunner } from '../../../../packages/migrations/src/commands/runner.ts'
import type { Context } from '../context.ts'
import type { Target } from '../target.ts'
import { asking } from './asking.ts'
import { findOnRunner, readCheckout } from './checkout.ts'
import type { Source } from './source.ts'

/** Migrations that run from the checkout, with the tool that is installed on the runner. */
export async function readFromRunner(target: Target, context: Context): Promise<Source> {
  const { runner, variables } = context
  const environment = async (name: string) => variables.get(name)
  const { adapter, found, folder, files } = await readCheckout(target, runner.workspace, environment)
  const launch = findOnRunner(adapter, target, found, context)
  return {
    adapter,
    files,
    unread: found.unread ?? [],
    directory: folder.path,
    settings: {
      ...Object.fromEntries((adapter.variables ?? []).map((name) => [name, variables.get(name)])),
      ...found.settings,
    },
    launch,
    beside: launch,
    ask: asking((executable) => findOnRunner({ ...adapter, executable }, target, found, context)()),
    commands: { runner: commandsOnRunner(resolve(runner.workspace, target.context)), image: undefined },
  }
}
