import type { RuleText } from './observed.ts'

/** The rule that every kind of database has, for what its parser does not know. */
export const unanalysable: RuleText = {
  hazard: 'unanalysable',
  phase: 'neutral',
  reason: 'What cannot be read cannot be called safe.',
  rewrite: 'Mend it if it is a mistake; otherwise write the statements out as plain SQL.',
}

/** How to take away what code may still use. */
export const keepFirst = 'Release code that no longer uses it first; drop it in a later release, after a backup.'

export const dropTable: RuleText = {
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'Dropping a table deletes its rows for good, and breaks code that still reads it.',
  rewrite: keepFirst,
}

export const dropColumn: RuleText = {
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'Dropping a column deletes its values for good, and breaks code that still names it.',
  rewrite: keepFirst,
}

export const dropDatabase: RuleText = {
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'Dropping a database deletes everything in it.',
  rewrite: 'A migration never drops a database: take the statement out and do it by hand.',
}

export const dropView: RuleText = {
  hazard: 'incompatible',
  phase: 'contract',
  reason: 'Dropping a view breaks code that still reads it.',
  rewrite: 'Change a view by CREATE OR REPLACE VIEW; drop it after the release that no longer reads it.',
}

export const deleteWithoutWhere: RuleText = {
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'A DELETE without a condition, or with one that is always true, deletes all rows.',
  rewrite: 'Say which rows are meant: DELETE FROM … WHERE <a condition on the columns>.',
}

export const updateWithoutWhere: RuleText = {
  hazard: 'data-loss',
  phase: 'neutral',
  reason: 'An UPDATE without a condition, or with one that is always true, overwrites the values of all rows.',
  rewrite: 'Fill only what is empty, in batches: UPDATE … SET column = … WHERE column IS NULL.',
}

export const rename: RuleText = {
  hazard: 'incompatible',
  phase: 'mixed',
  reason: 'A rename breaks the code that runs now at once, and the new code before it: neither order works.',
  rewrite:
    'Add the new name beside the old one (a column or view), write to both, and drop the old one a release later.',
}

export const discardWrites: RuleText = {
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'With the trigger, what code writes there is lost, and no error says so.',
  rewrite: 'Have the trigger raise an error, and create it after the release that no longer writes there.',
}

export const refuseWrites: RuleText = {
  hazard: 'incompatible',
  phase: 'contract',
  reason: 'With the trigger, every such write of the code that runs now fails.',
  rewrite: 'Create it after the release that no longer writes there.',
}
