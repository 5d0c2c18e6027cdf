import type { Service } from '../../../packages/config/src/types.ts'
import type { Manifest, RegistryClient } from '../../../packages/registry/src/client.ts'
import { readBranchHead } from './branch-head.ts'
import { judgeVersion } from './guard.ts'
import { readVersionHolder } from './lookup.ts'
import { keyTag, planTags } from './plan.ts'
import { applyTags, type TagChange, type TagDecision } from './publish.ts'
import type { ServiceKeys } from './read-keys.ts'
import type { Setting } from './setting.ts'

/**
 * Gives an image its key tag and its tags, each judged anew in the moment before it is written. `pushed` says that the
 * push has just written the tag of the commit, and what that named before: to the tagging that follows it is done.
 */
export async function tagImage(
  setting: Setting,
  service: Service,
  keys: ServiceKeys,
  client: RegistryClient,
  manifest: Manifest,
  pushed?: { replaced: string | undefined },
): Promise<TagChange[]> {
  const { plan, inputs, commit, host } = setting
  const tags = planTags({ commit, version: keys.version, extra: inputs.tags, latest: plan.latest.move })
  const key = plan.keyTag.write ? [{ name: keyTag(keys.contentKey), kind: 'key' as const }] : []
  const decide = async (tag: { name: string; kind: TagChange['kind'] }): Promise<TagDecision> => {
    if (tag.kind === 'version') return decideVersion(service, keys, client, manifest.digest)
    if (tag.kind === 'latest') return decideLatest(setting)
    return { do: 'move' }
  }
  const changes = await applyTags(client, manifest, [...key, ...tags], decide, host.signal)
  if (pushed === undefined || pushed.replaced === manifest.digest) return changes
  const byPush =
    pushed.replaced === undefined ? { change: 'created' as const } : { change: 'moved' as const, from: pushed.replaced }
  return changes.map((change) =>
    change.kind === 'sha' && change.change === 'unchanged' ? { ...change, ...byPush } : change,
  )
}

/** Another run may have taken the version since the build began. */
async function decideVersion(
  service: Service,
  keys: ServiceKeys,
  client: RegistryClient,
  digest: string,
): Promise<TagDecision> {
  const version = keys.version ?? ''
  const verdict = judgeVersion(
    {
      image: service.image,
      version,
      versionFile: service.versionFile?.path,
      sourceKey: keys.sourceKey,
      digest,
    },
    await readVersionHolder(client, version),
  )
  return verdict === 'free' ? { do: 'move' } : { do: 'keep', why: 'the same source, built before on other base images' }
}

/** An older run that finishes last must not take latest back. */
async function decideLatest(setting: Setting): Promise<TagDecision> {
  const branch = setting.runner.branch ?? ''
  const head = await readBranchHead(setting, branch)
  if (head === setting.commit) return { do: 'move' }
  return {
    do: 'hold-back',
    why:
      head === undefined
        ? `the head of ${branch} could not be learned from ${setting.runner.serverUrl}`
        : `${branch} has moved on to ${head.slice(0, 7)}`,
  }
}
