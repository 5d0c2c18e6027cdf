import { messageOf, UserError } from '../../../packages/action/src/errors.ts'
import type { ServiceImages } from '../../../packages/record/src/images.ts'
import { openRegistry, type RegistryClient } from '../../../packages/registry/src/client.ts'
import { chooseCredentials } from '../../../packages/registry/src/login.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import type { Setting } from './setting.ts'

type ImageSetting = Pick<Setting, 'inputs' | 'variables' | 'runner' | 'registries' | 'logins'> & {
  host: Pick<Setting['host'], 'signal'>
}

/** Whether an image can still be pulled by its digest. */
type ImageState = { service: string; image: string; state: 'present' | 'absent' | 'unknown'; why: string }

/** Looks for images by digest without reading them (HEAD counts as no pull). What cannot be read is `unknown`, with the reason. */
export function checkImages(
  setting: ImageSetting,
  images: Array<{ service: string; image: string }>,
): Promise<ImageState[]> {
  return Promise.all(
    images.map(async ({ service, image }) => {
      try {
        const found = await openImage(setting, image).then(({ client, digest }) => client.headManifest(digest))
        return { service, image, state: found === undefined ? ('absent' as const) : ('present' as const), why: '' }
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        return { service, image, state: 'unknown' as const, why: messageOf(error) }
      }
    }),
  )
}

/** Says whether a tag names, for every image, that very image or nothing. */
export async function tagIsFree(setting: ImageSetting, images: ServiceImages, tag: string): Promise<boolean> {
  for (const { image } of Object.values(images)) {
    const { client, digest } = await openImage(setting, image)
    const holder = await client.headManifest(tag)
    if (holder !== undefined && holder !== digest) return false
  }
  return true
}

/** A version tag on a proven image, and whether it was there already. */
export type TaggedImage = { service: string; tag: string; change: 'created' | 'unchanged' }

/**
 * Puts the release's version on the proven images, by writing the very same manifest bytes under the tag. A tag that
 * names another image is never moved: that throws a UserError.
 */
export async function tagImages(setting: ImageSetting, images: ServiceImages, version: string): Promise<TaggedImage[]> {
  const tagged: TaggedImage[] = []
  for (const [service, { image }] of Object.entries(images)) {
    setting.host.signal.throwIfAborted()
    const { client, digest } = await openImage(setting, image)
    const holder = await client.headManifest(version)
    if (holder === digest) {
      tagged.push({ service, tag: version, change: 'unchanged' })
      continue
    }
    if (holder !== undefined) throw taken(service, version, holder, digest)
    const manifest = await client.getManifest(digest)
    if (manifest === undefined) throw new Error(`${image} was there a moment ago and is gone.`)
    await client.putManifest(version, manifest)
    const written = await client.headManifest(version)
    if (written !== digest) throw taken(service, version, written ?? 'nothing', digest)
    tagged.push({ service, tag: version, change: 'created' })
  }
  return tagged
}

async function openImage(setting: ImageSetting, image: string): Promise<{ client: RegistryClient; digest: string }> {
  const { registry, repository, digest } = parseReference(image)
  if (digest === undefined) throw new Error(`${image} has no digest.`)
  const name = `${registry}/${repository}`
  // One client a repository and run: each one logs in for itself.
  const client = setting.registries.get(name) ?? openRepository(setting, registry, repository)
  setting.registries.set(name, client)
  return { client: await client, digest }
}

async function openRepository(setting: ImageSetting, registry: string, repository: string): Promise<RegistryClient> {
  const credentials = await chooseCredentials(registry, {
    username: setting.inputs.registryUsername,
    password: setting.inputs.registryPassword,
    variables: setting.variables,
    actor: setting.runner.actor,
    token: setting.inputs.token,
  })
  return openRegistry({ registry, repository, credentials, logins: setting.logins, signal: setting.host.signal })
}

function taken(service: string, version: string, holder: string, digest: string): UserError {
  return new UserError(`The image tag ${version} of ${service} names another image.`, {
    reason: 'image-tag-taken',
    received: holder,
    accepted: digest,
    remedy: 'Choose another version. What has been released under a tag is never replaced.',
  })
}
