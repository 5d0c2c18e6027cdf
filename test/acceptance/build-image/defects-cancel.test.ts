import { readFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { startFaultyProxy } from '../../bed/parts/faulty-proxy.ts'
import { startAwakeTime } from '../../bed/process/awake-time.ts'
import { describeBuild, findProcesses, headOf, useBuildBed } from './build-bed.ts'
import { untilRequest } from './proxied.ts'
import { plainDocker, wrapDocker } from './wrapped-docker.ts'

let count = 0

/** Is kept once a process of this command line runs. */
async function untilRunning(text: string): Promise<void> {
  while ((await findProcesses(text)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** What the runner gives an action between its first signal and its last. */
const patience = 10_000

describeBuild('build-image and a cancel', () => {
  const bed = useBuildBed()
  const { makeRepository, build, listTags } = bed

  const children = [
    ['a grandchild in the same group', (mark: string) => `sh -c 'sleep ${mark}; :' & sleep ${mark}`],
    [
      'a grandchild that ignores SIGINT and outlives its parent',
      (mark: string) => `sh -c "trap '' INT; sleep ${mark}; :" &\ntrap 'exit 130' INT; sleep ${mark} & wait`,
    ],
    [
      'a child and a grandchild that ignore SIGINT and SIGTERM',
      (mark: string) => `trap '' INT TERM; sh -c "sleep ${mark}; :" & sleep ${mark}; sleep ${mark}`,
    ],
  ] as const

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves no process behind in the runner’s time, after %s',
    async (signal) => {
      // Side by side: each takes its seconds, since what ignores a signal is waited for.
      const cases = children.map(async ([name, script], index) => {
        // A time of sleep that no other process has, and that ends even where the test is wrong.
        const mark = `990.${signal === 'SIGINT' ? 1 : 2}${process.pid}${index}`
        const shop = await makeRepository()
        const path = await wrapDocker(
          bed,
          shop,
          `if [ "$1" = build ]; then\necho now-waiting\n${script(mark)}\nexit 0; fi`,
        )
        let tellTime = () => 0
        const seen = new Promise<void>((resolve) => {
          const look = async () => {
            if ((await findProcesses(`sleep ${mark}`)).length < 2) setTimeout(look, 50)
            else {
              tellTime = startAwakeTime()
              resolve()
            }
          }
          look()
        })
        const cancelled = await build(shop, {
          inputs: plainDocker,
          environment: { PATH: path },
          signalAfter: seen,
          signal,
        })
        const took = tellTime()
        const left = await findProcesses(`sleep ${mark}`)
        const { result, reason } = cancelled.outputs
        return { name, result, reason, left, late: took > patience, tags: await listTags(shop).catch(() => []) }
      })
      for (const [index, ended] of (await Promise.all(cases)).entries()) {
        const name = children[index]?.[0]
        expect(ended).toEqual({ name, result: 'failed', reason: 'cancelled', left: [], late: false, tags: [] })
      }
    },
  )

  // Each hangs where it asks something short; the mark is how its process is found.
  test.each([
    ['the engine for its version', '[ "$1" = version ]', 'FROM scratch\nCOPY app.txt /\n'],
    ['the engine for its folder', '[ "$1" = info ]', 'FROM scratch\nCOPY app.txt /\n'],
    ['the engine for a base image', '[ "$1" = image ]', 'FROM 127.0.0.1:1/acme/base\nCOPY app.txt /\n'],
  ])('ends what it asks %s, which does not answer', async (_, question, dockerfile) => {
    const shop = await makeRepository({ Dockerfile: dockerfile })
    count += 1
    const mark = `980.${count}${process.pid}`
    const path = await wrapDocker(bed, shop, `${question} && { sleep ${mark}; exit 1; }`)
    const cancelled = await build(shop, {
      inputs: plainDocker,
      environment: { PATH: path },
      signalAfter: untilRunning(`sleep ${mark}`),
    })
    expect(cancelled.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
    expect(await findProcesses(`sleep ${mark}`)).toEqual([])
  })

  test('is told where it came while the server was asked for the head of the branch', async () => {
    const shop = await makeRepository()
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = server.address() as AddressInfo
      const cancelled = await build(shop, {
        environment: { GITHUB_SERVER_URL: `http://127.0.0.1:${port}` },
        signalAfter: new Promise((resolve) => server.once('connection', resolve)),
      })
      expect(cancelled.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
      expect(await listTags(shop)).not.toContain('latest')
    } finally {
      server.close()
    }
  })

  test.each([
    ['asks for what it pushed', 'GET', /manifests\/sha-/, 2, []],
    ['writes its first tag', 'PUT', /manifests\/content-/, 1, []],
    ['writes the version', 'PUT', /manifests\/1\.0\.0$/, 1, ['content']],
    ['reads the version back', 'HEAD', /manifests\/1\.0\.0$/, 5, ['content', '1.0.0']],
  ])('tags nothing more after a cancel while it %s', async (_, method, path, nth, tags) => {
    const shop = await makeRepository()
    const proxy = await startFaultyProxy({ target: bed.registry.host })
    try {
      const stalled = untilRequest(proxy, { method, path, nth })
      const cancelled = await build(
        { ...shop, image: shop.image.replace(bed.registry.host, proxy.host) },
        { signalAfter: stalled },
      )
      expect(cancelled.outputs).toMatchObject({ result: 'failed', reason: 'cancelled', image: '', digest: '' })
      expect(cancelled.exitCode).toBe(1)
      const sha = `sha-${(await headOf(shop)).slice(0, 12)}`
      const held = (await listTags(shop)).map((tag) => tag.replace(/^content-.*/, 'content'))
      expect(held).toEqual([...tags, sha].sort())
      expect(cancelled.leftovers).toEqual([])
    } finally {
      await proxy.stop()
    }
  })

  test('a second signal changes nothing about a cancel that is under way', async () => {
    const shop = await makeRepository()
    const pid = join(shop.server, 'pid')
    const script = `if [ "$1" = build ]; then echo $PPID > ${pid}; echo now-waiting; trap '' INT; sleep 2; exit 1; fi`
    const path = await wrapDocker(bed, shop, script)
    const again = setInterval(async () => {
      const parent = Number(await readFile(pid, 'utf8').catch(() => '0'))
      try {
        if (parent > 1) process.kill(parent, 'SIGTERM')
      } catch {
        // It has ended meanwhile, which is what it is to do.
      }
    }, 300)
    try {
      const cancelled = await build(shop, {
        inputs: plainDocker,
        environment: { PATH: path },
        signalAfter: /now-waiting/,
      })
      expect(cancelled.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
      expect(cancelled.leftovers).toEqual([])
    } finally {
      clearInterval(again)
    }
  })
})
