import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runCommand, tryCommand } from '../process/run-command.ts'
import { tryAgain } from './try-again.ts'

const ENVIRONMENT = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
const OPTIONS = [
  '--quiet',
  ...[
    'DPkg::Lock::Timeout=300',
    'Acquire::Retries=3',
    'Acquire::http::Timeout=30',
    'Acquire::https::Timeout=30',
  ].flatMap((option) => ['--option', option]),
]
/** Another program may hold the lock of packages for minutes; a stalled connection ends long before. */
const DOWNLOAD = { timeout: 360_000, tries: 3 }
/** Never cut short in the midst of unpacking. */
const UNPACKING = 1_800_000

/** Files that hold while packages are installed: no service is started, and PostgreSQL makes no cluster. */
const MEANWHILE = [
  { path: '/usr/sbin/policy-rc.d', text: '#!/bin/sh\nexit 101\n', mode: 0o755 },
  {
    path: '/etc/postgresql-common/createcluster.d/deploy-actions-bed.conf',
    text: 'create_main_cluster = false\n',
    mode: 0o644,
  },
] as const

/** Services that the packages enable for the next start of the machine, and that the bed doesn't use. */
const SERVICES = [
  'containerd.service',
  'docker-registry.service',
  'docker.service',
  'docker.socket',
  'mariadb.service',
  'pgbouncer.service',
  'postgresql.service',
  'ssh.service',
  'webhook.service',
] as const

/** Tells whether packages can be installed: by root, on Debian, Ubuntu and their like. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Refreshes the lists of packages and installs the needed ones and those of the wanted ones that exist, in one go. */
export async function installPackages(needed: readonly string[], wanted: readonly string[]): Promise<void> {
  const apt = (args: readonly string[], timeout: number) =>
    runCommand('apt-get', [...args, ...OPTIONS], { env: ENVIRONMENT, timeout })
  await tryAgain('apt-get update', (timeout) => apt(['update'], timeout), DOWNLOAD)
  const known: string[] = []
  for (const name of wanted) if (await isKnown(name)) known.push(name)
  const packages = [...new Set([...needed, ...known])]
  const added = MEANWHILE.filter(({ path }) => !existsSync(path))
  const services = SERVICES.filter((service) => !isService(service))
  try {
    for (const { path, text, mode } of added) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text, { mode })
    }
    // A machine with another vendor's engine keeps it: nothing is removed to make room.
    const install = ['install', '--yes', '--no-install-recommends', '--no-remove', ...packages]
    await tryAgain('apt-get download', (timeout) => apt([...install, '--download-only'], timeout), DOWNLOAD)
    await apt(install, UNPACKING)
    // Where there is no systemd there is nothing to disable, and no systemctl.
    await tryCommand('systemctl', ['disable', '--quiet', ...services.filter(isService)])
  } finally {
    for (const { path } of added) await rm(path, { force: true })
  }
}

function isService(name: string): boolean {
  return ['/lib/systemd/system', '/usr/lib/systemd/system'].some((folder) => existsSync(join(folder, name)))
}

async function isKnown(name: string): Promise<boolean> {
  const { stdout } = await tryCommand('apt-cache', ['policy', name], { env: ENVIRONMENT })
  return /Candidate: (?!\(none\))/.test(stdout)
}
