import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Job } from '../job.ts'
import { labelNames, makeLabels, type Repository } from '../labels.ts'
import { shaTag } from '../plan.ts'
import { proveTag } from '../publish/apply-tags.ts'
import { tagImage } from '../publish/tag-image.ts'
import { published, type Result } from '../result.ts'
import { type KnownImage, readImage } from '../reuse/known-image.ts'
import { composeIndex, type Part } from './compose-index.ts'
import { parseLegs } from './parse-legs.ts'

/**
 * Puts the images that the jobs of the single platforms pushed together into one, and gives it the tags. Nothing is
 * built: each part is read, and has to say that it holds the content that this commit gives for its platform.
 */
export async function assembleImage(job: Job): Promise<Result> {
  const { setting, service, keys, client } = job
  const legs = parseLegs(setting.inputs.assemble ?? '', service.name)
  const { platforms } = service
  const parts = await Promise.all(platforms.map(async (platform) => readPart(job, platform, legs[platform] as string)))
  const annotations = annotate(job, parts)
  const index = composeIndex(
    parts.map(({ platform, image }): Part => ({ platform, manifest: image.manifest })),
    annotations,
  )
  const tag = shaTag(setting.commit)
  const replaced = await client.headManifest(tag)
  await client.putManifest(tag, index)
  await proveTag(client, tag, index.digest)
  const image: KnownImage = {
    manifest: index,
    revision: annotations[labelNames.revision] ?? setting.commit,
    version: keys.version,
    sourceKey: keys.sourceKey,
    contentKey: keys.contentKey,
    size: undefined,
    layers: undefined,
    platforms: Object.assign({}, ...parts.map((part) => part.image.platforms)) as Record<string, string>,
  }
  const tags = await tagImage(setting, service, keys, client, image, { needsKeyTag: true, pushed: { replaced } })
  return {
    why: `Put together from ${platforms.join(', ')}.`,
    result: 'built',
    reason: 'assembled',
    ...published(job, image),
    tags,
    previous: undefined,
    engine: undefined,
  }
}

type ReadPart = { platform: string; image: KnownImage }

async function readPart({ client, service, keys }: Job, platform: string, digest: string): Promise<ReadPart> {
  const image = await readImage(client, digest)
  if (image === undefined) throw wrongPart(platform, `${service.image} has no ${digest}`)
  const found = Object.keys(image.platforms)
  if (found.length !== 1 || found[0] !== platform) {
    throw wrongPart(platform, `${digest} is for ${found.length === 0 ? 'no platform' : found.join(', ')}`)
  }
  const accepted = await keys.contentKeysOf(platform)
  if (accepted.some((key) => key === image.contentKey)) return { platform, image }
  throw wrongPart(
    platform,
    `${digest} has the content key ${image.contentKey?.slice(0, 12) ?? '(none)'}, and this commit gives ${accepted.map((key) => key.slice(0, 12)).join(' or ')}`,
  )
}

/** The labels are those of the parts, which were built on their own: what holds for the whole stands on the index. */
function annotate({ keys, setting }: Job, parts: ReadPart[]): Record<string, string> {
  const { runner, commit } = setting
  const revisions = new Set(parts.map(({ image }) => image.revision))
  const [revision = ''] = revisions
  return makeLabels({
    // Parts that were reused were built from other commits: the index says the one that put them together.
    commit: revisions.size === 1 && revision !== '' ? revision : commit,
    version: keys.version,
    sourceUrl: runner.repository === '' ? '' : `${runner.serverUrl}/${runner.repository}`,
    about: runner.payload['repository'] as Repository,
    sourceKey: keys.sourceKey,
    contentKey: keys.contentKey,
  })
}

function wrongPart(platform: string, received: string): UserError {
  return new UserError(`This is not the image of this commit for ${platform}.`, {
    reason: 'wrong-platform-image',
    received,
    accepted: `an image for ${platform} alone, built from the same files and recipe with \`push: by-digest\``,
    remedy: 'Build all platforms from the same commit, with the same inputs apart from `platforms`.',
  })
}
