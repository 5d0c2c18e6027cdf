import { UserError } from '../../action/src/errors.ts'

/** A reference to an image as written by people, made explicit: `nginx` is docker.io, library/nginx. */
type ImageReference = {
  /** Host with port, as people write it: `ghcr.io`, `docker.io`, `127.0.0.1:5000`. */
  registry: string
  /** Path inside of the registry: `acme/shop-api`. */
  repository: string
  tag: string | undefined
  /** `sha256:` and 64 hexadecimal digits. */
  digest: string | undefined
}

const repositoryPattern = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/
const digestPattern = /^sha256:[0-9a-f]{64}$/
const hostPattern =
  /^(?:\[[0-9a-fA-F:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*)(?::[0-9]+)?$/

/**
 * Parses an image reference by the grammar of the OCI distribution specification and Docker's rules for bare names:
 * the first part is a host only if it has a dot or a colon, or is `localhost`. Throws a UserError otherwise.
 */
export function parseReference(text: string): ImageReference {
  const [name = '', digest, ...rest] = text.split('@')
  const slash = name.indexOf('/')
  const first = slash < 0 ? '' : name.slice(0, slash)
  const hasHost = /[.:]/.test(first) || first.toLowerCase() === 'localhost'
  const path = hasHost ? name.slice(slash + 1) : name
  const colon = path.lastIndexOf(':')
  const tag = colon < 0 ? undefined : path.slice(colon + 1)
  const bare = colon < 0 ? path : path.slice(0, colon)
  // The name of a host has no case (RFC 3986 §3.2.2), and Docker Hub's has to be known in each.
  const registry = hasHost ? canonicalHost(first) : 'docker.io'
  const repository = registry === 'docker.io' && !bare.includes('/') ? `library/${bare}` : bare
  const valid =
    rest.length === 0 &&
    hostPattern.test(registry) &&
    portOf(registry) < 65_536 &&
    repositoryPattern.test(repository) &&
    (tag === undefined || tagPattern.test(tag)) &&
    (digest === undefined || digestPattern.test(digest))
  if (valid) return { registry, repository, tag, digest }
  throw new UserError('This is not an image reference.', {
    reason: 'invalid-image',
    received: withoutLogin(text),
    accepted: 'host/repository, with :tag or @sha256:digest where it is due; the repository in lower case',
    remedy: correct(text, bare, registry),
  })
}

/** The port that a host is named with; without one 0. */
function portOf(host: string): number {
  return Number(/:(\d+)$/.exec(host)?.[1] ?? 0)
}

/** A name with a login before it, as in an address: the login is not repeated. */
const loginPattern = /^((?:[a-z][a-z0-9+.-]*:\/\/)?)[^/]*:[^/]*@(?=[^/]*\/)/i

function withoutLogin(text: string): string {
  return text.replace(loginPattern, '$1***@')
}

/** Gives what to write, where it can be told from what was written. */
function correct(text: string, bare: string, registry: string): string {
  if (loginPattern.test(text)) {
    return `Leave the login out, and give it by registry-username and registry-password: ${text.replace(loginPattern, '')}`
  }
  if (portOf(registry) > 65_535) return 'Correct the port: it is 65535 at most.'
  const several = text.split(/[\s,]+/).filter((one) => one.includes('/'))
  if (several.length > 1)
    return `Name one image, such as ${several[0]}: what is to carry several names takes a step for each.`
  const unquoted = text.replace(/^["'`]+|["'`]+$/g, '')
  if (unquoted !== text) return `Leave the quotes out: ${unquoted}`
  if (/^\/|\/\//.test(text.replace(/^[a-z]+:\/\//i, ''))) {
    return 'Write a name between all slashes: the variable or expression that one of them comes from is empty.'
  }
  const bareOfScheme = text.replace(/^(?:https?|docker|oci):\/\//i, '')
  if (bareOfScheme !== text) return `Leave the scheme out: ${bareOfScheme}`
  if (text.endsWith('/')) return `Leave out the slash at its end: ${text.replace(/\/+$/, '')}`
  return /[A-Z]/.test(bare)
    ? `Write the repository in lower case: ${text.replace(bare, bare.toLowerCase())}`
    : 'Correct the reference.'
}

/** Gives the one name of a registry that goes by several: Docker Hub's is `docker.io`. */
export function canonicalHost(host: string): string {
  const plain = host.toLowerCase()
  return plain === 'index.docker.io' || plain === 'registry-1.docker.io' ? 'docker.io' : plain
}

/** Gives the name without tag and digest, as people write it: `ghcr.io/acme/shop-api`. */
export function nameOf(reference: ImageReference): string {
  return `${reference.registry}/${reference.repository}`
}

/** Says whether text may be a tag (OCI distribution specification: 128 characters at most). */
export function isTag(text: string): boolean {
  return tagPattern.test(text)
}

/** Says whether text is a SHA-256 digest with its algorithm. */
export function isDigest(text: string): boolean {
  return digestPattern.test(text)
}

/** Gives the origin that a registry's API answers at. Plain HTTP only on this machine, as Docker has it. */
export function registryOrigin(registry: string): string {
  if (registry === 'docker.io') return 'https://registry-1.docker.io'
  return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`
}

/** Says whether a host (with or without port) is this machine itself: 127.0.0.0/8, localhost or [::1]. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host)
}
