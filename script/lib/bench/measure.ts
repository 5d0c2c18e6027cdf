import type { Row, Samples } from './row.ts'

export type MeasureOptions = {
  /** Counted rounds. */
  rounds: number
  /** Told after each side of each round; round 0 is the warm-up. */
  onSample?: (round: number, side: 'ours' | 'peer', value: number) => void
}

/**
 * Measures a row: ours, peer, ours, peer …, so that whatever else the machine does hits both alike. One more round goes
 * before, which is not counted: it fills the caches of both. Cleans up on every ending, and throws what a side throws.
 */
export async function measure(row: Row, { rounds, onSample }: MeasureOptions): Promise<Samples> {
  const samples: Samples = { ours: [], peer: [] }
  try {
    await row.prepare?.()
    for (let round = 0; round <= rounds; round += 1) {
      for (const side of ['ours', 'peer'] as const) {
        const value = await row[side]()
        onSample?.(round, side, value)
        if (round > 0) samples[side].push(value)
      }
    }
  } finally {
    await row.cleanup?.()
  }
  return samples
}
