import { digestOf, type Manifest } from '../../../../packages/registry/src/client.ts'
import { type Descriptor, readContent } from '../reuse/manifest-content.ts'

const ociIndex = 'application/vnd.oci.image.index.v1+json'
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json'
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json'

/** One platform's image as its job pushed it. */
export type Part = { platform: string; manifest: Manifest }

/**
 * Puts the images of several platforms together as an index, in the order of their platforms, so that the same parts
 * always give the same bytes. A part that is an index of its own, because it has attestations, hands on its entries. A
 * list of Docker's is made where all parts are Docker's and there is nothing to annotate with, else an OCI index.
 */
export function composeIndex(parts: Part[], annotations: Record<string, string>): Manifest {
  const entries = [...parts].sort((a, b) => (a.platform < b.platform ? -1 : 1)).flatMap(entriesOf)
  const isDocker =
    Object.keys(annotations).length === 0 && entries.every(({ mediaType }) => mediaType === dockerManifest)
  const mediaType = isDocker ? dockerList : ociIndex
  const bytes = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType, manifests: entries, ...(isDocker ? {} : { annotations }) }),
  )
  return { digest: digestOf(bytes), mediaType, bytes }
}

function entriesOf({ platform, manifest }: Part): Descriptor[] {
  const content = readContent(manifest)
  if (content.isIndex) return content.entries
  const [os = '', architecture = '', variant] = platform.split('/')
  return [
    {
      mediaType: manifest.mediaType,
      digest: manifest.digest,
      size: manifest.bytes.length,
      platform: { os, architecture, ...(variant === undefined ? {} : { variant }) },
    },
  ]
}
