import { createServer, type RequestListener, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { freePort } from '../../bed/process/free-port.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import {
  type DeployBed,
  deployParts,
  errorOf,
  expectNoSecrets,
  openDeployBed,
  saidBy,
  type Trial,
} from '../deploy-bed.ts'
import type { BundleOptions } from '../harness.ts'

const absent = await reasonToSkip(...deployParts)

;(absent === undefined ? describe : describe.skip)('trigger-deploy-hook: hooks that say no', () => {
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

  describe('refuses', () => {
    it('a wrong secret: nothing changed, nothing is rolled back, the record is a failure', async () => {
      const { one, two } = bed
      const { deploy, records, web } = trial
      await deploy(one, 1)
      const result = await deploy(two, 2, { inputs: { secret: 'not the secret' } })
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { result: 'failed', reason: 'hook-refused', 'failed-at': 'trigger', 'rolled-back-to': '' },
      })
      expect(errorOf(result)).toMatch(/secret/)
      expect((await records()).map(({ states }) => states[0])).toEqual(['failure', 'success'])
      expect(await web.image()).toBe(one)
    })

    it('a service that the receiver does not know: nothing changed, so nothing is rolled back', async () => {
      const { one, two } = bed
      const { deploy, records } = trial
      await deploy(one, 1)
      const elsewhere = two.replace('/acme/web@', '/acme/other@')
      const result = await deploy(elsewhere, 2)
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', 'rolled-back-to': '', attempts: '1' } })
      expect(result.outputs['reason']).toContain('other-repository')
      expect(await records()).toHaveLength(2)
    })

    it('a token that may not write deployments, before anything is sent', async () => {
      const { one } = bed
      const { deploy, web } = trial
      const result = await deploy(one, 1, { permissions: { contents: 'read', deployments: 'read', metadata: 'read' } })
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'github-forbidden' } })
      expect(errorOf(result)).toContain('deployments: write')
      expect(await web.image()).toBe('')
    })

    it('a hook that cannot be reached, after trying again', async () => {
      const { one } = bed
      const { deploy } = trial
      const result = await deploy(one, 1, { inputs: { url: `http://127.0.0.1:${await freePort()}/hooks/deploy` } })
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { result: 'failed', reason: 'hook-unreachable', attempts: '4', 'failed-at': 'trigger' },
      })
      expectNoSecrets(result, bed.machine)
    })

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
      const { one } = bed
      const { deploy, records } = trial
      const result = await deploy(one, 1, options)
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason } })
      expect(saidBy(result)).not.toMatch(/\n\s+at |secret-path/)
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
      const { one } = bed
      const { deploy } = trial
      const url = await answerWith((_, response) =>
        response.writeHead(307, { location: 'https://evil.example/take?x=very-secret-token-1234' }).end(),
      )
      const result = await deploy(one, 1, { inputs: { url } })
      expect(result).toMatchObject({ exitCode: 1, outputs: { reason: 'hook-redirected', attempts: '1' } })
      expect(saidBy(result)).not.toContain('very-secret')
    })

    it.each([
      ['Hook rules were not satisfied.', 'hook-refused'],
      ['{"success": false, "message": "no such app"}', 'hook-failed'],
      ['{"status": 1000, "description": "failed"}', 'hook-failed'],
      ['{"error": "quota exceeded"}', 'hook-failed'],
    ])('%s is no success, though it comes with a 200', async (text, reason) => {
      const { one } = bed
      const { deploy } = trial
      const url = await answerWith((_, response) => response.end(text))
      const result = await deploy(one, 1, { inputs: { url } })
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason, attempts: '1' } })
    })

    it('what was sent is not sent again when its answer is lost', async () => {
      const { one } = bed
      const { deploy } = trial
      const url = await answerWith((request) => request.socket.destroy())
      const result = await deploy(one, 1, { inputs: { url, timeout: '8s' } })
      expect(result.exitCode).toBe(1)
      expect(requests).toHaveLength(1)
    })

    it('is sent again after 503, with the same id and bytes', async () => {
      const { one } = bed
      const { deploy } = trial
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
      expectNoSecrets(result, bed.machine)
      expect(saidBy(result)).not.toContain('very-secret')
    })

    it('nothing to ask is no proof', async () => {
      const { one } = bed
      const { deploy } = trial
      const url = await answerWith((_, response) => response.end('ok'))
      const result = await deploy(one, 1, { inputs: { url, 'ready-url': '', 'ready-revision': '' } })
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'unproven' } })
    })
  })
})
