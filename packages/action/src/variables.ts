import { parseEnv } from 'node:util'
import { UserError } from './errors.ts'
import { maskSecret, maskUrl } from './mask.ts'

/** Looks up the variables that deploy.yml names by `…-env`: first in DEPLOY_ENV, then in the step's own environment. */
export type Variables = {
  get(name: string): string | undefined
  /**
   * Throws a UserError that names the variable, the configuration key that asked for it, and the input of the action
   * that would say the same, if there is one.
   */
  require(name: string, wantedBy: string, input?: string): string
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
  refuseOtherText(text, values)
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
    require(name, wantedBy, input) {
      const value = get(name)
      if (value !== undefined) return value
      throw new UserError(`The variable ${name}, which ${wantedBy} refers to, is not set.`, {
        reason: 'missing-variable',
        received: `${input === undefined ? '' : `no input ${input}; `}${describeWhatThereIs(text, values, name)}`,
        accepted: `${input === undefined ? '' : `the input ${input}, `}a line ${name}=… in DEPLOY_ENV, or the variable in the step's env`,
        remedy:
          text.trim() === ''
            ? `Check that the secret which the workflow passes as ${input === undefined ? '' : `${input}, or as `}DEPLOY_ENV (STAGING_ENV, PRODUCTION_ENV), is set as a repository secret and spelled the same: an unknown secret is empty.`
            : `Add ${name}=… to the secret that the workflow passes as DEPLOY_ENV.`,
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

/** JSON, or a password alone, would be read as no variables at all, and be missed somewhere else. */
function refuseOtherText(text: string, values: Record<string, string>): void {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(?:#|$)/.test(line))
  if (lines.length === 0 || Object.keys(values).length > 0) return
  throw new UserError('DEPLOY_ENV holds text, and no variable in it.', {
    reason: 'invalid-variable',
    received: `${lines.length === 1 ? 'a line' : `${lines.length} lines`} without NAME=value (not shown: it is a secret)`,
    accepted: 'dotenv text: NAME=value, one a line, in quotes where a value holds a # or a line break',
    remedy: 'Write the secret that the workflow passes as DEPLOY_ENV in this form; JSON is not read.',
  })
}

function describeWhatThereIs(text: string, values: Record<string, string>, name: string): string {
  if (text.trim() === '') return 'DEPLOY_ENV is empty or not set'
  if (values[name] === '') return `${name} is present but empty`
  const names = Object.keys(values)
  return names.length === 0 ? 'DEPLOY_ENV holds no line NAME=value' : `DEPLOY_ENV with ${names.join(', ')}`
}
