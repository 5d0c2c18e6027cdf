import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { checkBuild } from '../../src/checks/check-build.ts'
import { readBuildContext } from '../../src/checks/read-context.ts'

const recipe = 'FROM scratch\nCOPY . /\n'
let workspace: string

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), content)
  }
}

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'checks-'))
  execFileSync('git', ['init', '-q', workspace])
  await write({
    '.gitignore': '.env\nnode_modules\n',
    'web/Dockerfile': recipe,
    'web/src/a b\n.ts': 'x',
    'web/.env': 'A=1',
    'web/untracked': '',
    'web/node_modules/x/i.js': '',
    'api/b': '',
  })
  execFileSync('git', ['-C', workspace, 'add', '.'])
})
afterEach(() => rm(workspace, { recursive: true, force: true }))

const read = (context: string) =>
  readBuildContext(workspace, { context, dockerfile: 'web/Dockerfile', target: undefined }, recipe)

describe('the context of a real work tree', () => {
  test('has tracked, untracked and git-ignored files, less what the ignore file leaves out', async () => {
    const before = await read('web')
    expect(before.files.sort()).toEqual(['.env', 'Dockerfile', 'node_modules/x/i.js', 'src/a b\n.ts', 'untracked'])
    expect(before).toMatchObject({ ignoreFile: undefined, gitConfig: undefined })
    await write({ 'web/.dockerignore': 'node_modules\n', 'web/Dockerfile.dockerignore': '**/.env\n' })
    const after = await read('web')
    expect(after.ignoreFile).toEqual({ path: 'web/Dockerfile.dockerignore', text: '**/.env\n' })
    expect(after.files).toContain('node_modules/x/i.js')
    expect(after.files).not.toContain('.env')
  })

  test('knows of .git only where it is in the context', async () => {
    execFileSync('git', ['-C', workspace, 'config', 'http.https://github.com/.extraheader', 'AUTHORIZATION: basic x'])
    const context = await read('.')
    expect(context.gitConfig).toContain('extraheader')
    expect(context.files).toContain('api/b')
    expect((await checkBuild(context))[0]).toMatchObject({
      severity: 'error',
      title: '.git in the build',
      file: 'web/Dockerfile',
    })
  })

  test('reads the beginning of plain files only', async () => {
    await write({ 'web/long': 'x'.repeat(100_000), 'web/sub/y': '' })
    await symlink('/etc/hostname', join(workspace, 'web/link'))
    execFileSync('mkfifo', [join(workspace, 'web/pipe')])
    const context = await read('web')
    expect((await context.read('long'))?.length).toBe(16 * 1024)
    expect(await context.size('long')).toBe(100_000)
    for (const path of ['link', 'pipe', 'sub', 'gone']) {
      expect(await context.read(path)).toBeUndefined()
      expect(await context.size(path)).toBe(0)
    }
  })

  test('is refused where git has none', async () => {
    await rm(join(workspace, '.git'), { recursive: true })
    await expect(read('web')).rejects.toMatchObject({ reason: 'unreadable-checkout' })
  })
})
