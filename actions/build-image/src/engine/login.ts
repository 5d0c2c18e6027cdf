import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Credentials,
  type DockerConfig,
  dockerConfigFolder,
  loginKey,
  readDockerConfig,
} from '../../../../packages/registry/src/credentials.ts'

/**
 * Writes a login that only this step's engine sees: a folder for DOCKER_CONFIG with the existing configuration (other
 * logins, helpers, proxies) and the given credentials laid over it, everything else in the existing folder (plugins,
 * contexts, builders) linked, and an auth file for buildah. Gives the environment that points there. `folder` must be
 * private and is the caller's to remove; the existing configuration is never written to.
 */
export async function writeEngineLogin(
  folder: string,
  credentials: Record<string, Credentials>,
): Promise<Record<string, string>> {
  const existingFolder = dockerConfigFolder()
  const existing = await readDockerConfig(existingFolder)
  const target = join(folder, 'docker')
  await mkdir(target, { mode: 0o700 })
  for (const entry of await readdir(existingFolder).catch(() => [])) {
    if (entry !== 'config.json') await symlink(join(existingFolder, entry), join(target, entry))
  }
  const merged = mergeLogins(existing, credentials)
  const { credsStore: _store, ...withoutStore } = merged
  const authFile = join(folder, 'auth.json')
  await writeFile(join(target, 'config.json'), JSON.stringify(merged), { mode: 0o600 })
  await writeFile(authFile, JSON.stringify(pickLogins(withoutStore)), { mode: 0o600 })
  return { DOCKER_CONFIG: target, REGISTRY_AUTH_FILE: authFile }
}

/** Lays credentials over a configuration. An empty helper for a host is how Docker is told to use the file for it. */
export function mergeLogins(existing: DockerConfig, credentials: Record<string, Credentials>): DockerConfig {
  const merged: DockerConfig = {
    ...existing,
    auths: { ...existing.auths },
    credHelpers: { ...existing.credHelpers },
  }
  for (const [registry, { username, password }] of Object.entries(credentials)) {
    const key = loginKey(registry)
    merged.auths = {
      ...merged.auths,
      [key]: { auth: Buffer.from(`${username}:${password}`).toString('base64') },
    }
    const helpers = { ...merged.credHelpers }
    delete helpers[key]
    if (existing.credsStore !== undefined) helpers[key] = ''
    merged.credHelpers = helpers
  }
  return merged
}

/** buildah knows logins and helpers, and runs a helper whatever its name: an empty one must not be there. */
function pickLogins({ auths = {}, credHelpers = {} }: DockerConfig): DockerConfig {
  return {
    auths: Object.fromEntries(Object.entries(auths).filter(([, entry]) => entry.auth !== undefined)),
    credHelpers: Object.fromEntries(Object.entries(credHelpers).filter(([, helper]) => helper !== '')),
  }
}
