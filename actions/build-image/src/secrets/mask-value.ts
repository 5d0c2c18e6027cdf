import { maskSecret, maskUrl } from '../../../../packages/action/src/mask.ts'

/** Short texts inside of a JSON secret are words such as `production`: masked, they would blank the log. */
const shortestLeaf = 8
const telling = /pass|secret|token|key|pwd|credential|auth/i

/**
 * Masks a secret's value in all the forms that may be printed: as it is, each line of four characters or more, the
 * password in a URL, and in JSON the texts that look like secrets: long ones, and those whose name says so.
 */
export function maskSecretValue(value: string): void {
  for (const part of [value, value.trim()]) {
    if (part.includes('://')) maskUrl(part)
    else maskSecret(part)
  }
  for (const leaf of jsonLeaves(value)) maskSecret(leaf)
}

/** Gives the texts inside of a JSON value that are worth hiding; none when the value is not JSON. */
export function jsonLeaves(value: string): string[] {
  if (!/^\s*[[{"]/.test(value)) return []
  let parsed: unknown
  try {
    parsed = JSON.parse(value)
  } catch {
    return []
  }
  return leavesOf(parsed, '')
}

function leavesOf(value: unknown, name: string): string[] {
  if (typeof value === 'string') return value.length >= shortestLeaf || telling.test(name) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, Array.isArray(value) ? name : key))
}
