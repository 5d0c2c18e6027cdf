import { findParts, type PartName } from './parts.ts'

let found: ReturnType<typeof findParts> | undefined

/**
 * Gives why a test of these parts has to be skipped on this machine, or undefined when all are there. Where CI=true
 * nothing is skipped: an absent part throws.
 */
export async function reasonToSkip(...names: readonly PartName[]): Promise<string | undefined> {
  found ??= findParts()
  const missing = (await found).filter((part) => names.includes(part.name) && !part.present)
  if (missing.length === 0) return undefined
  const reason = missing.map((part) => `${part.name}: ${part.reason} ${part.remedy}`).join('\n')
  if (process.env.CI === 'true') throw new Error(`Parts of the bed are absent, which CI does not accept.\n${reason}`)
  return reason
}
