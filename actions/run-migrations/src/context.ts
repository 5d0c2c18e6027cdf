import type { Clock } from '../../../packages/action/src/clock.ts'
import type { Host } from '../../../packages/action/src/door.ts'
import { maskSecret, maskUrl } from '../../../packages/action/src/mask.ts'
import type { RunnerContext } from '../../../packages/action/src/runner.ts'
import type { Variables } from '../../../packages/action/src/variables.ts'
import { variableName } from '../../../packages/config/src/templates.ts'
import type { Permission } from '../../../packages/migrations/src/decide.ts'
import { type DatabaseAddress, parseDatabaseUrl } from '../../../packages/migrations/src/postgres/database/address.ts'
import type { SessionNames } from '../../../packages/migrations/src/postgres/database/options.ts'
import type { LoginSources } from '../../../packages/registry/src/login.ts'
import type { Inputs } from './inputs.ts'
import type { Target } from './targets.ts'

/** What every part of a run may need. */
export type Context = {
  inputs: Inputs
  host: Host
  runner: RunnerContext
  clock: Clock
  variables: Variables
  names: SessionNames
  permission: Permission
}

/** Where a service's database is, and which input or variable said so. */
export function readAddress(
  target: Target,
  { inputs, variables }: Context,
): { address: DatabaseAddress; source: string } {
  if (inputs.databaseUrl !== undefined) {
    return { address: readSecretUrl(inputs.databaseUrl, 'The input database-url'), source: 'the input database-url' }
  }
  const name = variableName(target.migrations.databaseUrlEnv, target.service)
  const wantedBy = target.service === '' ? 'run-migrations' : `database-url-env of the service ${target.service}`
  const url = variables.require(name, wantedBy)
  return { address: readSecretUrl(url, `The variable ${name}`), source: `the variable ${name}` }
}

/** Masks the URL in every form in which it will be handed on. */
function readSecretUrl(text: string, subject: string): DatabaseAddress {
  maskUrl(text)
  const address = parseDatabaseUrl(text, subject)
  for (const url of [address.url, address.connectionString]) maskUrl(url)
  if (address.password !== '') maskSecret(address.password)
  return address
}

/** What there is to log in to a registry with. */
export function readLogin({ inputs, variables, runner }: Context): LoginSources {
  const { registryUsername: username, registryPassword: password, token } = inputs
  return { username, password, token, variables, actor: runner.actor }
}
