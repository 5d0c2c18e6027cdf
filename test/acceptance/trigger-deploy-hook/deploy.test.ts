import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { type DeployBed, deployParts, errorOf, expectNoSecrets, openDeployBed, type Trial } from '../deploy-bed.ts'

const absent = await reasonToSkip(...deployParts)

;(absent === undefined ? describe : describe.skip)('trigger-deploy-hook', () => {
  let bed: DeployBed
  let trial: Trial
  beforeAll(async () => {
    bed = await openDeployBed()
  })
  afterAll(() => bed.close())
  beforeEach(async () => {
    trial = await bed.begin()
  })
  afterEach(() => bed.expectNoViolations())

  it('deploys, proves it by the revision, and records it', async () => {
    const { one } = bed
    const { deploy, records, web, commit } = trial
    const result = await deploy(one, 1, { inputs: { 'environment-url': 'https://staging.acme.dev' } })
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        result: 'deployed',
        reason: 'proven-by-revision',
        'live-revision': commit(1),
        'live-digest': one.split('@')[1],
        'previous-image': '',
        attempts: '1',
        'failed-at': '',
      },
      leftovers: [],
    })
    expect([await web.image(), await web.revision()]).toEqual([one, commit(1)])
    const [record] = await records()
    expect(record).toMatchObject({
      id: Number(result.outputs['deployment-id']),
      sha: commit(1),
      task: 'deploy:web',
      states: ['success', 'in_progress'],
      payload: {
        image: one,
        revision: commit(1),
        commit: commit(1),
        source_key: '1'.repeat(64),
        version: '1.0.1',
        rollback_of: null,
        signature: '',
      },
    })
    expect(result.summary).toContain('[staging](https://staging.acme.dev)')
    expect(result.summary).toContain(commit(1).slice(0, 7))
    expectNoSecrets(result, bed.machine)
  })

  it('retires the predecessor after the proof, and leaves alone what is live already', async () => {
    const { one, two } = bed
    const { deploy, records } = trial
    await deploy(one, 1)
    const second = await deploy(two, 2)
    expect(second.outputs).toMatchObject({ result: 'deployed', 'previous-image': one })
    expect((await records()).map(({ states }) => states[0])).toEqual(['success', 'inactive'])
    const again = await deploy(two, 2)
    expect(again).toMatchObject({ exitCode: 0, outputs: { result: 'already-live', attempts: '0' } })
    expect(await records()).toHaveLength(2)
  })

  it('does not take a record for proof when the service itself is down', async () => {
    const { one } = bed
    const { deploy } = trial
    await deploy(one, 1)
    const down = await deploy(one, 1, { inputs: { 'ready-url': 'http://127.0.0.1:9/healthz', timeout: '1s' } })
    expect(down.exitCode).toBe(1)
    expect(down.outputs['result']).not.toBe('already-live')
  })

  it('rolls an image that crashes back, proves that, and still fails', async () => {
    const { machine, one } = bed
    const { deploy, records, web, commit } = trial
    await deploy(one, 1)
    const crash = await machine.pushImage('web', 'crash')
    const result = await deploy(crash, 2)
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { result: 'rolled-back', 'rolled-back-to': one, 'failed-at': 'trigger', 'live-revision': commit(1) },
    })
    expect([await web.image(), await web.revision()]).toEqual([one, commit(1)])
    const [back, failed, first] = await records()
    expect(failed).toMatchObject({ states: ['failure', 'in_progress'], payload: { image: crash } })
    expect(back).toMatchObject({
      states: ['success', 'in_progress'],
      payload: { image: one, commit: commit(1), source_key: '1'.repeat(64), rollback_of: failed?.id },
    })
    expect(first?.states[0]).toBe('inactive')
    expect(result.summary).toContain('PAYMENT_KEY is not set')
    // Which of both is found depends on when the receiver looks.
    expect(errorOf(result)).toMatch(/exit code 3|the engine restarted it/)
    expectNoSecrets(result, bed.machine)
  })

  it('rolls back when the service goes on answering another revision', async () => {
    const { machine, one } = bed
    const { deploy, web } = trial
    await deploy(one, 1)
    const stubborn = await machine.pushImage('web', 'stubborn')
    const result = await deploy(stubborn, 2, { inputs: { timeout: '12s' } })
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { result: 'rolled-back', reason: 'not-ready', 'failed-at': 'ready', 'rolled-back-to': one },
    })
    expect(errorOf(result)).toContain('0000000000')
    expect(await web.image()).toBe(one)
  })

  it('says so when there is nothing to go back to, and leaves things alone with rollback: off', async () => {
    const { machine, one } = bed
    const { deploy, web } = trial
    const stubborn = await machine.pushImage('web', 'stubborn')
    const first = await deploy(stubborn, 1, { inputs: { timeout: '10s' } })
    expect(first).toMatchObject({ exitCode: 1, outputs: { result: 'timed-out', 'rolled-back-to': '' } })
    expect(errorOf(first)).toContain('nothing to bring back')
    await deploy(one, 2)
    const off = await deploy(stubborn, 3, { inputs: { timeout: '10s', rollback: 'off' } })
    expect(off).toMatchObject({ exitCode: 1, outputs: { result: 'timed-out', 'rolled-back-to': '' } })
    expect(await web.image()).toBe(stubborn)
  })

  it('brings all services back when one fails, and does not reach for those after it', async () => {
    const { machine, one } = bed
    const { deploy, web, imagesOf } = trial
    const api = await machine.addService('api')
    const apis = [await machine.pushImage('api', 'good'), await machine.pushImage('api', 'good')]
    const crash = await machine.pushImage('web', 'crash')
    const inputs = (apiImage: string, webImage: string, number: number) => ({
      service: 'api, web',
      images: JSON.stringify({ ...imagesOf(apiImage, number, 'api'), ...imagesOf(webImage, number) }),
      'ready-url': '',
      'ready-revision': '',
    })
    await deploy(one, 1, { inputs: inputs(apis[0] as string, one, 1) })
    expect([await api.image(), await web.image()]).toEqual([apis[0], one])
    const result = await deploy(crash, 2, { inputs: inputs(apis[1] as string, crash, 2) })
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'rolled-back' } })
    expect([await api.image(), await web.image()]).toEqual([apis[0], one])
    const services = JSON.parse(result.outputs['services'] ?? '')
    expect(services).toMatchObject({
      api: { result: 'rolled-back', rolledBackTo: apis[0] },
      web: { result: 'rolled-back', rolledBackTo: one },
    })
  })

  it('goes back by hand, to the image before and to a version', async () => {
    const { one, two } = bed
    const { deploy, records, commit } = trial
    await deploy(one, 1)
    await deploy(two, 2)
    const back = await deploy(two, 2, { inputs: { images: '', to: 'previous' } })
    expect(back).toMatchObject({ exitCode: 0, outputs: { result: 'deployed', 'live-revision': commit(1) } })
    const [record, undone] = await records()
    expect(record?.payload).toMatchObject({ image: one, rollback_of: undone?.id })
    const late = await deploy(two, 2)
    expect(late.outputs).toMatchObject({ result: 'skipped-stale', reason: 'rolled-back-on-purpose' })
    const further = await deploy(two, 2, { inputs: { images: '', to: 'previous' } })
    expect(further).toMatchObject({ exitCode: 1, outputs: { reason: 'no-previous' } })
    const forth = await deploy(two, 2, { inputs: { images: '', to: '1.0.2' } })
    expect(forth.outputs).toMatchObject({ result: 'deployed', 'live-revision': commit(2) })
    const never = await deploy(two, 2, { inputs: { images: '', to: '9.9.9' } })
    expect(never).toMatchObject({ exitCode: 1, outputs: { reason: 'unknown-version' } })
  })

  it('leaves a later commit alone, unless it is told otherwise', async () => {
    const { one, two } = bed
    const { deploy, web } = trial
    await deploy(two, 2)
    const skipped = await deploy(one, 1)
    expect(skipped).toMatchObject({ exitCode: 0, outputs: { result: 'skipped-stale', attempts: '0' } })
    const failed = await deploy(one, 1, { inputs: { stale: 'fail' } })
    expect(failed).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'newer-commit-live' } })
    expect(await web.image()).toBe(two)
    const allowed = await deploy(one, 1, { inputs: { stale: 'allow' } })
    expect(allowed).toMatchObject({ exitCode: 0, outputs: { result: 'deployed' } })
  })

  it('believes signed records only, where it has a key', async () => {
    const { one } = bed
    const { deploy, records } = trial
    await deploy(one, 1)
    const inputs = { 'signing-key': 'a key of the environment' }
    const signed = await deploy(one, 1, { inputs })
    expect(signed.outputs['result']).toBe('deployed')
    expect(signed.annotations.filter(({ level }) => level === 'warning')[0]?.message).toContain('no valid signature')
    expect((await records())[0]?.payload['signature']).toMatch(/^v1=[0-9a-f]{64}$/)
    expect((await deploy(one, 1, { inputs })).outputs['result']).toBe('already-live')
  })

  it('plans without doing anything in a dry run', async () => {
    const { one } = bed
    const { deploy, records, web } = trial
    const result = await deploy(one, 1, { inputs: { 'dry-run': 'true' } })
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'planned', reason: 'dry-run', attempts: '0' } })
    expect(await records()).toEqual([])
    expect(await web.image()).toBe('')
  })
})
