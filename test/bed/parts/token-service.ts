import { mkdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { runCommand } from '../process/run-command.ts'
import { type Access, createSigner, type Signer } from './token-service/sign.ts'

export type Action = 'pull' | 'push' | 'delete'

/** Rights by repository; `*` stands for every other one. */
export type Rights = Readonly<Record<string, readonly Action[]>>

export interface TokenUser {
  readonly username: string
  readonly password: string
  /** What a docker login keeps in the password's place; without it only the password counts. */
  readonly refreshToken?: string
  readonly rights: Rights
}

/** What the service was asked. Secrets are not kept. */
export interface TokenRequest {
  readonly method: string
  /** The user whose password or refresh token was right; undefined for nobody. */
  readonly user: string | undefined
  /** One entry a repository: `repository:acme/shop:pull,push`. */
  readonly scopes: readonly string[]
  readonly status: number
}

export interface TokenServiceOptions {
  /** The bed's directory. */
  readonly directory: string
  /** The service's folder in the bed's directory; `token-service` unless told. */
  readonly name?: string
  readonly users: readonly TokenUser[]
  /** What may be done without a login; nothing unless told. */
  readonly anonymous?: Rights
  /** The name that the registry goes by; `registry` unless told. */
  readonly service?: string
  /** Seconds for which an answer says that its token holds (`expires_in`), or null to say nothing; 300 unless told. */
  readonly claimed?: number | null
  /** Seconds for which the registry really takes a token; 300 unless told. May be changed later. */
  readonly lifetime?: number
  /** True for a service that refuses (403) when a scope is not wholly granted, rather than to grant less. */
  readonly strict?: boolean
  /** True for a service that looks at the first scope alone. */
  readonly single?: boolean
}

export interface TokenService {
  /** The address that a registry names in its challenge. */
  readonly realm: string
  readonly service: string
  readonly issuer: string
  /** The file with the certificate that the registry has to trust. */
  readonly certificates: string
  readonly requests: readonly TokenRequest[]
  /** Lets the next requests be answered with this status. */
  readonly fail: (status: number, times: number) => void
  readonly setLifetime: (seconds: number) => void
  /** Forgets what was asked so far. */
  readonly forget: () => void
  readonly stop: () => Promise<void>
}

/**
 * Starts a token service on loopback (token authentication of the distribution project: GET with Basic, and POST with
 * a refresh token). Its tokens are real: signed by ES256, with the certificate in `x5c`.
 */
export async function startTokenService(options: TokenServiceOptions): Promise<TokenService> {
  const folder = join(options.directory, options.name ?? 'token-service')
  const issuer = 'bed'
  const service = options.service ?? 'registry'
  const certificates = join(folder, 'certificate.pem')
  const signer = await makeSigner(folder, certificates, { issuer, audience: service })
  const requests: TokenRequest[] = []
  const failures: number[] = []
  let lifetime = options.lifetime ?? 300

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = await readQuestion(request, options.users)
    const failure = failures.shift()
    const status = failure ?? judge(asked, options)
    const { method, user, scopes } = asked
    requests.push({ method, user: user?.username, scopes, status })
    response.writeHead(status, { 'content-type': 'application/json' })
    if (status !== 200) return response.end('{"errors":[{"code":"UNAUTHORIZED","message":"not for you"}]}')
    const rights = user?.rights ?? options.anonymous ?? {}
    const token = signer.sign(
      user?.username ?? '',
      grant(options.single ? scopes.slice(0, 1) : scopes, rights),
      lifetime,
    )
    const claimed = options.claimed === undefined ? 300 : options.claimed
    const named = method === 'POST' ? { access_token: token } : { token }
    return response.end(JSON.stringify(claimed === null ? named : { ...named, expires_in: claimed }))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  // A kept connection that this side ends while the other one sends by it would be a lost answer.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    realm: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    service,
    issuer,
    certificates,
    requests,
    fail: (status, times) => {
      failures.push(...Array<number>(times).fill(status))
    },
    setLifetime: (seconds) => {
      lifetime = seconds
    },
    forget: () => {
      requests.length = 0
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function makeSigner(
  folder: string,
  certificate: string,
  names: { issuer: string; audience: string },
): Promise<Signer> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const key = join(folder, 'key.pem')
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const subject = ['-days', '2', '-subj', '/CN=token service of the bed']
  await runCommand('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', certificate])
  return createSigner({
    key: await readFile(key, 'utf8'),
    certificate: await readFile(certificate, 'utf8'),
    ...names,
  })
}

interface Question {
  readonly method: string
  readonly path: string
  readonly service: string | null
  readonly scopes: readonly string[]
  readonly user: TokenUser | undefined
  /** Whether somebody claimed to be somebody. */
  readonly claimed: boolean
}

async function readQuestion(request: IncomingMessage, users: readonly TokenUser[]): Promise<Question> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
  const basic = /^Basic (.*)$/.exec(request.headers.authorization ?? '')?.[1]
  const login = basic === undefined ? undefined : Buffer.from(basic, 'base64').toString('utf8')
  const refresh = form.get('refresh_token')
  const user = users.find(({ username, password, refreshToken }) =>
    refresh === null ? login === `${username}:${password}` : refresh === refreshToken,
  )
  const from = request.method === 'POST' ? form : url.searchParams
  const scopes = from.getAll('scope').flatMap((scope) => scope.split(' ').filter((part) => part !== ''))
  const method = request.method ?? ''
  return {
    method,
    path: url.pathname,
    service: from.get('service'),
    scopes,
    user,
    claimed: login !== undefined || refresh !== null,
  }
}

function judge({ method, path, service, scopes, user, claimed }: Question, options: TokenServiceOptions): number {
  if (path !== '/token' || service !== (options.service ?? 'registry')) return 404
  if (method !== 'GET' && method !== 'POST') return 405
  if (user === undefined && (claimed || method === 'POST')) return 401
  if (user === undefined && options.anonymous === undefined) return 401
  if (!options.strict) return 200
  const granted = grant(scopes, user?.rights ?? options.anonymous ?? {}).reduce(
    (sum, { actions }) => sum + actions.length,
    0,
  )
  return granted === parse(scopes).reduce((sum, { actions }) => sum + actions.length, 0) ? 200 : 403
}

function grant(scopes: readonly string[], rights: Rights): Access[] {
  return parse(scopes).map((scope) => {
    const allowed: readonly string[] = rights[scope.name] ?? rights['*'] ?? []
    return { ...scope, actions: scope.actions.filter((action) => allowed.includes(action)) }
  })
}

function parse(scopes: readonly string[]): Access[] {
  return scopes.map((scope) => {
    const [, type = '', name = '', actions = ''] = /^([^:]+):(.+):([^:]*)$/.exec(scope) ?? []
    return { type, name, actions: actions.split(',').filter((action) => action !== '') }
  })
}
