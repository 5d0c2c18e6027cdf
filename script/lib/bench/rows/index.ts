import { actionNames } from '../../actions.ts'
import type { Row } from '../row.ts'
import { coldBuild } from './build-image/cold-build.ts'
import { changedTagsRoundTrips, unchangedRoundTrips } from './build-image/round-trips.ts'
import { tenServices } from './build-image/ten-services.ts'
import { unchangedOnFreshRunner, unchangedWithBuilderStart } from './build-image/unchanged-on-fresh-runner.ts'
import { newCommitRequests, unchangedRequests } from './build-image/unchanged-requests.ts'
import { unchangedService, unchangedServiceFloor } from './build-image/unchanged-service.ts'
import { checkFloor, checkThousandFiles, checkThousandFilesBinary } from './check/thousand-files.ts'
import { coldStart } from './cold-start.ts'
import { contentKeyMemory, contentKeyServices, contentKeyTime } from './content-key/rows.ts'
import { nothingPending, nothingPendingMemory } from './nothing-pending/rows.ts'
import { stagingJob } from './staging-job/row.ts'

/** Every row, in the order in which it is measured. */
export const rows: Row[] = [
  ...actionNames.map(coldStart),
  unchangedService(),
  unchangedServiceFloor(),
  unchangedOnFreshRunner(),
  unchangedWithBuilderStart(),
  unchangedRequests(),
  newCommitRequests(),
  unchangedRoundTrips(),
  changedTagsRoundTrips(),
  tenServices(),
  coldBuild(),
  stagingJob(),
  contentKeyTime(),
  contentKeyMemory(),
  contentKeyServices(),
  checkThousandFiles(),
  checkThousandFilesBinary(),
  checkFloor(),
  nothingPending('dbmate', 'dbmate status'),
  nothingPending('knex', 'knex migrate:list'),
  nothingPendingMemory(),
]
