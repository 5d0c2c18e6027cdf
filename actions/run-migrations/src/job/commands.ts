import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Migrations } from '../../../../packages/config/src/types.ts'
import type { Inputs } from '../inputs.ts'

/**
 * Brings the tool and its commands together; an input wins. A command that is given without a tool is one. Throws a
 * UserError for one without the other, and for commands beside another tool.
 */
export function readCommands(
  inputs: Pick<Inputs, 'tool' | 'command' | 'pendingCommand'>,
  migrations: Pick<Migrations, 'tool' | 'command' | 'pendingCommand'> | undefined,
): Pick<Migrations, 'tool' | 'command' | 'pendingCommand'> {
  const asked = inputs.tool ?? migrations?.tool ?? 'auto'
  const command = inputs.command ?? migrations?.command
  const pendingCommand = inputs.pendingCommand ?? migrations?.pendingCommand
  const given = command !== undefined || pendingCommand !== undefined
  const tool = asked === 'auto' && given ? 'command' : asked
  if (tool !== 'command') {
    // Those of deploy.yml may be meant for when no other tool is named.
    if (inputs.command === undefined && inputs.pendingCommand === undefined)
      return { tool, command: undefined, pendingCommand: undefined }
    throw new UserError(`${tool} is applied by the tool itself, and a command is given besides.`, {
      reason: 'invalid-input',
      received: `tool: ${tool} with ${inputs.command === undefined ? 'pending-command' : 'command'}`,
      accepted: '`tool: command` with `command` and `pending-command`, or another tool without them',
      remedy: 'Take the input `command` out, or set `tool: command`.',
    })
  }
  if (command !== undefined && pendingCommand !== undefined) return { tool, command, pendingCommand }
  throw new UserError(
    command === undefined
      ? 'There is no command that migrates.'
      : 'A plain command needs another one that lists what is pending: its exit code does not say what it did.',
    {
      reason: command === undefined ? 'missing-command' : 'missing-pending-command',
      received: command === undefined ? 'tool: command without `command`' : `command: ${command}`,
      accepted: '`command`, and `pending-command`: one name a line on standard output, none where nothing is pending',
      remedy: `Set the input \`${command === undefined ? 'command' : 'pending-command'}\`, or \`migrations.${command === undefined ? 'command' : 'pending-command'}\` in deploy.yml.`,
    },
  )
}
