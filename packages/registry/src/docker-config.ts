import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Credentials,
  type DockerConfig,
  dockerConfigFolder,
  isAbout,
  loginKey,
  readDockerConfig,
} from './credentials.ts'

/**
 * Writes a folder for DOCKER_CONFIG: the existing configuration (other logins, helpers, proxies) with the given
 * credentials, by registry, laid over it, and everything else in the existing folder (plugins, contexts, builders)
 * linked. Gives what config.json holds. `folder` is made, and must lie in a private one that the caller removes; the
 * existing configuration is never written to. Throws a UserError when that one is not JSON.
 */
export async function writeDockerConfig(
  folder: string,
  credentials: Record<string, Credentials>,
): Promise<DockerConfig> {
  const existingFolder = dockerConfigFolder()
  const merged = mergeLogins(await readDockerConfig(existingFolder), credentials)
  await mkdir(folder, { mode: 0o700 })
  for (const entry of await readdir(existingFolder).catch(() => [])) {
    if (entry !== 'config.json') await symlink(join(existingFolder, entry), join(folder, entry))
  }
  await writeFile(join(folder, 'config.json'), JSON.stringify(merged), { mode: 0o600 })
  return merged
}

/**
 * Lays credentials over a configuration. What that has for the same registry goes, under whichever name: buildah would
 * prefer a helper for `docker.io`, or a login for `ghcr.io/acme`, to what is given. An empty helper for a host is how Docker is told to
 * use the file for it.
 */
export function mergeLogins(existing: DockerConfig, credentials: Record<string, Credentials>): DockerConfig {
  const merged: DockerConfig = {
    ...existing,
    auths: { ...existing.auths },
    credHelpers: { ...existing.credHelpers },
  }
  for (const [registry, { username, password, identityToken }] of Object.entries(credentials)) {
    const key = loginKey(registry)
    merged.auths = {
      ...without(registry, merged.auths),
      [key]:
        identityToken === undefined
          ? { auth: Buffer.from(`${username}:${password}`).toString('base64') }
          : { identitytoken: identityToken },
    }
    const helpers = without(registry, merged.credHelpers)
    if (existing.credsStore !== undefined) helpers[key] = ''
    merged.credHelpers = helpers
  }
  return merged
}

function without<Kept>(registry: string, entries: Record<string, Kept> = {}): Record<string, Kept> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !isAbout(registry, key)))
}
