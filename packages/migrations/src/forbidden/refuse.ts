import { UserError } from '../../../action/src/errors.ts'
import type { Call, Environment, Resolver } from './call.ts'
import { resolveMake } from './make.ts'
import { type Match, matchCommand, matchExtra, matchVariables } from './match.ts'
import { resolvePackageManager } from './package-manager.ts'
import { describeUnknown, matchForeignSql, searchArguments } from './search.ts'
import { readScript, resolveShell } from './shell.ts'
import { judgeSqlOf } from './sql.ts'
import { taskRunners } from './tasks/tasks.ts'
import { resolveWrapper } from './wrappers.ts'

export type Asked = {
  /** As the user wrote it, or as an argument array. */
  command: string | readonly string[]
  /** Folder that it is started in, absolute. */
  directory: string
  /** What it is started with: the step's environment and DEPLOY_ENV. Values are never shown. */
  environment: Environment
  /** Whether what it would do cannot be made good: then it is refused. Elsewhere it is only told. */
  production: boolean
  /** Words and names of variables that the user forbids besides (`migrations.forbidden`). */
  extra: readonly string[]
  /** What the command is to the user: `migrations.command`, `the seed’s command`. */
  subject?: string
}

/**
 * Refuses a command that would drop, empty, rewind or overwrite a database on production (a UserError with the reason
 * `forbidden-command`), judged by what it comes to: scripts of package.json, make's targets, shell scripts and wrappers
 * are followed, and the variables that it is started with count. Gives sentences to be told: what could not be followed,
 * and outside of production what was found. Nothing is run. Call it for every command of the user's before it is started.
 */
export async function refuseForbiddenCommand(asked: Asked): Promise<string[]> {
  const { found, unresolved } = await followCommand(asked)
  const subject = asked.subject ?? 'The command'
  const notes = unresolved.map((what) => `${subject} was not followed to its end: ${what}.`)
  if (found === undefined) return notes
  const { what, why, chain } = found
  const shown = chain.join(' → ')
  if (!asked.production) return [...notes, `${subject} would be refused on production (${what}: ${why}): ${shown}.`]
  throw new UserError(`${subject} is forbidden here: ${what} – ${why}.`, {
    reason: 'forbidden-command',
    received: shown,
    accepted: 'a command that only applies what is pending',
    remedy: `Take ${what} out of it. What is to be thrown away on purpose is done on another environment; name that by the input \`environment\`.`,
  })
}

/** Refuses variables that take a tool's own protection away on production, whatever is started with them. */
export function refuseForbiddenVariables({
  environment,
  production,
  extra,
}: Omit<Asked, 'command' | 'directory'>): void {
  const found = production ? matchVariables(environment, extra) : undefined
  if (found === undefined) return
  throw new UserError(`The variable ${found.what} is forbidden here: ${found.why}.`, {
    reason: 'forbidden-command',
    received: `${found.what} in DEPLOY_ENV or the step’s env`,
    accepted: 'an environment without it',
    remedy: `Take ${found.what} out of the secret that the workflow passes as DEPLOY_ENV, and out of the step’s env.`,
  })
}

const resolvers: readonly Resolver[] = [
  ...taskRunners,
  resolveWrapper,
  resolveShell,
  resolvePackageManager,
  resolveMake,
]
/** No project needs more; whatever calls itself ends here. */
const mostCalls = 2000
const deepest = 40

type Followed = { found: (Match & { chain: readonly string[] }) | undefined; unresolved: string[] }

/** Follows a command to what it starts, in order, up to the first thing that is forbidden. */
export async function followCommand(asked: Omit<Asked, 'production'>): Promise<Followed> {
  const { command, directory, environment, extra } = asked
  const variables = matchVariables(environment, extra)
  const shown = typeof command === 'string' ? command.trim() : command.join(' ')
  if (variables !== undefined)
    return { found: { ...variables, chain: [`${variables.what} in the environment`] }, unresolved: [] }
  const whole: Call = { words: [], variables: {}, directory, chain: [shown], input: '' }
  const begun =
    typeof command === 'string'
      ? readScript(whole, environment, command, { args: [] })
      : { calls: [{ ...whole, words: command }], unresolved: [] }
  const unresolved = new Set(begun.unresolved)
  const open = begun.calls.map((call) => ({ call, depth: 0 }))
  const seen = new Set<string>()
  while (open.length > 0 && seen.size < mostCalls) {
    const { call, depth } = open.shift() as { call: Call; depth: number }
    const key = JSON.stringify([call.words, call.directory, call.variables, call.input, call.reads, call.guessed])
    if (seen.has(key)) continue
    seen.add(key)
    const own = matchVariables(call.variables, extra) ?? matchExtra(call.words, extra)
    if (own !== undefined) return { found: { ...own, chain: call.chain }, unresolved: [...unresolved] }
    const step = depth < deepest ? await resolve(call, environment) : undefined
    for (const what of call.guessed === undefined ? (step?.unresolved ?? []) : []) unresolved.add(what)
    const leaves = step === undefined ? [call] : step.calls.filter(({ words }) => sameWords(words, call.words))
    const guesses: Call[] = []
    for (const leaf of leaves) {
      guesses.push(...searchArguments(leaf, environment))
      const sql = await judgeSqlOf(leaf, { ...environment, ...leaf.variables })
      for (const what of leaf.guessed === undefined ? (sql?.unresolved ?? []) : []) unresolved.add(what)
      const found = matchLeaf(leaf) ?? sql?.found
      if (found !== undefined) return { found: { ...found, chain: leaf.chain }, unresolved: [...unresolved] }
      for (const text of sql?.shell ?? []) guesses.push(...readScript(leaf, environment, text, { args: [] }).calls)
      const unknown = describeUnknown(leaf)
      if (unknown !== undefined) unresolved.add(unknown)
    }
    const rest = step?.calls.filter((one) => !leaves.includes(one)) ?? []
    open.unshift(...[...rest, ...guesses].map((one) => ({ call: one, depth: depth + 1 })))
  }
  if (open.length > 0) unresolved.add('it starts more than is looked at')
  return { found: undefined, unresolved: [...unresolved] }
}

async function resolve(call: Call, environment: Environment) {
  for (const resolver of resolvers) {
    const step = await resolver(call, environment)
    if (step !== undefined) return step
  }
  return undefined
}

/** rake takes `VERSION=0` before its name as well as behind its task. */
function matchLeaf(call: Call): Match | undefined {
  const { words, variables, guessed } = call
  const set = Object.entries(variables).map(([name, value]) => `${name}=${value}`)
  return matchCommand([...words, ...set], guessed !== undefined) ?? matchForeignSql(call)
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at])
}
