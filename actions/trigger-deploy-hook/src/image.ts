import { UserError } from '../../../packages/action/src/errors.ts'
import type { ServiceImage } from '../../../packages/record/src/images.ts'
import { openRegistry } from '../../../packages/registry/src/client.ts'
import { readImageConfig } from '../../../packages/registry/src/image.ts'
import { chooseCredentials } from '../../../packages/registry/src/login.ts'
import { nameOf, parseReference } from '../../../packages/registry/src/reference.ts'
import type { Setting } from './setting.ts'

/**
 * Reads an image that was named by hand from its registry: the digest behind a tag, and the revision and version that
 * its labels say. Throws a UserError when it is not there or cannot be read.
 */
export async function readImage(setting: Setting, text: string): Promise<ServiceImage> {
  const reference = parseReference(text)
  const wanted = reference.digest ?? reference.tag
  if (wanted === undefined) {
    throw new UserError('The input image names no particular image.', {
      reason: 'invalid-image',
      received: text,
      accepted: 'name@sha256:…, or name:tag',
      remedy: 'Add the digest or a tag.',
    })
  }
  const credentials = await chooseCredentials(reference.registry, {
    username: undefined,
    password: undefined,
    variables: setting.variables,
    actor: setting.runner.actor,
    token: setting.inputs.token,
  })
  const client = openRegistry({ ...reference, credentials })
  const manifest = await client.getManifest(wanted)
  if (manifest === undefined) {
    throw new UserError('The image is not in the registry.', {
      reason: 'image-missing',
      received: text,
      accepted: 'an image that was pushed',
      remedy: 'Check the name, and that the step that pushes it ran.',
    })
  }
  const { labels } = await readImageConfig(client, manifest)
  return {
    image: `${nameOf(reference)}@${manifest.digest}`,
    revision: labels['org.opencontainers.image.revision'] ?? '',
    version: labels['org.opencontainers.image.version'] ?? '',
    sourceKey: '',
    contentKey: '',
  }
}
