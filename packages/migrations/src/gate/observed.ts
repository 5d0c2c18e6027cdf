import type { Hazard, Phase } from '../verdict.ts'

/** What a rule says of itself; its id is the key under which it stands. */
export type RuleText = {
  hazard: Hazard
  phase: Phase
  /** Why, in one sentence. */
  reason: string
  /** How to do it safely. */
  rewrite: string
}

/** One rule that a statement breaks. */
export type Hit<Id extends string = string> = {
  rule: Id
  /** What it does this to: `users.email`. */
  subject: string
  /** The table; a new one makes the hit void. */
  relation?: string
  /** No temporary table can be meant. */
  permanent?: boolean
  /** What a unique index is built on: a new column that is NULL in every row makes the hit void. */
  columns?: string[]
  /** Inside of a routine or trigger, which runs some other day. */
  later?: boolean
  /** From 1, in the text given, where it is not the statement's own. */
  line?: number
}

/** A statement, as the rules see it. */
export type Observed<Id extends string = string> = {
  text: string
  /** From 1, in the text given. */
  line: number
  hits: Hit<Id>[]
  /** What it does to a table, where running code could notice it: `expand` unless a rule says otherwise. */
  changes?: string
  /** Beside what rules say of it, it adds what new code needs. */
  widens?: boolean
  creates?: string[]
  /** Temporary tables that it makes, by the names that mean them from now on. */
  hides?: string[]
  drops?: string[]
  /** From and to. */
  renames?: Array<[string, string]>
  /** A table, and one that it refers to or takes rows from. */
  joins?: Array<[string, string]>
  /** Tables, and columns that it adds to them and leaves NULL. */
  adds?: Array<[string, string]>
  /** It fills none of the columns that were added before. */
  leavesEmpty?: boolean
  /** Nothing is known of the tables that were created before. */
  forgets?: boolean
  /** Names mean other tables from here on. */
  rebinds?: boolean
}
