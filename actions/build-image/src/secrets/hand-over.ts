import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Service } from '../../../../packages/config/src/types.ts'
import type { Setting } from '../setting.ts'
import { describeSecretMismatches, findSecretMismatches } from './mismatches.ts'
import { gatherSecrets, refuseSecretArguments, refuseSecretExtraArguments } from './refuse.ts'
import { resolveSecrets, type SecretPlaces, type SecretValues } from './resolve.ts'
import { writeSecretFiles } from './write.ts'

/** Refuses build arguments that hold a secret of this run, before anything else is done with them. */
export async function refuseLeaks(setting: Setting, service: Service): Promise<void> {
  const { inputs, variables, signingKey } = setting
  const values: SecretValues = {}
  for (const [id, source] of Object.entries(service.secrets)) {
    // What is missing matters once something is built.
    Object.assign(values, await resolveSecrets({ [id]: source }, placesOf(setting, service)).catch(ignoreFault))
  }
  const others = {
    'the input token': inputs.token,
    'the input registry-password': inputs.registryPassword,
    'the signing key': signingKey,
  }
  const secrets = gatherSecrets(values, variables, others)
  refuseSecretArguments(service.buildArgs, secrets)
  refuseSecretExtraArguments(service.extraArgs, secrets)
}

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

function placesOf({ variables, runner }: Setting, service: Service): SecretPlaces {
  return { variables, workspace: runner.workspace, service: service.name }
}

function ignoreFault(error: unknown): undefined {
  if (error instanceof UserError) return undefined
  throw error
}
