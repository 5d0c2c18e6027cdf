import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Row } from '../../row.ts'
import { compilePackages, run } from '../compiled.ts'
import { isUnsafe, type Migrations, removeMigrations, writeMigrations } from './files.ts'
import { runSquawk } from './squawk.ts'

const root = resolve(import.meta.dirname, '../../../../..')
const bundle = resolve(root, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist', 'run-migrations')

const againstNpm = { started: 'npm', peerName: 'squawk, as npm starts it', aim: 1 } as const
const againstBinary = { started: 'binary', peerName: 'squawk’s binary alone', aim: undefined } as const

/** Judging a thousand migration files of PostgreSQL with the bundle, as on a pull request, against squawk on the same. */
export function checkThousandFiles(): Row {
  return { ...judging(againstNpm), name: 'check-thousand-files' }
}

/** The same against squawk without the program of Node by which npm starts it. */
export function checkThousandFilesBinary(): Row {
  return { ...judging(againstBinary), name: 'check-thousand-files-binary' }
}

/**
 * What no check by PostgreSQL's own parser in Node can be below: the files are read and parsed, and nothing is judged.
 * Near 1, the aim of the check cannot be reached on this machine.
 */
export function checkFloor(): Row {
  const script = join(import.meta.dirname, 'floor.js')
  return {
    ...againstSquawk(againstNpm, async ({ folder }) => {
      const args = [script, compilePackages(), join(bundle, 'libpg-query/libpg-query.wasm'), 'migrations']
      const began = performance.now()
      run(process.execPath, args, folder)
      return performance.now() - began
    }),
    name: 'check-thousand-files-floor',
  }
}

type Peer = typeof againstNpm | typeof againstBinary

function judging(peer: Peer): Omit<Row, 'name'> {
  const { aim } = peer
  const row = againstSquawk(
    peer,
    async ({ folder }) => {
      const began = performance.now()
      runBundle(folder)
      return performance.now() - began
    },
    compareFindings,
  )
  return { ...row, ...(aim === undefined ? {} : { aim }) }
}

function againstSquawk(
  { started, peerName }: Peer,
  ours: (migrations: Migrations) => Promise<number>,
  compare?: (migrations: Migrations, theirs: string) => Promise<void>,
): Omit<Row, 'name'> {
  let migrations: Migrations = { folder: '', files: [] }
  return {
    unit: 'ms',
    peerName,
    rounds: 10,
    async prepare() {
      migrations = await writeMigrations()
      await compare?.(migrations, runSquawk(migrations, started))
      compilePackages()
    },
    ours: () => ours(migrations),
    async peer() {
      const began = performance.now()
      runSquawk(migrations, started)
      return performance.now() - began
    },
    cleanup: () => removeMigrations(migrations),
  }
}

function runBundle(folder: string): void {
  const main = join(bundle, 'index.js')
  if (!existsSync(main)) throw new Error(`${main} is not there: run script/build.`)
  const summary = join(folder, 'summary.md')
  writeFileSync(summary, '')
  const { status, stdout, error } = spawnSync(process.execPath, [main], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GITHUB_WORKSPACE: folder,
      INPUT_MODE: 'check',
      INPUT_TOOL: 'sql',
      INPUT_DIRECTORY: 'migrations',
      GITHUB_STEP_SUMMARY: summary,
    },
    encoding: 'utf8',
    maxBuffer: 100 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  if (status !== 1) throw new Error(`The bundle did not block, but ended with ${status}:\n${stdout.slice(0, 2000)}`)
}

/** Fast and wrong would be no comparison: ours have to find every unsafe file and no safe one. */
async function compareFindings({ folder, files }: Migrations, theirs: string): Promise<void> {
  runBundle(folder)
  const summary = await readFile(join(folder, 'summary.md'), 'utf8')
  const rightIn = (report: string) =>
    files.filter((file, index) => report.includes(`${file}:`) === isUnsafe(index)).length
  const [own, other] = [rightIn(summary), rightIn(theirs)]
  console.error(`check: of ${files.length} files ours judges ${own} rightly, squawk ${other}.`)
  if (own !== files.length || own < other) throw new Error('The bundle judged files wrongly.')
}
