import { loadCryptography } from '../../action/src/cryptography.ts'
import { canonicalJson } from './canonical.ts'

/** Gives the HMAC-SHA256 (RFC 2104) of a JSON value's canonical form, in hexadecimal. */
export function sealOf(value: object, key: string): string {
  return loadCryptography().createHmac('sha256', key).update(canonicalJson(value)).digest('hex')
}

/** Compares two seals without telling by the time it takes where they differ. */
export function isSameSeal(received: string, expected: string): boolean {
  const [a, b] = [Buffer.from(received), Buffer.from(expected)]
  return a.length === b.length && loadCryptography().timingSafeEqual(a, b)
}
