import { UserError } from '../../action/src/errors.ts'
import { parseAge } from './age.ts'
import { buildMigrationSteps, type RawMigrationSteps, refuseShell } from './migration-steps.ts'
import { normalisePath } from './paths.ts'
import { canonicalPlatform } from './platform.ts'
import type { LineOf } from './positions.ts'
import type {
  Config,
  DatabaseName,
  DatabaseReach,
  Environment,
  Migrations,
  MigrationTool,
  RunIn,
  Service,
  Signature,
  VersionFile,
} from './types.ts'

type RawMigrations = RawMigrationSteps & {
  tool?: MigrationTool
  directory?: string
  'image-directory'?: string
  'run-in'?: RunIn
  database?: DatabaseName
  'database-url-env'?: string
  network?: string
  command?: string
  'pending-command'?: string
  forbidden?: string[]
  'database-reach'?: DatabaseReach
  models?: string
}
/** Build arguments as they are written. */
export type BuildArgs = Record<string, string | number | boolean>

type RawService = {
  image: string
  context?: string
  dockerfile?: string
  target?: string
  'build-args'?: BuildArgs
  'revision-arg'?: string
  platforms?: string[]
  'version-file'?: string | ({ pattern?: string } & Omit<VersionFile, 'pattern'>)
  'before-build'?: { command: string; inputs?: string[] }
  'secret-envs'?: Record<string, string>
  'secret-files'?: Record<string, string>
  ssh?: string[]
  'extra-args'?: string[]
  cache?: string
  provenance?: boolean
  sbom?: boolean
  'max-age'?: string
  needs?: string[]
  migrations?: RawMigrations
}
type RawEnvironment = {
  branch?: string
  from?: string
  url?: string
  hook?: { provider?: 'webhook'; 'url-env': string; 'secret-env'?: string; signature?: Signature }
  ready?: { url: string; revision?: string }
  timeout?: string
  databases?: string[]
  'destructive-migrations'?: 'block' | 'approved' | 'warn'
}

/** deploy.yml as the schema lets it through. */
export type RawConfig = {
  defaults?: Partial<RawService>
  services: Record<string, RawService>
  environments?: Record<string, RawEnvironment>
  release?: { 'version-strategy'?: 'calver' | 'input'; rolling?: string }
}

/** Applies the defaults to a validated deploy.yml and checks what a schema cannot: names that refer to each other. */
export function buildConfig(raw: RawConfig, file: string, lineOf: LineOf): Config {
  refuseShell(raw.defaults?.migrations, { file, lineOf, pointer: '/defaults/migrations' })
  for (const [name, { migrations }] of Object.entries(raw.services)) {
    refuseShell(migrations, { file, lineOf, pointer: `/services/${name}/migrations` })
  }
  const services = Object.fromEntries(
    Object.entries(raw.services).map(([name, service]) => [name, buildService(name, service, raw.defaults ?? {})]),
  )
  const environments = Object.fromEntries(
    Object.entries(raw.environments ?? {}).map(([name, environment]) => [name, buildEnvironment(name, environment)]),
  )
  const refuse = refuser(file, lineOf)
  for (const service of Object.values(services)) {
    service.needs.forEach((need, index) => {
      if (!Object.hasOwn(services, need))
        refuse(`/services/${service.name}/needs/${index}`, need, Object.keys(services))
    })
  }
  for (const environment of Object.values(environments)) {
    if (environment.from !== undefined && !Object.hasOwn(environments, environment.from)) {
      refuse(`/environments/${environment.name}/from`, environment.from, Object.keys(environments))
    }
  }
  for (const environment of Object.values(environments)) {
    const circle = findCircle(environment.name, environments)
    if (circle !== undefined) refuseCircle(circle, file, lineOf)
  }
  return {
    file,
    services,
    environments,
    release: { versionStrategy: raw.release?.['version-strategy'] ?? 'calver', rolling: raw.release?.rolling },
  }
}

function refuser(file: string, lineOf: LineOf): (pointer: string, received: string, accepted: string[]) => never {
  return (pointer, received, accepted) => {
    const line = lineOf(pointer)
    throw new UserError(
      `${file}:${line ?? 1}: ${pointer.slice(1).replace(/\//g, '.')} names something that does not exist.`,
      {
        reason: 'invalid-config',
        received,
        accepted: accepted.join(', '),
        remedy: 'Name one that is defined in the same file.',
        file,
        line,
      },
    )
  }
}

