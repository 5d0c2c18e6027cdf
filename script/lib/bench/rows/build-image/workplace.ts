import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BundleResult, runBundle } from '../../../../../test/acceptance/harness.ts'
import { linkBuildx } from '../../../../../test/bed/parts/buildkitd.ts'
import { type Engine, startEngine } from '../../../../../test/bed/parts/engine.ts'
import { type FaultyProxy, startFaultyProxy } from '../../../../../test/bed/parts/faulty-proxy.ts'
import { type Registry, startRegistry } from '../../../../../test/bed/parts/registry.ts'
import { openBed } from '../../../../../test/bed/process/bed.ts'
import { runCommand } from '../../../../../test/bed/process/run-command.ts'
import { findProgram } from '../../../../../test/bed/setup/programs.ts'

/**
 * An engine, a registry with a password, and a repository to build. Before the registry stands a proxy, for what counts
 * requests: it takes its time for each, so that what measures time goes to the registry itself.
 */
export type Workplace = {
  /** The bed's folder, for further parts. */
  directory: string
  engine: Engine
  registry: Registry
  proxy: FaultyProxy
  /** The repository's work tree; its context has as many files as were asked for. */
  workspace: string
  /** Runs the bundle and gives what its process took, in milliseconds. Throws unless it ended with the result expected. */
  build(expected: string, inputs: Record<string, string>): Promise<number>
  /** Runs docker with the login of this workplace and gives what it took, in milliseconds. */
  docker(args: string[], environment?: NodeJS.ProcessEnv): Promise<number>
  git(...args: string[]): Promise<string>
  close(): Promise<void>
}

/** Opens a workplace with a context of `files` small files and one Dockerfile with three layers. */
export async function openWorkplace(files: number): Promise<Workplace> {
  const bed = await openBed()
  try {
    const { directory } = bed
    const registry = bed.add(await startRegistry({ directory, username: 'bench', password: 'bench-password' }))
    const engine = bed.add(await startEngine({ directory, own: true }))
    const proxy = bed.add(await startFaultyProxy({ target: registry.host }))
    await linkBuildx(engine.environment)
    for (const host of [registry.host, proxy.host]) {
      const login = ['login', '--username', 'bench', '--password-stdin', host]
      await runCommand('docker', login, { env: engine.environment, input: 'bench-password' })
    }
    const server = join(directory, 'server')
    const workspace = join(server, 'acme', 'shop')
    const git = (...args: string[]) =>
      runCommand('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.test', ...args], { cwd: workspace })
    await writeContext(workspace, files)
    await git('init', '--quiet', '--initial-branch', 'main')
    await git('add', '--all')
    await git('commit', '--quiet', '--message', 'Start')
    return {
      directory,
      engine,
      registry,
      proxy,
      workspace,
      git,
      async build(expected, inputs) {
        const head = (await git('rev-parse', 'HEAD')).trim()
        const ended = await runBundle('build-image', {
          cwd: workspace,
          event: { repository: { default_branch: 'main' } },
          inputs: { 'registry-username': 'bench', 'registry-password': 'bench-password', ...inputs },
          environment: {
            PATH: engine.environment['PATH'],
            DOCKER_HOST: engine.dockerHost,
            DOCKER_CONFIG: engine.environment['DOCKER_CONFIG'],
            GITHUB_SHA: head,
            GITHUB_SERVER_URL: `file://${server}`,
          },
        })
        requireResult(ended, expected)
        return ended.milliseconds
      },
      async docker(args, environment = {}) {
        const began = performance.now()
        await runCommand('docker', args, { cwd: workspace, env: { ...engine.environment, ...environment } })
        return performance.now() - began
      },
      close: bed.close,
    }
  } catch (error) {
    await bed.close()
    throw error
  }
}

function requireResult(ended: BundleResult, expected: string): void {
  if (ended.outputs['result'] === expected) return
  throw new Error(`build-image ended as ${ended.outputs['result']}, not ${expected}:\n${ended.stdout}${ended.stderr}`)
}

async function writeContext(workspace: string, files: number): Promise<void> {
  await mkdir(workspace, { recursive: true })
  const busybox = findProgram('busybox')
  if (busybox === undefined) throw new Error('busybox was not found: run script/setup.')
  await copyFile(busybox, join(workspace, 'busybox'))
  await chmod(join(workspace, 'busybox'), 0o755)
  const run = (text: string) => `RUN ["/bin/busybox", "sh", "-c", "${text}"]\n`
  const dockerfile = `FROM scratch\nCOPY busybox /bin/\nCOPY src /src\n${run('/bin/busybox sleep 1')}${run('/bin/busybox find /src > /list')}`
  await writeFile(join(workspace, 'Dockerfile'), dockerfile)
  for (let index = 0; index < files; index += 1) {
    const folder = join(workspace, 'src', String(index % 50))
    if (index < 50) await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `${index}.txt`), `file ${index}\n${'x'.repeat(400)}\n`)
  }
}
