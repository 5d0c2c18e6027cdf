import { UserError } from '../../action/src/errors.ts'
import type { RegistryClient } from './client.ts'
import { corrupted, invalidManifest } from './faults.ts'
import { type Descriptor, type Manifest, parseManifest } from './manifest.ts'

/** Where to put the copy, and how hard to work. */
type CopyOptions = {
  /** A tag for the copy, written last of all; without it the copy has its digest alone. */
  tag?: string
  /** How many blobs travel at once; 4 unless told. */
  width?: number
  /** Told of each blob. */
  onBlob?: (digest: string, how: 'present' | 'mounted' | 'written') => void
}

/** Deeper than an index of indexes of images nobody nests. */
const deepest = 4

/**
 * Copies an image, or an index with all that it names (platforms, attestations, nested indexes), byte for byte: what
 * the target has is skipped, blobs are mounted where both are repositories of one registry and streamed otherwise,
 * children are written before what names them. Layers that may not be distributed (with `urls`) stay where they are.
 * Gives the manifest of `reference` (a tag or a digest) as read back from the target. Throws a UserError when it does
 * not exist, is no image, or arrives as other bytes than the digests name.
 */
export async function copyImage(
  source: RegistryClient,
  target: RegistryClient,
  reference: string,
  options: CopyOptions = {},
): Promise<Manifest> {
  const root = await source.getManifest(reference)
  if (root === undefined) throw missing(source, reference)
  const plan = await readTree(source, root, 0)
  const blobs = [...new Map(plan.flatMap((node) => node.blobs).map((blob) => [blob.digest, blob])).values()]
  await workThrough(blobs, options.width ?? 4, async (blob) => {
    const how = await copyBlob(source, target, blob)
    options.onBlob?.(blob.digest, how)
  })
  for (const { manifest } of plan) {
    if ((await target.headManifest(manifest.digest)) === undefined) await target.putManifest(manifest.digest, manifest)
  }
  if (options.tag !== undefined) await target.putManifest(options.tag, root)
  const copy = await target.getManifest(options.tag ?? root.digest)
  if (copy === undefined) throw missing(target, options.tag ?? root.digest)
  if (copy.digest !== root.digest) {
    throw corrupted({ registry: target.registry, doing: 'reading the copy back' }, root.digest, copy.digest)
  }
  return copy
}

type Node = { manifest: Manifest; blobs: Array<Descriptor & { size: number }> }

/** Reads a manifest and all below it, children first. */
async function readTree(source: RegistryClient, manifest: Manifest, depth: number): Promise<Node[]> {
  const name = `${source.registry}/${source.repository}@${manifest.digest}`
  const content = parseManifest(name, manifest)
  const children = content.manifests ?? []
  const blobs = [...(content.config === undefined ? [] : [content.config]), ...(content.layers ?? [])]
  if (content.manifests === undefined && content.config === undefined) throw invalidManifest(name, manifest.mediaType)
  if (depth === deepest) throw invalidManifest(name, `an index within ${deepest} others`)
  const nodes: Node[] = []
  for (const child of children) {
    const found = await source.getManifest(child.digest)
    if (found === undefined) throw missing(source, child.digest)
    for (const node of await readTree(source, found, depth + 1)) {
      if (!nodes.some((known) => known.manifest.digest === node.manifest.digest)) nodes.push(node)
    }
  }
  return [...nodes, { manifest, blobs: blobs.filter(isDistributed).map((blob) => sized(name, blob)) }]
}

/** Some base layers of Windows may be had from their makers only. */
function isDistributed({ mediaType = '', urls = [] }: Descriptor): boolean {
  return !(urls.length > 0 && /foreign|nondistributable/.test(mediaType))
}

function sized(name: string, blob: Descriptor): Descriptor & { size: number } {
  const { size } = blob
  if (size === undefined || !Number.isSafeInteger(size) || size < 0)
    throw invalidManifest(name, 'a blob without a size')
  return { ...blob, size }
}

async function copyBlob(
  source: RegistryClient,
  target: RegistryClient,
  { digest, size }: Descriptor & { size: number },
): Promise<'present' | 'mounted' | 'written'> {
  if (await target.hasBlob(digest)) return 'present'
  const open = () => source.readBlobStream(digest, size)
  const mountable = source.registry === target.registry && source.repository !== target.repository
  return target.putBlob({ digest, size, open, ...(mountable ? { mountFrom: source.repository } : {}) })
}

/** Works on all items, at most `width` at once; after a failure nothing further is begun. */
async function workThrough<Item>(items: Item[], width: number, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      try {
        await work(item)
      } catch (error) {
        queue.length = 0
        throw error
      }
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: Math.max(1, width) }, worker))
  const failed = workers.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

function missing({ registry, repository }: RegistryClient, reference: string): UserError {
  return new UserError('The image does not exist.', {
    reason: 'missing-image',
    received: `${registry}/${repository}${reference.includes(':') ? '@' : ':'}${reference}`,
    accepted: `an image that ${registry} has`,
    remedy: 'Check the name, and that the registry has not deleted the image or a part of it.',
  })
}
