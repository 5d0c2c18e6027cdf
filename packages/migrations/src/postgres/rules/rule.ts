import type { AlterTableType, Node, ObjectType } from 'libpg-query'
import type { Hazard, Phase } from '../../verdict.ts'
import type { NewColumn } from '../new-columns.ts'
import type { Kind } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import type { Domain } from '../types.ts'

/** What a rule may know besides the operation itself. */
export type Scope = {
  /** Whether the relation was created earlier in the same pending set: nothing can be using it. */
  isNew(relation: string): boolean
  /** Whether the set itself has made an object that is no table, as a DROP or a GRANT names it. */
  isOwn(type: ObjectType, object: Node): boolean
  /** What is known of a column that the set has added to a table in use; undefined of any other. */
  newColumn(relation: string, column: string): NewColumn | undefined
  /** Whether the transaction has locked the relation before so that nobody else writes to it until its end. */
  isLocked(relation: string): boolean
  /** What a domain that the set has made asks of a column, by its name without the schema. */
  domain(name: string): Domain | undefined
  /** Values that the transaction has added to enums, by the names of those without the schema. */
  uncommitted: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether what a DROP takes away is made anew before anybody can miss it. */
  isMadeAnew(drop: Node): boolean
  /** Whether the file runs inside of a transaction. */
  transactional: boolean
  /** Whether it has begun one itself. */
  begun?: boolean
  /** The tables, in small letters, that only the tool itself writes. */
  books: ReadonlySet<string>
}

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
