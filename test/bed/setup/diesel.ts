import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { runCommand, tryCommand } from '../process/run-command.ts'
import { partsDirectory } from './parts-directory.ts'
import { findProgram, findPrograms } from './programs.ts'
import { provideFolder } from './provide-folder.ts'
import { tryAgain } from './try-again.ts'

const VERSION = '2.3.14'
const DATABASES = ['postgres', 'mysql', 'sqlite']
/** The oldest Rust that builds it; Debian has one for browsers beside its own, which is older. */
const OLDEST_RUST = 86
const RUST_PACKAGES = ['cargo-web', 'rustc-web']
/** What one try has brought is in cargo's cache for the next. */
const COMPILING = { timeout: 900_000, tries: 2 }

/** Its name goes with what is in it: another version is another folder. */
const folder = () => join(partsDirectory(), ['diesel', VERSION, ...DATABASES].join('-'))

/** Gives Diesel's command line, for all databases that it knows. */
export function findDiesel(): { path: string; version: string } | undefined {
  const path = join(folder(), 'bin/diesel')
  return existsSync(path) ? { path, version: VERSION } : undefined
}

/** Gives what is missing to build it: of `wanted` packages a distribution may have none. */
export async function packagesForDiesel(): Promise<{ needed: string[]; wanted: string[] }> {
  const needed = [
    findProgram('pg_config') ? '' : 'libpq-dev',
    findProgram('pkg-config') ? '' : 'pkg-config',
    (await hasLibrary('libmariadb')) || (await hasLibrary('mysqlclient')) ? '' : 'libmariadb-dev',
    (await hasLibrary('sqlite3')) ? '' : 'libsqlite3-dev',
    findProgram('cc') ? '' : 'gcc',
    findProgram('cc') ? '' : 'libc6-dev',
  ]
  return { needed: needed.filter((name) => name !== ''), wanted: (await findCargo()) ? [] : RUST_PACKAGES }
}

/**
 * Builds it into the parts' folder, from the crates that its own lock file names by their checksums. Throws where there
 * is no Rust that is new enough.
 */
export async function provideDiesel(): Promise<void> {
  const cargo = await findCargo()
  if (cargo === undefined) throw new Error(`Rust 1.${OLDEST_RUST} or newer, with cargo, was not found.`)
  await provideFolder(folder(), async (made) => {
    const features = ['--no-default-features', '--features', DATABASES.join(','), '--locked']
    const places = ['--root', made, '--target-dir', join(dirname(made), 'target'), '--no-track']
    const env = {
      ...process.env,
      PATH: [dirname(cargo), process.env.PATH ?? ''].join(delimiter),
      // It waits for the server anyway.
      CARGO_PROFILE_RELEASE_OPT_LEVEL: '0',
      CARGO_PROFILE_RELEASE_LTO: 'off',
      CARGO_PROFILE_RELEASE_STRIP: 'true',
    }
    await tryAgain(
      'cargo install diesel_cli',
      (timeout) =>
        runCommand(cargo, ['install', 'diesel_cli', '--quiet', '--version', `=${VERSION}`, ...features, ...places], {
          env,
          timeout,
        }),
      COMPILING,
    )
  })
}

/** Whether a library can be linked to. */
async function hasLibrary(name: string): Promise<boolean> {
  const config = findProgram('pkg-config')
  return config !== undefined && (await tryCommand(config, ['--exists', name])).code === 0
}

async function findCargo(): Promise<string | undefined> {
  for (const cargo of findPrograms('cargo', [join(homedir(), '.cargo/bin'), '/usr/local/bin', '/usr/bin'])) {
    const { stdout } = await tryCommand(cargo, ['--version'])
    const [, major, minor] = /^cargo (\d+)\.(\d+)/.exec(stdout) ?? []
    if (Number(major) > 1 || Number(minor) >= OLDEST_RUST) return cargo
  }
  return undefined
}
