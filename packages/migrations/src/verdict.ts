/**
 * What a finding puts at risk.
 * - `data-loss`: rows or definitions are gone for good.
 * - `incompatible`: the code that runs now breaks.
 * - `unanalysable`: nobody can say what it does.
 * - `broken`: it cannot work as it is written, or it takes the safety of a transaction away.
 * - `history`: it does not follow on what databases have applied, so that they would come to differ.
 * - `lock`: it holds up readers or writers of a table that is in use.
 */
export type Hazard = 'data-loss' | 'incompatible' | 'unanalysable' | 'broken' | 'history' | 'lock'

/**
 * Where an operation belongs: `expand` before the new code, `contract` after it, `mixed` neither (it has to be split),
 * `neutral` either.
 */
export type Phase = 'expand' | 'contract' | 'mixed' | 'neutral'

/** Something that a reader has to know before a migration runs. */
export type Finding = {
  rule: string
  hazard: Hazard
  phase: Phase
  /** What it is about: `users.email`. */
  subject: string
  reason: string
  rewrite: string
  /** Relative to the repository's root. */
  file: string
  /** From 1. */
  line: number
  /** What an approval of the statement binds to. */
  fingerprint: string
  /** What it would bind to if no setting before the statement changed what its names mean. */
  unbound?: string
  /** Who permitted this very statement, and why. */
  approval?: { reason: string; by: string }
  /** Why an approval that there is does not count. */
  unapproved?: string
}

export type Compatibility = 'none' | 'expand' | 'contract' | 'mixed'

export type Verdict = {
  findings: Finding[]
  compatibility: Compatibility
  /** The phases of each file, in order: what a mixed set has to be split by. */
  phases: Array<{ file: string; phase: Exclude<Compatibility, 'none'> | 'neutral' }>
  /** Every file says how to undo it, and nothing is lost, or may be, that undoing could not bring back. */
  reversible: boolean
}

/** The verdict on an empty set, for which no parser has to be loaded. */
export const emptyVerdict: Verdict = { findings: [], compatibility: 'none', phases: [], reversible: true }
