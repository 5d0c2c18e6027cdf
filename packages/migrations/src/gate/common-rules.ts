import type { RuleText } from './observed.ts'

/** The rule that every kind of database has, for what its parser does not know. */
export const unanalysable: RuleText = {
  hazard: 'unanalysable',
  phase: 'neutral',
  reason: 'What cannot be read cannot be called safe.',
  rewrite: 'Mend it if it is a mistake; otherwise write the statements out as plain SQL.',
}
