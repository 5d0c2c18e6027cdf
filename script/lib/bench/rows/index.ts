import { actionNames } from '../../actions.ts'
import type { Row } from '../row.ts'
import { coldStart } from './cold-start.ts'
import { stagingJob } from './staging-job/row.ts'

/** Every row, in the order in which it is measured. */
export const rows: Row[] = [...actionNames.map(coldStart), stagingJob()]
