import { mkdir } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type GitHub, type Human, startGitHub } from '../bed/github/index.ts'
import { startEngine } from '../bed/parts/engine.ts'
import { startRegistry } from '../bed/parts/registry.ts'
import { type Bed, openBed } from '../bed/process/bed.ts'
import { freePort } from '../bed/process/free-port.ts'
import { reasonToSkip } from '../bed/setup/require-parts.ts'
import { type Machine, type ServiceOnMachine, startMachine } from './deploy-machine.ts'
import { type BundleOptions, type BundleResult, runBundle } from './harness.ts'

const absent = await reasonToSkip('git', 'container engine', 'docker CLI', 'registry', 'receiver', 'busybox')
const permissions = { deployments: 'write', contents: 'read', metadata: 'read' } as const
const key = (letter: string) => letter.repeat(64)

;(absent === undefined ? describe : describe.skip)('trigger-deploy-hook', () => {
  let bed: Bed
  let github: GitHub
  let machine: Machine
  let workspace: string
  let one: string
  let two: string

  beforeAll(async () => {
    bed = await openBed()
    const { directory } = bed
    const registry = bed.add(await startRegistry({ directory, username: 'shop', password: 'correct horse' }))
    const engine = bed.add(await startEngine({ directory, own: true }))
    github = await startGitHub({ directory: join(directory, 'github') })
    bed.add({ stop: github.close })
    machine = await startMachine(bed, engine, registry)
    workspace = join(directory, 'workspace')
    await mkdir(workspace)
    one = await machine.pushImage('web', 'good')
    two = await machine.pushImage('web', 'good')
  }, 120_000)
  afterAll(() => bed.close(), 60_000)

  let count = 0
  let repository: string
  let mina: Human
  let web: ServiceOnMachine
  /** Three commits, the oldest first. */
  let commits: string[]
  beforeEach(async () => {
    count += 1
    repository = `acme/shop-${count}`
    await github.createRepository({ owner: 'acme', name: `shop-${count}`, collaborators: { mina: 'maintain' } })
    mina = github.as('mina', repository)
    commits = []
    for (const text of ['one', 'two', 'three']) {
      commits.push(await mina.push({ branch: 'main', files: { 'app.txt': text } }))
    }
    web = await machine.addService('web')
  })
  afterEach(() => {
    expect(github.violations).toEqual([])
  })

  const commit = (number: number) => commits[number - 1] as string
  const imagesOf = (image: string, number: number, service = 'web') => ({
    [service]: {
      image,
      revision: commit(number),
      version: `1.0.${number}`,
      sourceKey: key(String(number)),
      contentKey: key('c'),
    },
  })

  let run = 100
  async function deploy(
    image: string,
    number: number,
    options: Partial<BundleOptions> & { permissions?: Record<string, 'read' | 'write'>; runId?: number } = {},
  ): Promise<BundleResult> {
    run += 1
    const token = github.issueToken({
      repository,
      kind: 'actions',
      actor: 'github-actions[bot]',
      permissions: options.permissions ?? permissions,
    })
    return runBundle('trigger-deploy-hook', {
      cwd: workspace,
      token,
      ...options,
      inputs: {
        environment: 'staging',
        service: 'web',
        url: machine.hookUrl,
        secret: machine.secret,
        images: JSON.stringify(imagesOf(image, number)),
        'ready-url': web.readyUrl,
        'ready-revision': 'json:.revision',
        timeout: '20s',
        ...options.inputs,
      },
      environment: {
        GITHUB_REPOSITORY: repository,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_SERVER_URL: github.serverUrl,
        GITHUB_SHA: commit(number),
        GITHUB_RUN_ID: String(options.runId ?? run),
        ...options.environment,
      },
    })
  }

  type Deployment = { id: number; sha: string; payload: Record<string, unknown>; task: string }
  /** Every record with its states, the newest first in both. */
  async function records(): Promise<Array<Deployment & { states: string[] }>> {
    const deployments = await mina.request<Deployment[]>('GET', '/deployments?environment=staging')
    return Promise.all(
      deployments.map(async (deployment) => ({
        ...deployment,
        states: (await mina.request<Array<{ state: string }>>('GET', `/deployments/${deployment.id}/statuses`)).map(
          ({ state }) => state,
        ),
      })),
    )
  }

  /** Nothing that is secret stands anywhere, once the commands that mask it are taken out. */
  function expectNoSecrets(result: BundleResult): void {
    const said = `${result.stdout.replace(/::add-mask::.*\n/g, '')}${result.stderr}${result.summary}`
    for (const secret of [machine.secret, '/hooks/deploy', encodeURIComponent(machine.secret)]) {
      expect(said).not.toContain(secret)
    }
  }

  it('deploys, proves it by the revision, and records it', async () => {
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
        source_key: key('1'),
        version: '1.0.1',
        rollback_of: null,
        signature: '',
      },
    })
    expect(result.summary).toContain('[staging](https://staging.acme.dev)')
    expect(result.summary).toContain(commit(1).slice(0, 7))
    expectNoSecrets(result)
  })

  it('retires the predecessor after the proof, and leaves alone what is live already', async () => {
    await deploy(one, 1)
    const second = await deploy(two, 2)
    expect(second.outputs).toMatchObject({ result: 'deployed', 'previous-image': one })
    expect((await records()).map(({ states }) => states[0])).toEqual(['success', 'inactive'])
    const again = await deploy(two, 2)
    expect(again).toMatchObject({ exitCode: 0, outputs: { result: 'already-live', attempts: '0' } })
    expect(await records()).toHaveLength(2)
  })

  it('does not take a record for proof when the service itself is down', async () => {
    await deploy(one, 1)
    const down = await deploy(one, 1, { inputs: { 'ready-url': 'http://127.0.0.1:9/healthz', timeout: '1s' } })
    expect(down.exitCode).toBe(1)
    expect(down.outputs['result']).not.toBe('already-live')
  })

  it('rolls an image that crashes back, proves that, and still fails', async () => {
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
      payload: { image: one, commit: commit(1), source_key: key('1'), rollback_of: failed?.id },
    })
    expect(first?.states[0]).toBe('inactive')
    expect(result.summary).toContain('PAYMENT_KEY is not set')
    expect(result.annotations.find(({ level }) => level === 'error')?.message).toContain('exit code 3')
    expectNoSecrets(result)
  })

  it('rolls back when the service goes on answering another revision', async () => {
    await deploy(one, 1)
    const stubborn = await machine.pushImage('web', 'stubborn')
    const result = await deploy(stubborn, 2, { inputs: { timeout: '4s' } })
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { result: 'rolled-back', reason: 'not-ready', 'failed-at': 'ready', 'rolled-back-to': one },
    })
    expect(result.annotations.find(({ level }) => level === 'error')?.message).toContain('0000000000')
    expect(await web.image()).toBe(one)
  })

  it('says so when there is nothing to go back to, and leaves things alone with rollback: off', async () => {
    const stubborn = await machine.pushImage('web', 'stubborn')
    const first = await deploy(stubborn, 1, { inputs: { timeout: '2s' } })
    expect(first).toMatchObject({ exitCode: 1, outputs: { result: 'timed-out', 'rolled-back-to': '' } })
    expect(first.annotations.find(({ level }) => level === 'error')?.message).toContain('nothing to bring back')
    await deploy(one, 2)
    const off = await deploy(stubborn, 3, { inputs: { timeout: '2s', rollback: 'off' } })
    expect(off).toMatchObject({ exitCode: 1, outputs: { result: 'timed-out', 'rolled-back-to': '' } })
    expect(await web.image()).toBe(stubborn)
  })

  it('brings all services back when one fails, and does not reach for those after it', async () => {
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
    await deploy(one, 1)
    await deploy(two, 2)
    const back = await deploy(two, 2, { inputs: { images: '', to: 'previous' } })
    expect(back).toMatchObject({ exitCode: 0, outputs: { result: 'deployed', 'live-revision': commit(1) } })
    const [record, undone] = await records()
    expect(record?.payload).toMatchObject({ image: one, rollback_of: undone?.id })
    const late = await deploy(two, 2)
    expect(late.outputs).toMatchObject({ result: 'skipped-stale', reason: 'rolled-back-on-purpose' })
    const forth = await deploy(two, 2, { inputs: { images: '', to: '1.0.2' } })
    expect(forth.outputs).toMatchObject({ result: 'deployed', 'live-revision': commit(2) })
    const never = await deploy(two, 2, { inputs: { images: '', to: '9.9.9' } })
    expect(never).toMatchObject({ exitCode: 1, outputs: { reason: 'unknown-version' } })
  })

  it('leaves a later commit alone, unless it is told otherwise', async () => {
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
    await deploy(one, 1)
    const inputs = { 'signing-key': 'a key of the environment' }
    const signed = await deploy(one, 1, { inputs })
    expect(signed.outputs['result']).toBe('deployed')
    expect(signed.annotations.filter(({ level }) => level === 'warning')[0]?.message).toContain('no valid signature')
    expect((await records())[0]?.payload['signature']).toMatch(/^v1=[0-9a-f]{64}$/)
    expect((await deploy(one, 1, { inputs })).outputs['result']).toBe('already-live')
  })

  it('plans without doing anything in a dry run', async () => {
    const result = await deploy(one, 1, { inputs: { 'dry-run': 'true' } })
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'planned', reason: 'dry-run', attempts: '0' } })
    expect(await records()).toEqual([])
    expect(await web.image()).toBe('')
  })

  describe('refuses', () => {
    it('a wrong secret: nothing changed, nothing is rolled back, the record is a failure', async () => {
      await deploy(one, 1)
      const result = await deploy(two, 2, { inputs: { secret: 'not the secret' } })
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { result: 'failed', reason: 'hook-refused', 'failed-at': 'trigger', 'rolled-back-to': '' },
      })
      expect(result.annotations.find(({ level }) => level === 'error')?.message).toMatch(/secret/)
      expect((await records()).map(({ states }) => states[0])).toEqual(['failure', 'success'])
      expect(await web.image()).toBe(one)
    })

    it('a service that the receiver does not know: nothing changed, so nothing is rolled back', async () => {
      await deploy(one, 1)
      const elsewhere = two.replace('/acme/web@', '/acme/other@')
      const result = await deploy(elsewhere, 2)
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', 'rolled-back-to': '', attempts: '1' } })
      expect(result.outputs['reason']).toContain('other-repository')
      expect(await records()).toHaveLength(2)
    })

    it('a token that may not write deployments, before anything is sent', async () => {
      const result = await deploy(one, 1, { permissions: { contents: 'read', deployments: 'read', metadata: 'read' } })
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'github-forbidden' } })
      expect(result.annotations.find(({ level }) => level === 'error')?.message).toContain('deployments: write')
      expect(await web.image()).toBe('')
    })

    it('a hook that cannot be reached, after trying again', async () => {
      const result = await deploy(one, 1, { inputs: { url: `http://127.0.0.1:${await freePort()}/hooks/deploy` } })
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { result: 'failed', reason: 'hook-unreachable', attempts: '4', 'failed-at': 'trigger' },
      })
      expectNoSecrets(result)
    }, 60_000)

    it.each([
      ['a pull request', { environment: { GITHUB_EVENT_NAME: 'pull_request' } }, 'pull-request'],
      ['an empty images input', { inputs: { images: '{}' } }, 'invalid-images'],
      ['nothing to deploy', { inputs: { images: '' } }, 'missing-input'],
      ['a hook without a secret', { inputs: { secret: '' } }, 'missing-secret'],
      ['a hook that is not https', { inputs: { url: 'http://deploy.example/hooks/deploy' } }, 'insecure-hook'],
      ['a link-local address', { inputs: { url: 'https://169.254.169.254/latest' } }, 'forbidden-address'],
      ['something that is not a URL', { inputs: { url: 'deploy.example/hooks/secret-path' } }, 'invalid-url'],
      ['an unknown provider', { inputs: { provider: 'heroku' } }, 'invalid-input'],
      ['no environment', { inputs: { environment: '' } }, 'missing-input'],
    ])('%s', async (_, options: Partial<BundleOptions>, reason) => {
      const result = await deploy(one, 1, options)
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason } })
      expect(result.stdout.replace(/::add-mask::.*\n/g, '')).not.toMatch(/\n\s+at |secret-path/)
      expect(await records()).toEqual([])
    })
  })

  describe('a hook of another kind', () => {
    let server: Server | undefined
    const requests: Array<{ headers: Record<string, unknown>; body: string }> = []
    async function answerWith(listener: RequestListener): Promise<string> {
      requests.length = 0
      server = createServer((request, response) => {
        let body = ''
        request.on('data', (chunk) => (body += chunk))
        request.on('end', () => {
          requests.push({ headers: request.headers, body })
          listener(request, response)
        })
      })
      await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
      return `http://127.0.0.1:${(server.address() as { port: number }).port}/hook?token=very-secret-token-1234`
    }
    afterEach(() => {
      server?.closeAllConnections()
      server?.close()
    })

    it('a redirect is never followed', async () => {
      const url = await answerWith((_, response) =>
        response.writeHead(307, { location: 'https://evil.example/take?x=very-secret-token-1234' }).end(),
      )
      const result = await deploy(one, 1, { inputs: { url } })
      expect(result).toMatchObject({ exitCode: 1, outputs: { reason: 'hook-redirected', attempts: '1' } })
      expect(result.stdout.replace(/::add-mask::.*\n/g, '')).not.toContain('very-secret')
    })

    it.each([
      ['Hook rules were not satisfied.', 'hook-refused'],
      ['{"success": false, "message": "no such app"}', 'hook-failed'],
      ['{"status": 1000, "description": "failed"}', 'hook-failed'],
      ['{"error": "quota exceeded"}', 'hook-failed'],
    ])('%s is no success, though it comes with a 200', async (text, reason) => {
      const url = await answerWith((_, response) => response.end(text))
      const result = await deploy(one, 1, { inputs: { url } })
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason, attempts: '1' } })
    })

    it('what was sent is not sent again when its answer is lost', async () => {
      const url = await answerWith((request) => request.socket.destroy())
      const result = await deploy(one, 1, { inputs: { url, timeout: '2s' } })
      expect(result.exitCode).toBe(1)
      expect(requests).toHaveLength(1)
    })

    it('is sent again after 503, with the same id and bytes', async () => {
      let answers = 0
      const url = await answerWith((_, response) => {
        answers += 1
        if (answers === 1) response.writeHead(503, { 'retry-after': '0' }).end()
        else response.end('ok')
      })
      const result = await deploy(one, 1, { inputs: { url, 'ready-url': '', 'ready-tcp': new URL(url).host } })
      expect(result).toMatchObject({ exitCode: 0, outputs: { reason: 'proven-by-tcp-only', attempts: '2' } })
      expect(requests[0]?.body).toBe(requests[1]?.body)
      expect(result.summary).toContain('⚠️')
      expectNoSecrets(result)
      expect(result.stdout.replace(/::add-mask::.*\n/g, '')).not.toContain('very-secret')
    })

    it('nothing to ask is no proof', async () => {
      const url = await answerWith((_, response) => response.end('ok'))
      const result = await deploy(one, 1, { inputs: { url, 'ready-url': '', 'ready-revision': '' } })
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'unproven' } })
    })
  })

  describe('a cancel while the service is being waited for', () => {
    it('closes the record, at once or in the post step', async () => {
      const stubborn = await machine.pushImage('web', 'stubborn')
      const cancelled = await deploy(stubborn, 1, { inputs: { timeout: '5m' }, signalAfter: /deployed the image/ })
      expect(cancelled).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'cancelled' } })
      const post = await deploy(stubborn, 1, { entry: 'post', state: cancelled.state })
      expect(post.exitCode).toBe(0)
      const [record] = await records()
      expect(record?.states).toEqual(['error', 'in_progress'])
    })

    it('is mended by running it again', async () => {
      const result = await deploy(one, 2, { signalAfter: /asking the hook/ })
      expect(result.outputs['reason']).toBe('cancelled')
      const again = await deploy(one, 2)
      expect(again).toMatchObject({ exitCode: 0, outputs: { result: 'deployed' } })
      expect((await records()).map(({ states }) => states[0])).toEqual(['success', 'error'])
    })

    it('the post step closes what a crash left open', async () => {
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
})
