import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Job } from '../job.ts'
import { measure } from '../reuse/key-index.ts'
import type { KnownImage } from '../reuse/known-image.ts'
import { readContent } from '../reuse/manifest-content.ts'

/** The image that people have used until now, to compare a new one with. */
export type PreviousImage = { tag: string; digest: string; size: number; layers: number }

/**
 * Reads the size of the image that `latest` names before it moves. A comparison is a courtesy: what cannot be read is
 * left out, and an image for several platforms is not compared.
 */
export async function readPrevious({ client, setting }: Job, image: KnownImage): Promise<PreviousImage | undefined> {
  if (!setting.plan.latest.move || image.layers === undefined) return undefined
  try {
    const manifest = await client.getManifest('latest')
    if (manifest === undefined || manifest.digest === image.manifest.digest) return undefined
    const { size, layers } = measure(readContent(manifest))
    return size === undefined || layers === undefined
      ? undefined
      : { tag: 'latest', digest: manifest.digest, size, layers }
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
