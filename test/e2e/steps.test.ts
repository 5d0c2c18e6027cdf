import { findPromotion, findRun, pushToMain, readRevisions, requireSuccess } from '../bed/shop/journey.ts'
import { readVariant } from '../bed/shop/shop-files.ts'
import { describeFlow, patience, useShop } from './open.ts'
import { readDeployments, readMigrations } from './read-back.ts'

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
})
