import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readSettings } from '../src/checkout/settings.ts'
import { makeRepository, type TestRepository } from './repository.ts'

/** Whatever file or variable it comes from, git obeys a setting: so it must be known. */
describe('the settings of git', () => {
  const before = { ...process.env }
  const opened: TestRepository[] = []
  let repository: TestRepository
  let home: string
  const read = async (gitFolder = '.git') =>
    Object.fromEntries(await readSettings(repository.folder, join(repository.folder, gitFolder)))
  const written = '[core]\n\tautocrlf = true\n'

  beforeEach(async () => {
    repository = await makeRepository()
    home = await mkdtemp(join(tmpdir(), 'home-'))
    opened.push(repository)
    process.env['HOME'] = home
    delete process.env['XDG_CONFIG_HOME']
  })
  afterEach(async () => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
    await rm(home, { recursive: true, force: true })
  })
  afterAll(async () => {
    for (const made of opened) await made.remove()
  })

  test('are none as a rule', async () => {
    expect(await read()).toEqual({})
    await repository.git('config', 'user.name', 'Somebody')
    expect(await read()).toEqual({})
  })

  test('are read from the repository, in any spelling and without a value', async () => {
    await repository.git('config', 'CORE.AutoCRLF', 'input')
    await repository.git('config', 'core.attributesFile', '~/mine')
    await repository.git('config', 'attr.tree', 'HEAD:a\nb')
    expect(await read()).toEqual({
      'core.autocrlf': 'input',
      'core.attributesfile': '~/mine',
      'attr.tree': 'HEAD:a\nb',
    })
    await writeFile(join(repository.folder, '.git', 'config'), '[core]\n\trepositoryformatversion = 0\n\tautocrlf\n')
    expect(await read()).toEqual({ 'core.autocrlf': 'true' })
  })

  test.each(['.gitconfig', '.config/git/config'])("are read from the user's %s", async (file) => {
    await mkdir(join(home, '.config', 'git'), { recursive: true })
    await writeFile(join(home, file), written)
    expect(await read()).toEqual({ 'core.autocrlf': 'true' })
  })

  test('are read from where XDG_CONFIG_HOME says', async () => {
    process.env['XDG_CONFIG_HOME'] = join(home, 'xdg')
    await mkdir(join(home, 'xdg', 'git'), { recursive: true })
    await writeFile(join(home, 'xdg', 'git', 'config'), written)
    expect(await read()).toEqual({ 'core.autocrlf': 'true' })
  })

  test.each(['include', `includeIf "gitdir:**"`])(
    'are read from a file that another names by [%s]',
    async (section) => {
      await writeFile(join(home, 'other'), written)
      await writeFile(join(home, '.gitconfig'), `[${section}]\n\tpath = other\n`)
      expect(await read()).toEqual({ 'core.autocrlf': 'true' })
    },
  )

  test('are read from the work tree, and from the repository of a linked one', async () => {
    await repository.commit({ a: 'a' })
    await repository.git('worktree', 'add', '--quiet', '--detach', 'linked')
    await repository.git('config', 'core.autocrlf', 'input')
    expect(await read('.git/worktrees/linked')).toEqual({ 'core.autocrlf': 'input' })
    await repository.git('config', '--unset', 'core.autocrlf')
    await repository.git('config', 'extensions.worktreeConfig', 'true')
    await repository.git('config', '--worktree', 'core.autocrlf', 'true')
    expect(await read()).toEqual({ 'core.autocrlf': 'true' })
  })

  test('are read from variables', async () => {
    process.env['GIT_CONFIG_COUNT'] = '1'
    process.env['GIT_CONFIG_KEY_0'] = 'core.autocrlf'
    process.env['GIT_CONFIG_VALUE_0'] = 'true'
    expect(await read()).toEqual({ 'core.autocrlf': 'true' })
  })

  test('are read from the file that variables put in the place of the machine’s', async () => {
    await writeFile(join(home, 'system'), written)
    process.env['GIT_CONFIG_SYSTEM'] = join(home, 'system')
    expect(await read()).toEqual({ 'core.autocrlf': 'true' })
  })

  test('are asked of git where it is not known which files it reads', async () => {
    await mkdir(join(home, 'bin'))
    const script = `#!/bin/sh\nexec /usr/bin/env -u HOME PATH="${before['PATH']}" git -c core.autocrlf=true "$@"\n`
    await writeFile(join(home, 'bin', 'git'), script, { mode: 0o755 })
    process.env['PATH'] = `${join(home, 'bin')}:${before['PATH']}`
    expect(await read()).toEqual({ 'core.autocrlf': 'true' })
  })
})
