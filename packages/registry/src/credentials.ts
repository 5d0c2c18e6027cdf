import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { messageOf, UserError } from '../../action/src/errors.ts'
import { maskSecret } from '../../action/src/mask.ts'
import { canonicalHost } from './reference.ts'

/** What a registry is told: a password, or an identity token in its place (OAuth2 refresh token). */
export type Credentials = { username: string; password: string; identityToken?: string }

/** The parts of Docker's config.json that logins are kept in. Everything else in it is carried along untouched. */
export type DockerConfig = {
  auths?: Record<string, { auth?: string; username?: string; password?: string; identitytoken?: string }>
  credHelpers?: Record<string, string>
  credsStore?: string
  [key: string]: unknown
}

/** Gives the folder of Docker's configuration: DOCKER_CONFIG, or `.docker` below the home. */
export function dockerConfigFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['DOCKER_CONFIG'] || join(environment['HOME'] || homedir(), '.docker')
}

/** Reads config.json in a folder; empty when there is none. Throws a UserError when it is not JSON. */
export async function readDockerConfig(folder: string): Promise<DockerConfig> {
  let text: string
  try {
    text = readFileSync(join(folder, 'config.json'), 'utf8')
  } catch {
    return {}
  }
  try {
    return JSON.parse(text) as DockerConfig
  } catch (error) {
    throw new UserError("Docker's config.json is not valid JSON.", {
      reason: 'invalid-docker-config',
      received: messageOf(error).replace(/".*"/s, '…'),
      remedy: 'Mend or remove the file, or log in again.',
      cause: error,
    })
  }
}

/** Gives the key under which Docker keeps a registry's login. */
export function loginKey(registry: string): string {
  return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry
}

/**
 * Finds the login of a registry as Docker does: the helper of that host, else the general store, else the file itself.
 * Secrets found are masked. Undefined when nobody is logged in; a helper that fails counts as no login.
 */
export async function findLogin(registry: string, config: DockerConfig): Promise<Credentials | undefined> {
  const helper = config.credHelpers?.[loginKey(registry)] ?? config.credHelpers?.[registry] ?? config.credsStore
  const found =
    helper === undefined || helper === '' ? loginInFile(registry, config) : await askHelper(helper, loginKey(registry))
  if (found !== undefined) maskSecret(found.identityToken ?? found.password)
  return found
}

function loginInFile(registry: string, config: DockerConfig): Credentials | undefined {
  const auths = config.auths ?? {}
  const entry =
    auths[loginKey(registry)] ??
    Object.entries(auths).find(([key]) => canonicalHost(hostOf(key)) === canonicalHost(registry))?.[1]
  if (entry === undefined) return undefined
  const decoded = Buffer.from(entry.auth ?? '', 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  const username = colon < 0 ? (entry.username ?? '') : decoded.slice(0, colon)
  const password = colon < 0 ? (entry.password ?? '') : decoded.slice(colon + 1).replace(/\0+$/, '')
  if (entry.identitytoken) return { username, password, identityToken: entry.identitytoken }
  return username === '' ? undefined : { username, password }
}

/** Older logins are kept as whole URLs, and those of other tools under the bare host. */
function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
}

async function askHelper(helper: string, server: string): Promise<Credentials | undefined> {
  try {
    const { run } = await import('../../exec/src/run.ts')
    const answer = await run(`docker-credential-${helper}`, ['get'], { input: server, timeout: 20_000 })
    if (answer.exitCode !== 0) return undefined
    const { Username = '', Secret = '' } = JSON.parse(answer.stdout) as { Username?: string; Secret?: string }
    if (Secret === '') return undefined
    // The protocol of the helpers marks an identity token by this user name.
    return Username === '<token>'
      ? { username: '', password: '', identityToken: Secret }
      : { username: Username, password: Secret }
  } catch {
    return undefined
  }
}
