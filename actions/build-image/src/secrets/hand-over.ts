import type { Service } from '../../../../packages/config/src/types.ts'
import type { Setting } from '../setting.ts'
import { describeSecretMismatches, findSecretMismatches } from './mismatches.ts'
import { ignoreFault, placesOf } from './places.ts'
import { resolveSecrets, type SecretValues } from './resolve.ts'
import { writeSecretFiles } from './write.ts'

/**
 * Writes the build secrets of a service into files that the engine is given, in a private folder that goes with the
 * step. On the pull request of a fork, to which GitHub gives no secrets, those that are missing are left out and said.
 * Where the secrets are not those that the Dockerfile reads, that is said too.
 */
export async function handOverSecrets(
  setting: Setting,
  service: Service,
  folder: string,
  isFork: boolean,
  dockerfile: string,
): Promise<Record<string, string>> {
  const mismatches = findSecretMismatches(dockerfile, Object.keys(service.secrets), service.target)
  for (const text of describeSecretMismatches(mismatches, service.dockerfile)) {
    setting.host.warn(`${service.name}: ${text}`, { title: 'build-image', file: service.dockerfile })
  }
  const places = placesOf(setting, service)
  if (!isFork) return writeSecretFiles(folder, await resolveSecrets(service.secrets, places))
  const values: SecretValues = {}
  const missing: string[] = []
  for (const [id, source] of Object.entries(service.secrets)) {
    const found = await resolveSecrets({ [id]: source }, places).catch(ignoreFault)
    if (found === undefined) missing.push(id)
    else Object.assign(values, found)
  }
  if (missing.length > 0) {
    setting.host.warn(
      `${service.name}: the build goes without ${missing.join(', ')}: the pull request of a fork gets no secrets.`,
    )
  }
  return writeSecretFiles(folder, values)
}
