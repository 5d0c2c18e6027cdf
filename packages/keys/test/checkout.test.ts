import { chmod, mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { capture } from '../../exec/src/capture.ts'
import { sha256, useWorkTree } from './work-tree.ts'

/** What the build would see, held against what git calls clean: git is right about its own files, not about the build's. */
describe('the work tree', () => {
  const { held, find, status, at } = useWorkTree()

  test('shows nothing when it is as it was checked out', async () => {
    expect(await find()).toEqual([])
    expect(await find({ context: '.' })).toEqual([])
  })

  test.each([undefined, 'false'])('shows the right to execute, with core.fileMode=%s', async (setting) => {
    if (setting !== undefined) await held.repository.git('config', 'core.fileMode', setting)
    await chmod(at('api/run.sh'), 0o755)
    expect(await find()).toEqual([{ path: 'run.sh', mode: '100755', sha256: sha256('run\n') }])
  })

  test('hides the other permission bits, which follow the umask', async () => {
    await chmod(at('api/run.sh'), 0o664)
    expect(await find()).toEqual([])
  })

  test('shows symbolic links by their targets: inside, dangling, to folders, and out of the context', async () => {
    await symlink('app.js', at('api/inside'))
    await held.repository.commit()
    await symlink('nowhere', at('api/dangling'))
    await symlink('deep', at('api/folder'))
    await symlink('../web/app.js', at('api/outside'))
    await mkdir(at('api/new'))
    await symlink('../app.js', at('api/new/link'))
    await rm(at('api/inside'))
    await symlink('run.sh', at('api/inside'))
    expect(await find()).toEqual([
      { path: 'dangling', mode: '120000', sha256: sha256('nowhere') },
      { path: 'folder', mode: '120000', sha256: sha256('deep') },
      { path: 'inside', mode: '120000', sha256: sha256('run.sh') },
      { path: 'new/link', mode: '120000', sha256: sha256('../app.js') },
      { path: 'outside', mode: '120000', sha256: sha256('../web/app.js') },
    ])
  })

  test('shows links that were checked out as plain files (core.symlinks=false)', async () => {
    await symlink('app.js', at('api/link'))
    await held.repository.commit()
    await held.repository.git('config', 'core.symlinks', 'false')
    await rm(at('api/link'))
    await held.repository.git('checkout', '--', 'api/link')
    expect(await status()).toBe('')
    expect(await find()).toEqual([{ path: 'link', mode: '100644', sha256: sha256('app.js') }])
  })

  test.each(['--assume-unchanged', '--skip-worktree'])('shows what git was told not to look at: %s', async (bit) => {
    await held.repository.git('update-index', bit, 'api/app.js', 'api/run.sh', 'api/Dockerfile')
    expect(await find()).toEqual([])
    await held.repository.write({ 'api/app.js': 'two\n' })
    await rm(at('api/run.sh'))
    expect(await status()).toBe('')
    expect(await find()).toEqual([
      { path: 'app.js', mode: '100644', sha256: sha256('two\n') },
      { path: 'run.sh', mode: '', sha256: '' },
    ])
  })

  test.each(['--no-sparse-index', '--sparse-index'])('shows what a sparse checkout leaves out: %s', async (kind) => {
    await held.repository.git('sparse-checkout', 'set', '--cone', kind, 'web')
    expect(await status()).toBe('')
    expect((await find({ context: '.' })).map(({ path, mode }) => `${path} ${mode}`)).toEqual([
      '//api/Dockerfile ',
      'api/Dockerfile ',
      'api/app.js ',
      'api/deep/er/x.js ',
      'api/run.sh ',
    ])
  })

  test('shows what is staged and what is only announced, and not what was taken back', async () => {
    await held.repository.write({
      'api/staged.js': 's\n',
      'api/announced.js': 'a\n',
      'api/app.js': 'two\n',
      'api/kept.js': '',
    })
    await held.repository.git('add', 'api/staged.js', 'api/app.js')
    await held.repository.git('add', '--intent-to-add', 'api/announced.js')
    await held.repository.git('rm', '--quiet', '--cached', 'api/run.sh')
    await held.repository.write({ 'api/app.js': 'one\n' })
    expect(await find()).toEqual([
      { path: 'announced.js', mode: '100644', sha256: sha256('a\n') },
      { path: 'kept.js', mode: '100644', sha256: sha256('') },
      { path: 'staged.js', mode: '100644', sha256: sha256('s\n') },
    ])
  })

  test('shows ignored and untracked files, and passes over what .dockerignore leaves out', async () => {
    await held.repository.commit({ '.gitignore': 'dist/\n*.log\n', 'api/.dockerignore': '*.log\nnode_modules\n' })
    await held.repository.write({
      'api/dist/out.js': 'o\n',
      'api/noise.log': 'n\n',
      'api/dist/deep.log': 'd\n',
      'api/node_modules/x/index.js': 'x\n',
      'api/new/file.js': 'f\n',
    })
    expect(await find()).toEqual([
      { path: 'dist/deep.log', mode: '100644', sha256: sha256('d\n') },
      { path: 'dist/out.js', mode: '100644', sha256: sha256('o\n') },
      { path: 'new/file.js', mode: '100644', sha256: sha256('f\n') },
    ])
  })

  test('shows folders that are empty, or emptied, and those that went', async () => {
    await held.repository.commit({ 'api/.dockerignore': '**/*.md\n', 'api/notes/a.md': 'a\n', 'api/lone/b.js': 'b\n' })
    expect(await find()).toEqual([])
    await mkdir(at('api/empty/inner'), { recursive: true })
    await rm(at('api/deep/er/x.js'))
    await rm(at('api/notes'), { recursive: true })
    await rm(at('api/lone'), { recursive: true })
    await held.repository.write({ 'api/unseen/c.md': 'c\n' })
    expect(await find()).toEqual([
      { path: 'deep/er', mode: '040000', sha256: '' },
      { path: 'deep/er/x.js', mode: '', sha256: '' },
      { path: 'empty/inner', mode: '040000', sha256: '' },
      { path: 'lone/b.js', mode: '', sha256: '' },
      { path: 'notes', mode: '', sha256: '' },
      { path: 'unseen', mode: '040000', sha256: '' },
    ])
  })

  test('shows names with line breaks, quotes, other letters, and bytes that are no text', async () => {
    const names = ['a\nb', 'q"\'\\', 'ü', '\u{1f600}', 'B', 'b']
    for (const name of names) await writeFile(at(`api/${name}`), name)
    const bytes = Buffer.concat([Buffer.from(at('api/bad-')), Buffer.from([0xff, 0xfe])])
    await writeFile(bytes, 'bytes')
    await held.repository.commit()
    expect(await find()).toEqual([])
    for (const name of names) await writeFile(at(`api/${name}`), `${name}!`)
    await writeFile(bytes, 'other')
    const found = await find()
    expect(found.map(({ path }) => path).sort()).toEqual([...names, 'bad-\udcff\udcfe'].sort())
    expect(found.find(({ path }) => path === 'bad-\udcff\udcfe')?.sha256).toBe(sha256('other'))
  })

  test('tells names apart whose bytes are no text', async () => {
    const name = (last: number) => Buffer.concat([Buffer.from(at('api/bad-')), Buffer.from([last])])
    await writeFile(name(0xff), 'x')
    const before = await find()
    await rename(name(0xff), name(0xfe))
    expect(await find()).not.toEqual(before)
  })

  test('passes over pipes, and shows a file that became one as gone', async () => {
    await capture('mkfifo', [at('api/pipe')])
    await rm(at('api/app.js'))
    await capture('mkfifo', [at('api/app.js')])
    expect(await find()).toEqual([{ path: 'app.js', mode: '', sha256: '' }])
  })

  test('shows a file that became a folder, and a folder that became a file', async () => {
    await rm(at('api/app.js'))
    await held.repository.write({ 'api/app.js/index.js': 'i\n' })
    await rm(at('api/deep'), { recursive: true })
    await held.repository.write({ 'api/deep': 'd\n' })
    expect(await find()).toEqual([
      { path: 'app.js', mode: '', sha256: '' },
      { path: 'app.js/index.js', mode: '100644', sha256: sha256('i\n') },
      { path: 'deep', mode: '100644', sha256: sha256('d\n') },
      { path: 'deep/er/x.js', mode: '', sha256: '' },
    ])
  })

  test('shows a link that took the place of a folder, and what changed behind it', async () => {
    await rename(at('api/deep'), at('moved'))
    await symlink('../moved', at('api/deep'))
    expect(await find()).toEqual([{ path: 'deep', mode: '120000', sha256: sha256('../moved') }])
    await writeFile(at('moved/er/x.js'), 'y\n')
    expect((await find()).map(({ path }) => path)).toEqual(['deep', 'deep/er/x.js'])
  })

  test('shows a change that keeps the size and happens in the moment of the checkout', async () => {
    await held.repository.write({ 'api/app.js': 'aaa\n' })
    await held.repository.git('add', '.')
    await held.repository.write({ 'api/app.js': 'bbb\n' })
    expect(await find()).toEqual([{ path: 'app.js', mode: '100644', sha256: sha256('bbb\n') }])
  })

  test('shows a change that keeps size and time', async () => {
    const then = new Date(2020, 1, 1)
    await utimes(at('api/app.js'), then, then)
    await held.repository.git('update-index', '--refresh')
    await held.repository.git('config', 'core.trustctime', 'false')
    // Git keeps the time of change in seconds.
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await held.repository.write({ 'api/app.js': 'two\n' })
    await utimes(at('api/app.js'), then, then)
    expect(await find()).toEqual([{ path: 'app.js', mode: '100644', sha256: sha256('two\n') }])
  })

  test('passes over files whose times alone changed', async () => {
    await utimes(at('api/app.js'), new Date(), new Date(0))
    expect(await find()).toEqual([])
  })
})
