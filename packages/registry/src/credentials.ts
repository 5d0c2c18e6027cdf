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

/** Reads config.json in a folder; empty when there is none, or nothing in it. Throws a UserError when it is no JSON object. */
export async function readDockerConfig(folder: string): Promise<DockerConfig> {
  let text: string
  try {
    text = readFileSync(join(folder, 'config.json'), 'utf8')
  } catch {
    return {}
  }
  if (text.trim() === '') return {}
  let config: unknown
  try {
    config = JSON.parse(text) ?? {}
  } catch (error) {
    throw invalidConfig('is not valid JSON', messageOf(error).replace(/".*"/s, '…'), error)
  }
  if (typeof config === 'object' && !Array.isArray(config)) return config as DockerConfig
  throw invalidConfig('is no JSON object', Array.isArray(config) ? 'a list' : `a ${typeof config}`)
}

function invalidConfig(what: string, received: string, cause?: unknown): UserError {
  return new UserError(`Docker's config.json ${what}.`, {
    reason: 'invalid-docker-config',
    received,
    remedy: 'Mend or remove the file, or log in again.',
    cause,
  })
}

/** Gives the key under which Docker keeps a registry's login. */
export function loginKey(registry: string): string {
  return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry
}

/** What a helper is asked with: a cancel ends it, and `warn` is told of one that fails. */
export type HelperMeans = { signal?: AbortSignal; warn?: (text: string) => void }

/**
 * Finds the login of a registry as Docker does: the helper of that host, else the general store, else the file itself.
 * Secrets found are masked. Undefined when nobody is logged in; a helper that fails counts as no login, and is told.
 */
export async function findLogin(
  registry: string,
  config: DockerConfig,
  means: HelperMeans = {},
): Promise<Credentials | undefined> {
  const helper = config.credHelpers?.[loginKey(registry)] ?? config.credHelpers?.[registry] ?? config.credsStore
  const found =
    helper === undefined || helper === ''
      ? loginInFile(registry, config)
      : await askHelper(helper, loginKey(registry), means)
  if (found !== undefined) maskSecret(found.identityToken ?? found.password)
  return found
}

function loginInFile(registry: string, config: DockerConfig): Credentials | undefined {
  const auths = config.auths ?? {}
  const entry = auths[loginKey(registry)] ?? Object.entries(auths).find(([key]) => isAbout(registry, key))?.[1]
  if (typeof entry !== 'object' || entry === null) return undefined
  const decoded = Buffer.from(typeof entry.auth === 'string' ? entry.auth : '', 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  const username = colon < 0 ? (entry.username ?? '') : decoded.slice(0, colon)
  const password = colon < 0 ? (entry.password ?? '') : decoded.slice(colon + 1).replace(/\0+$/, '')
  if (entry.identitytoken) return { username, password, identityToken: entry.identitytoken }
  return username === '' ? undefined : { username, password }
}

/** Says whether a key of config.json is about a registry, by whichever of its names. */
export function isAbout(registry: string, key: string): boolean {
  return canonicalHost(hostOf(key)) === canonicalHost(registry)
}

/** Older logins are kept as whole URLs, and those of other tools under the bare host. */
function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
}

async function askHelper(
  helper: string,
  server: string,
  { signal, warn }: HelperMeans,
): Promise<Credentials | undefined> {
  const program = `docker-credential-${helper}`
  const fail = (why: string) => {
    warn?.(`The credential helper ${program} gave no login for ${server}: ${why}.`)
    return undefined
  }
  const { run } = await import('../../exec/src/run.ts')
  const answer = await run(program, ['get'], { input: server, timeout: helperTime, ...(signal && { signal }) }).catch(
    (error: NodeJS.ErrnoException) => `it cannot be run (${error.code ?? error.message})`,
  )
  if (typeof answer === 'string') return fail(answer)
  if (answer.cancelled) return undefined
  if (answer.timedOut) return fail(`it did not answer within ${helperTime / 1000} s`)
  const { exitCode, stdout, lines } = answer
  if (exitCode !== 0) {
    // That there is none is an ordinary answer.
    if (lines.some((line) => line.includes('credentials not found'))) return undefined
    return fail(describeEnd(exitCode, lines))
  }
  const login = parseLogin(stdout)
  return login === 'unreadable' ? fail('its answer is not one of a credential helper') : login
}

/** Milliseconds that a helper has. */
const helperTime = 20_000

function describeEnd(exitCode: number | null, lines: string[]): string {
  const said = lines.find((line) => line.trim() !== '')?.slice(0, 200)
  return `exit code ${exitCode ?? 'unknown'}${said === undefined ? '' : `, ${said}`}`
}

function parseLogin(answer: string): Credentials | 'unreadable' | undefined {
  try {
    const { Username = '', Secret = '' } = JSON.parse(answer) as { Username?: string; Secret?: string }
    if (Secret === '') return undefined
    // The protocol of the helpers marks an identity token by this user name.
    return Username === '<token>'
      ? { username: '', password: '', identityToken: Secret }
      : { username: Username, password: Secret }
  } catch {
    return 'unreadable'
  }
}
