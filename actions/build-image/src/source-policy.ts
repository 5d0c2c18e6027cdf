import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isMapping } from '../../../packages/config/src/mapping.ts'
import type { HandedDown } from '../../../packages/keys/src/base-images.ts'

/** The variable by which buildx is given a source policy: a file of rules that put sources in the place of others. */
export const policyVariable = 'EXPERIMENTAL_BUILDKIT_SOURCE_POLICY'

/** What a source policy does to a build, as far as a key can know it. */
export type SourcePolicy = {
  /** SHA-256 of its text in hexadecimal; empty for a file that cannot be read, with which no build begins. */
  fingerprint: string
  /** The images that it puts in the place of others: what they stand for now belongs to the key. */
  images: string[]
  /** A replacement that is only known once something is replaced by it. */
  open: string | undefined
}

/** Reads the source policy that the environment names, as buildx does; undefined where it names none. */
export function readSourcePolicy(environment: NodeJS.ProcessEnv = process.env): SourcePolicy | undefined {
  const file = environment[policyVariable] ?? ''
  if (file === '') return undefined
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return { fingerprint: '', images: [], open: undefined }
  }
  const replacements = findReplacements(text)
  return {
    fingerprint: createHash('sha256').update(text).digest('hex'),
    images: replacements.filter((reference) => !reference.includes('$')),
    open: replacements.find((reference) => reference.includes('$')),
  }
}

/**
 * Says why nobody can tell what a policy puts in place of images: a name that is made of what it replaces, or an image
 * whose ONBUILD lines name others, which nothing tells from stages. Undefined where it can be told.
 */
export function explainPolicy(policy: SourcePolicy | undefined, handedDown: HandedDown): string | undefined {
  if (policy === undefined) return undefined
  if (policy.open !== undefined) return `the source policy puts ${policy.open} in place of images`
  const image = policy.images.find((reference) => (handedDown.get(reference) ?? []).length > 0)
  return image === undefined ? undefined : `${image}, from the source policy, names further images ONBUILD`
}

/** Gives the images in `updates` of the rules (BuildKit's sourcepolicy/pb); none for text that is no policy. */
function findReplacements(text: string): string[] {
  let policy: unknown
  try {
    policy = JSON.parse(text)
  } catch {
    return []
  }
  const rules = isMapping(policy) && Array.isArray(policy['rules']) ? (policy['rules'] as unknown[]) : []
  return rules.flatMap((rule) => {
    const updates = isMapping(rule) ? rule['updates'] : undefined
    const identifier = isMapping(updates) ? updates['identifier'] : undefined
    const image = typeof identifier === 'string' ? /^docker-image:\/\/(.+)$/.exec(identifier)?.[1] : undefined
    return image === undefined ? [] : [image]
  })
}
