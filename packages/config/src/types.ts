import type { MigrationSteps } from './migration-steps.ts'

/** `.github/deploy.yml` once defaults have been applied: what the actions work from. */
export type Config = {
  /** Where it was read from, relative to the repository's root; undefined when it was put together from inputs alone. */
  file: string | undefined
  services: Record<string, Service>
  environments: Record<string, Environment>
  release: Release
}

/** One deployable service. Paths are relative to the repository's root. */
export type Service = {
  name: string
  /** The repository without tag or digest: `ghcr.io/acme/shop-api`. */
  image: string
  context: string
  dockerfile: string
  target: string | undefined
  buildArgs: Record<string, string>
  /** Name of the build argument that receives the commit; it never counts in the keys. */
  revisionArg: string | undefined
  platforms: string[]
  versionFile: VersionFile | undefined
  beforeBuild: BeforeBuild | undefined
  /** Build secrets by id. Their values never count in the keys. */
  secrets: Record<string, SecretSource>
  /** SSH agents or keys for the build: `default`, or `id=path`. */
  ssh: string[]
  /** Further arguments of the engine's build command. */
  extraArgs: string[]
  /** `auto`, `off`, `registry`, `gha`, or values for the engine. */
  cache: string
  provenance: boolean
  sbom: boolean
  /** Seconds after which an image is built anew although nothing changed; undefined for no limit. */
  maxAge: number | undefined
  /** Services that have to be live before this one is deployed. */
  needs: string[]
  migrations: Migrations | undefined
}

/**
 * A shell command that makes files for the build, run in the context; `inputs` are patterns, relative to the context, of
 * the files that decide what it makes.
 */
export type BeforeBuild = { command: string; inputs: string[] }

/** Where the value of a build secret comes from: the text itself, a variable (by a template of its name), or a file. */
export type SecretSource = { value: string } | { variable: string } | { file: string }

/** Where a service's version stands. Without a pattern: package.json, pyproject.toml, Cargo.toml, or a bare version. */
export type VersionFile = {
  path: string
  pattern: string | undefined
  /** When it has to be raised: the version guard compares source keys, and knows no other way. */
  bump?: 'when-content-changed'
}

/** The migration tools, the more particular first: with `auto`, what one does not claim, the next may. */
export const migrationTools = [
  'knex',
  'node-pg-migrate',
  'drizzle',
  'sequelize',
  'typeorm',
  'prisma',
  'alembic',
  'django',
  'rails',
  'diesel',
  'golang-migrate',
  'flyway',
  'liquibase',
  'dbmate',
  'sql',
  'command',
] as const
export type MigrationToolName = (typeof migrationTools)[number]
export type MigrationTool = 'auto' | MigrationToolName

const databaseNames = ['postgresql', 'mysql', 'mariadb', 'sqlite'] as const
export type DatabaseName = (typeof databaseNames)[number]

export type Migrations = MigrationSteps & {
  tool: MigrationTool
  /** Folder of the migration files, relative to the repository's root. */
  directory: string
  /** The same folder inside of the image, for `run-in: image`; undefined: relative to the image's working directory as in the context. */
  imageDirectory: string | undefined
  runIn: RunIn
  /** Whose grammar the files are written in, where nothing else has to say it; undefined: the URL or the tool's configuration does. */
  database: DatabaseName | undefined
  /** Name of the variable that holds the database's URL. */
  databaseUrlEnv: string
  /** Container network for `run-in: image`. */
  network: string | undefined
  /** For the tool `command`: what applies, and what lists the names of what is pending. */
  command: string | undefined
  pendingCommand: string | undefined
  /** Words of commands and names of variables that are refused besides the known ones. */
  forbidden: string[]
  databaseReach: DatabaseReach
  /** Folder or file of the models, relative to the repository's root; undefined: nobody looks whether they have changed. */
  models: string | undefined
}

/** Where a tool runs. `receiver` has its place in the contract, and is refused until there is one. */
export const runsIn = ['runner', 'image', 'receiver'] as const
export type RunIn = (typeof runsIn)[number]

/**
 * Which way leads to the database: from the runner, through the engine into the container's network, or none but the
 * tool in its container. `auto` tells the first two apart, and falls back on the third only where there is no other.
 */
export const databaseReaches = ['auto', 'runner', 'network', 'tool'] as const
export type DatabaseReach = (typeof databaseReaches)[number]

export type Environment = {
  name: string
  branch: string | undefined
  /** The environment whose proven images this one receives. */
  from: string | undefined
  url: string | undefined
  hook: Hook | undefined
  ready: Ready | undefined
  timeout: string | undefined
  /** `host/name`, `host:port/name` or a file, each; empty where they are not known. */
  databases: string[]
  destructiveMigrations: 'block' | 'approved' | 'warn'
}

export const providerNames = ['webhook'] as const
export type ProviderName = (typeof providerNames)[number]

export type Hook = {
  provider: ProviderName
  /** Names of variables; `{service}` stands for the service's name in capitals. */
  urlEnv: string
  secretEnv: string | undefined
  signature: Signature
}

export const signatures = ['github', 'standard-webhooks', 'starchart', 'none'] as const
export type Signature = (typeof signatures)[number]

/** How a running service answers for its revision. */
type Ready = {
  /** `{service}` stands for the service's name. */
  url: string
  /** `json:.path`, `header:Name` or `text`; undefined: any 2xx is all the proof there is. */
  revision: string | undefined
}

export type Release = {
  versionStrategy: 'calver' | 'input'
  /** A tag that always points at the newest release. */
  rolling: string | undefined
}
