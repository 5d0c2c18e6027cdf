import { UserError } from '../../../../action/src/errors.ts'
import type { Settings } from '../contract.ts'
import { readExported } from './exported.ts'
import type { Value } from './expressions.ts'

/** What a configuration says for each environment; `undefined` as a name where it is the same for all. */
type Choices = Map<string | undefined, Value>

/**
 * Reads a configuration that may be keyed by environment, as knex and sequelize-cli take it: the entry of NODE_ENV, or
 * the whole where there is none. `own` are the keys of a configuration itself. Undefined where it does not stand
 * there word for word.
 */
export function readChoices(program: string, own: ReadonlySet<string>): Choices | undefined {
  const whole = readExported(program)
  if (whole?.entries === undefined) return undefined
  const names = [...whole.entries.keys()]
  if (names.some((name) => own.has(name))) return whole.open ? undefined : new Map([[undefined, whole]])
  if (whole.open) return undefined
  const objects = [...whole.entries].filter(([, { entries }]) => entries !== undefined)
  if (names.length === 0) return new Map([[undefined, whole]])
  return objects.length === names.length ? new Map(objects) : undefined
}

/** The environment that the tool takes; `NODE_ENV` is that of where it runs. */
function environmentOf(settings: Settings): string {
  return settings['NODE_ENV'] || 'development'
}

/** Puts the environment that was judged by into what the tool's process gets. */
export function withEnvironment(environment: Record<string, string>, settings: Settings): Record<string, string> {
  const { NODE_ENV } = settings
  return NODE_ENV ? { ...environment, NODE_ENV } : environment
}

/**
 * Packs what each environment says into one setting: the value alone where they all say the same. `pickSetting` takes
 * it out again.
 */
export function packChoices(values: ReadonlyMap<string | undefined, string>): string {
  const different = new Set(values.values())
  const [only = ''] = different
  return different.size > 1 ? JSON.stringify(Object.fromEntries(values)) : only
}

/** Takes the value of the environment that the tool runs in. Throws a UserError where there is none for it. */
export function pickChoice(packed: string, settings: Settings, setting: string): string {
  if (!packed.startsWith('{')) return packed
  const values = JSON.parse(packed) as Record<string, string>
  const environment = environmentOf(settings)
  if (Object.hasOwn(values, environment)) return values[environment] as string
  const all = Object.keys(values).join(', ')
  throw unreadable(
    `${setting} differs between environments, and there is none of the name that the tool runs in.`,
    `NODE_ENV ${environment}, beside ${all}`,
    undefined,
  )
}

/** The error for a setting that cannot be told from the configuration. */
export function unreadable(message: string, received: string, file: string | undefined): UserError {
  return new UserError(message, {
    reason: 'unreadable-setting',
    received,
    accepted: 'plain values, the same for every environment or under the name of each',
    remedy:
      'Write it as a plain value into the tool’s configuration, or set NODE_ENV (in the step’s `env`, or in the image) to the environment that is meant.',
    file,
  })
}
