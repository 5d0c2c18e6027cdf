import { parseEnv } from 'node:util'
import { UserError } from './errors.ts'
import { maskSecret, maskUrl } from './mask.ts'

/** Looks up the variables that deploy.yml names by `…-env`: first in DEPLOY_ENV, then in the step's own environment. */
export type Variables = {
  get(name: string): string | undefined
  /** Throws a UserError that names the variable and the configuration key that asked for it. */
  require(name: string, wantedBy: string): string
  /** The names that DEPLOY_ENV holds, never their values. */
  names: string[]
}

/**
 * Reads DEPLOY_ENV (dotenv text, as Node's own `util.parseEnv` understands it) from the environment and masks every
 * value in it, since all of it came from one secret.
 */
export function readVariables(environment: NodeJS.ProcessEnv = process.env): Variables {
  const text = environment['DEPLOY_ENV'] ?? ''
  const values = parseEnv(text) as Record<string, string>
  for (const value of Object.values(values)) {
    if (value.includes('://')) maskUrl(value)
    else maskSecret(value)
  }
  const get = (name: string) =>
    [values, environment].map((each) => (Object.hasOwn(each, name) ? each[name] : undefined)).find((value) => value)
  return {
    get,
    names: Object.keys(values),
    require(name, wantedBy) {
      const value = get(name)
      if (value !== undefined) return value
      throw new UserError(`The variable ${name}, which ${wantedBy} refers to, is not set.`, {
        reason: 'missing-variable',
        received:
          values[name] === ''
            ? `${name} is present but empty`
            : `DEPLOY_ENV with ${Object.keys(values).join(', ') || 'no variables'}`,
        accepted: `a line ${name}=… in the secret DEPLOY_ENV, or the variable in the step's env`,
        remedy: `Add ${name} to the secret DEPLOY_ENV of the environment that the job names.`,
      })
    },
  }
}
