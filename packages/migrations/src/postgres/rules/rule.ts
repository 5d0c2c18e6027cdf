import type { AlterTableType } from 'libpg-query'
import type { Hazard, Phase } from '../../verdict.ts'
import type { Scope } from '../scope/scope.ts'
import type { Kind } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'

export type Rule = {
  /** Stable name in kebab-case. */
  id: string
  hazard: Hazard
  phase: Phase
  /**
   * The kinds of operations that it may apply to, so that it is asked of no other; any, unless told. The corpus has to hold a
   * case of each kind that is named: a test tries all rules on all of it.
   */
  on?: ReadonlyArray<Kind | AlterTableType | 'unanalysable'>
  /** With `on`: it may also apply to any other whose statement has one of these words in its text. */
  words?: RegExp
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
