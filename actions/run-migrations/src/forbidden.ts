import { join } from 'node:path'
import { isProduction } from '../../../packages/config/src/production.ts'
import { refuseForbiddenCommand, refuseForbiddenVariables } from '../../../packages/migrations/src/forbidden/refuse.ts'
import type { Context } from './context.ts'
import type { Target } from './targets.ts'

/**
 * Refuses what would drop, empty or rewind a database on production: variables that take a tool's own protection away,
 * and the commands of `tool: command`. An environment that is not named may be production. Gives what else is to be told.
 */
export async function refuseForbidden(target: Target, context: Context): Promise<string[]> {
  const { command, pendingCommand, forbidden } = target.migrations
  const { environment, production } = readCircumstances(context)
  refuseForbiddenVariables({ environment, production, extra: forbidden })
  return [
    ...(command === undefined ? [] : await refuseUserCommand(command, 'The command that migrates', target, context)),
    ...(pendingCommand === undefined
      ? []
      : await refuseUserCommand(pendingCommand, 'The command that lists what is pending', target, context)),
  ]
}

/** The same for any command of the user's that is started in the service's context. `subject` names it in errors. */
export function refuseUserCommand(
  command: string | readonly string[],
  subject: string,
  target: Target,
  context: Context,
): Promise<string[]> {
  return refuseForbiddenCommand({
    ...readCircumstances(context),
    command,
    subject,
    directory: join(context.runner.workspace, target.context),
    extra: target.migrations.forbidden,
  })
}

function readCircumstances({ inputs, variables }: Context) {
  const given = variables.names.map((name) => [name, variables.get(name)] as const)
  return {
    environment: { ...process.env, ...Object.fromEntries(given) },
    production: inputs.environment === '' || isProduction(inputs.environment),
  }
}
