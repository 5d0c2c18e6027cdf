import { expect, test } from '@jest/globals'
import { startFaultyProxy } from '../../bed/parts/faulty-proxy.ts'
import { type Registry, startRegistry } from '../../bed/parts/registry.ts'
import { startTokenService, type TokenService, type TokenServiceOptions } from '../../bed/parts/token-service.ts'
import {
  commitNothing,
  describeBuild,
  headOf,
  password,
  type Shop,
  useBuildBed,
  username,
  visibleOf,
} from './build-bed.ts'

const user = { username, password, rights: { '*': ['pull', 'push', 'delete'] } } as const
const reader = { username: 'reader', password: 'may only look at it', rights: { '*': ['pull'] } } as const

describeBuild('build-image and a registry that wants tokens', () => {
  const bed = useBuildBed()
  const { makeRepository, build } = bed
  let count = 0

  /** Starts a token service and a registry that believes it, for as long as the work takes. */
  async function withTokens(
    options: Partial<TokenServiceOptions>,
    work: (shop: Shop, tokens: TokenService, registry: Registry) => Promise<void>,
    files: Record<string, string> = {},
  ): Promise<void> {
    count += 1
    const { directory } = bed.bed
    const users = [user, reader]
    const tokens = await startTokenService({ directory, name: `tokens-${count}`, users, ...options })
    const name = `token-registry-${count}`
    const registry = await startRegistry({ directory, name, username, password, token: tokens }).catch(
      async (error) => {
        await tokens.stop()
        throw error
      },
    )
    try {
      const shop = await makeRepository(files)
      await work({ ...shop, image: shop.image.replace(bed.registry.host, registry.host) }, tokens, registry)
    } finally {
      await registry.stop()
      await tokens.stop()
    }
  }

  const asReader = { 'registry-username': reader.username, 'registry-password': reader.password }
  const slow = {
    Dockerfile:
      'FROM scratch\nCOPY busybox /bin/\nRUN ["/bin/busybox", "sleep", "7"]\nCOPY app.txt /\nCMD ["/bin/busybox"]\n',
  }

  test('builds, pushes, tags and reuses with tokens', async () => {
    await withTokens({}, async (shop, tokens, registry) => {
      const proxy = await startFaultyProxy({ target: registry.host })
      try {
        const behind = { ...shop, image: shop.image.replace(registry.host, proxy.host) }
        const built = await build(behind)
        expect(built.outputs).toMatchObject({ result: 'built', version: '1.0.0', pushed: 'true' })
        expect(JSON.parse(built.outputs['tags'] ?? '')).toContain('latest')
        expect(tokens.requests.every((request) => request.status === 200 && request.user === username)).toBe(true)
        await commitNothing(shop)
        tokens.forget()
        proxy.reset()
        const reused = await build(behind)
        expect(reused.outputs).toMatchObject({ result: 'reused', digest: built.outputs['digest'] })
        // One token does for everything that is asked and written, and one refusal tells where to get it.
        expect(tokens.requests).toHaveLength(1)
        expect(proxy.requests.filter(({ status }) => status === 401)).toHaveLength(1)
        expect(visibleOf(built) + visibleOf(reused)).not.toMatch(/eyJ[A-Za-z0-9_-]{20,}/)
      } finally {
        await proxy.stop()
      }
    })
  })

  test('gets another token when one ends in the middle of a build, as its service said it would', async () => {
    await withTokens(
      // Long enough for what comes before the build, on a slow machine too; the build takes longer.
      { claimed: 6, lifetime: 6 },
      async (shop, tokens) => {
        // The first token alone is short-lived: the engine's own would not outlive a slow machine.
        const watch = setInterval(() => tokens.requests.length > 0 && tokens.setLifetime(300), 5)
        const built = await build(shop).finally(() => clearInterval(watch))
        expect(built.outputs).toMatchObject({ result: 'built', version: '1.0.0' })
        expect(JSON.parse(built.outputs['tags'] ?? '')).toContain('latest')
      },
      slow,
    )
  })

  test('gets another token when one ends in the middle of a build, though its service promised more', async () => {
    await withTokens({}, async (shop, tokens, registry) => {
      const proxy = await startFaultyProxy({ target: registry.host })
      try {
        // The first request after the build and its push that no engine makes.
        proxy.inject({ method: 'PUT', path: /manifests\/content-/, fault: { kind: 'spoil-login' } })
        const built = await build({ ...shop, image: shop.image.replace(registry.host, proxy.host) })
        expect(built.outputs).toMatchObject({ result: 'built', version: '1.0.0' })
        expect(JSON.parse(built.outputs['tags'] ?? '')).toContain('latest')
        const written = proxy.requests.filter(({ method, path }) => method === 'PUT' && /content-/.test(path))
        expect(written.map(({ status }) => status)).toEqual([401, 201])
        expect(tokens.requests.every(({ status }) => status === 200)).toBe(true)
      } finally {
        await proxy.stop()
      }
    })
  })

  test.each([false, true])(
    'tells who may pull but not push before the build (a strict service: %j)',
    async (strict) => {
      await withTokens({ strict }, async (shop, tokens) => {
        const failed = await build(shop, { inputs: asReader })
        expect(failed.exitCode).toBe(1)
        expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'registry-forbidden', digest: '' })
        expect(failed.annotations[0]?.message).toContain('Grant the user the right to push to')
        expect(failed.annotations[0]?.message).toContain(reader.username)
        expect(failed.stdout).not.toContain('COPY busybox')
        expect(tokens.requests.filter((request) => request.status === 401)).toEqual([])
        // To read is all that a pull request needs.
        await build(shop)
        const environment = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
        const checked = await build(shop, { inputs: asReader, environment })
        expect(checked.outputs).toMatchObject({ result: 'checked', reason: 'already-built' })
      })
    },
  )

  test('a wrong password at the token service ends the run before the build, and no question is put twice', async () => {
    await withTokens({}, async (shop, tokens) => {
      const failed = await build(shop, { inputs: { 'registry-password': 'not the password' } })
      expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'registry-unauthorized' })
      expect(visibleOf(failed)).not.toContain('not the password')
      expect(failed.stdout).not.toContain('building with')
      const questions = tokens.requests.map(({ method, scopes }) => `${method} ${scopes.join(' ')}`)
      expect(tokens.requests.every(({ status }) => status === 401)).toBe(true)
      // For less than it asked for first it may ask once more: some services refuse where others grant less.
      expect(new Set(questions).size).toBe(questions.length)
      expect(questions.length).toBeLessThanOrEqual(2)
    })
  })

  test('gets over a token service that fails for a moment', async () => {
    await withTokens({}, async (shop, tokens) => {
      tokens.fail(503, 1)
      const built = await build(shop)
      expect(built.outputs).toMatchObject({ result: 'built' })
      expect(built.stdout).toContain('HTTP 503; trying again')
      expect((await headOf(shop)).slice(0, 12)).toBe(JSON.parse(built.outputs['tags'] ?? '')[0].slice(4))
    })
  })
})
