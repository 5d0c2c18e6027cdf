import { UserError } from '../../action/src/errors.ts'
import { maskSecret } from '../../action/src/mask.ts'
import type { Variables } from '../../action/src/variables.ts'
import { type Credentials, dockerConfigFolder, findLogin, type HelperMeans, readDockerConfig } from './credentials.ts'

/** What a step was given to log in with. */
export type LoginSources = {
  /** The inputs registry-username and registry-password. */
  username: string | undefined
  password: string | undefined
  /** DEPLOY_ENV, of which REGISTRY_USERNAME and REGISTRY_PASSWORD count. */
  variables: Variables
  /** Who runs the workflow, and the job's token: the login at ghcr.io when nothing else was given. */
  actor: string
  token: string
}

/** Credentials with where they came from: `login` is Docker's own, which an engine finds by itself. */
export type ChosenCredentials = Credentials & { origin: 'given' | 'token' | 'login' }

/**
 * Chooses how to log in to a registry: what was given, else at ghcr.io an existing login or the actor with the job's
 * token, else an existing login; undefined for none. Passwords are masked. Throws a UserError when only half was given.
 */
export async function chooseCredentials(
  registry: string,
  sources: LoginSources,
  means: HelperMeans = {},
): Promise<ChosenCredentials | undefined> {
  const username = sources.username || sources.variables.get('REGISTRY_USERNAME')
  const password = sources.password || sources.variables.get('REGISTRY_PASSWORD')
  if (password !== undefined) maskSecret(password)
  if (username !== undefined && password !== undefined) return { username, password, origin: 'given' }
  if (username !== undefined || password !== undefined) throw halfGiven(username === undefined)
  const login = await findLogin(registry, await readDockerConfig(dockerConfigFolder()), means)
  if (login !== undefined) return { ...login, origin: 'login' }
  if (registry !== 'ghcr.io' || sources.token === '') return undefined
  maskSecret(sources.token)
  return { username: sources.actor || 'token', password: sources.token, origin: 'token' }
}

function halfGiven(lacksUsername: boolean): UserError {
  const [present, absent] = lacksUsername ? ['password', 'user name'] : ['user name', 'password']
  return new UserError(`The registry's ${present} was given without the ${absent}.`, {
    reason: 'missing-input',
    received: `a ${present}`,
    accepted: 'registry-username and registry-password, or REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV',
    remedy: `Set the ${absent} too; an empty value often means a secret that does not exist in this environment.`,
  })
}
