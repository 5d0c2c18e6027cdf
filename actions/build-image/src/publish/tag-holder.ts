import type { Service } from '../../../../packages/config/src/types.ts'
import type { RegistryClient } from '../../../../packages/registry/src/client.ts'
import type { ServiceKeys } from '../read-keys.ts'
import { type KnownImage, readImage } from '../reuse/known-image.ts'
import { judgeVersion } from './guard.ts'

/** What a further tag names, and the image behind it; no image where it names nothing, or the one that is to get it. */
export type TagHolder = { digest: Promise<string | undefined>; image: Promise<KnownImage | undefined> }

/**
 * Reads what a further tag names, beginning at once, while the tags before it are written: a digest means the same for
 * ever. `asked` is the answer to what it names where that is being asked already; `wanted` the digest that it is to get.
 */
export function readTagHolder(
  client: RegistryClient,
  tag: string,
  asked: Promise<string | undefined> | undefined,
  wanted: string,
): TagHolder {
  const digest = asked ?? client.headManifest(tag)
  const image = digest.then((named) => (named === undefined || named === wanted ? undefined : readImage(client, named)))
  // Whoever needs it is told of its failure.
  image.catch(() => {})
  return { digest, image }
}

/** A further tag may be the version of an image: then it names one source for ever, like any version. */
export function refuseVersion(service: Service, keys: ServiceKeys, tag: string, held: KnownImage | undefined): void {
  if (held === undefined || held.version !== tag) return
  judgeVersion(
    {
      image: service.image,
      version: tag,
      versionFile: undefined,
      asTag: true,
      context: service.context,
      sourceKey: keys.sourceKey,
      digest: undefined,
    },
    { digest: held.manifest.digest, sourceKey: held.sourceKey, revision: held.revision },
  )
}
