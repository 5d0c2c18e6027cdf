import type { Service } from '../../../../packages/config/src/types.ts'
import type { RegistryClient } from '../../../../packages/registry/src/client.ts'
import { keyTag, type PlannedTag, planTags } from '../plan.ts'
import type { ServiceKeys } from '../read-keys.ts'
import { makeKeyIndex } from '../reuse/key-index.ts'
import type { KnownImage } from '../reuse/known-image.ts'
import type { VersionHolder } from '../reuse/version-holder.ts'
import type { Setting } from '../setting.ts'
import { applyTags, type TagChange, type TagDecision, type TagOrder } from './apply-tags.ts'
import { decideVersion, judgeHolder, settleVersion, type VersionFacts } from './decide-version.ts'
import type { TagsAhead } from './read-ahead.ts'
import { readTagHolder, refuseVersion, type TagHolder } from './tag-holder.ts'

/** What is known of the tags when an image is about to get them. */
export type TagFacts = {
  /** Written now: the image has no key tag yet that says what it is. */
  needsKeyTag: boolean
  /** The push has just written the tag of the commit, which named this before. */
  pushed?: { replaced: string | undefined }
  /** What the version names, where that was read a moment ago. */
  versionHolder?: { holder: VersionHolder | undefined }
  /** What further tags name, where that was asked a moment ago. */
  ahead?: TagsAhead
  /** What is known of the tag of the commit: that it names this image, or that it can name nothing yet. */
  commitTag?: 'names-it' | 'new' | undefined
}

/** Gives an image its key tag and its tags, each judged anew in the moment before it is written. */
export async function tagImage(
  setting: Setting,
  service: Service,
  keys: ServiceKeys,
  client: RegistryClient,
  image: KnownImage,
  facts: TagFacts,
): Promise<TagChange[]> {
  const { commit, inputs, plan, host } = setting
  const { manifest } = image
  const tags = planTags({
    commit,
    version: keys.version,
    extra: inputs.tags,
    latest: plan.latest.move,
    part: keys.part,
  })
  const extras = new Map(
    tags
      .filter(({ kind }) => kind === 'extra')
      .map(({ name }) => [name, readTagHolder(client, name, facts.ahead?.(name), manifest.digest)] as const),
  )
  const orders: TagOrder[] = [
    ...(facts.needsKeyTag && plan.keyTag.write && keys.uncertain === undefined
      ? [orderKeyTag(setting, service, keys, image)]
      : []),
    ...tags.map((tag) => ({
      ...tag,
      manifest,
      ...knownTag(tag, manifest.digest, facts, extras.get(tag.name)),
      ...(tag.kind === 'version' ? { settle: () => settle(tag.name) } : {}),
    })),
  ]
  const version: VersionFacts = { service, keys, client, image }
  let looked = setting.clock.now()
  const settle = (tag: string) => settleVersion(tag, { ...version, clock: setting.clock, signal: host.signal, looked })
  const decide = async (order: TagOrder): Promise<TagDecision> => {
    if (order.kind === 'version') {
      looked = setting.clock.now()
      const { versionHolder } = facts
      return versionHolder === undefined ? decideVersion(version) : judgeHolder(version, versionHolder.holder)
    }
    if (order.kind === 'latest') return decideLatest(setting)
    if (order.kind === 'extra') refuseVersion(service, keys, order.name, await extras.get(order.name)?.image)
    return { do: 'move' }
  }
  const changes = await applyTags(client, orders, decide, host.signal)
  const { pushed } = facts
  if (pushed === undefined || pushed.replaced === manifest.digest) return changes
  const byPush =
    pushed.replaced === undefined ? { change: 'created' as const } : { change: 'moved' as const, from: pushed.replaced }
  return changes.map((change) => (change.kind === 'sha' ? { ...change, ...byPush } : change))
}

function knownTag(
  { name, kind }: PlannedTag,
  digest: string,
  facts: TagFacts,
  holder: TagHolder | undefined,
): Pick<TagOrder, 'known' | 'isNew'> {
  const { pushed, commitTag, versionHolder, ahead } = facts
  if (kind === 'sha') {
    if (commitTag === 'new') return { isNew: true }
    return pushed === undefined && commitTag === undefined ? {} : { known: Promise.resolve(digest) }
  }
  if (kind === 'version' && versionHolder !== undefined) return { known: Promise.resolve(versionHolder.holder?.digest) }
  const known = holder?.digest ?? ahead?.(name)
  return known === undefined ? {} : { known }
}

function orderKeyTag(setting: Setting, service: Service, keys: ServiceKeys, image: KnownImage): TagOrder {
  const index = makeKeyIndex(
    {
      service: service.name,
      image: service.image,
      digest: image.manifest.digest,
      content_key: keys.contentKey,
      source_key: keys.sourceKey,
      revision: image.revision,
      version: image.version ?? '',
      built_at: Math.floor(setting.clock.now() / 1000),
    },
    image,
    setting.signingKey,
  )
  return { name: keyTag(keys.contentKey), kind: 'key', manifest: index }
}

/** An older run that finishes last must not take latest back. */
async function decideLatest(setting: Setting): Promise<TagDecision> {
  const branch = setting.runner.branch ?? ''
  const { readBranchHead } = await import('./branch-head.ts')
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
