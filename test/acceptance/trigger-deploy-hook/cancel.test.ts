import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { type DeployBed, deployParts, errorOf, openDeployBed, type Trial } from '../deploy-bed.ts'

const absent = await reasonToSkip(...deployParts)

;(absent === undefined ? describe : describe.skip)('trigger-deploy-hook: runs that do not end by themselves', () => {
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

  describe('a cancel while the service is being waited for', () => {
    it('closes the record, at once or in the post step', async () => {
      const { machine } = bed
      const { deploy, records } = trial
      const stubborn = await machine.pushImage('web', 'stubborn')
      const cancelled = await deploy(stubborn, 1, { inputs: { timeout: '5m' }, signalAfter: /deployed the image/ })
      expect(cancelled).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'cancelled' } })
      const post = await deploy(stubborn, 1, { entry: 'post', state: cancelled.state })
      expect(post.exitCode).toBe(0)
      const [record] = await records()
      expect(record?.states).toEqual(['error', 'in_progress'])
    })

    it('is mended by running it again', async () => {
      const { one } = bed
      const { deploy, records } = trial
      // Asked where nothing answers, so that it has not ended before the signal comes.
      const inputs = { 'ready-url': 'http://127.0.0.1:9/healthz' }
      const result = await deploy(one, 2, { inputs, signalAfter: /asking the hook/ })
      expect(result.outputs['reason']).toBe('cancelled')
      const again = await deploy(one, 2)
      expect(again).toMatchObject({ exitCode: 0, outputs: { result: 'deployed' } })
      expect((await records()).map(({ states }) => states[0])).toEqual(['success', 'error'])
    })

    it('the post step closes what a crash left open', async () => {
      const { one } = bed
      const { deploy, records, commit, mina } = trial
      const { id } = await mina.request<{ id: number }>('POST', '/deployments', {
        ref: commit(1),
        environment: 'staging',
        auto_merge: false,
        required_contexts: [],
      })
      const state = { 'main-started': 'true', 'open-record': String(id) }
      const post = await deploy(one, 1, { entry: 'post', state })
      expect(post.exitCode).toBe(0)
      expect((await records())[0]?.states).toEqual(['error'])
    })
  })

  it('what another run has proven meanwhile is not taken back', async () => {
    const { machine, one } = bed
    const { deploy, records, commit, mina, web } = trial
    await deploy(one, 1)
    const stubborn = await machine.pushImage('web', 'stubborn')
    const running = deploy(stubborn, 2, { inputs: { timeout: '25s' } })
    while ((await records())[0]?.payload['image'] !== stubborn) await new Promise((go) => setTimeout(go, 200))
    const { id } = await mina.request<{ id: number }>('POST', '/deployments', {
      ref: commit(3),
      task: 'deploy:web',
      environment: 'staging',
      payload: { ...(await records())[1]?.payload, commit: commit(3) },
      auto_merge: false,
      required_contexts: [],
    })
    await mina.request('POST', `/deployments/${id}/statuses`, { state: 'success', auto_inactive: false })
    const result = await running
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { result: 'superseded', 'rolled-back-to': '', attempts: '1' },
    })
    expect(await web.image()).toBe(stubborn)
    const states = (await records()).map((record) => [record.id === id, record.states[0]])
    expect(states).toEqual([
      [true, 'success'],
      [false, 'inactive'],
      [false, 'success'],
    ])
  })

  it('a way back that fails as well is said as loudly as it is', async () => {
    const { one, two } = bed
    const { deploy, records, web } = trial
    await deploy(one, 1)
    const server = createServer((_, response) =>
      response
        .writeHead(500)
        .end('{"state":"failed","reason":"engine-failed","error":"No space left.","restored":false}'),
    )
    await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
    try {
      const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`
      const result = await deploy(two, 2, { inputs: { url } })
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { result: 'rollback-failed', 'failed-at': 'rollback', 'rolled-back-to': '', attempts: '2' },
      })
      expect(errorOf(result)).toMatch(/No space left.*failed as well/s)
      expect((await records()).map(({ states }) => states[0])).toEqual(['failure', 'failure', 'success'])
      expect(await web.image()).toBe(one)
    } finally {
      server.close()
    }
  })
})
