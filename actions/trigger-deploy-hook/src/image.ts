import { UserError } from '../../../packages/action/src/errors.ts'
import type { ServiceImage } from '../../../packages/record/src/images.ts'
import { isPinned } from '../../../packages/record/src/pinned.ts'
import { openRegistry } from '../../../packages/registry/src/client.ts'
import { readImageConfig } from '../../../packages/registry/src/image.ts'
import { chooseCredentials } from '../../../packages/registry/src/login.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import type { Setting } from './setting.ts'

const labels = {
  revision: 'org.opencontainers.image.revision',
  version: 'org.opencontainers.image.version',
  sourceKey: 'io.github.deploy-actions.source-key',
  contentKey: 'io.github.deploy-actions.content-key',
}

/**
 * Reads what an image that was given by itself says of its making: the revision that the service must answer with is the
 * image's own, never the event's. Throws a UserError for an image that is not pinned, not there, or cannot be read.
 */
export async function describeImage(setting: Setting, image: string): Promise<ServiceImage> {
  if (!isPinned(image)) {
    throw new UserError('The image is not given by its digest.', {
      reason: 'invalid-image',
      received: image,
      accepted: 'name@sha256: and 64 hexadecimal digits',
      remedy: 'Use the output `image` of build-image: a tag may name another image tomorrow.',
    })
  }
  const reference = parseReference(image)
  const { inputs, variables, runner, host } = setting
  const credentials = await chooseCredentials(reference.registry, {
    username: inputs.registryUsername,
    password: inputs.registryPassword,
    variables,
    actor: runner.actor,
    token: inputs.token,
  })
  const client = openRegistry({ ...reference, credentials, signal: host.signal })
  const manifest = await client.getManifest(reference.digest ?? '')
  if (manifest === undefined) {
    throw new UserError('The image does not exist.', {
      reason: 'missing-image',
      received: image,
      accepted: `an image that ${reference.registry} has`,
      remedy: 'Check the digest, and that the registry has not deleted the image.',
    })
  }
  const found = (await readImageConfig(client, manifest)).labels
  return {
    image,
    revision: found[labels.revision] ?? '',
    version: found[labels.version] ?? '',
    sourceKey: found[labels.sourceKey] ?? '',
    contentKey: found[labels.contentKey] ?? '',
  }
}
