import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tryCommand } from '../bed/process/run-command.ts'
import { requestOf } from './fixtures/machine.ts'

const COMMAND = join(import.meta.dirname, '../../receiver/deploy')
const absent = existsSync('/usr/bin/python3') ? undefined : 'python3 was not found.'
if (absent) console.warn(absent)

const IMAGE = `example.org/acme/shop-api@sha256:${'1'.repeat(64)}`

;(absent ? describe.skip : describe)("the receiver's command, without an engine", () => {
  let folder: string
  let path: (name: string) => string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'receiver-'))
    path = (name) => join(folder, name)
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function run(settings: unknown, more: NodeJS.ProcessEnv = {}, args: readonly string[] = []) {
    await writeFile(path('settings.json'), typeof settings === 'string' ? settings : JSON.stringify(settings))
    const env = {
      PATH: process.env.PATH,
      DEPLOY_RECEIVER_SETTINGS: path('settings.json'),
      DEPLOY_REQUEST: JSON.stringify(requestOf(IMAGE, 'api')),
      ...more,
    }
    const { code, stdout, stderr } = await tryCommand(COMMAND, args, { env })
    return { code, stderr, said: stdout === '' ? {} : JSON.parse(stdout) }
  }

  const settingsWith = (service: object = {}, top: object = {}) => ({
    state: path('state'),
    environments: { staging: { services: { api: { image: 'example.org/acme/shop-api', ...service } } } },
    ...top,
  })

  test.each<[string, object, object]>([
    ['state', {}, { state: 'relative' }],
    ['sate is not a setting', {}, { sate: '/x' }],
    ['environments', {}, { environments: {} }],
    ['lock-timeout', {}, { 'lock-timeout': '5' }],
    ['environments.staging.services.api.image', { image: 'example.org/acme/shop-api:1' }, {}],
    ['environments.staging.services.api.prots is not a setting', { prots: [] }, {}],
    ['environments.staging.services.api.ports', { ports: '8080:8080' }, {}],
    ['environments.staging.services.api.ports', { ports: ['--privileged'] }, {}],
    ['environments.staging.services.api.ports', { network: 'host', ports: ['8080:8080'] }, {}],
    ['environments.staging.services.api.network', { network: '--privileged' }, {}],
    ['environments.staging.services.api.environment.KEY', { environment: { KEY: 'a\nPATH=/evil' } }, {}],
    ['environments.staging.services.api.environment.PORT', { environment: { PORT: 8080 } }, {}],
    ['environments.staging.services.api.env-file', { 'env-file': 'api.env' }, {}],
    ['environments.staging.services.api.health-timeout', { 'health-timeout': 0 }, {}],
    ['environments.staging.services.api.options', { options: '--read-only' }, {}],
  ])('an error in the settings names the key: %s', async (key, service, top) => {
    const { code, stderr, said } = await run(settingsWith(service, top))
    expect({ code, stderr, reason: said.reason }).toEqual({ code: 1, stderr: '', reason: 'invalid-settings' })
    expect(said.error.startsWith(key)).toBe(true)
  })

  test('two services may not share a container, and no key may stand twice', async () => {
    const services = {
      api: { image: 'example.org/api', container: 'x' },
      web: { image: 'example.org/web', container: 'x-previous' },
    }
    const shared = await run(settingsWith({}, { environments: { staging: { services } } }))
    expect(shared.said.error).toMatch(/services\.web\.container: x-previous is also used by staging\/api/)
    const double = await run('{"state":"/a","state":"/b"}')
    expect(double.said.error).toContain("'state' stands twice")
    expect((await run({}, { DEPLOY_RECEIVER_SETTINGS: path('nowhere') })).said.reason).toBe('invalid-settings')
  })

  test('the example of the settings is valid', async () => {
    const example = JSON.parse(await readFile(join(COMMAND, '../settings.example.json'), 'utf8'))
    const { said } = await run({ ...example, state: path('state') }, { DEPLOY_REQUEST: '' })
    expect(said.reason).toBe('invalid-request')
  })

  test('says that the engine is absent, and that a deployment waits no longer than it may', async () => {
    const settings = settingsWith({}, { docker: path('no-docker'), 'lock-timeout': 0.3 })
    expect((await run(settings)).said).toMatchObject({ reason: 'engine-failed', service: 'api' })
    const lock = path('state/staging/api/lock')
    const hold = `touch '${path('held')}'; until [ -e '${path('over')}' ]; do sleep 0.05; done`
    const held = tryCommand('flock', [lock, 'sh', '-c', hold])
    while (!existsSync(path('held'))) await new Promise((resolve) => setTimeout(resolve, 20))
    const { said } = await run(settings).finally(() => writeFile(path('over'), ''))
    expect(said).toMatchObject({ state: 'failed', reason: 'locked' })
    expect((await held).code).toBe(0)
  })

  test('what the engine was last told by a killed command keeps the lock until it is done', async () => {
    const script = `#!/bin/sh
if [ -e '${path('killed')}' ]; then [ -e '${path('done')}' ] && touch '${path('after')}'; exit 1; fi
touch '${path('killed')}'
kill -9 $PPID
sleep 0.7
touch '${path('done')}'
`
    await writeFile(path('docker'), script, { mode: 0o755 })
    const settings = settingsWith({}, { docker: path('docker') })
    // Its output stays open until the child ends, so that only the lock tells them apart.
    const killed = run(settings)
    while (!existsSync(path('killed'))) await new Promise((resolve) => setTimeout(resolve, 20))
    expect((await run(settings)).said).toMatchObject({ reason: 'engine-failed' })
    expect(existsSync(path('after'))).toBe(true)
    expect((await killed).code).toBe(-1)
  })

  test("neither the hook's secret nor the request reaches the engine's command", async () => {
    await writeFile(path('docker'), `#!/bin/sh\nenv > '${path('seen')}'\nexit 1\n`, { mode: 0o755 })
    await run(settingsWith({}, { docker: path('docker') }), {
      DEPLOY_HOOK_SECRET: 'hush-one',
      DEPLOY_HOOK_SECRET_PREVIOUS: 'hush-two',
    })
    const seen = await readFile(path('seen'), 'utf8')
    expect(seen).toContain('DEPLOY_RECEIVER_SETTINGS=')
    expect(seen).not.toMatch(/hush|DEPLOY_REQUEST/)
  })
})
