import { UserError } from '../../../packages/action/src/errors.ts'
import { sourcesOfTriggers } from '../../../packages/keys/src/dockerfile.ts'
import { readImageConfig } from '../../../packages/registry/src/image.ts'
import { nameOf, parseReference } from '../../../packages/registry/src/reference.ts'
import { type Base, inspectImage, openBase } from './base-digests.ts'
import type { ServiceKeys } from './read-keys.ts'
import type { Setting } from './setting.ts'

/** An image may name another, and that one a third. */
const longestChain = 16

/**
 * Gives keys that know of the images that a base image has those take from that are built on it (ONBUILD COPY --from,
 * ONBUILD RUN --mount=from), and of those that these name in turn. An unchanged service need not ask, since an image
 * whose base names others is never found by the key without them. Where it cannot be learned, the keys say why.
 */
export async function followTriggers(setting: Setting, keys: ServiceKeys): Promise<ServiceKeys> {
  const handedDown = new Map<string, string[]>()
  let current = keys
  if (keys.uncertain !== undefined) return keys
  for (let round = 0; round < longestChain; round += 1) {
    const unread = current.bases.filter(({ reference }) => !handedDown.has(reference))
    const found = await Promise.all(unread.map((base) => readSources(setting, base)))
    for (const [index, { reference }] of unread.entries()) {
      const sources = found[index]
      if (sources === undefined) return { ...current, uncertain: `what ${reference} does ONBUILD cannot be read` }
      handedDown.set(reference, sources)
    }
    if (found.every((sources) => sources?.length === 0)) return current
    current = await keys.readWith(handedDown)
  }
  return { ...current, uncertain: `its base images name more than ${longestChain} others ONBUILD` }
}

/** Gives the names in an image's ONBUILD lines; undefined where neither the registry nor the engine tells. */
async function readSources(setting: Setting, base: Base): Promise<string[] | undefined> {
  const triggers = base.local ? undefined : await askRegistry(setting, base)
  const known = triggers ?? (await askEngine(base))
  return known === undefined ? undefined : sourcesOfTriggers(known)
}

async function askRegistry(setting: Setting, { reference, digest }: Base): Promise<string[] | undefined> {
  try {
    const client = await openBase(setting, reference)
    const manifest = await client.getManifest(digest)
    return manifest === undefined ? undefined : (await readImageConfig(client, manifest)).onBuild
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return undefined
  }
}

async function askEngine({ reference, digest, local }: Base): Promise<string[] | undefined> {
  const name = local ? reference : `${nameOf(parseReference(reference))}@${digest}`
  const answer = await inspectImage(name, '{{json .Config.OnBuild}}')
  return answer === undefined ? undefined : ((JSON.parse(answer) as string[] | null) ?? [])
}
