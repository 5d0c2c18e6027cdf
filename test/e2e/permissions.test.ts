import { findPromotion, findRun, listReleases, pushToMain, requireSuccess } from '../bed/shop/journey.ts'
import { describeFlow, patience, useShop } from './open.ts'
import { readDeployments, readTag } from './read-back.ts'

describeFlow('what is not granted or not allowed', () => {
  const shop = useShop()

  test(
    'a caller that grants too little fails before anything starts, and names the permission',
    async () => {
      const path = '.github/workflows/staging.yml'
      const workflow = shop().files[path] ?? ''
      const narrow = workflow.replace(/^ *deployments: write\n/m, '')
      expect(narrow).not.toBe(workflow)
      const sha = await pushToMain(shop(), { ...shop().files, [path]: narrow }, 'Open the shop, with too little')
      const run = findRun(shop(), 'staging', sha)
      expect(run.conclusion).toBe('startup_failure')
      expect(run.error).toMatch(/deployments: write/)
      expect(run.jobs).toEqual([])
      expect(await shop().hosts.staging.readImages()).toEqual({})
      expect(await readTag(shop(), 'api', 'latest')).toBeNull()
    },
    patience,
  )

  test(
    'a squash merge of the promotion reaches nothing, and says why',
    async () => {
      const sha = await pushToMain(shop(), shop().files, 'Open the shop')
      requireSuccess(findRun(shop(), 'staging', sha))
      const { number } = await findPromotion(shop())
      const squash = await shop().maintainer.mergePullRequest(number, 'squash')
      await shop().runner.idle(patience)
      const run = findRun(shop(), 'production', squash)
      expect(run.conclusion).toBe('failure')
      const outputs = run.jobs.flatMap((job) => job.steps).map((step) => step.outputs)
      expect(outputs.find(({ reason }) => reason !== undefined)).toMatchObject({ reason: 'not-a-merge-commit' })
      expect(
        run.jobs
          .flatMap((job) => job.annotations)
          .map(({ message }) => message)
          .join('\n'),
      ).toMatch(/merge commit/i)
      expect(await shop().hosts.production.readImages()).toEqual({})
      expect(readDeployments(shop(), 'production')).toEqual([])
      expect(await listReleases(shop())).toEqual([])
      expect(shop().github.violations).toEqual([])
    },
    patience,
  )
})
