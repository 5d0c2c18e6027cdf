import { join } from 'node:path'
import { startReceiver } from '../bed/parts/receiver.ts'
import { type Bed, openBed } from '../bed/process/bed.ts'
import { reasonToSkip } from '../bed/setup/require-parts.ts'
import { sign } from './fixtures/machine.ts'

const absent = await reasonToSkip('receiver')
if (absent) console.warn(absent)

const FILES = join(import.meta.dirname, '../../receiver')

;(absent ? describe.skip : describe)('the hook', () => {
  let bed: Bed

  beforeEach(async () => {
    bed = await openBed()
  })
  afterEach(() => bed.close())

  /** Starts the hook with a command that prints what it got, and gives a function that asks it. */
  async function start(secrets: NodeJS.ProcessEnv) {
    const { url } = bed.add(
      await startReceiver({
        directory: bed.directory,
        template: true,
        hooks: join(FILES, 'hooks.json.tmpl'),
        environment: {
          PATH: process.env.PATH,
          DEPLOY_RECEIVER_COMMAND: '/usr/bin/env',
          DEPLOY_RECEIVER_DIRECTORY: bed.directory,
          ...secrets,
        },
      }),
    )
    return async (signature: Record<string, string>, method = 'POST') => {
      const headers = { 'content-type': 'application/json', ...signature }
      const body = method === 'POST' ? BODY : undefined
      const response = await fetch(`${url}/hooks/deploy`, { method, headers, ...(body && { body }) })
      return { status: response.status, text: await response.text() }
    }
  }
  const BODY = '{"sequence":1795255446123,"service":"$(reboot)"}'

  test.each([undefined, ''])('with the secret %p, nothing is accepted', async (secret) => {
    const ask = await start(secret === undefined ? {} : { DEPLOY_HOOK_SECRET: secret })
    for (const signature of [sign(BODY, ''), sign(BODY, 'x'), {}]) {
      const { status, text } = await ask(signature)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(text).not.toContain('DEPLOY_REQUEST')
    }
  })

  test.each(["o'clock", 'a"b\\c', 'a=b+c/d<&>', '{{.}}'])('takes the secret %s as it is', async (secret) => {
    const ask = await start({ DEPLOY_HOOK_SECRET: secret })
    expect((await ask(sign(BODY, secret))).status).toBe(200)
    expect((await ask(sign(BODY, `${secret}.`))).status).toBe(403)
  })

  test('takes two secrets while one is replaced by the other, and POST alone', async () => {
    const ask = await start({ DEPLOY_HOOK_SECRET: 'new', DEPLOY_HOOK_SECRET_PREVIOUS: 'old' })
    const [fresh, former, other] = [
      await ask(sign(BODY, 'new')),
      await ask(sign(BODY, 'old')),
      await ask(sign(BODY, 'x')),
    ]
    expect([fresh.status, former.status, other.status]).toEqual([200, 200, 403])
    expect(JSON.parse(fresh.text.match(/^DEPLOY_REQUEST=(.*)$/m)?.[1] ?? '')).toEqual(JSON.parse(BODY))
    expect((await ask(sign(BODY, 'new'), 'GET')).status).toBe(405)
    expect((await ask(sign(BODY, 'new'), 'PUT')).status).toBe(405)
  })
})
