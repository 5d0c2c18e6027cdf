import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { tryCommand } from '../process/run-command.ts'
import { partsDirectory } from './parts-directory.ts'

/** Servers are often outside the PATH of an ordinary user. */
const MORE_FOLDERS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']
const POSTGRES = '/usr/lib/postgresql'
const ACT_VERSION = '0.2.89'

/** Gives every place of a program, as PATH orders them, without two names for one file. */
export function findPrograms(name: string, more: readonly string[] = MORE_FOLDERS): string[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...more].filter((folder) => folder.startsWith('/'))
  const found = new Map<string, string>()
  for (const path of folders.map((folder) => join(folder, name)).filter(isExecutable)) {
    const file = realpathSync(path)
    if (!found.has(file)) found.set(file, path)
  }
  return [...found.values()]
}

/** Gives the first place of a program, or undefined. */
export function findProgram(name: string, more?: readonly string[]): string | undefined {
  return findPrograms(name, more)[0]
}

/** Gives the folder of PostgreSQL's server programs (initdb and postgres), the newest version first. */
export function findPostgres(): string | undefined {
  const onPath = findPrograms('initdb', []).map((path) => join(path, '..'))
  return [...onPath, ...installedPostgres()].find(
    (folder) => isExecutable(join(folder, 'initdb')) && isExecutable(join(folder, 'postgres')),
  )
}

function installedPostgres(): string[] {
  try {
    const versions = readdirSync(POSTGRES).sort((left, right) => Number(right) - Number(left))
    return versions.map((version) => join(POSTGRES, version, 'bin'))
  } catch {
    return []
  }
}

/** Gives MariaDB's server and what makes its data folder. */
export function findMariadb(): { server: string; install: string } | undefined {
  const server = findProgram('mariadbd')
  const install = findProgram('mariadb-install-db')
  return server === undefined || install === undefined ? undefined : { server, install }
}

/** Gives a docker CLI that builds with BuildKit: one with the buildx plugin, or one from before it became a plugin. */
export async function findDockerCli(): Promise<{ path: string; version: string } | undefined> {
  for (const path of findPrograms('docker')) {
    const version = (await tryCommand(path, ['--version'])).stdout.match(/version (\d+)([\w.+-]*)/)
    if (!version?.[1]) continue
    if (Number(version[1]) < 23 || (await tryCommand(path, ['buildx', 'version'])).code === 0) {
      return { path, version: `${version[1]}${version[2]}` }
    }
  }
  return undefined
}

/** Gives nektos/act in the version that the bed is made for, from PATH or from the parts' folder. */
export async function findAct(): Promise<{ path: string; version: string } | undefined> {
  for (const path of findPrograms('act', [...MORE_FOLDERS, join(partsDirectory(), 'bin')])) {
    const { stdout } = await tryCommand(path, ['--version'])
    if (stdout.trim().endsWith(` ${ACT_VERSION}`)) return { path, version: ACT_VERSION }
  }
  return undefined
}

/** Folders of the docker CLI's plugins, as the CLI itself looks through them. */
const PLUGIN_FOLDERS = ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec']
/** The first with `build --check` and `--call` as they stayed. */
const OLDEST_BUILDX = 17

/**
 * Gives a buildx that is new enough, from where the docker CLI looks for plugins or from the parts' folder. It runs by
 * itself, or as `docker buildx` when it is linked as `cli-plugins/docker-buildx` into DOCKER_CONFIG.
 */
export async function findBuildx(): Promise<{ path: string; version: string } | undefined> {
  const plugins = PLUGIN_FOLDERS.map((folder) => join(folder, 'docker/cli-plugins'))
  const own = join(process.env.DOCKER_CONFIG || join(homedir(), '.docker'), 'cli-plugins')
  for (const path of findPrograms('docker-buildx', [own, ...plugins, join(partsDirectory(), 'bin')])) {
    const { stdout } = await tryCommand(path, ['version'])
    const [, version = '', major, minor] = /\bv?((\d+)\.(\d+)\.\d+\S*)/.exec(stdout) ?? []
    if (Number(major) > 0 || Number(minor) >= OLDEST_BUILDX) return { path, version }
  }
  return undefined
}

/** Gives BuildKit's daemon and the runc that it runs containers with. */
export async function findBuildkitd(): Promise<{ path: string; version: string; runc: string } | undefined> {
  const runc = findProgram('runc')
  if (runc === undefined) return undefined
  for (const path of findPrograms('buildkitd', [...MORE_FOLDERS, join(partsDirectory(), 'bin')])) {
    const { stdout } = await tryCommand(path, ['--version'])
    const version = /\bv?(\d+\.\d+\.\d+)/.exec(stdout)?.[1]
    if (version !== undefined) return { path, version, runc }
  }
  return undefined
}

/** Gives golang-migrate's command, from the parts' folder or from PATH: others are called `migrate`, too. */
export async function findGolangMigrate(): Promise<{ path: string; version: string } | undefined> {
  for (const path of [join(partsDirectory(), 'bin/migrate'), ...findPrograms('migrate')].filter(isExecutable)) {
    const { stderr } = await tryCommand(path, ['-version'])
    const version = /^v?(4\.\d+\.\d+)\s*$/.exec(stderr)?.[1]
    if (version !== undefined) return { path, version }
  }
  return undefined
}

/** Gives OpenSSH's server, where its client and what makes its keys are there, too. */
export function findSshServer(): string | undefined {
  return ['ssh', 'ssh-keygen', 'sshd'].map((name) => findProgram(name)).every(Boolean) ? findProgram('sshd') : undefined
}

/** Gives podman. */
export function findPodman(): string | undefined {
  return findProgram('podman')
}

/** Gives buildah. */
export function findBuildah(): string | undefined {
  return findProgram('buildah')
}

/** Gives git's HTTP server, which lives in git's own folder of programs. */
export async function findGitHttpBackend(): Promise<string | undefined> {
  const folder = (await tryCommand('git', ['--exec-path'])).stdout.trim()
  const path = join(folder, 'git-http-backend')
  return folder !== '' && isExecutable(path) ? path : undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
