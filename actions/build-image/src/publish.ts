import { refuseWhenCancelled } from '../../../packages/action/src/cancel.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Manifest, RegistryClient } from '../../../packages/registry/src/client.ts'
import type { PlannedTag } from './plan.ts'

/** What became of a tag. `from` is the digest that it named before it was moved. */
export type TagChange = {
  name: string
  kind: PlannedTag['kind'] | 'key'
  change: 'created' | 'unchanged' | 'moved' | 'kept' | 'held-back'
  from?: string | undefined
  /** Why a tag was kept where it was or held back. */
  why?: string | undefined
}

/** May a tag be written over what it names now? `move` carries on; `keep` leaves it. */
export type TagDecision = { do: 'move' } | { do: 'keep' | 'hold-back'; why: string }

/**
 * Puts tags on an image by writing the same manifest bytes, in the order given, and reads each one back. `decide` is
 * asked right before each write, with the digest that the tag names then. Nothing is written after a cancel.
 */
export async function applyTags(
  client: RegistryClient,
  manifest: Manifest,
  tags: { name: string; kind: TagChange['kind'] }[],
  decide: (tag: { name: string; kind: TagChange['kind'] }, current: string | undefined) => Promise<TagDecision>,
  signal: AbortSignal,
): Promise<TagChange[]> {
  const changes: TagChange[] = []
  for (const tag of tags) {
    const current = await client.headManifest(tag.name)
    if (current === manifest.digest) {
      changes.push({ ...tag, change: 'unchanged' })
      continue
    }
    const decision = await decide(tag, current)
    if (decision.do !== 'move') {
      changes.push({ ...tag, change: decision.do === 'keep' ? 'kept' : 'held-back', from: current, why: decision.why })
      continue
    }
    refuseWhenCancelled(signal)
    await client.putManifest(tag.name, manifest)
    await requireDigest(client, tag.name, manifest.digest)
    changes.push(current === undefined ? { ...tag, change: 'created' } : { ...tag, change: 'moved', from: current })
  }
  return changes
}

/** Reads a tag back, computes its digest here, and throws a UserError when it is not the one expected. */
export async function requireDigest(client: RegistryClient, reference: string, digest: string): Promise<Manifest> {
  const manifest = await client.getManifest(reference)
  if (manifest?.digest === digest) return manifest
  throw new UserError(`The registry does not hold under ${reference} what was just written there.`, {
    reason: 'registry-digest-mismatch',
    received: manifest?.digest ?? 'nothing',
    accepted: digest,
    remedy: 'Another run may be writing the same tags: give both runs the same concurrency group, and run again.',
  })
}
