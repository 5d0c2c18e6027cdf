import type { SeedRow } from './ledger.ts'

/** What is to be done about a seed. */
export type SeedDecision =
  /** It has run, or the database was adopted. */
  | { deed: 'none'; changed: boolean; row: SeedRow }
  | { deed: 'seed' }
  | { deed: 'adopt'; because: string }
  /** It was begun, and did not come to its end: a person has to decide. */
  | { deed: 'refuse'; row: SeedRow }

/**
 * Decides about a seed, before the migrations of this run. `holding` is a table that holds rows, where the baseline asks
 * for that.
 */
export function decideSeed(
  row: SeedRow | undefined,
  seed: { checksum: string; baseline: 'none' | 'not-empty' },
  holding: string | undefined,
): SeedDecision {
  if (row === undefined) {
    return seed.baseline === 'not-empty' && holding !== undefined
      ? { deed: 'adopt', because: holding }
      : { deed: 'seed' }
  }
  switch (row.result) {
    case 'due':
      return { deed: 'seed' }
    case 'seeded':
    case 'adopted':
      return { deed: 'none', changed: row.checksum !== seed.checksum, row }
    default:
      return { deed: 'refuse', row }
  }
}
