import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe } from '@jest/globals'
import { type Engine, startEngine } from '../../bed/parts/engine.ts'
import { type Registry, startRegistry } from '../../bed/parts/registry.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { runCommand } from '../../bed/process/run-command.ts'
import { findProgram } from '../../bed/setup/programs.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { type BundleOptions, type BundleResult, runBundle } from '../harness.ts'

export const username = 'deployer'
export const password = 'correct horse battery staple'

/** A repository on this machine, and the image that it is built as. */
export type Shop = { server: string; workspace: string; image: string }

/** What the registry holds under a tag or digest. */
export type Held = { status: number; digest: string | null; type: string | null; bytes: Buffer }

export type BuildBed = {
  bed: Bed
  engine: Engine
  registry: Registry
  /** Makes a repository with one commit on main, served to `git ls-remote` from where GITHUB_SERVER_URL points. */
  makeRepository(files?: Record<string, string>): Promise<Shop>
  /** Runs the bundle on what is checked out. */
  build(shop: Shop, options?: Partial<BundleOptions>): Promise<BundleResult>
  /** Asks the registry for status and digest alone. */
  manifest(shop: Shop, reference: string): Promise<{ status: number; digest: string | null }>
  /** Sends a request below the repository of a shop's image, logged in. */
  ask(shop: Shop, path: string, options?: RequestInit): Promise<Response>
  read(shop: Shop, reference: string): Promise<Held>
  listTags(shop: Shop): Promise<string[]>
}

const absent = await reasonToSkip('container engine', 'docker CLI', 'registry', 'busybox')
if (absent !== undefined) console.warn(absent)

/** `describe`, or its skipped form where the bed cannot be had. */
export const describeBuild = absent === undefined ? describe : describe.skip

/** Opens an engine and a registry with a password before the tests of a block, and closes them afterwards. */
export function useBuildBed(): BuildBed {
  const busybox = findProgram('busybox') as string
  const parts = {} as Pick<BuildBed, 'bed' | 'engine' | 'registry'>
  beforeAll(async () => {
    parts.bed = await openBed()
    parts.registry = parts.bed.add(await startRegistry({ directory: parts.bed.directory, username, password }))
    parts.engine = parts.bed.add(await startEngine({ directory: parts.bed.directory, own: true }))
  })
  afterAll(() => parts.bed?.close())

  let count = 0
  const ask: BuildBed['ask'] = (shop, path, options = {}) => {
    const slash = shop.image.indexOf('/')
    const headers = {
      authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
      accept: mediaTypes.join(', '),
      ...options.headers,
    }
    return fetch(`http://${shop.image.slice(0, slash)}/v2${shop.image.slice(slash)}/${path}`, { ...options, headers })
  }
  const own: Omit<BuildBed, 'bed' | 'engine' | 'registry'> = {
    async makeRepository(files = {}) {
      // Taken before anything is waited for: several may be made side by side.
      count += 1
      const name = `shop-${count}`
      const server = join(parts.bed.directory, `server-${count}`)
      const workspace = join(server, 'acme', 'shop')
      await mkdir(workspace, { recursive: true })
      await git(workspace, 'init', '--quiet', '--initial-branch', 'main')
      const shop = { server, workspace, image: `${parts.registry.host}/acme/${name}` }
      await copyFile(busybox, join(workspace, 'busybox'))
      await chmod(join(workspace, 'busybox'), 0o755)
      await change(shop, { Dockerfile: dockerfile, VERSION: '1.0.0\n', 'app.txt': 'hello\n', ...files })
      return shop
    },
    async build(shop, options = {}) {
      return runBundle('build-image', {
        cwd: shop.workspace,
        event: { repository: { default_branch: 'main' } },
        ...options,
        inputs: {
          image: shop.image,
          'version-file': 'VERSION',
          'registry-username': username,
          'registry-password': password,
          ...options.inputs,
        },
        environment: {
          PATH: parts.engine.environment['PATH'],
          DOCKER_HOST: parts.engine.dockerHost,
          GITHUB_SHA: await headOf(shop),
          GITHUB_SERVER_URL: `file://${shop.server}`,
          ...options.environment,
        },
      })
    },
    ask,
    async manifest(shop, reference) {
      const response = await ask(shop, `manifests/${reference}`, { method: 'HEAD' })
      return { status: response.status, digest: response.headers.get('docker-content-digest') }
    },
    async read(shop, reference) {
      const response = await ask(shop, `manifests/${reference}`)
      return {
        status: response.status,
        digest: response.headers.get('docker-content-digest'),
        type: response.headers.get('content-type'),
        bytes: Buffer.from(await response.arrayBuffer()),
      }
    },
    async listTags(shop) {
      const { tags } = (await (await ask(shop, 'tags/list')).json()) as { tags: string[] | null }
      return (tags ?? []).sort()
    },
  }
  // The parts are there once the tests run.
  return Object.defineProperties(own, {
    bed: { get: () => parts.bed },
    engine: { get: () => parts.engine },
    registry: { get: () => parts.registry },
  }) as BuildBed
}

const mediaTypes = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
]

/** The command lines of running processes that contain the text. */
export async function findProcesses(text: string): Promise<string[]> {
  const found = await runCommand('ps', ['-eo', 'args'])
  return found.split('\n').filter((line) => line.includes(text))
}

export const dockerfile =
  'FROM scratch\nARG REVISION\nCOPY busybox /bin/\nCOPY app.txt /\nCMD ["/bin/busybox", "cat", "/app.txt"]\n'
export const author = ['-c', 'user.name=Bed', '-c', 'user.email=bed@example.test']

export function git(cwd: string, ...args: string[]): Promise<string> {
  return runCommand('git', args, { cwd })
}

/** Gives the commit that is checked out. */
export async function headOf({ workspace }: Shop): Promise<string> {
  return (await git(workspace, 'rev-parse', 'HEAD')).trim()
}

/** Writes files and commits them. */
export async function change({ workspace }: Shop, files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), content)
  }
  await git(workspace, 'add', '--all')
  await git(workspace, ...author, 'commit', '--quiet', '--message', 'Change')
}

/** Makes a commit that changes nothing. */
export async function commitNothing({ workspace }: Shop): Promise<void> {
  await git(workspace, ...author, 'commit', '--quiet', '--allow-empty', '--message', 'Nothing new')
}

/** Everything that others can read of a run, without the lines that ask the runner to mask. */
export function visibleOf(result: BundleResult): string {
  return (
    result.stdout.replaceAll(/^::add-mask::.*$/gm, '') + result.stderr + result.summary + JSON.stringify(result.outputs)
  )
}
