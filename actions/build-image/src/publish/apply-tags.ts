import { refuseWhenCancelled } from '../../../../packages/action/src/cancel.ts'
import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Manifest, RegistryClient } from '../../../../packages/registry/src/client.ts'
import type { PlannedTag } from '../plan.ts'

/**
 * What became of a tag. `from` is the digest that it named before it was moved; of one that was `written` it was not
 * asked what it named before.
 */
export type TagChange = {
  name: string
  kind: PlannedTag['kind'] | 'key'
  change: 'created' | 'unchanged' | 'moved' | 'written' | 'kept' | 'held-back'
  from?: string | undefined
  /** Why a tag was kept where it was or held back. */
  why?: string | undefined
}

/** A tag to be written, and the bytes that it is to name. */
export type TagOrder = {
  name: string
  kind: TagChange['kind']
  manifest: Manifest
  /** What the tag names now, where that is being asked already, or has just been read. */
  known?: Promise<string | undefined>
  /** Nothing is expected under this tag, so it is not asked about before it is written. */
  isNew?: boolean
  /**
   * Reads the tag back in place of the plain way once it was created, and before any further one is written: gives what
   * became of it after all, if not that.
   */
  settle?: () => Promise<TagChange | undefined>
}

/** May a tag be written over what it names now? `move` carries on; `keep` leaves it. */
export type TagDecision = { do: 'move' } | { do: 'keep' | 'hold-back'; why: string }

/**
 * Puts tags on manifests by writing their bytes, in the order given, and reads each one back. What the tags name now is
 * asked side by side before the first is written; `decide` is asked right before each write. Nothing is written after a
 * cancel.
 */
export async function applyTags(
  client: RegistryClient,
  orders: TagOrder[],
  decide: (order: TagOrder, current: string | undefined) => Promise<TagDecision>,
  signal: AbortSignal,
): Promise<TagChange[]> {
  const current = await Promise.all(
    orders.map(({ name, known, isNew }) => (isNew ? undefined : (known ?? client.headManifest(name)))),
  )
  const changes: TagChange[] = []
  for (const [index, order] of orders.entries()) {
    const { name, kind, manifest } = order
    const from = current[index]
    if (from === manifest.digest) {
      changes.push({ name, kind, change: 'unchanged' })
      continue
    }
    const decision = await decide(order, from)
    if (decision.do !== 'move') {
      changes.push({ name, kind, change: decision.do === 'keep' ? 'kept' : 'held-back', from, why: decision.why })
      continue
    }
    refuseWhenCancelled(signal)
    if (order.isNew) {
      changes.push({ name, kind, change: await writeUnseen(client, order) })
      continue
    }
    await client.putManifest(name, manifest)
    if (from === undefined && order.settle !== undefined) {
      changes.push((await order.settle()) ?? { name, kind, change: 'created' })
      continue
    }
    await proveTag(client, name, manifest.digest)
    changes.push(from === undefined ? { name, kind, change: 'created' } : { name, kind, change: 'moved', from })
  }
  return changes
}

/** A registry may refuse to write a tag again, even to the image that it names: then there was nothing to do. */
async function writeUnseen(client: RegistryClient, { name, manifest }: TagOrder): Promise<TagChange['change']> {
  try {
    await client.putManifest(name, manifest)
  } catch (error) {
    const isRefusal = error instanceof UserError && error.received?.startsWith('HTTP 4')
    if (isRefusal && (await client.headManifest(name)) === manifest.digest) return 'unchanged'
    throw error
  }
  await proveTag(client, name, manifest.digest)
  return 'written'
}

/** Reads back what a tag names, without a pull, and throws a UserError when it is not the digest expected. */
export async function proveTag(client: RegistryClient, tag: string, digest: string): Promise<void> {
  const named = await client.headManifest(tag)
  if (named !== digest) throw digestMismatch(tag, named, digest)
}

/** Reads an image back, computes its digest here, and throws a UserError when it is not the one expected. */
export async function requireManifest(client: RegistryClient, reference: string, digest: string): Promise<Manifest> {
  const manifest = await client.getManifest(reference)
  if (manifest?.digest === digest) return manifest
  throw digestMismatch(reference, manifest?.digest, digest)
}

/** The error of a tag or digest under which the registry holds something else than what was written. */
export function digestMismatch(reference: string, received: string | undefined, accepted: string): UserError {
  return new UserError(`The registry does not hold under ${reference} what was just written there.`, {
    reason: 'registry-digest-mismatch',
    received: received ?? 'nothing',
    accepted,
    remedy: 'Another run may be writing the same tags: give both runs the same concurrency group, and run again.',
  })
}
