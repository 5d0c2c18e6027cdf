import { describeDuration } from '../../../../packages/action/src/clock.ts'
import { UserError } from '../../../../packages/action/src/errors.ts'
import { describeCommand } from '../../../../packages/config/src/command.ts'
import type { StepCommand } from '../../../../packages/config/src/migration-steps.ts'
import { variableName } from '../../../../packages/config/src/templates.ts'
import { type CommandRunner, faultOf } from '../../../../packages/migrations/src/commands/command.ts'
import type { Context } from '../context.ts'
import { refuseUserCommand } from '../refuse/forbidden.ts'
import type { Source } from '../source/source.ts'
import type { Target } from '../target.ts'
import type { Held } from './held.ts'

/** Refuses what would drop, empty or rewind a database on production. Gives what else is to be told. */
export async function refuseForbiddenSteps(target: Target, context: Context): Promise<string[]> {
  const { before, after, seed, backup } = target.migrations
  const commands = [
    ...before.map(({ command }) => ({ command, subject: 'A command of `before`' })),
    ...after.map(({ command }) => ({ command, subject: 'A command of `after`' })),
    ...(seed === undefined ? [] : [{ command: seed.command, subject: 'The seed' }]),
    ...(typeof backup === 'string' ? [] : [{ command: backup, subject: 'The backup command' }]),
  ]
  const told: string[] = []
  for (const { command, subject } of commands)
    told.push(...(await refuseUserCommand(command, subject, target, context)))
  return told
}

/** Throws a UserError for a command whose program is known to be missing, before anything is changed. */
export async function requireCommands(target: Target, source: Source): Promise<void> {
  const { before, after, seed } = target.migrations
  for (const step of [...before, ...after, ...(seed === undefined ? [] : [seed])]) {
    await runnerOf(step, target, source).require(step.command)
  }
}

/** Where a command runs: where it says, else where the migrations do. */
function runnerOf(step: StepCommand, target: Target, { commands }: Source): CommandRunner {
  const where = step.runIn ?? (target.image === undefined ? 'runner' : 'image')
  const runner = commands[where]
  if (runner !== undefined) return runner
  throw new UserError(`There is no image to run a command of ${target.service} in.`, {
    reason: 'invalid-config',
    received: `run-in: image for ${describeCommand(step.command)}`,
    accepted: 'run-in: runner, or migrations with run-in: image',
    remedy: 'Set `run-in: image` for the migrations, too, or take it out.',
  })
}

type StepRun = { signal: AbortSignal; timeout?: number; variables?: Record<string, string> }

/** Runs one command with the database's address and the variables that it names. Gives how it failed, or undefined. */
export async function runStep(
  title: string,
  step: StepCommand,
  held: Pick<Held, 'target' | 'source' | 'database' | 'locking'>,
  { signal, timeout = step.timeout, variables = {} }: StepRun,
  { host, variables: known, clock }: Context,
): Promise<string | undefined> {
  const { target, source, database, locking } = held
  const named = step.env.map((template) => {
    const name = variableName(template, target.service)
    return [name, known.require(name, `${title} of the migrations`)]
  })
  const environment = { ...database.toolEnvironment('command', locking), ...Object.fromEntries(named), ...variables }
  const said = describeCommand(step.command)
  const begun = clock.now()
  const result = await host.group(`${title}: ${said}`, () =>
    runnerOf(step, target, source).run(step.command, {
      environment,
      timeout,
      signal,
      say: (line) => host.say(`  ${line}`),
    }),
  )
  const fault = faultOf(result, timeout)
  host.say(
    `${title}: ${said} ${fault === undefined ? `took ${describeDuration(clock.now() - begun)}` : `failed: ${fault}`}.`,
  )
  return fault === undefined ? undefined : `${said}: ${fault}`
}
