/**
 * One comparison. A new one is a file in `rows/` and a line in `rows/index.ts`.
 * `ours` and `peer` each do the whole work once and give what it took, in `unit`; they are called in turn, and a row may
 * keep what it started in `prepare` until `cleanup`, which is called whatever happened.
 */
export type Row = {
  /** In kebab-case; what --only takes. */
  name: string
  unit: 'ms' | 's' | 'requests' | 'round trips' | 'MB'
  peerName: string
  /** Counted rounds, unless --rounds says otherwise. */
  rounds: number
  /** The ratio that we want to stay below, where there is one. */
  aim?: number
  prepare?(): Promise<void>
  ours(): Promise<number>
  peer(): Promise<number>
  cleanup?(): Promise<void>
}

/** What was measured, one value a round. */
export type Samples = { ours: number[]; peer: number[] }
