import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuseWhenCancelled } from '../src/cancel.ts'
import { CancelledError, describeFault, messageOf, UserError } from '../src/errors.ts'
import { promisePrivateFolder, withPrivateFolder } from '../src/files.ts'

describe('withPrivateFolder', () => {
  let parent = ''
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'files-'))
  })
  afterAll(() => rm(parent, { recursive: true, force: true }))

  it('gives a folder that nobody else may read, and takes it away with what is in it', async () => {
    const mode = await withPrivateFolder(parent, async (folder) => {
      await writeFile(join(folder, 'secret'), 'x')
      return (await stat(folder)).mode & 0o777
    })
    expect(mode).toBe(0o700)
    expect(await readdir(parent)).toEqual([])
  })

  it('takes it away after a failure too', async () => {
    await expect(
      withPrivateFolder(parent, async () => {
        throw new Error('broken')
      }),
    ).rejects.toThrow('broken')
    expect(await readdir(parent)).toEqual([])
  })
})

describe('promisePrivateFolder', () => {
  let parent = ''
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'files-'))
  })
  afterAll(() => rm(parent, { recursive: true, force: true }))

  it('makes nothing that is not asked for', async () => {
    const told: string[] = []
    const folder = promisePrivateFolder(parent, (path) => told.push(path))
    expect(await readdir(parent)).toEqual([])
    await folder.remove()
    expect(told).toEqual([])
  })

  it('makes one for all who ask, tells of it, and takes it away with what is in it', async () => {
    const told: string[] = []
    const folder = promisePrivateFolder(parent, (path) => told.push(path))
    const [one, two] = await Promise.all([folder.path(), folder.path()])
    expect(one).toBe(two)
    expect(told).toEqual([one])
    expect((await stat(one)).mode & 0o777).toBe(0o700)
    await writeFile(join(one, 'secret'), 'x')
    await folder.remove()
    expect(await readdir(parent)).toEqual([])
  })

  it('fails where it cannot be made, and has nothing to take away then', async () => {
    const folder = promisePrivateFolder(join(parent, 'absent'))
    await expect(folder.path()).rejects.toMatchObject({ code: 'ENOENT', syscall: 'mkdtemp' })
    await folder.remove()
  })
})

describe('errors', () => {
  it('describe a fault by what is known of it only', () => {
    expect(describeFault(new UserError('No.', { reason: 'x', remedy: 'Do.' }))).toBe('No.\nWhat to do: Do.')
    const cause = new Error('why')
    const error = new UserError('No.', { reason: 'x', remedy: 'Do.', received: '', accepted: 'a', cause })
    expect(describeFault(error)).toBe('No.\nReceived: \nAccepted: a\nWhat to do: Do.')
    expect(error.cause).toBe(cause)
  })
  it.each([
    [new Error('text'), 'text'],
    ['text', 'text'],
    [undefined, 'undefined'],
    [null, 'null'],
  ])('give a message for %p', (error, message) => {
    expect(messageOf(error)).toBe(message)
  })
  it('refuse to go on once cancelled', () => {
    expect(() => refuseWhenCancelled(AbortSignal.abort())).toThrow(CancelledError)
    expect(() => refuseWhenCancelled(new AbortController().signal)).not.toThrow()
  })
})
