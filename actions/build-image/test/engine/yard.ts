import { chmod, copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createBuilder, linkBuildx, startBuildkitd } from '../../../../test/bed/parts/buildkitd.ts'
import { startEngine } from '../../../../test/bed/parts/engine.ts'
import { type FaultyProxy, startFaultyProxy } from '../../../../test/bed/parts/faulty-proxy.ts'
import { type Registry, startRegistry } from '../../../../test/bed/parts/registry.ts'
import { type Bed, openBed } from '../../../../test/bed/process/bed.ts'
import { tryCommand } from '../../../../test/bed/process/run-command.ts'
import type { PartName } from '../../../../test/bed/setup/parts.ts'
import { findProgram, findPrograms } from '../../../../test/bed/setup/programs.ts'
import { reasonToSkip } from '../../../../test/bed/setup/require-parts.ts'
import type { BuildRequest, Engine, EngineName, EngineResult, Feature } from '../../src/engine/engine.ts'
import { writeEngineLogin } from '../../src/engine/login.ts'
import { selectEngine } from './select-engine.ts'

export const username = 'deployer'
export const password = 'correct horse battery staple'

/** One way of building that a machine may have: which builder is asked for, in which surroundings. */
export type Variant = {
  title: string
  builder: EngineName
  parts: PartName[]
  /** The docker CLI to put on PATH, where it matters; undefined where this machine has none of the kind. */
  docker?: string | undefined
  environment: Record<string, string>
  /** What it cannot do, of the features that the contract tries. */
  lacks: Feature[]
}

const clis = await Promise.all(
  findPrograms('docker').map(async (path) => {
    const version = Number(/version (\d+)/.exec((await tryCommand(path, ['--version'])).stdout)?.[1])
    return { path, version }
  }),
)
const oldCli = clis.find(({ version }) => version < 23)?.path
const newCli = clis.find(({ version }) => version >= 23)?.path

const noCacheExport: Feature[] = ['cache-export', 'cache-other', 'cache-gha']
const noAttestations: Feature[] = ['provenance', 'sbom']
const dockerParts: PartName[] = ['container engine', 'docker CLI', 'registry', 'busybox']

export const variants: Variant[] = [
  {
    title: 'buildx with a BuildKit of its own',
    builder: 'buildx',
    parts: [...dockerParts, 'buildx', 'buildkitd'],
    environment: { BUILDX_BUILDER: 'bed' },
    lacks: ['cache-gha'],
  },
  {
    title: 'buildx on the engine',
    builder: 'buildx',
    parts: [...dockerParts, 'buildx'],
    environment: { BUILDX_BUILDER: 'default' },
    lacks: [...noCacheExport, ...noAttestations, 'several-platforms', 'here-documents'],
  },
  {
    title: 'docker with its own BuildKit',
    builder: 'docker',
    parts: dockerParts,
    docker: oldCli,
    environment: {},
    lacks: [...noCacheExport, ...noAttestations, 'several-platforms', 'here-documents'],
  },
  {
    title: 'docker with the plugin',
    builder: 'docker',
    parts: [...dockerParts, 'buildx'],
    docker: newCli,
    // A builder that would keep the image for itself, were it asked.
    environment: { BUILDX_BUILDER: 'bed' },
    lacks: [...noCacheExport, ...noAttestations, 'several-platforms', 'here-documents'],
  },
  {
    title: 'docker with the classic builder',
    builder: 'docker',
    parts: dockerParts,
    docker: newCli ?? oldCli,
    environment: { DOCKER_BUILDKIT: '0' },
    lacks: [
      ...noCacheExport,
      ...noAttestations,
      ...(['cache-import', 'cache-inline', 'several-platforms', 'foreign-platform', 'secrets', 'ssh'] as const),
      ...(['ignore-file', 'here-documents', 'run-mounts'] as const),
    ],
  },
  ...(['podman', 'buildah'] as const).map((builder) => ({
    title: builder,
    builder,
    parts: [builder, 'registry', 'busybox'] as PartName[],
    environment: {},
    lacks: [...noAttestations, 'cache-inline', 'cache-other', 'cache-gha', 'here-documents'] as Feature[],
  })),
]

async function whyNot(variant: Variant): Promise<string | undefined> {
  if ('docker' in variant && variant.docker === undefined) return 'no docker CLI of that age'
  return reasonToSkip(...variant.parts)
}

/** Why a variant has to be skipped on this machine, by its title; where CI=true an absent part throws. */
export const skipReasons: ReadonlyMap<string, string | undefined> = new Map(
  await Promise.all(variants.map(async (variant) => [variant.title, await whyNot(variant)] as const)),
)
for (const [title, why] of skipReasons) if (why !== undefined) console.warn(`skipped: ${title}: ${why}`)

