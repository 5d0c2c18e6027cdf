import { bookkeepingCases } from './bookkeeping.ts'
import { columnCases } from './columns.ts'
import { constraintCases } from './constraints.ts'
import { dataCases } from './data.ts'
import { dropCases } from './drops.ts'
import { dynamicCases } from './dynamic.ts'
import { enumCases } from './enums.ts'
import { indexCases } from './indexes.ts'
import { lockedCases } from './locked.ts'
import { maintenanceCases } from './maintenance.ts'
import { renameCases } from './renames.ts'
import { sequenceCases } from './sequences.ts'
import { serverCases } from './server.ts'
import { settingCases } from './settings.ts'
import { triggerCases } from './triggers.ts'

/** For a rule what breaks it, and beside it what looks like it and does not. */
export type Cases = Record<string, { unsafe: string[]; safe: string[] }>

/** The cases of every rule, in files named as those of the rules. */
export const cases = [
  dropCases,
  triggerCases,
  dataCases,
  renameCases,
  columnCases,
  constraintCases,
  indexCases,
  enumCases,
  maintenanceCases,
  lockedCases,
  sequenceCases,
  serverCases,
  settingCases,
  dynamicCases,
  bookkeepingCases,
].flatMap((group: Cases) => Object.entries(group))
