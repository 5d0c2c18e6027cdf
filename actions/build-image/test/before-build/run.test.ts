import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { CancelledError, type UserError } from '../../../../packages/action/src/errors.ts'
import { cleanEnvironment } from '../../src/before-build/environment.ts'
import { findUnmatchedInputs } from '../../src/before-build/inputs.ts'
import { runBeforeBuild } from '../../src/before-build/run.ts'

let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'before-build-'))
  await mkdir(join(workspace, 'web'))
})
afterEach(() => rm(workspace, { recursive: true, force: true }))

type Options = {
  environment?: NodeJS.ProcessEnv
  signal?: AbortSignal
  configFile?: string
  onLine?: (line: string) => void
}

async function runCommand(command: string, options: Options = {}): Promise<string[]> {
  const lines: string[] = []
  await runBeforeBuild(
    { name: 'web', context: 'web', beforeBuild: { command, inputs: [] } },
    {
      workspace,
      environment: options.environment ?? process.env,
      signal: options.signal ?? new AbortController().signal,
      onLine: (line) => {
        lines.push(line)
        options.onLine?.(line)
      },
      configFile: options.configFile,
    },
  )
  return lines
}

async function failureOf(command: string, options: Options = {}): Promise<UserError> {
  const error = await runCommand(command, options).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ reason: 'before-build-failed' })
  return error as UserError
}

describe('the command', () => {
  test('is run in the context, as a shell reads it, and its lines are told as they come', async () => {
    const lines = await runCommand(
      `mkdir -p dist && echo "it's $((1 + 1)) {service}" | tee dist/out\necho to-stderr >&2`,
    )
    expect(lines.sort()).toEqual(["it's 2 {service}", 'to-stderr'])
    expect(await readFile(join(workspace, 'web/dist/out'), 'utf8')).toBe("it's 2 {service}\n")
  })

  test('does nothing for a service without one', async () => {
    const tools = { workspace, environment: {}, signal: new AbortController().signal, onLine: () => {} }
    await runBeforeBuild({ name: 'web', context: 'no/such', beforeBuild: undefined }, tools)
  })

  test('runs under sh where there is no bash', async () => {
    const environment = { PATH: join(workspace, 'web') }
    expect(await runCommand('echo "bash $BASH_VERSION"', { environment })).toEqual(['bash '])
    await failureOf('false\n: after', { environment })
    expect(await runCommand('echo "bash $BASH_VERSION"')).toEqual([expect.stringMatching(/^bash \d/)])
  })
})

describe('what the command sees of the environment', () => {
  const environment = {
    PATH: process.env['PATH'],
    NPM_TOKEN: 'for-npm',
    INPUT_TOKEN: 'hunter2',
    'INPUT_REGISTRY-PASSWORD': 'hunter2',
    STATE_x: 'hunter2',
    DEPLOY_ENV: 'A=hunter2',
    ACTIONS_RUNTIME_TOKEN: 'hunter2',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'hunter2',
    GITHUB_OUTPUT: '/tmp/hunter2',
    GITHUB_ENV: '/tmp/hunter2',
    GITHUB_SHA: 'abc',
  }

  test('is the step’s own, and nothing of the action’s', async () => {
    process.env['INPUT_OF_OURS'] = 'hunter2'
    try {
      const lines = await runCommand('env', { environment })
      expect(lines).toEqual(expect.arrayContaining(['NPM_TOKEN=for-npm', 'GITHUB_SHA=abc']))
      expect(lines.join('\n')).not.toContain('hunter2')
    } finally {
      delete process.env['INPUT_OF_OURS']
    }
    expect(Object.keys(cleanEnvironment(environment)).sort()).toEqual(['GITHUB_SHA', 'NPM_TOKEN', 'PATH'])
  })
})

describe('a failure', () => {
  test('says exit code, command, the last 20 lines, and where it stands in deploy.yml', async () => {
    const config =
      'services:\n  web:\n    image: a/b\n    before-build:\n      inputs: [src]\n      command: make all\n'
    await writeFile(join(workspace, 'deploy.yml'), config)
    const error = await failureOf('for i in $(seq 30); do echo "line-$i"; done; exit 3', { configFile: 'deploy.yml' })
    expect(error).toMatchObject({ file: 'deploy.yml', line: 6 })
    expect(error.message).toContain('web ended with exit code 3')
    expect(error.received).toContain('for i in $(seq 30)')
    expect(error.received).toContain('line-11\n')
    expect(error.received).toContain('line-30')
    expect(error.received).not.toContain('line-10\n')
  })

  test.each([
    ['in the middle', 'false\ntrue', /exit code 1/],
    ['at the left of a pipe', '(exit 9) | cat', /exit code 9/],
    ['by a signal', 'kill -TERM $$; sleep 5', /the signal SIGTERM/],
    ['of a program that is not there', 'no-such-program-at-all', /exit code 127/],
    ['in silence', 'exit 7', /exit code 7/],
  ])('counts %s', async (_where, command, message) => {
    expect((await failureOf(command)).message).toMatch(message)
  })

  test('of a program that is not there names what to do', async () => {
    expect((await failureOf('no-such-program-at-all')).remedy).toContain('Install')
    expect((await failureOf('exit 137')).remedy).toContain('memory')
  })

  test('in a context that is not there is the context’s fault', async () => {
    await rm(join(workspace, 'web'), { recursive: true })
    await expect(runCommand('true')).rejects.toMatchObject({ reason: 'missing-context' })
  })
})

test('a cancel ends the command with its children', async () => {
  const controller = new AbortController()
  let child = 0
  const running = runCommand('sleep 300 & echo "child $!"; wait', {
    signal: controller.signal,
    onLine(line) {
      child = Number(/^child (\d+)$/.exec(line)?.[1])
      controller.abort()
    },
  })
  await expect(running).rejects.toBeInstanceOf(CancelledError)
  expect(child).toBeGreaterThan(0)
  const state = await readFile(`/proc/${child}/stat`, 'utf8').catch(() => 'gone')
  // A zombie that nobody has collected yet has ended too.
  expect(state).toMatch(/^gone$|\) Z /)
})

test('a pattern that no file matches is found', () => {
  const files = ['web/src/a/b.ts', 'web/package.json', 'web/docs/x.md', 'common/y.ts', '#odd']
  const unmatched = (context: string, inputs: string[]) =>
    findUnmatchedInputs({ context, beforeBuild: { command: 'x', inputs } }, files)
  const inputs = ['src/**', 'package*.json', 'docs', '!docs/x.md', '.', '../common', 'scr/**', '**/*.tsx', '../web2']
  expect(unmatched('web', inputs)).toEqual(['scr/**', '**/*.tsx', '../web2'])
  expect(unmatched('.', ['web', '.', '#odd', 'src'])).toEqual(['src'])
  expect(unmatched('web', [])).toEqual([])
  expect(() => unmatched('web', ['['])).toThrow(/malformed/)
})
