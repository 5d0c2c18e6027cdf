import { createBuildx } from '../buildx.ts'
import type { Engine, EngineTraits } from '../engine.ts'
import { ask, firstLine, isAtLeast } from './command.ts'

/** A builder of buildx, as `docker buildx inspect` shows it. */
export type Builder = {
  name: string
  driver: string
  /** BuildKit's version; undefined where the builder has not been started yet. */
  buildkit: string | undefined
  /** The platforms whose programs it runs; undefined where it does not say. */
  platforms: string[] | undefined
}

/** Finds buildx with its current builder, or the one of that name; otherwise says why it does not build. */
export async function probeBuildx(name?: string): Promise<Engine | string> {
  const [plugin, builder] = await Promise.all([ask('docker', ['buildx', 'version']), inspectBuilder(name)])
  if ('why' in plugin) return /not on PATH/.test(plugin.why) ? plugin.why : 'docker has no plugin buildx'
  if (typeof builder === 'string') return builder
  const version = versionIn(plugin.text)
  const { driver, buildkit, platforms } = builder
  const traits: EngineTraits = {
    name: 'buildx',
    description: `buildx ${version}, driver ${driver}${buildkit === undefined ? '' : `, BuildKit ${buildkit}`}`,
    driver,
    lacks: {
      ...(await lacksOfDriver(builder)),
      ...(hasGhaRuntime() ? {} : { 'cache-gha': 'the step does not have the runtime variables of GitHub’s cache' }),
    },
    runs: platforms,
  }
  return createBuildx(traits, { version, driver, canCheck: isAtLeast(version, '0.17') && isAtLeast(buildkit, '0.15') })
}

/** Gives buildx's version, or undefined where docker has no such command. */
export async function findBuildx(): Promise<string | undefined> {
  const plugin = await ask('docker', ['buildx', 'version'])
  return 'text' in plugin ? versionIn(plugin.text) : undefined
}

/** One that was built without a version is taken for a new one. */
function versionIn(text: string): string {
  return /v?(\d+\.\d+\S*)/.exec(text)?.[1] ?? '0.0.0'
}

/** Asks for a builder, the current one without a name; gives why it cannot be used where it cannot. */
export async function inspectBuilder(name?: string): Promise<Builder | string> {
  const answer = await ask('docker', ['buildx', 'inspect', ...(name === undefined ? [] : [name])])
  return 'why' in answer ? answer.why.replace(/^ERROR: /, '') : parseBuilder(answer.text)
}

/** Reads what `docker buildx inspect` prints. */
export function parseBuilder(text: string): Builder | string {
  const field = (key: string) => new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(text)?.[1]?.trim() || undefined
  const error = field('Error')
  if (error !== undefined) return error
  const [name, driver] = [field('Name') ?? 'default', field('Driver')]
  if (driver === undefined) return `the builder ${name} does not say what drives it`
  // A container is started by the first build; what is elsewhere has to be there.
  if (driver === 'remote' && field('Status') === 'inactive')
    return `the BuildKit of the builder ${name} does not answer`
  const platforms = field('Platforms')
    ?.split(',')
    .map((platform) => platform.trim().replace(/\*$/, ''))
  return { name, driver, buildkit: field('BuildKit(?: version)?')?.replace(/^v/, ''), platforms }
}

/** Says what a builder cannot do because of its driver, or because its BuildKit is old. */
export async function lacksOfDriver({ driver, buildkit }: Builder): Promise<EngineTraits['lacks']> {
  const older = isAtLeast(buildkit, '0.11') ? {} : lackAttestations(`its BuildKit ${buildkit} is older than 0.11`)
  const here = isAtLeast(buildkit, '0.10') ? {} : { 'here-documents': `its BuildKit ${buildkit} is older than 0.10` }
  if (driver !== 'docker' || (await hasContainerdStore())) return { ...older, ...here }
  const why = 'the driver docker needs an engine with the containerd image store for it'
  return {
    ...lackAttestations(why),
    ...here,
    'several-platforms': why,
    'cache-export': why,
    'cache-other': why,
    'cache-gha': why,
  }
}

function lackAttestations(why: string): EngineTraits['lacks'] {
  return { provenance: why, sbom: why }
}

/** With that store an engine holds what its old one could not: lists, and attestations. */
async function hasContainerdStore(): Promise<boolean> {
  const answer = await ask('docker', ['info', '--format', '{{json .DriverStatus}}'])
  return 'text' in answer && firstLine(answer.text).includes('io.containerd.snapshotter')
}

/** Without these variables BuildKit leaves GitHub's cache aside in silence. */
export function hasGhaRuntime(environment: NodeJS.ProcessEnv = process.env): boolean {
  const url = environment['ACTIONS_RESULTS_URL'] || environment['ACTIONS_CACHE_URL']
  return Boolean(url) && Boolean(environment['ACTIONS_RUNTIME_TOKEN'])
}
