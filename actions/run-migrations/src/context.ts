import type { Clock } from '../../../packages/action/src/clock.ts'
import type { Host } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { maskSecret, maskUrl } from '../../../packages/action/src/mask.ts'
import type { RunnerContext } from '../../../packages/action/src/runner.ts'
import type { Variables } from '../../../packages/action/src/variables.ts'
import { variableName } from '../../../packages/config/src/templates.ts'
import type { DatabaseAddress } from '../../../packages/migrations/src/database/database.ts'
import type { SessionNames } from '../../../packages/migrations/src/database/session-names.ts'
import { isFileUrl, readDatabaseUrl } from '../../../packages/migrations/src/database-url.ts'
import type { Permission } from '../../../packages/migrations/src/decide.ts'
import type { Engine } from '../../../packages/migrations/src/engine/engine.ts'
import type { LoginSources } from '../../../packages/registry/src/login.ts'
import type { Inputs } from './inputs.ts'
import type { Listed } from './refuse/belongs.ts'
import type { Target } from './target.ts'

/** What every part of a run may need. */
export type Context = {
  inputs: Inputs
  host: Host
  runner: RunnerContext
  clock: Clock
  variables: Variables
  names: SessionNames
  permission: Permission
  environments: readonly Listed[]
  /** The engine that was named; undefined: the runner's own. */
  engine: Engine | undefined
}

/** Where a service's database is, and which input or variable said so. */
export async function readAddress(
  target: Target,
  context: Context,
): Promise<{ address: DatabaseAddress; source: string }> {
  const { inputs, variables } = context
  const read = async (text: string, source: string) => {
    const subject = source.replace(/^t/, 'T')
    const address = await readSecretUrl(text, subject, context.runner.workspace)
    refuseOtherKind(address, subject, target)
    return { address, source }
  }
  if (inputs.databaseUrl !== undefined) return read(inputs.databaseUrl, 'the input database-url')
  const name = variableName(target.migrations.databaseUrlEnv, target.service)
  const wantedBy = target.service === '' ? 'run-migrations' : `database-url-env of the service ${target.service}`
  return read(variables.require(name, wantedBy, 'database-url'), `the variable ${name}`)
}

/** The files were judged as of the kind that deploy.yml says. */
function refuseOtherKind({ kind }: DatabaseAddress, subject: string, { service, migrations }: Target): void {
  const { database } = migrations
  if (database === undefined || (database === 'mariadb' ? 'mysql' : database) === kind) return
  throw new UserError(`${subject} is of another kind of database than deploy.yml says.`, {
    reason: 'wrong-database',
    received: kind,
    accepted: database,
    remedy: `Correct \`migrations.database\`${service === '' ? '' : ` of ${service}`} in deploy.yml, or the URL.`,
  })
}

/** Masks the URL in every form in which it will be handed on; a file's path is no secret, and stands in every report. */
async function readSecretUrl(text: string, subject: string, workspace: string): Promise<DatabaseAddress> {
  if (!isFileUrl(text)) maskUrl(text)
  const address = await readDatabaseUrl(text, subject, workspace)
  for (const url of address.secrets.urls) maskUrl(url)
  for (const word of address.secrets.words) maskSecret(word)
  return address
}

/** What there is to log in to a registry with. */
export function readLogin({ inputs, variables, runner }: Context): LoginSources {
  const { registryUsername: username, registryPassword: password, token } = inputs
  return { username, password, token, variables, actor: runner.actor }
}
