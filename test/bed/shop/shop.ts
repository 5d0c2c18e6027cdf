import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { actionNames } from '../../../script/lib/actions.ts'
import { type GitHub, type Human, startGitHub } from '../github/index.ts'
import { type BaseImage, makeBaseImage } from '../parts/base-image.ts'
import { type Engine, startEngine } from '../parts/engine.ts'
import { type Postgres, startPostgres } from '../parts/postgres.ts'
import { type Registry, startRegistry } from '../parts/registry.ts'
import { type Bed, openBed } from '../process/bed.ts'
import { freePort } from '../process/free-port.ts'
import { runWithDeadline } from '../process/scope.ts'
import { type Progress, type Runner, startRunner } from '../runner/index.ts'
import { findAct } from '../setup/programs.ts'
import { makeActionsRepository } from './actions-repository.ts'
import { type EnvironmentName, environmentNames, type ShopHost, serviceNames, startHost } from './host.ts'
import { readShopFiles } from './shop-files.ts'
import { type PartsWatch, watchParts } from './watch-parts.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The example's repository on a bed of real parts, its two environments, and the people who work with it. */
export type Shop = {
  bed: Bed
  github: GitHub
  engine: Engine
  registry: Registry
  postgres: Postgres
  baseImage: BaseImage
  hosts: Record<EnvironmentName, ShopHost>
  runner: Runner
  /** A developer who may push to main. */
  developer: Human
  /** A maintainer who merges promotions. */
  maintainer: Human
  /** The example's files, as the first push brings them. */
  files: Record<string, string>
  repository: string
  /** Gives the database's URL of an environment. */
  databaseUrl(environment: EnvironmentName): string
  close(): Promise<void>
}

export type ShopOptions = {
  onProgress?: (progress: Progress) => void
  /** Told which part is being started. */
  onPart?: (name: string) => void
  /** Milliseconds until every part must be there; 400 s unless told. */
  deadline?: number
}

/** Less than the tests of the flow wait, so that the error that names the part is theirs. */
const LONGEST_OPENING = 400_000

/**
 * Starts every part, on ports and in a folder of its own. When one does not come up, or not in time, what was started is
 * stopped again, nothing is left, and the error names the part.
 */
export async function openShop(options: ShopOptions = {}): Promise<Shop> {
  // What is missing is told before anything is started.
  await requireAct()
  await requireBundles()
  const bed = await openBed()
  const { deadline = LONGEST_OPENING } = options
  const parts = watchParts(options.onPart)
  const explain = () =>
    new Error(`The shop did not open within ${deadline / 1_000} s. Still being started: ${parts.describe()}.`)
  try {
    return await runWithDeadline(deadline, explain, () => startParts(bed, parts, options))
  } catch (error) {
    await bed.close().catch((failure: unknown) => process.emitWarning(String(failure)))
    throw error
  }
}

async function startParts(bed: Bed, { start }: PartsWatch, options: ShopOptions): Promise<Shop> {
  const { directory } = bed
  const password = `pass-${crypto.randomUUID()}`
  const [engine, registry, postgres] = await Promise.all([
    start('container engine', () => startEngine({ directory }).then(bed.add)),
    start('registry', () => startRegistry({ directory, username: 'shop', password }).then(bed.add)),
    start('database', () => startPostgres({ directory }).then(bed.add)),
  ])
  const baseImage = await start('base image', () => makeBaseImage({ engine, registry }))
  const hosts = {} as Record<EnvironmentName, ShopHost>
  for (const name of environmentNames) {
    const ports = await choosePorts()
    hosts[name] = await start(name, () =>
      startHost({ directory, name, engine, registry, postgres, ports }).then(bed.add),
    )
  }
  const { github, fullName, maintainer } = await start('GitHub', () => startShopGitHub(bed))
  const runner = await start('runner', () => startShopRunner(bed, github, { engine, registry, hosts }, options))
  return {
    bed,
    github,
    engine,
    registry,
    postgres,
    baseImage,
    hosts,
    runner,
    developer: github.as('dana', fullName),
    maintainer,
    files: await readShopFiles({
      registry: registry.host,
      baseImage: baseImage.reference,
      staging: hosts.staging.site.url,
      production: hosts.production.site.url,
    }),
    repository: fullName,
    databaseUrl: (environment) => hosts[environment].databaseUrl,
    close: bed.close,
  }
}

async function startShopGitHub(bed: Bed): Promise<{ github: GitHub; fullName: string; maintainer: Human }> {
  const github = await startGitHub({ directory: join(bed.directory, 'github') })
  bed.add({ stop: github.close })
  const owner = 'acme'
  const { fullName } = await github.createRepository({
    owner,
    name: 'shop',
    actionsMayCreatePullRequests: true,
    collaborators: { dana: 'write', mina: 'maintain' },
    rulesets: [
      {
        name: 'release',
        include: ['refs/heads/release'],
        rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
      },
    ],
  })
  const maintainer = github.as('mina', fullName)
  // Both branches exist before the shop does, as in any repository that takes up the flow.
  const first = await maintainer.push({
    branch: 'main',
    files: { 'README.md': '# The shop\n' },
    message: 'Start the repository',
  })
  await maintainer.request('POST', '/git/refs', { ref: 'refs/heads/release', sha: first })
  return { github, fullName, maintainer }
}

async function startShopRunner(
  bed: Bed,
  github: GitHub,
  parts: { engine: Engine; registry: Registry; hosts: Record<EnvironmentName, ShopHost> },
  options: ShopOptions,
): Promise<Runner> {
  const { engine, registry, hosts } = parts
  const directory = join(bed.directory, 'runner')
  await mkdir(join(directory, 'home'), { recursive: true })
  const runner = await startRunner({
    github,
    directory,
    bedDirectory: bed.directory,
    act: await requireAct(),
    nodeDirectory: dirname(process.execPath),
    path: [engine.docker],
    actions: { repository: 'org/deploy-actions', reference: 'v1', directory: await makeActionsRepository(directory) },
    secrets: (_, environment) =>
      environment === undefined
        ? {
            STAGING_ENV: hosts.staging.variables(registry),
            PRODUCTION_ENV: hosts.production.variables(registry),
            REGISTRY_USERNAME: registry.username,
            REGISTRY_PASSWORD: registry.password,
          }
        : {},
    environment: { DOCKER_HOST: engine.dockerHost, HOME: join(directory, 'home') },
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  })
  bed.add({ stop: runner.close })
  return runner
}

/** Gives a free port for each service. */
export async function choosePorts(): Promise<Record<string, number>> {
  const ports: Record<string, number> = {}
  for (const service of serviceNames) ports[service] = await freePort()
  return ports
}

async function requireAct(): Promise<string> {
  const act = await findAct()
  if (act === undefined) throw new Error('nektos/act was not found: run script/setup.')
  return act.path
}

async function requireBundles(): Promise<void> {
  const folder = resolve(root, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist')
  const built = await readdir(folder).catch((): string[] => [])
  const missing = actionNames.filter((name) => !built.includes(name))
  if (missing.length > 0) throw new Error(`The bundles of ${missing.join(', ')} are missing: run script/build.`)
}
