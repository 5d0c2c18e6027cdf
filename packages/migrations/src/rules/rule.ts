import type { Operation } from '../sql/operations.ts'

/**
 * What a finding puts at risk.
 * - `data-loss`: rows or definitions are gone for good.
 * - `incompatible`: the code that runs now breaks.
 * - `unanalysable`: nobody can say what it does.
 * - `broken`: it cannot work as it is written, or it takes the safety of a transaction away.
 * - `lock`: it holds up readers or writers of a table that is in use.
 */
export type Hazard = 'data-loss' | 'incompatible' | 'unanalysable' | 'broken' | 'lock'

/**
 * Where an operation belongs: `expand` before the new code, `contract` after it, `mixed` neither (it has to be split),
 * `neutral` either.
 */
export type Phase = 'expand' | 'contract' | 'mixed' | 'neutral'

/** What a rule may know besides the operation itself. */
export type Scope = {
  /** Whether the relation was created earlier in the same pending set: nothing can be using it. */
  isNew(relation: string): boolean
  /** Whether the file runs inside of a transaction. */
  transactional: boolean
}

export type Rule = {
  /** Stable name in kebab-case. */
  id: string
  hazard: Hazard
  phase: Phase
  /** Why, in one sentence. */
  reason: string
  /** How to do it safely. */
  rewrite: string
  /** Gives what the operation does this to (`users.email`); nothing when the rule does not apply. */
  match(operation: Operation, scope: Scope): string[]
}

/** Gives a rule as it is: for type inference and a single place to find them. */
export function rule(definition: Rule): Rule {
  return definition
}
