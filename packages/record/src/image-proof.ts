import { isSameSeal, sealOf } from './seal.ts'

/** What is certified of an image when it has been built, pushed and read back. */
export type ImageFacts = {
  service: string
  /** The image's name without tag or digest: `ghcr.io/acme/shop-api`. */
  image: string
  /** `sha256:…` of the manifest or index. */
  digest: string
  content_key: string
  source_key: string
  /** The commit that it was built from. */
  revision: string
  /** The version in its label, or the empty string. */
  version: string
  /** When it was built: seconds since 1970. */
  built_at: number
}

/**
 * Signs an image's facts with HMAC-SHA256 over their canonical JSON. The name of this kind of proof is part of what is
 * signed, so that no signature of a deployment record passes for one.
 */
export function signImage(facts: ImageFacts, key: string): string {
  return `v1=${sealOf({ ...facts, type: 'deploy-actions/image' }, key)}`
}

/** Says whether the signature is the one of this key over all of these facts. */
export function verifyImage(facts: ImageFacts, signature: string, key: string): boolean {
  return isSameSeal(signature, signImage(facts, key))
}
