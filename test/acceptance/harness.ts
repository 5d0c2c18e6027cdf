import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Annotation, parseCommandFile, parseCommands } from './runner-protocol.ts'

export const repositoryRoot = resolve(import.meta.dirname, '../..')

/** How a bundle is run. Everything that is not given is as on a runner that has just been set up. */
export type BundleOptions = {
  /** As below `with:`; the defaults of action.yml fill in the rest. */
  inputs?: Record<string, string>
  /** Added to a clean environment (PATH, an empty HOME, the runner's own variables); undefined takes one away. */
  environment?: Record<string, string | undefined>
  /** The work tree: GITHUB_WORKSPACE and the working directory. */
  cwd: string
  /** The event's payload, written to GITHUB_EVENT_PATH. */
  event?: object
  /** What `${{ github.token }}` is in a default. */
  token?: string
  /** `main` unless told; `post` with the state that main saved. */
  entry?: 'main' | 'post'
  state?: Record<string, string>
  /** Sends a signal: after so many milliseconds, once the log matches, or once the promise is kept. */
  signalAfter?: number | RegExp | Promise<unknown>
  /** Told what standard output has said so far, each time that it says more. */
  onOutput?: (stdout: string) => unknown
  /** SIGINT unless told, as the runner sends it on a cancel. */
  signal?: NodeJS.Signals
}

export type BundleResult = {
  /** null when a signal ended the process. */
  exitCode: number | null
  outputs: Record<string, string>
  /** Markdown. */
  summary: string
  state: Record<string, string>
  stdout: string
  stderr: string
  /** What the process took, from its start to its end. */
  milliseconds: number
  annotations: Annotation[]
  masks: string[]
  /** What is left in RUNNER_TEMP: nothing, if the action cleans up after itself. */
  leftovers: string[]
}

/** Runs the bundle of an action under Node 24 with the runner's protocol, and gives everything that it left behind. */
export async function runBundle(action: string, options: BundleOptions): Promise<BundleResult> {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-actions-run-'))
  try {
    const files = await prepareFiles(folder, options.event ?? {})
    const metadata = await readMetadata(action)
    const main = join(bundleFolder(action), metadata.runs[options.entry ?? 'main'] ?? 'index.js')
    const environment = {
      ...runnerEnvironment(folder, files, options.cwd),
      ...inputVariables(metadata, options),
      ...stateVariables(options.state ?? {}),
      ...options.environment,
    }
    const ended = await runNode(main, environment, options)
    const { annotations, masks } = parseCommands(ended.stdout)
    return {
      ...ended,
      outputs: parseCommandFile(await readFile(files.GITHUB_OUTPUT, 'utf8')),
      summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
      state: parseCommandFile(await readFile(files.GITHUB_STATE, 'utf8')),
      annotations,
      masks,
      leftovers: await readdir(files.RUNNER_TEMP),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function bundleFolder(action: string): string {
  return resolve(repositoryRoot, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist', action)
}

type Metadata = {
  inputs: Record<string, { default?: string | boolean | number }>
  runs: { main: string; post?: string }
}

/** Reads the action.yml that ships beside the bundle, or its source where the bundle was built by hand. */
async function readMetadata(action: string): Promise<Metadata> {
  const shipped = join(bundleFolder(action), 'action.yml')
  const file = existsSync(shipped) ? shipped : join(repositoryRoot, 'actions', action, 'action.yml')
  const { load } = await import('js-yaml')
  return load(await readFile(file, 'utf8')) as Metadata
}

async function prepareFiles(folder: string, event: object) {
  const files = {
    HOME: join(folder, 'home'),
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_PATH: join(folder, 'path'),
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
  }
  await mkdir(files.HOME)
  await mkdir(files.RUNNER_TEMP)
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH'] as const) {
    await writeFile(files[name], '')
  }
  await writeFile(files.GITHUB_EVENT_PATH, JSON.stringify(event))
  return files
}

function runnerEnvironment(folder: string, files: Record<string, string>, cwd: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    TMPDIR: join(folder, 'temp'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    GITHUB_WORKSPACE: cwd,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_ACTOR: 'octocat',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '1',
    ...files,
  }
}

/** Names as the runner makes them: upper case, blanks to underscores, hyphens kept. */
function inputVariables(metadata: Metadata, options: BundleOptions): Record<string, string> {
  const defaults = Object.entries(metadata.inputs ?? {}).map(([name, { default: value }]) => [
    name,
    String(value ?? '').replaceAll(/\$\{\{\s*github\.token\s*\}\}/g, options.token ?? ''),
  ])
  const given = { ...Object.fromEntries(defaults), ...options.inputs } as Record<string, string>
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

function stateVariables(state: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}

/** Node 24 as npm installed it; the machine's own Node where there is no binary for this platform. */
export function nodeBinary(): string {
  const installed = join(repositoryRoot, `node_modules/node-linux-${process.arch}/bin/node`)
  return existsSync(installed) ? installed : process.execPath
}

type Ended = Pick<BundleResult, 'exitCode' | 'stdout' | 'stderr' | 'milliseconds'>

function runNode(
  main: string,
  environment: Record<string, string | undefined>,
  { cwd, signalAfter, signal = 'SIGINT', onOutput }: BundleOptions,
): Promise<Ended> {
  return new Promise((settle, reject) => {
    const began = performance.now()
    const child = spawn(nodeBinary(), [main], { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = { stdout: '', stderr: '' }
    let signalled = false
    const cancel = () => {
      if (!signalled) child.kill(signal)
      signalled = true
    }
    if (signalAfter instanceof Promise) {
      signalAfter.then(cancel, (error) => {
        child.kill('SIGKILL')
        reject(error)
      })
    }
    const timer = typeof signalAfter === 'number' ? setTimeout(cancel, signalAfter) : undefined
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text
        if (signalAfter instanceof RegExp && signalAfter.test(output[stream])) cancel()
        if (stream === 'stdout') onOutput?.(output.stdout)
      })
    }
    child.on('error', reject)
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      settle({ exitCode, ...output, milliseconds: performance.now() - began })
    })
  })
}
