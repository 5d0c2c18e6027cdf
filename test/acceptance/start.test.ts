import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actionNames } from '../../script/lib/actions.ts'
import { nodeBinary, repositoryRoot } from './harness.ts'
import { parseCommandFile } from './runner-protocol.ts'

/** Parts of Node that take longer to load than an action needs to refuse an input. */
const heavy = ['crypto', 'net', 'stream', 'http', 'https', 'child_process', 'fs/promises', 'readline', 'zlib', 'tls']

/** What is started before an action knows that its inputs are good is waited for by every step of every job. */
describe('an action that is given an input it does not know', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'))
    const tell =
      "process.on('exit', () => process.getBuiltinModule('fs').writeFileSync(process.env.LOADED, process.moduleLoadList.join('\\n')))"
    await writeFile(join(folder, 'tell.cjs'), tell)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function start(args: string[]) {
    const file = (name: string) => join(folder, name)
    for (const name of ['output', 'summary', 'state']) await writeFile(file(name), '')
    const environment = {
      PATH: process.env['PATH'],
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_STATE: file('state'),
      LOADED: file('loaded'),
      INPUT_PHASE: 'propose',
      'INPUT_DRY-RUN': 'perhaps',
    }
    const { status, stdout } = spawnSync(nodeBinary(), ['--require', file('tell.cjs'), ...args], {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
    })
    const loaded = (await readFile(file('loaded'), 'utf8')).split('\n')
    return {
      status,
      stdout,
      outputs: parseCommandFile(await readFile(file('output'), 'utf8')),
      summary: await readFile(file('summary'), 'utf8'),
      loaded: heavy.filter((name) => loaded.includes(`NativeModule ${name}`)),
    }
  }

  test.each(actionNames)('%s says so, and has loaded nothing for it that takes time', async (action) => {
    const bundle = resolve(repositoryRoot, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist', action, 'index.js')
    const ended = await start([bundle])
    expect(ended.status).toBe(1)
    expect(ended.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' })
    expect(ended.stdout).toMatch(/^::error [^\n]*dry-run/m)
    expect(ended.summary).toContain('dry-run')
    // Node itself loads some of them, by version.
    const { loaded: byNode } = await start(['-e', '0'])
    expect(ended.loaded.filter((name) => !byNode.includes(name))).toEqual([])
  })
})
