import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

describe('runNcc', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ncc-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('keeps nothing that a later build could go by', async () => {
    const entry = join(folder, 'entry.js')
    await writeFile(entry, 'module.exports = 1\n')
    const module = resolve(import.meta.dirname, 'ncc.ts')
    const script = `import { runNcc } from ${JSON.stringify(module)}; await runNcc(...process.argv.slice(1))`
    const home = join(folder, 'home')
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, entry, join(folder, 'out')], {
      env: { ...process.env, HOME: home, XDG_CACHE_HOME: join(home, 'cache') },
    })
    expect(await readdir(join(folder, 'out'))).toContain('index.js')
    expect(await readdir(home).catch(() => [])).toEqual([])
  })
})