/** Follows `from` and gives the names that it passes when it comes back to where it started. */
function findCircle(start: string, environments: Record<string, Environment>): string[] | undefined {
  const passed = [start]
  for (let next = environments[start]?.from; next !== undefined; next = environments[next]?.from) {
    if (next === start) return [...passed, next]
    if (passed.includes(next)) return undefined
    passed.push(next)
  }
  return undefined
}

function refuseCircle(circle: string[], file: string, lineOf: LineOf): never {
  const pointer = `/environments/${circle[0]}/from`
  throw new UserError(`${file}:${lineOf(pointer) ?? 1}: environments receive from each other in a circle.`, {
    reason: 'invalid-config',
    received: circle.join(' → '),
    accepted: 'from without a circle',
    remedy: 'Take `from` out of the environment that comes first.',
    file,
    line: lineOf(pointer),
  })
}

function buildService(name: string, raw: RawService, defaults: Partial<RawService>): Service {
  const context = normalisePath(raw.context ?? '.')
  return {
    name,
    image: raw.image,
    context,
    dockerfile: normalisePath(raw.dockerfile ?? (context === '.' ? 'Dockerfile' : `${context}/Dockerfile`)),
    target: raw.target ?? defaults.target,
    buildArgs: mapValues({ ...defaults['build-args'], ...raw['build-args'] }, String),
    revisionArg: raw['revision-arg'] ?? defaults['revision-arg'],
    platforms: [...new Set((raw.platforms ?? defaults.platforms ?? []).map(canonicalPlatform))],
    versionFile: buildVersionFile(raw['version-file']),
    beforeBuild: raw['before-build'] && {
      command: raw['before-build'].command,
      inputs: raw['before-build'].inputs ?? [],
    },
    ...buildExtras({ ...defaults, ...raw }, defaults, raw),
    needs: raw.needs ?? [],
    migrations:
      raw.migrations === undefined
        ? undefined
        : buildMigrations(context, { ...defaults.migrations, ...raw.migrations }),
  }
}

type Extras = Pick<Service, 'secrets' | 'ssh' | 'extraArgs' | 'cache' | 'provenance' | 'sbom' | 'maxAge'>

/** What a build may ask for beyond its files. `raw` wins over `defaults`; secrets of both are there, by id. */
function buildExtras(merged: Partial<RawService>, defaults: Partial<RawService>, raw: RawService): Extras {
  return {
    secrets: {
      ...mapValues({ ...defaults['secret-envs'], ...raw['secret-envs'] }, (variable) => ({ variable })),
      ...mapValues({ ...defaults['secret-files'], ...raw['secret-files'] }, (file) => ({ file })),
    },
    ssh: merged.ssh ?? [],
    extraArgs: merged['extra-args'] ?? [],
    cache: merged.cache ?? 'auto',
    provenance: merged.provenance ?? false,
    sbom: merged.sbom ?? false,
    maxAge: merged['max-age'] === undefined ? undefined : parseAge(merged['max-age']),
  }
}

function buildVersionFile(raw: RawService['version-file']): VersionFile | undefined {
  if (raw === undefined) return undefined
  if (typeof raw === 'string') return { path: normalisePath(raw), pattern: undefined }
  return { ...raw, path: normalisePath(raw.path), pattern: raw.pattern }
}

function buildMigrations(context: string, raw: RawMigrations): Migrations {
  return {
    tool: raw.tool ?? 'auto',
    directory: normalisePath(raw.directory ?? context),
    imageDirectory: raw['image-directory'],
    runIn: raw['run-in'] ?? 'runner',
    database: raw.database,
    databaseUrlEnv: raw['database-url-env'] ?? 'DATABASE_URL',
    network: raw.network,
    command: raw.command,
    pendingCommand: raw['pending-command'],
    forbidden: raw.forbidden ?? [],
    databaseReach: raw['database-reach'] ?? 'auto',
    models: raw.models === undefined ? undefined : normalisePath(raw.models),
    ...buildMigrationSteps(raw),
  }
}

function buildEnvironment(name: string, raw: RawEnvironment): Environment {
  return {
    name,
    branch: raw.branch,
    from: raw.from,
    url: raw.url,
    hook:
      raw.hook === undefined
        ? undefined
        : {
            provider: raw.hook.provider ?? 'webhook',
            urlEnv: raw.hook['url-env'],
            secretEnv: raw.hook['secret-env'],
            signature: raw.hook.signature ?? 'github',
          },
    ready: raw.ready === undefined ? undefined : { url: raw.ready.url, revision: raw.ready.revision },
    timeout: raw.timeout,
    databases: raw.databases ?? [],
    destructiveMigrations: raw['destructive-migrations'] ?? 'block',
  }
}

function mapValues<From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
