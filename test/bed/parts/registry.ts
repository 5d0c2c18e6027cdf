import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../process/free-port.ts'
import { startProcess } from '../process/start-process.ts'
import { findProgram } from '../setup/programs.ts'
import { makeHtpasswd } from './htpasswd.ts'
import type { TokenService } from './token-service.ts'

export interface Registry {
  /** `127.0.0.1:<port>`, the first part of every image's name; plain HTTP. */
  readonly host: string
  readonly username: string
  readonly password: string
  /** The folder with the registry's blobs and links. */
  readonly storage: string
  readonly log: string
  readonly stop: () => Promise<void>
}

export interface RegistryOptions {
  /** The bed's directory. */
  readonly directory: string
  readonly username: string
  readonly password: string
  /** The registry's folder in the bed's directory; `registry` unless told. */
  readonly name?: string
  /** Asks for tokens of this service (which then knows the user) in place of the password. */
  readonly token?: Pick<TokenService, 'realm' | 'service' | 'issuer' | 'certificates'>
}

/**
 * Starts a registry (distribution 2.8) on loopback that asks everybody for the password, or for a token, and allows
 * deletion.
 */
export async function startRegistry({
  directory,
  username,
  password,
  name = 'registry',
  token,
}: RegistryOptions): Promise<Registry> {
  const command = findProgram('docker-registry')
  if (!command) throw new Error('docker-registry was not found: run script/setup.')
  const folder = join(directory, name)
  const storage = join(folder, 'storage')
  await mkdir(storage, { recursive: true })
  const host = `127.0.0.1:${await freePort()}`
  const users = join(folder, 'htpasswd')
  const config = join(folder, 'config.json')
  if (token === undefined) await writeFile(users, await makeHtpasswd(username, password), { mode: 0o600 })
  const auth = token === undefined ? { htpasswd: { realm: 'bed', path: users } } : { token: tokenAuth(token) }
  // JSON is YAML, and quotes what needs quoting.
  await writeFile(config, JSON.stringify(configuration(host, storage, auth)))
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const server = await startProcess({
    directory,
    name,
    command,
    args: ['serve', config],
    log: join(folder, 'registry.log'),
    ready: {
      function: async () =>
        (await statusOf(`http://${host}/v2/`, {})) === 401 &&
        (token !== undefined || (await statusOf(`http://${host}/v2/`, { authorization })) === 200),
    },
  })
  return { host, username, password, storage, log: server.log, stop: server.stop }
}

function tokenAuth({ realm, service, issuer, certificates }: NonNullable<RegistryOptions['token']>): object {
  return { realm, service, issuer, rootcertbundle: certificates }
}

function configuration(host: string, storage: string, auth: object): object {
  return {
    version: '0.1',
    log: { level: 'info' },
    storage: { filesystem: { rootdirectory: storage }, delete: { enabled: true } },
    http: { addr: host },
    auth,
    // Layers that are fetched from their makers are refused otherwise.
    validation: { manifests: { urls: { allow: ['^https://'] } } },
  }
}

async function statusOf(url: string, headers: Record<string, string>): Promise<number> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(2_000) })
    await response.body?.cancel()
    return response.status
  } catch {
    return 0
  }
}
