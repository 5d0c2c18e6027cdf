import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Row } from '../row.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** What an action costs before it does anything: its bundle with an input that it refuses at once, against Node itself. */
export function coldStart(action: string): Row {
  const bundle = resolve(root, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist', action, 'index.js')
  let folder = ''
  let environment: NodeJS.ProcessEnv = {}
  return {
    name: `cold-start-${action}`,
    unit: 'ms',
    peerName: 'node -e 0',
    rounds: 40,
    aim: 1.5,
    async prepare() {
      if (!existsSync(bundle)) throw new Error(`${bundle} is not there: run script/build.`)
      folder = await mkdtemp(join(tmpdir(), 'deploy-actions-bench-'))
      environment = await runnerEnvironment(folder)
    },
    async ours() {
      const { milliseconds, status, output } = time([bundle], folder, environment)
      // Anything but this one ending would measure something else.
      if (status !== 1 || !/^::error [^\n]*dry-run/m.test(output))
        throw new Error(`The bundle did not refuse its input, but ended with ${status}:\n${output}`)
      return milliseconds
    },
    async peer() {
      return time(['-e', '0'], folder, environment).milliseconds
    },
    async cleanup() {
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The files and variables that a runner gives to a step, and an input that no action accepts. */
async function runnerEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_RUN_ID: '42',
    INPUT_PHASE: 'propose',
    'INPUT_DRY-RUN': 'perhaps',
  }
  for (const name of [
    'GITHUB_OUTPUT',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_STATE',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_EVENT_PATH',
  ]) {
    const file = join(folder, name)
    await writeFile(file, name === 'GITHUB_EVENT_PATH' ? '{}' : '')
    environment[name] = file
  }
  return environment
}

function time(args: string[], cwd: string, env: NodeJS.ProcessEnv) {
  const began = performance.now()
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' })
  const milliseconds = performance.now() - began
  if (error !== undefined) throw error
  return { milliseconds, status, output: stdout + stderr }
}
