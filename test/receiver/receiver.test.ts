import { readFile } from 'node:fs/promises'
import { reasonToSkip } from '../bed/setup/require-parts.ts'
import { type Machine, openMachine, requestOf, sign, TOKEN } from './fixtures/machine.ts'

const absent = await reasonToSkip('container engine', 'registry', 'receiver', 'docker CLI', 'busybox')
if (absent) console.warn(absent)

;(absent ? describe.skip : describe)('a receiver on its machine', () => {
  let machine: Machine

  beforeAll(async () => {
    machine = await openMachine('api', 'fresh', 'twice', 'failing', 'slow')
  })
  afterAll(() => machine?.close())

  test('deploys an image by digest, and a repeated request gets the recorded answer and touches nothing', async () => {
    const { images, deploy, page, inspect } = machine
    const fields = requestOf(images.first, 'api')
    const answer = await deploy(images.first, 'api', fields)
    expect(answer).toMatchObject({ status: 200, type: 'application/json' })
    expect(answer.said).toEqual({
      state: 'deployed',
      service: 'api',
      environment: 'staging',
      image: images.first,
      digest: images.first.split('@')[1],
      container: 'staging-api',
      id: fields.id,
      error: null,
      logs: [],
      restored: null,
      seconds: expect.any(Number),
    })
    expect(await page('api')).toBe(`first abc1234 1.0.0 ${TOKEN}`)
    const container = await inspect('staging-api')
    expect(container.HostConfig.RestartPolicy.Name).toBe('unless-stopped')
    expect(container.Config.Labels).toMatchObject({
      'deploy-actions.environment': 'staging',
      'deploy-actions.service': 'api',
      'deploy-actions.image': images.first,
      'deploy-actions.revision': 'abc1234',
      'deploy-actions.id': fields.id,
    })
    expect(container.Config.Env.filter((line: string) => line.startsWith('PORT='))).toHaveLength(1)

    // Long after it expired, the id still gets the truth.
    const again = await deploy(images.first, 'api', { ...fields, issued_at: 1, expires_at: 2, sequence: 1 })
    expect(again).toMatchObject({ status: 200, said: { ...answer.said, repeated: true } })
    const other = await deploy(images.second, 'api', { ...requestOf(images.second, 'api'), id: fields.id })
    expect(other).toMatchObject({ status: 500, said: { reason: 'id-reused' } })
    expect(await inspect('staging-api')).toMatchObject({
      Id: container.Id,
      State: { StartedAt: container.State.StartedAt },
    })
    expect(await readFile(machine.log, 'utf8')).not.toContain(TOKEN)
  })

  test('what runs already is left alone, and is replaced when its version changes', async () => {
    const { images, deploy, page, inspect } = machine
    const { Id } = await inspect('staging-api')
    const same = await deploy(images.first, 'api')
    expect(same).toMatchObject({ status: 200, said: { state: 'deployed', unchanged: true } })
    expect((await inspect('staging-api')).Id).toBe(Id)
    const other = await deploy(images.first, 'api', { version: '1.0.1' })
    expect(other.said).toMatchObject({ state: 'deployed' })
    expect(other.said.unchanged).toBeUndefined()
    expect(await page('api')).toBe(`first abc1234 1.0.1 ${TOKEN}`)
  })

  test.each<[string, number, (body: string) => Record<string, string>]>([
    ['another secret', 403, (body) => sign(body, 'another')],
    ['an empty secret', 403, (body) => sign(body, '')],
    ['no signature', 403, () => ({})],
  ])('refuses %s', async (_, status, headers) => {
    const body = JSON.stringify(requestOf(machine.images.second, 'api'))
    expect(await machine.send(body, headers(body))).toMatchObject({ status })
    expect(await machine.page('api')).toContain('first')
  })

  const digest = `sha256:${'0'.repeat(64)}`
  const now = Math.floor(Date.now() / 1000)
  test.each<[string, string, Record<string, unknown>]>([
    ['an expired request', 'expired', { issued_at: now - 700, expires_at: now - 100 }],
    ['a request of the future', 'issued-in-future', { issued_at: now + 900, expires_at: now + 1200 }],
    ['a request for years', 'expires-too-late', { expires_at: now + 1e8 }],
    ['a lower sequence', 'superseded', { sequence: 5 }],
    ['an empty image', 'no-image', { image: '', digest: '' }],
    ['no image', 'no-image', { image: undefined }],
    ['a tag', 'image-without-digest', { image: 'example.org/acme/shop-api:1.0.0' }],
    ['another digest than the image', 'invalid-request', { digest }],
    ['another repository', 'other-repository', { image: `example.org/evil@${digest}`, digest }],
    ['an option for an image', 'other-repository', { image: `--privileged@${digest}`, digest }],
    ['an unknown service', 'unknown-service', { service: 'nowhere' }],
    ['an unknown environment', 'unknown-service', { environment: 'production' }],
    ['a service that is a path', 'invalid-request', { service: '../api' }],
    ['a version of two lines', 'invalid-request', { version: '1\nPATH=/evil' }],
    ['an id that is a path', 'invalid-request', { id: '../../../../etc/passwd' }],
    ['an unknown schema', 'unknown-schema', { schema: 2 }],
    ['a schema that is no number', 'unknown-schema', { schema: true }],
  ])('refuses %s', async (_, reason, fields) => {
    const answer = await machine.deploy(machine.images.second, 'api', fields)
    expect(answer).toMatchObject({ status: 500, type: 'application/json', said: { state: 'refused', reason } })
    expect(answer.said.error).toMatch(/^[A-Z].*\.$/s)
    expect(await machine.page('api')).toContain('first')
  })

  test('refuses a signed body that is not JSON, and one that the hook reads as a form', async () => {
    const body = JSON.stringify(requestOf(machine.images.second, 'api'))
    const form = { ...sign(body), 'content-type': 'application/x-www-form-urlencoded' }
    expect(await machine.send(body, form)).toMatchObject({ status: 500, said: { state: 'refused' } })
    expect(await machine.send('{"schema":1', sign('{"schema":1'))).toMatchObject({
      status: 500,
      said: { state: 'refused' },
    })
  })

  test.each(['crashing', 'unhealthy'] as const)('after a %s image the old one serves again', async (name) => {
    const { images, deploy, page, inspect, containers } = machine
    await deploy(images.first, 'failing')
    const { Id } = await inspect('staging-failing')
    const answer = await deploy(images[name], 'failing')
    expect(answer).toMatchObject({
      status: 500,
      said: { state: 'failed', restored: true, digest: images[name].split('@')[1] },
    })
    expect(await page('failing')).toContain('first')
    expect((await inspect('staging-failing')).Id).toBe(Id)
    expect(await containers('failing')).toEqual(['staging-failing'])
    if (name === 'crashing') {
      expect(answer.said).toMatchObject({
        reason: 'container-ended',
        error: expect.stringMatching(/with exit code 3\.$|the engine restarted it/),
      })
      expect(answer.said.logs).toContain('cannot reach postgres://***@db/shop with ***')
    } else expect(answer.said).toMatchObject({ reason: 'unhealthy', error: expect.stringContaining('no luck') })
  })

  test('what must not run again stays away, and the next image takes its place', async () => {
    const { images, deploy, page, containers } = machine
    await deploy(images.first, 'failing')
    const answer = await deploy(images.crashing, 'failing', { restore: false })
    expect(answer).toMatchObject({ status: 500, said: { state: 'failed', reason: 'container-ended', restored: false } })
    expect(answer.said.logs).toContain('cannot reach postgres://***@db/shop with ***')
    expect(await containers('failing')).toEqual(['staging-failing'])
    const next = await deploy(images.second, 'failing')
    expect(next.said.error).toBe(null)
    expect(next).toMatchObject({ status: 200, said: { state: 'deployed' } })
    expect(await page('failing')).toContain('second')
    const wrong = await deploy(images.first, 'failing', { restore: 'no' })
    expect(wrong.said).toMatchObject({ state: 'refused', reason: 'invalid-request' })
    await deploy(images.first, 'failing')
  })

  test('an image that the registry does not have, or an option that the engine does not know, stops nothing', async () => {
    const { deploy, inspect, images, set } = machine
    const before = await inspect('staging-failing')
    const image = `${images.first.split('@')[0]}@${digest}`
    const answer = await deploy(image, 'failing')
    expect(answer).toMatchObject({ status: 500, said: { state: 'failed', reason: 'pull-failed', restored: null } })
    await set('failing', { options: ['--no-such-option'] })
    const refused = await deploy(images.second, 'failing')
    expect(refused).toMatchObject({ status: 500, said: { state: 'failed', reason: 'engine-failed', restored: null } })
    expect(refused.said.error).toContain('--no-such-option')
    expect(await inspect('staging-failing')).toMatchObject({
      Id: before.Id,
      State: { StartedAt: before.State.StartedAt },
    })
  })

  test('a first deployment that fails leaves nothing', async () => {
    const answer = await machine.deploy(machine.images.crashing, 'fresh')
    expect(answer).toMatchObject({ status: 500, said: { state: 'failed', restored: null } })
    expect(await machine.containers('fresh')).toEqual([])
  })

  test('an image without a HEALTHCHECK has to keep running', async () => {
    const answer = await machine.deploy(machine.images.unchecked, 'fresh')
    expect(answer).toMatchObject({ status: 200, said: { state: 'deployed' } })
    expect(answer.said.seconds).toBeGreaterThanOrEqual(3)
    expect(await machine.page('fresh')).toContain('unchecked')
  })

  test('a deployment whose caller went away goes on, and the retry is told how it ended', async () => {
    const { images, send, page, hold } = machine
    const body = JSON.stringify(requestOf(images.first, 'slow'))
    const { held, release } = await hold()
    try {
      const caller = new AbortController()
      const sent = send(body, sign(body), caller.signal)
      held.then(() => caller.abort(new Error('went away')))
      await expect(sent).rejects.toThrow('went away')
    } finally {
      await release()
    }
    expect(await send(body)).toMatchObject({ status: 200, said: { state: 'deployed', repeated: true } })
    expect(await page('slow')).toContain('first')
  })

  test('of two at once the second waits, and the newer one wins', async () => {
    const { images, deploy, page, containers } = machine
    const [older, newer] = [requestOf(images.first, 'twice'), requestOf(images.second, 'twice')]
    const answers = await Promise.all([deploy(images.first, 'twice', older), deploy(images.second, 'twice', newer)])
    expect(answers[1]).toMatchObject({ status: 200, said: { state: 'deployed' } })
    if (answers[0]?.status !== 200) expect(answers[0]?.said).toMatchObject({ reason: 'superseded' })
    expect(await page('twice')).toContain('second')
    expect(await containers('twice')).toEqual(['staging-twice'])
  })

  test('the same request twice at once is carried out once', async () => {
    const { images, deploy } = machine
    const fields = requestOf(images.first, 'twice')
    const answers = await Promise.all([deploy(images.first, 'twice', fields), deploy(images.first, 'twice', fields)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers.filter(({ said }) => said.repeated === true)).toHaveLength(1)
  })
})
