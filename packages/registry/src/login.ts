import { maskSecret } from '../../action/src/mask.ts'
import type { Variables } from '../../action/src/variables.ts'
import { type Credentials, dockerConfigFolder, findLogin, readDockerConfig } from './credentials.ts'

/** Everything that could hold a registry's login, as a step is given it. */
export type LoginSources = {
  /** The inputs registry-username and registry-password. */
  username: string | undefined
  password: string | undefined
  /** DEPLOY_ENV and the step's environment: REGISTRY_USERNAME and REGISTRY_PASSWORD. */
  variables: Variables
  /** The run's actor and token, which ghcr.io takes. */
  actor: string
  token: string
}

/**
 * Chooses the login for a registry: the inputs, else DEPLOY_ENV, else an existing docker login, else at ghcr.io the
 * actor with the run's token. Undefined when there is none: then the registry is asked anonymously.
 */
export async function chooseCredentials(registry: string, sources: LoginSources): Promise<Credentials | undefined> {
  const username = sources.username ?? sources.variables.get('REGISTRY_USERNAME')
  const password = sources.password ?? sources.variables.get('REGISTRY_PASSWORD')
  if (username !== undefined && password !== undefined) {
    maskSecret(password)
    return { username, password }
  }
  const existing = await findLogin(registry, await readDockerConfig(dockerConfigFolder()))
  if (existing !== undefined) return existing
  if (registry === 'ghcr.io' && sources.token !== '')
    return { username: sources.actor || 'x-access-token', password: sources.token }
  return undefined
}
