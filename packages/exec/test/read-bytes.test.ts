import { readBytes } from '../src/read-bytes.ts'

const node = process.execPath

describe('reading bytes', () => {
  it('gives them as they are, with the exit code, whatever it is', async () => {
    const script =
      "process.stdout.write(Buffer.from([0, 255, 10, 13, 128])); process.stderr.write('why'); process.exitCode = 3"
    const read = await readBytes(node, ['-e', script])
    expect(read).toEqual({ exitCode: 3, stdout: Buffer.from([0, 255, 10, 13, 128]), stderr: 'why' })
  })

  it('gives a lot of them', async () => {
    const read = await readBytes(node, ['-e', "process.stdout.write(Buffer.alloc(9_000_000, 'ab'))"])
    expect(read.stdout.equals(Buffer.alloc(9_000_000, 'ab'))).toBe(true)
  })

  it('writes the input, even to a process that does not read it', async () => {
    const input = Buffer.alloc(500_000, 255)
    expect((await readBytes('cat', [], { input })).stdout.equals(input)).toBe(true)
    expect((await readBytes('true', [], { input })).exitCode).toBe(0)
  })

  it('adds to the environment, and says when a signal ended it', async () => {
    const script = "process.stdout.write(process.env.ADDED); process.kill(process.pid, 'SIGKILL')"
    expect((await readBytes(node, ['-e', script], { environment: { ADDED: 'x' } })).exitCode).toBe(-1)
    const shown = await readBytes(node, ['-e', 'process.stdout.write(process.env.ADDED)'], {
      environment: { ADDED: 'x' },
    })
    expect(shown.stdout.toString()).toBe('x')
  })

  it('throws when the executable is not there', async () => {
    await expect(readBytes('no-such-executable', [])).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
