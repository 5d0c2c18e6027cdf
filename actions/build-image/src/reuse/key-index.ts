import { type ImageFacts, signImage, verifyImage } from '../../../../packages/record/src/image-proof.ts'
import { digestOf, type Manifest } from '../../../../packages/registry/src/client.ts'
import { mediaTypeOf } from '../../../../packages/registry/src/manifest.ts'
import type { KnownImage } from './known-image.ts'
import { type Descriptor, formatPlatform, type ManifestContent, readContent } from './manifest-content.ts'

/**
 * What a key tag names: an index with one entry, the image, whose manifest is embedded (`data`, OCI image specification)
 * and whose facts and signature stand in annotations. So one request tells whether there is an image of a content, what
 * it is, and who says so, and gives the bytes that tags are made of. Engines pull through it as through any index.
 */
const mediaType = 'application/vnd.oci.image.index.v1+json'
const prefix = 'io.github.deploy-actions.'

/** Makes the index for an image. Without a signing key the signature is left out. */
export function makeKeyIndex(facts: ImageFacts, image: KnownImage, signingKey: string | undefined): Manifest {
  const [single, ...others] = Object.keys(image.platforms)
  const entry: Descriptor = {
    mediaType: image.manifest.mediaType,
    digest: image.manifest.digest,
    size: image.manifest.bytes.length,
    // An index within an index has no platform of its own.
    ...(single === undefined || others.length > 0 ? {} : { platform: parsePlatform(single) }),
    data: image.manifest.bytes.toString('base64'),
  }
  const annotations: Record<string, string> = {
    [`${prefix}type`]: 'key',
    [`${prefix}service`]: facts.service,
    [`${prefix}image`]: facts.image,
    [`${prefix}content-key`]: facts.content_key,
    [`${prefix}source-key`]: facts.source_key,
    [`${prefix}revision`]: facts.revision,
    [`${prefix}version`]: facts.version,
    [`${prefix}built-at`]: String(facts.built_at),
    ...(signingKey === undefined ? {} : { [`${prefix}signature`]: signImage(facts, signingKey) }),
  }
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests: [entry], annotations }))
  return { digest: digestOf(bytes), mediaType, bytes }
}

/** What an index must be about, and by whom. */
export type Expectation = {
  image: string
  contentKey: string
  /** The services that may have built it: those with the same image name. */
  services: string[]
  signingKey: string | undefined
}

/** What a key tag says: the image, or one sentence on why it is not believed. */
type KeyVerdict = { image: KnownImage & { builtAt: number }; service: string } | { distrust: string }

/** Judges what was found under a key tag. Nothing in it is taken for granted: anyone who may push can have written it. */
export function judgeKeyIndex(index: Manifest, expected: Expectation): KeyVerdict {
  const content = parse(index)
  const said = (name: string) => content?.annotations[prefix + name] ?? ''
  const entry = content?.entries[0]
  if (content === undefined || entry === undefined || content.entries.length !== 1 || said('type') !== 'key') {
    return { distrust: 'it was not written by this action' }
  }
  if (said('content-key') !== expected.contentKey) return { distrust: 'it says that it holds other content' }
  const facts: ImageFacts = {
    service: said('service'),
    image: said('image'),
    digest: entry.digest,
    content_key: said('content-key'),
    source_key: said('source-key'),
    revision: said('revision'),
    version: said('version'),
    built_at: Number(said('built-at')),
  }
  if (facts.image !== expected.image) return { distrust: `it was made for ${facts.image.slice(0, 200)}` }
  if (expected.signingKey !== undefined) {
    const signature = said('signature')
    if (signature === '') return { distrust: 'it is not signed' }
    if (!verifyImage(facts, signature, expected.signingKey)) return { distrust: 'its signature is not ours' }
    if (!expected.services.includes(facts.service))
      return { distrust: `it is signed for ${facts.service.slice(0, 60)}` }
  }
  const bytes = Buffer.from(entry.data ?? '', 'base64')
  if (digestOf(bytes) !== entry.digest) return { distrust: 'the image in it is not the one that it names' }
  const isImage = parse({ digest: entry.digest, mediaType: '', bytes }) !== undefined
  if (!isImage) return { distrust: 'what is in it is no image' }
  return { service: facts.service, image: describe(facts, entry, bytes) }
}

/** Sizes and platforms come from the embedded bytes, which the digest vouches for. */
function describe(facts: ImageFacts, entry: Descriptor, bytes: Buffer): KnownImage & { builtAt: number } {
  // The entry's type is signed by nobody: what the bytes say of themselves goes before it.
  const manifest = { digest: entry.digest, mediaType: mediaTypeOf(facts.image, entry.mediaType, bytes), bytes }
  const content = parse(manifest)
  const isIndex = content?.isIndex === true
  return {
    manifest,
    revision: facts.revision,
    version: facts.version === '' ? undefined : facts.version,
    sourceKey: facts.source_key,
    contentKey: facts.content_key,
    ...measure(content),
    platforms: isIndex
      ? Object.fromEntries(content.platforms.map(({ platform, digest }) => [platform, digest]))
      : entry.platform === undefined
        ? {}
        : { [formatPlatform(entry.platform)]: entry.digest },
    builtAt: facts.built_at,
  }
}

/** Gives the bytes of the compressed layers and how many there are; of an index, that would cost a request. */
export function measure(content: ManifestContent | undefined): Pick<KnownImage, 'size' | 'layers'> {
  if (content === undefined || content.isIndex) return { size: undefined, layers: undefined }
  return { size: content.layers.reduce((sum, layer) => sum + layer.size, 0), layers: content.layers.length }
}

function parse(index: Manifest): ManifestContent | undefined {
  try {
    return readContent(index)
  } catch {
    return undefined
  }
}

function parsePlatform(text: string): NonNullable<Descriptor['platform']> {
  const [os = '', architecture = '', variant] = text.split('/')
  return { os, architecture, ...(variant === undefined ? {} : { variant }) }
}
