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
import { type Progress, type Runner, startRunner } from '../runner/index.ts'
import { findAct } from '../setup/programs.ts'
import { makeActionsRepository } from './actions-repository.ts'
import { type EnvironmentName, environmentNames, type ShopHost, serviceNames, startHost } from './host.ts'
import { readShopFiles } from './shop-files.ts'

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
}

/** Starts every part, on ports and in a folder of its own. What was started is stopped again when one part does not come up. */
export async function openShop(options: ShopOptions = {}): Promise<Shop> {
  // What is missing is told before anything is started.
  await requireAct()
  await requireBundles()
  const bed = await openBed()
  try {
    return await startParts(bed, options)
  } catch (error) {
    await bed.close()
    throw error
  }
}

async function startParts(bed: Bed, options: ShopOptions): Promise<Shop> {
  const { directory } = bed
  const tell = options.onPart ?? (() => {})
  tell('container engine, registry, database')
  const [engine, registry, postgres] = await Promise.all([
    startEngine({ directory }).then(bed.add),
    startRegistry({ directory, username: 'shop', password: `pass-${crypto.randomUUID()}` }).then(bed.add),
    startPostgres({ directory }).then(bed.add),
  ])
  tell('base image')
  const lockFiles = [join(root, 'examples/shop/api/package-lock.json')]
  const baseImage = await makeBaseImage({ engine, registry, lockFiles })
  tell('environments')
  const hosts = {} as Record<EnvironmentName, ShopHost>
  for (const name of environmentNames) {
    hosts[name] = bed.add(await startHost({ directory, name, engine, registry, postgres, ports: await choosePorts() }))
  }
  tell('GitHub and its runner')
  const github = await startGitHub({ directory: join(directory, 'github') })
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
  const runner = await startShopRunner(bed, github, { engine, registry, hosts }, options)
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