/** The parts that all variants share. */
export type Yard = {
  bed: Bed
  registry: Registry
  /** Stands before the registry, and fails as it is told. */
  proxy: FaultyProxy
  /** A variant's engine, with the process's environment set for it. */
  enter(variant: Variant): Promise<Engine>
  /** A context with busybox and these files. */
  makeContext(files: Record<string, string>): Promise<string>
  /** Builds by a request that is whole apart from what is given. */
  build(engine: Engine, request: Partial<BuildRequest> & { context: string }, watch?: Watch): Promise<Built>
  /** A name in the registry that nothing else has. */
  freshReference(host?: string): string
  close(): Promise<void>
}

/** How a build is watched and ended from outside; lines are added to `log` as they come. */
export type Watch = { signal?: AbortSignal; log?: string[] }

export type Built = { result: EngineResult; log: string[]; request: BuildRequest }

/** Opens a bed with a registry, an engine and a BuildKit, as far as the parts are here. */
export async function openYard(): Promise<Yard> {
  const bed = await openBed()
  const { directory } = bed
  const registry = bed.add(await startRegistry({ directory, username, password }))
  const proxy = bed.add(await startFaultyProxy({ target: registry.host }))
  const before = { ...process.env }
  const folder = join(directory, 'engines')
  await mkdir(join(folder, 'storage'), { recursive: true })
  const storage = join(folder, 'storage.conf')
  const graph = join(folder, 'storage/graph')
  await writeFile(
    storage,
    `[storage]\ndriver = "overlay"\ngraphroot = "${graph}"\nrunroot = "${join(folder, 'storage/run')}"\n`,
  )
  const docker = await startDocker(bed, [registry.host, proxy.host])
  let count = 0
  const freshReference = (host = registry.host) => {
    count += 1
    return `${host}/acme/app-${count}:sha-1`
  }
  return {
    bed,
    registry,
    proxy,
    freshReference,
    async enter(variant) {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
      Object.assign(process.env, before, docker?.environment, { CONTAINERS_STORAGE_CONF: storage })
      for (const name of ['DOCKER_BUILDKIT', 'BUILDX_BUILDER']) delete process.env[name]
      if (variant.docker !== undefined) {
        const bin = await mkdtemp(join(folder, 'bin-'))
        await symlink(variant.docker, join(bin, 'docker'))
        process.env['PATH'] = `${bin}:${process.env['PATH']}`
      }
      Object.assign(process.env, variant.environment)
      return selectEngine(variant.builder)
    },
    async makeContext(files) {
      const context = await mkdtemp(join(directory, 'context-'))
      await copyFile(findProgram('busybox') as string, join(context, 'busybox'))
      await chmod(join(context, 'busybox'), 0o755)
      for (const [name, text] of Object.entries(files)) await writeFile(join(context, name), text)
      return context
    },
    async build(engine, change, { signal = new AbortController().signal, log = [] } = {}) {
      const request = completeRequest(change, freshReference)
      const tools = await mkdtemp(join(directory, 'tools-'))
      const login = { username, password }
      const environment = await writeEngineLogin(tools, { [registry.host]: login, [proxy.host]: login })
      try {
        const onLine = (line: string) => void log.push(line)
        return { result: await engine.build(request, { environment, folder: tools, signal, onLine }), log, request }
      } finally {
        await rm(tools, { recursive: true })
      }
    },
    async close() {
      // podman keeps a mount of its own storage.
      await tryCommand('umount', ['--recursive', join(graph, 'overlay')])
      for (const name of Object.keys(process.env)) delete process.env[name]
      Object.assign(process.env, before)
      await bed.close()
    },
  }
}

export function completeRequest(
  change: Partial<BuildRequest> & { context: string },
  freshReference: () => string,
): BuildRequest {
  return {
    dockerfile: join(change.context, 'Dockerfile'),
    ignoreFile: undefined,
    target: undefined,
    platforms: [],
    buildArgs: {},
    labels: {},
    reference: change.reference ?? freshReference(),
    push: true,
    load: false,
    secrets: {},
    ssh: [],
    cacheFrom: [],
    cacheTo: [],
    provenance: false,
    sbom: false,
    extraArgs: [],
    bases: [],
    pull: false,
    ...change,
  }
}

async function startDocker(bed: Bed, registryHosts: string[]): Promise<{ environment: NodeJS.ProcessEnv } | undefined> {
  if ((await reasonToSkip(...dockerParts)) !== undefined) return undefined
  const { directory } = bed
  const engine = bed.add(await startEngine({ directory, own: true }))
  if ((await reasonToSkip('buildx')) === undefined) {
    await linkBuildx(engine.environment)
    if ((await reasonToSkip('buildkitd')) === undefined) {
      const buildkitd = bed.add(await startBuildkitd({ directory, registryHosts }))
      await createBuilder(engine.environment, 'bed', buildkitd)
    }
  }
  return engine
}
