import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Credentials, DockerConfig } from '../../../../packages/registry/src/credentials.ts'
import { writeDockerConfig } from '../../../../packages/registry/src/docker-config.ts'

/**
 * Writes a login that only this step's engine sees: a folder for DOCKER_CONFIG with the given credentials laid over the
 * existing configuration, and an auth file for buildah. Gives the environment that points there. `folder` must be
 * private and is the caller's to remove.
 */
export async function writeEngineLogin(
  folder: string,
  credentials: Record<string, Credentials>,
): Promise<Record<string, string>> {
  const target = join(folder, 'docker')
  const { credsStore: _store, ...withoutStore } = await writeDockerConfig(target, credentials)
  const authFile = join(folder, 'auth.json')
  await writeFile(authFile, JSON.stringify(pickLogins(withoutStore)), { mode: 0o600 })
  return { DOCKER_CONFIG: target, REGISTRY_AUTH_FILE: authFile }
}

/** buildah knows logins and helpers, and runs a helper whatever its name: an empty one must not be there. */
function pickLogins({ auths = {}, credHelpers = {} }: DockerConfig): DockerConfig {
  return {
    auths: Object.fromEntries(Object.entries(auths).filter(([, entry]) => entry.auth !== undefined)),
    credHelpers: Object.fromEntries(Object.entries(credHelpers).filter(([, helper]) => helper !== '')),
  }
}
