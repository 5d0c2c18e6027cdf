import { badMigration } from '../bed/shop/changes.ts'
import { findPromotion, findRun, pushToMain, readRevisions, requireSuccess } from '../bed/shop/journey.ts'
import { readVariant } from '../bed/shop/shop-files.ts'
import { describeFlow, patience, useShop } from './open.ts'
import { readDeployments, readMigrations, readTag } from './read-back.ts'

describeFlow('the flow as single steps', () => {
  const shop = useShop()

  test(
    'reaches staging and proposes the promotion',
    async () => {
      const workflow = await readVariant('step-by-step.yml')
      const files = { ...shop().files, '.github/workflows/staging.yml': workflow }
      const sha = await pushToMain(shop(), files, 'Open the shop, step by step')
      requireSuccess(findRun(shop(), 'staging', sha))
      expect(await readRevisions(shop(), 'staging')).toEqual({ api: sha, web: sha })
      expect(await readMigrations(shop(), 'staging')).toHaveLength(2)
      expect(readDeployments(shop(), 'staging').map(({ states }) => states)).toEqual([
        ['in_progress', 'success'],
        ['in_progress', 'success'],
      ])
      expect((await findPromotion(shop())).head).toBe(sha)
      expect(shop().github.violations).toEqual([])
    },
    patience,
  )

  test(
    'a pull request is built without being pushed, and a migration that loses data is stopped there',
    async () => {
      const change = badMigration(shop().files)
      const { developer, runner } = shop()
      const sha = await developer.push({
        branch: 'drop-price',
        from: 'main',
        files: change.files,
        message: change.message,
      })
      await developer.openPullRequest({ head: 'drop-price', base: 'main', title: change.message })
      await runner.idle(patience)
      const run = runner.runs.findLast(({ workflow }) => workflow.name === 'pull-request')
      expect(run).toMatchObject({ event: 'pull_request', conclusion: 'failure' })
      const steps = run?.jobs.flatMap((job) => job.steps) ?? []
      const conclusionOf = (name: string) => steps.find((step) => step.name === name)?.conclusion
      expect(conclusionOf('Build without pushing')).toBe('success')
      expect(conclusionOf('Judge the migrations')).toBe('failure')
      const notes = run?.jobs.flatMap((job) => job.annotations) ?? []
      expect(notes.map((note) => note.properties['file'])).toContain('api/db/migrations/20261001100000_drop_price.sql')
      expect(await readTag(shop(), 'api', '1.0.0')).not.toBeNull()
      for (const tag of ['1.1.0', `sha-${sha.slice(0, 12)}`, `sha-${run?.sha.slice(0, 12)}`]) {
        expect([tag, await readTag(shop(), 'api', tag)]).toEqual([tag, null])
      }
    },
    patience,
  )
})
