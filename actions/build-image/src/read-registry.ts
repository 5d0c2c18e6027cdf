import { UserError } from '../../../packages/action/src/errors.ts'
import type { RegistryClient } from '../../../packages/registry/src/client.ts'
import type { VersionHolder } from './guard.ts'
import { findReusable, type Reusable, readVersionHolder } from './lookup.ts'
import type { ServiceKeys } from './read-keys.ts'
import type { Setting } from './setting.ts'

/** What the registry has of this content and version, or why that is unknown. */
export type Holdings = {
  reusable: Reusable | undefined
  versionHolder: VersionHolder | undefined
  unknown: string | undefined
}

/**
 * Reads what the registry has of this content and version. Where nothing is pushed anyway (a pull request of a fork
 * has no secrets) a registry that does not let us read makes the answer unknown, which is said; else it is an error.
 */
export async function readRegistry(
  { host, inputs, commit, plan }: Setting,
  client: RegistryClient,
  keys: ServiceKeys,
): Promise<Holdings> {
  const warn = (tag: string) => host.warn(`${tag} names an image that says it holds other content: not reused.`)
  try {
    const [reusable, versionHolder] = await Promise.all([
      inputs.reuse === 'never' ? undefined : findReusable(client, { contentKey: keys.contentKey, commit }, warn),
      readVersionHolder(client, keys.version),
    ])
    return { reusable, versionHolder, unknown: undefined }
  } catch (error) {
    if (!(error instanceof UserError) || plan.push || inputs.reuse === 'require') throw error
    return {
      reusable: undefined,
      versionHolder: undefined,
      unknown: `What the registry holds is unknown: ${error.message}`,
    }
  }
}
