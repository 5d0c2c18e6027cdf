import { join } from 'node:path'
import { isProduction } from '../../../../packages/config/src/production.ts'
import type { Context } from '../context.ts'
import type { Target } from '../target.ts'

type Environment = Record<string, string | undefined>

/**
 * Refuses what would drop, empty or rewind a database on production: variables that take a tool's own protection away,
 * and the commands of `tool: command`. An environment that is not named may be production. Gives what else is to be told.
 */
export async function refuseForbidden(target: Target, context: Context): Promise<string[]> {
  const environment = readEnvironment(context)
  const { refuseForbiddenVariables } = await loadRules()
  refuseForbiddenVariables({ environment, production: mayBeProduction(context), extra: target.migrations.forbidden })
  return refuseForbiddenCommands(target, context, environment)
}

/** The commands alone; a check is started with other variables than they will be, and gives none. */
export async function refuseForbiddenCommands(
  target: Target,
  context: Context,
  environment: Environment = {},
): Promise<string[]> {
  const { command, pendingCommand } = target.migrations
  const commands = [
    [command, 'The command that migrates'],
    [pendingCommand, 'The command that lists what is pending'],
  ] as const
  const told: string[] = []
  for (const [text, subject] of commands) {
    if (text !== undefined) told.push(...(await refuseUserCommand(text, subject, target, context, environment)))
  }
  return told
}

/** The same for any command of the user's that is started in the service's context. `subject` names it in errors. */
export async function refuseUserCommand(
  command: string | readonly string[],
  subject: string,
  target: Target,
  context: Context,
  environment: Environment = readEnvironment(context),
): Promise<string[]> {
  const { refuseForbiddenCommand } = await loadRules()
  return refuseForbiddenCommand({
    command,
    subject,
    environment,
    production: mayBeProduction(context),
    directory: join(context.runner.workspace, target.context),
    extra: target.migrations.forbidden,
  })
}

/** A check of files alone follows no command, as a rule. */
function loadRules() {
  return import('../../../../packages/migrations/src/forbidden/refuse.ts')
}

function readEnvironment({ variables }: Context): Environment {
  return { ...process.env, ...Object.fromEntries(variables.names.map((name) => [name, variables.get(name)])) }
}

function mayBeProduction({ inputs: { environment } }: Context): boolean {
  return environment === '' || isProduction(environment)
}
