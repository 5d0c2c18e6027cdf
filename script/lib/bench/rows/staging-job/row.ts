import type { Progress } from '../../../../../test/bed/runner/index.ts'
import { findRun, pushToMain, requireSuccess } from '../../../../../test/bed/shop/journey.ts'
import { openShop, type Shop } from '../../../../../test/bed/shop/shop.ts'
import type { Row } from '../../row.ts'
import { type Bare, prepareBare } from './bare.ts'
import { changeBoth } from './change.ts'

/**
 * A push of a change to both services with a migration, until it is proven on staging: the example's workflow through
 * the runner, from the job's start to its end, against docker, dbmate and curl on an environment of their own.
 */
export function stagingJob(): Row {
  let shop: Shop | undefined
  let bare: Bare | undefined
  let round = 0
  let times = { began: 0, ended: 0 }
  return {
    name: 'staging-job',
    unit: 's',
    peerName: 'docker build, docker push, dbmate, curl',
    rounds: 4,
    async prepare() {
      // The runner's own times of a job are whole seconds.
      const onProgress = (progress: Progress) => {
        if (progress.type !== 'job') return
        if (progress.job.status === 'in_progress') times.began = performance.now()
        if (progress.job.status === 'completed') times.ended = performance.now()
      }
      shop = await openShop({ onProgress })
      bare = await prepareBare(shop)
    },
    async ours() {
      if (shop === undefined) throw new Error('The shop is not open.')
      round += 1
      times = { began: 0, ended: 0 }
      await pushChange(shop, round)
      if (times.began === 0 || times.ended < times.began) throw new Error('The job has no start and end.')
      return (times.ended - times.began) / 1000
    },
    async peer() {
      if (bare === undefined) throw new Error('The bare side is not prepared.')
      return bare.deploy(round)
    },
    cleanup: async () => shop?.close(),
  }
}

async function pushChange(shop: Shop, round: number): Promise<void> {
  // The promotion's check would run beside the job from the second push on.
  const { '.github/workflows/promotion.yml': _, ...files } = shop.files
  const sha = await pushToMain(
    shop,
    { ...files, ...changeBoth(files, 'ours', round) },
    `Change both services (${round})`,
  )
  const run = findRun(shop, 'staging', sha)
  requireSuccess(run)
  if (run.jobs.length !== 1) throw new Error('The staging workflow is not one job.')
}
