import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture } from '../src/capture.ts'
import { findExecutable } from '../src/find.ts'

const node = process.execPath
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capture-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('capture', () => {
  it('gives both streams and the exit code, whatever it is', async () => {
    const script = "process.stdout.write('é out'); process.stderr.write('err'); process.exitCode = 3"
    expect(await capture(node, ['-e', script])).toEqual({ exitCode: 3, stdout: 'é out', stderr: 'err' })
    expect(await capture('false', [])).toEqual({ exitCode: 1, stdout: '', stderr: '' })
  })

  it('hands arguments over as they are', async () => {
    const args = ['a b', '"quoted"', "it's", '$(id)', '`id`', '$HOME', '*', '', '\\', 'a\nb', '--x=; rm']
    const { stdout } = await capture(node, ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...args])
    expect(JSON.parse(stdout)).toEqual(args)
  })

  it('starts an executable whose path has spaces and quotes', async () => {
    const tool = join(folder, 'my "own" tool')
    await writeFile(tool, '#!/bin/sh\nprintf "%s" "ran $1"\n')
    await chmod(tool, 0o755)
    expect(await capture(tool, ['x y'])).toMatchObject({ exitCode: 0, stdout: 'ran x y' })
  })

  it('adds to the environment, and starts in the folder named', async () => {
    const script = 'console.log(JSON.stringify([process.env.ADDED, process.env.PATH, process.cwd()]))'
    const { stdout } = await capture(node, ['-e', script], { cwd: folder, environment: { ADDED: 'x' } })
    expect(JSON.parse(stdout)).toEqual(['x', process.env['PATH'], folder])
  })

  it('fails for an executable that is not there', async () => {
    await expect(capture('no-such-executable', [])).rejects.toThrow('no-such-executable')
  })

  it('prints nothing', async () => {
    const seen: string[] = []
    const write = process.stdout.write
    process.stdout.write = ((chunk: string | Uint8Array) => seen.push(String(chunk)) > 0) as typeof write
    try {
      await capture('echo', ['secret'])
    } finally {
      process.stdout.write = write
    }
    expect(seen.join('')).not.toContain('secret')
  })
})

describe('findExecutable', () => {
  it('takes the first on the path that can be run, and no folder', async () => {
    const [one, two, three] = ['one', 'two', 'three'].map((name) => join(folder, name)) as [string, string, string]
    await mkdir(join(one, 'tool'), { recursive: true })
    await Promise.all([two, three].map((each) => mkdir(each)))
    await writeFile(join(two, 'tool'), 'not executable', { mode: 0o644 })
    await writeFile(join(three, 'tool'), '#!/bin/sh\n', { mode: 0o755 })
    expect(await findExecutable('tool', `:${one}:${two}:${three}:`)).toBe(join(three, 'tool'))
    expect(await findExecutable('tool', `${one}:${two}`)).toBeUndefined()
    expect(await findExecutable('tool', '')).toBeUndefined()
  })

  it('reads PATH', async () => {
    expect(await findExecutable('sh')).toMatch(/\/sh$/)
  })
})
