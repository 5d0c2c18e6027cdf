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

// A user's name is often the owner's, which stands in every image's name: masked, it would blank outputs and summaries.
const publicName = 'REGISTRY_USERNAME'

/**
 * Reads DEPLOY_ENV (dotenv text, as Node's own `util.parseEnv` understands it) from the environment and masks every
 * value in it, since all of it came from one secret.
 */
export function readVariables(environment: NodeJS.ProcessEnv = process.env): Variables {
  const text = environment['DEPLOY_ENV'] ?? ''
  refuseCutValues(text)
  const values = parseEnv(text) as Record<string, string>
  for (const [name, value] of Object.entries(values)) {
    if (name === publicName) continue
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

/** An unquoted `#` ends a dotenv value, which would cut a password in silence. With a blank before it, it is a comment. */
function refuseCutValues(text: string): void {
  const cut = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*[^\s'"`#][^\r\n#]*(?<!\s)#/m.exec(text)
  if (cut?.[1] === undefined) return
  throw new UserError(`The value of ${cut[1]} in DEPLOY_ENV holds a # and stands without quotes.`, {
    reason: 'invalid-variable',
    accepted: `${cut[1]}='value with # in it'`,
    remedy: `Put the value of ${cut[1]} into single quotes: an unquoted # begins a comment, and what follows it would be lost.`,
  })
}
