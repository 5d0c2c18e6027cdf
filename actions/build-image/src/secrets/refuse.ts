import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Variables } from '../../../../packages/action/src/variables.ts'
import { jsonLeaves } from './mask-value.ts'
import type { SecretValues } from './resolve.ts'

/** Shorter than this nothing is masked either: `1`, `80`, `dev` are no secrets. */
const shortest = 4
/** From this length on a secret is found inside of a longer value too. Shorter ones are parts of words by chance. */
const shortestPart = 8

/** A value that must not become public, with the name that an error may give for it. */
type KnownSecret = { name: string; value: string }

/**
 * Gathers what must not stand in a build argument: the build's own secrets, every value of DEPLOY_ENV, and others such
 * as the token and the registry's password. Of DEPLOY_ENV, which holds settings too, what is plainly public is left out.
 */
export function gatherSecrets(
  values: SecretValues,
  variables: Pick<Variables, 'get' | 'names'>,
  others: Record<string, string | undefined> = {},
): KnownSecret[] {
  const settings = variables.names.flatMap((name) => {
    const value = variables.get(name) ?? ''
    return name === 'REGISTRY_USERNAME' || isPlainlyPublic(value) ? [] : [{ name: `${name} of DEPLOY_ENV`, value }]
  })
  return [
    ...Object.entries(values).map(([id, value]) => ({ name: `the build secret ${id}`, value: value.toString() })),
    ...Object.entries(others).map(([name, value]) => ({ name, value: value ?? '' })),
    ...settings,
  ].filter(({ value }) => value.trim().length >= shortest)
}

/** Words that name a mode, numbers of a port's size, and an address without path, user or query. */
function isPlainlyPublic(value: string): boolean {
  const modes =
    /^(?:true|false|production|staging|development|preview|test|testing|local|release|debug|info|warn|error)$/i
  return modes.test(value) || /^\d{1,5}$/.test(value) || /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?\/?$/.test(value)
}

/**
 * Refuses build arguments that are a known secret, or hold one of 8 characters or more, in plain text, as base64 or
 * URL-encoded: an argument stays readable in the image's history. Throws a UserError (`secret-in-build-arg`) that names
 * the arguments and what they hold, never a value.
 */
export function refuseSecretArguments(buildArgs: Record<string, string>, secrets: KnownSecret[]): void {
  const found = Object.entries(buildArgs).flatMap(([name, value]) => {
    const secret = findSecret(value, secrets)
    return secret === undefined ? [] : [`${name} holds ${secret.name}`]
  })
  if (found.length === 0) return
  throw new UserError(`A build argument holds a secret: ${found.join('; ')}.`, {
    reason: 'secret-in-build-arg',
    accepted: 'build arguments that anyone who can pull the image may read',
    remedy:
      'Take it out of build-args, pass it by `secrets`, `secret-envs` or `secret-files`, and read it in the Dockerfile with RUN --mount=type=secret,id=…. If the value is public, keep it out of the secret that it came from.',
  })
}

/** Refuses further arguments of the engine that hold a known secret: every process on the machine could read them. */
export function refuseSecretExtraArguments(extraArgs: string[], secrets: KnownSecret[]): void {
  for (const [index, argument] of extraArgs.entries()) {
    const secret = findSecret(argument, secrets) ?? findSecret(argument.slice(argument.indexOf('=') + 1), secrets)
    if (secret === undefined) continue
    throw new UserError(`Entry ${index + 1} of extra-args holds ${secret.name}.`, {
      reason: 'secret-in-extra-args',
      accepted: 'arguments that may stand in the list of processes',
      remedy: 'Pass the secret by `secrets`, `secret-envs` or `secret-files`.',
    })
  }
}

function findSecret(value: string, secrets: KnownSecret[]): KnownSecret | undefined {
  return secrets.find((secret) => {
    if (value === secret.value || value.trim() === secret.value.trim()) return true
    return partsOf(secret.value).some((part) => value.includes(part))
  })
}

function partsOf(value: string): string[] {
  const whole = value.trim()
  const lines = whole.split(/\r?\n/).map((line) => line.trim())
  // The first and last line of a key are the same in all keys.
  const telling = lines.length > 1 ? lines.filter((line) => line.length >= 16 && !line.startsWith('-----')) : []
  const encoded = [Buffer.from(whole).toString('base64'), encodeURIComponent(whole)]
  const leaves = jsonLeaves(value).filter((leaf) => leaf.length >= 16 && !leaf.includes('://'))
  const parts = [whole, ...telling, ...(whole.length >= shortestPart ? encoded : []), ...leaves]
  return [...new Set(parts)].filter((part) => part.length >= shortestPart)
}
