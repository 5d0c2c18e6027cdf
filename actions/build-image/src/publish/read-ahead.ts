import type { Service } from '../../../../packages/config/src/types.ts'
import type { RegistryClient } from '../../../../packages/registry/src/client.ts'
import { planTags } from '../plan.ts'
import { readVersion } from '../read-version.ts'
import type { Setting } from '../setting.ts'

/** Gives the digest that a tag was found to name; undefined for a tag that has not been asked about. */
export type TagsAhead = (name: string) => Promise<string | undefined> | undefined

const nothingAhead: TagsAhead = () => undefined

/**
 * Asks what the tags of a service name while its keys are still being computed. Which tags it gets is known before what
 * they will name, and an image that is reused gets them a moment later: so the login and these answers cost no time.
 * The tag of the commit is left to that moment, when it is known whether anything can be expected there.
 */
export async function readTagsAhead(
  setting: Setting,
  service: Service,
  client: Promise<RegistryClient>,
): Promise<TagsAhead> {
  const { inputs, plan, commit } = setting
  if (!plan.push || plan.part || inputs.dryRun || inputs.reuse === 'never') return nothingAhead
  try {
    const version = await readVersion(setting, service)
    const tags = planTags({ commit, version, extra: inputs.tags, latest: plan.latest.move })
    const { headManifest } = await client
    const asked = tags.filter(({ kind }) => kind !== 'sha').map(({ name }) => [name, headManifest(name)] as const)
    // Whoever needs one of them is told of its failure.
    for (const [, digest] of asked) digest.catch(() => {})
    const answers = new Map(asked)
    return (name) => answers.get(name)
  } catch {
    // The same mistake is found, and told, where it belongs.
    return nothingAhead
  }
}
