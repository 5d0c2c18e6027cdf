import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startAwakeTime } from '../../../test/bed/process/awake-time.ts'
import { run } from '../src/run.ts'

const node = process.execPath
const script = (text: string, ...args: string[]) => ['-e', text, '--', ...args]

describe('run', () => {
  it('gives the exit code and nothing else for a silent failure', async () => {
    expect(await run('sh', ['-c', 'exit 7'])).toEqual({
      exitCode: 7,
      signal: null,
      stdout: '',
      stderr: '',
      lines: [],
      timedOut: false,
      cancelled: false,
    })
  })

  it('tells a signal from an exit code', async () => {
    const ended = await run('sh', ['-c', 'kill -KILL $$'])
    expect(ended).toMatchObject({ exitCode: null, signal: 'SIGKILL', timedOut: false, cancelled: false })
  })

  it('fails with ENOENT for an executable that is not there', async () => {
    await expect(run('no-such-executable', [], { input: 'x' })).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('hands arguments and input over as they are', async () => {
    const args = ['a b', '"q"', "it's", '$(id)', '`id`', '$HOME', '*', '', 'a\nb']
    const text = "console.log(JSON.stringify([process.argv.slice(1), require('fs').readFileSync(0, 'latin1')]))"
    const ended = await run(node, script(text, ...args), { input: Buffer.from([0xff, 0x00, 0x0a]) })
    expect(JSON.parse(ended.stdout)).toEqual([args, '\u00ff\u0000\n'])
  })

  it('refuses an argument that no process can be given', async () => {
    await expect(run('echo', ['a\u0000b'])).rejects.toThrow()
  })

  it('is not taken down by a process that exits before it reads its input', async () => {
    const ended = await run('sh', ['-c', 'exec 0<&-; exit 4'], { input: Buffer.alloc(4_000_000, 'x') })
    expect(ended.exitCode).toBe(4)
  })

  it('closes standard input where there is none to give', async () => {
    expect(await run('cat', [], { timeout: 60_000 })).toMatchObject({ exitCode: 0, timedOut: false })
  })

  it('adds to the environment, takes away from it, and starts in the folder named', async () => {
    process.env['RUN_TEST_SECRET'] = 'x'
    try {
      const text =
        'console.log(JSON.stringify([process.env.RUN_TEST_SECRET ?? null, process.env.ADDED, process.cwd()]))'
      const options = { environment: { RUN_TEST_SECRET: undefined, ADDED: 'y' }, cwd: '/' }
      expect(JSON.parse((await run(node, script(text), options)).stdout)).toEqual([null, 'y', '/'])
      expect(JSON.parse((await run(node, script(text), { cwd: tmpdir() })).stdout)[0]).toBe('x')
    } finally {
      delete process.env['RUN_TEST_SECRET']
    }
  })

  it('gives lines as they come, of both streams, in their order', async () => {
    const seen: string[] = []
    const folder = await mkdtemp(join(tmpdir(), 'run-test-'))
    // Each line waits for the one before it to be seen: two streams keep no order among what is read together.
    const until = 'until [ -e "$1" ]; do sleep 0.01; done'
    const text = `seen() { ${until}; }; for i in 1 2 3; do echo "out $i"; seen "$0/out $i"; echo "err $i" >&2; seen "$0/err $i"; done; printf "no end"`
    const onLine = (line: string, stream: string) => {
      seen.push(`${stream}: ${line}`)
      writeFileSync(join(folder, line), '')
    }
    const ended = await run('sh', ['-c', text, folder], { onLine }).finally(() => rm(folder, { recursive: true }))
    const order = ['out 1', 'err 1', 'out 2', 'err 2', 'out 3', 'err 3', 'no end']
    expect(ended.lines).toEqual(order)
    expect(seen).toEqual(order.map((line) => (line.startsWith('err') ? `stderr: ${line}` : `stdout: ${line}`)))
    expect(ended.stderr).toBe('err 1\nerr 2\nerr 3\n')
  })

  it('puts characters together that arrive in pieces', async () => {
    const ended = await run('sh', ['-c', "printf '\\303'; sleep 0.1; printf '\\251\\r\\nb'"])
    expect(ended.lines).toEqual(['é', 'b'])
  })

  it('keeps the end of a huge output, in time and memory that do not grow with it', async () => {
    const text =
      "const line = 'y'.repeat(39) + '\\n'; for (let i = 0; i < 400; i++) require('fs').writeSync(1, line.repeat(1000)); console.log('the end')"
    const ended = await run(node, script(text), { keep: 1_000_000 })
    expect(ended.exitCode).toBe(0)
    expect(ended.stdout).toHaveLength(1_000_000)
    expect(ended.stdout.endsWith('y\nthe end\n')).toBe(true)
    expect(ended.lines.length).toBeLessThanOrEqual(20_000)
    expect(ended.lines.at(-1)).toBe('the end')
  })
})

/** Says whether a process runs; a zombie that nobody has reaped does not. */
async function isAlive(pid: number): Promise<boolean> {
  const { stdout } = await run('ps', ['-o', 'stat=', '-p', String(pid)])
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}

describe('run, ended from outside', () => {
  it('ends a process at its timeout', async () => {
    const start = Date.now()
    const ended = await run('sleep', ['30'], { timeout: 200 })
    expect(ended).toMatchObject({ timedOut: true, cancelled: false, exitCode: null, signal: 'SIGINT' })
    expect(Date.now() - start).toBeLessThan(20_000)
  })

  it('lets a process end itself on a cancel, and gives its exit code', async () => {
    const controller = new AbortController()
    const text =
      "process.on('SIGINT', () => { console.log('cleaned'); process.exit(9) }); setInterval(() => {}, 1000); console.log('ready')"
    const ended = await run(node, script(text), {
      signal: controller.signal,
      onLine: (line) => line === 'ready' && controller.abort(),
    })
    expect(ended).toMatchObject({ cancelled: true, timedOut: false, exitCode: 9, stdout: 'ready\ncleaned\n' })
  })

  it('kills one that will not listen, within the ten seconds that the runner leaves', async () => {
    let tellTime = startAwakeTime()
    const text =
      "process.on('SIGINT', () => {}); process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready')"
    const controller = new AbortController()
    const ended = await run(node, script(text), {
      signal: controller.signal,
      onLine: () => {
        tellTime()
        tellTime = startAwakeTime()
        controller.abort()
      },
    })
    expect(ended).toMatchObject({ cancelled: true, signal: 'SIGKILL' })
    expect(tellTime()).toBeLessThan(9000)
  })

  it('leaves no grandchild behind, not even one that holds no pipe and ignores SIGINT', async () => {
    const controller = new AbortController()
    let pid = 0
    // A shell starts background commands with SIGINT ignored.
    const ended = await run('sh', ['-c', 'sleep 60 >/dev/null 2>&1 </dev/null & echo $!; wait'], {
      signal: controller.signal,
      onLine: (line) => {
        pid = Number(line)
        controller.abort()
      },
    })
    expect(ended.cancelled).toBe(true)
    expect(pid).toBeGreaterThan(1)
    expect(await isAlive(pid)).toBe(false)
  })

  it('is not held up by one that left the group with our pipes', async () => {
    const start = Date.now()
    const ended = await run('sh', ['-c', 'setsid sleep 25 & wait'], { timeout: 100 })
    expect(ended.timedOut).toBe(true)
    expect(Date.now() - start).toBeLessThan(20_000)
  })

  it('starts nothing once cancelled', async () => {
    const lines: string[] = []
    const ended = await run('echo', ['started'], { signal: AbortSignal.abort(), onLine: (line) => lines.push(line) })
    await wait(100)
    expect(ended).toMatchObject({ cancelled: true, exitCode: null, stdout: '' })
    expect(lines).toEqual([])
  })

  it('does not mind a cancel after the end', async () => {
    const controller = new AbortController()
    const ended = await run('true', [], { signal: controller.signal, timeout: 60_000 })
    controller.abort()
    expect(ended).toMatchObject({ cancelled: false, exitCode: 0 })
  })
})
