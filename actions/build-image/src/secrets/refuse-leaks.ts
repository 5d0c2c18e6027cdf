import type { Service } from '../../../../packages/config/src/types.ts'
import type { Setting } from '../setting.ts'
import { ignoreFault, placesOf } from './places.ts'
import { gatherSecrets, refuseSecretArguments, refuseSecretExtraArguments } from './refuse.ts'
import type { SecretValues } from './resolve.ts'

/** Refuses build arguments that hold a secret of this run, before anything else is done with them. */
export async function refuseLeaks(setting: Setting, service: Service): Promise<void> {
  const { inputs, variables, signingKey } = setting
  const values: SecretValues = {}
  for (const [id, source] of Object.entries(service.secrets)) {
    const { resolveSecrets } = await import('./resolve.ts')
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
