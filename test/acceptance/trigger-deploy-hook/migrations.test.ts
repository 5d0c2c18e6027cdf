import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { type DeployBed, deployParts, errorOf, openDeployBed, type Trial } from '../deploy-bed.ts'

const absent = await reasonToSkip(...deployParts)

/** The output `services` of run-migrations. */
const migrated = (compatibility: string, change: object = {}) =>
  JSON.stringify({
    web: {
      current: '20260915',
      applied: ['20260915.sql'],
      compatibility,
      reversible: false,
      result: 'applied',
      ...change,
    },
  })

;(absent === undefined ? describe : describe.skip)('trigger-deploy-hook after migrations', () => {
  let bed: DeployBed
  let trial: Trial
  let crash: string
  beforeAll(async () => {
    bed = await openDeployBed()
    crash = await bed.machine.pushImage('web', 'crash')
  })
  afterAll(() => bed.close())
  beforeEach(async () => {
    trial = await bed.begin()
  })
  afterEach(() => bed.expectNoViolations())

  it('rolls back after an expand set, and records what it was', async () => {
    const { deploy, web, records } = trial
    await deploy(bed.one, 1)
    const result = await deploy(crash, 2, {
      inputs: { migrations: migrated('expand', { reversible: true }) },
    })
    expect(result.outputs).toMatchObject({ result: 'rolled-back', 'rolled-back-to': bed.one })
    expect(await web.image()).toBe(bed.one)
    const [back, failed] = await records()
    expect(failed?.payload).toMatchObject({ migrations: '20260915', compatibility: 'expand', reversible: 'true' })
    expect(back?.payload).toMatchObject({ migrations: '', compatibility: '', reversible: '' })
  })

  it.each(['contract', 'mixed'])(
    'does not bring old code back onto a database after a %s set, then or later',
    async (compatibility) => {
      const { deploy, web, records, commit } = trial
      await deploy(bed.one, 1)
      const result = await deploy(crash, 2, { inputs: { migrations: migrated(compatibility) } })
      expect(result.exitCode).toBe(1)
      expect(result.outputs).toMatchObject({
        result: 'failed',
        reason: 'incompatible-rollback',
        'failed-at': 'trigger',
        'rolled-back-to': '',
      })
      expect(errorOf(result)).toMatch(
        new RegExp(`not brought back to 1\\.0\\.1: ${compatibility} migrations were applied since`),
      )
      expect(errorOf(result)).toContain('stands at 20260915')
      expect(errorOf(result)).toContain(`Nothing more was done: ${crash} was deployed last`)
      expect(errorOf(result)).toContain('Mend it by a newer commit')
      expect(errorOf(result)).toContain('from its backup')
      expect(await web.image()).not.toBe(bed.one)
      expect((await records()).map(({ states }) => states[0])).toEqual(['failure', 'success'])

      // Started again it finds nothing pending, but what was applied before stands in the record.
      const again = await deploy(crash, 2, { inputs: { migrations: migrated('none', { applied: [] }) } })
      expect(again.outputs).toMatchObject({ reason: 'incompatible-rollback', 'rolled-back-to': '' })
      const byHand = await deploy(bed.one, 2, { inputs: { images: '', to: '1.0.1' } })
      expect(byHand).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'incompatible-rollback' } })
      expect(await web.image()).not.toBe(bed.one)

      // A newer commit mends it; and what is proven from then on may be gone back to.
      expect((await deploy(bed.two, 3)).outputs).toMatchObject({ result: 'deployed', 'live-revision': commit(3) })
      const later = await deploy(crash, 3)
      expect(later.outputs).toMatchObject({ result: 'rolled-back', 'rolled-back-to': bed.two })
    },
  )

  it('knows what waited for a deployment that came up, and lets a person decide by the digest', async () => {
    const { deploy, web } = trial
    const left = migrated('contract', { applied: [], result: 'planned', reason: 'left-for-after-deploy' })
    await deploy(bed.one, 1)
    // It never came up, so what waited for it never ran.
    const failed = await deploy(crash, 2, { inputs: { migrations: left } })
    expect(failed.outputs).toMatchObject({ result: 'rolled-back' })
    await deploy(bed.two, 3, { inputs: { migrations: left } })
    const refused = await deploy(bed.two, 3, { inputs: { images: '', to: 'previous' } })
    expect(refused).toMatchObject({ exitCode: 1, outputs: { reason: 'incompatible-rollback' } })
    expect(await web.image()).toBe(bed.two)
    const meant = await deploy(bed.two, 3, { inputs: { images: '', to: bed.one } })
    expect(meant.outputs).toMatchObject({ result: 'deployed' })
    expect(await web.image()).toBe(bed.one)
  })

  it('keeps a service that came up on its new database when another one fails', async () => {
    const { machine, one } = bed
    const { deploy, web, imagesOf } = trial
    const api = await machine.addService('api')
    const apis = [await machine.pushImage('api', 'good'), await machine.pushImage('api', 'good')]
    const inputs = (apiImage: string, webImage: string, number: number, migrations: string) => ({
      service: 'api, web',
      images: JSON.stringify({ ...imagesOf(apiImage, number, 'api'), ...imagesOf(webImage, number) }),
      'ready-url': '',
      'ready-revision': '',
      migrations,
    })
    await deploy(one, 1, { inputs: inputs(apis[0] as string, one, 1, '') })
    const facts = { api: JSON.parse(migrated('contract')).web }
    const result = await deploy(crash, 2, { inputs: inputs(apis[1] as string, crash, 2, JSON.stringify(facts)) })
    expect(result.exitCode).toBe(1)
    expect(JSON.parse(result.outputs['services'] ?? '')).toMatchObject({
      api: { result: 'deployed', rolledBackTo: '' },
      web: { result: 'rolled-back', rolledBackTo: one },
    })
    expect([await api.image(), await web.image()]).toEqual([apis[1], one])
  })
})
