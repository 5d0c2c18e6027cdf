import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Row } from '../../row.ts'

const root = resolve(import.meta.dirname, '../../../../..')
const count = 1000

/** What the files hold in turn, each with whether it is unsafe. Both sides read the very same files. */
const statements: Array<{ sql: string; unsafe: boolean }> = [
  { sql: 'CREATE TABLE t%n (id bigint PRIMARY KEY, name text NOT NULL);', unsafe: false },
  { sql: 'ALTER TABLE users ADD COLUMN c%n text;', unsafe: false },
  { sql: 'ALTER TABLE users DROP COLUMN c%n;', unsafe: true },
  { sql: 'UPDATE users SET c = %n WHERE c IS NULL AND id < %n;', unsafe: false },
  { sql: 'DELETE FROM users;', unsafe: true },
  { sql: "DO $$ BEGIN EXECUTE 'TRUNCATE t%n'; END $$;", unsafe: true },
  { sql: 'CREATE VIEW v%n AS SELECT id, name FROM users WHERE id > %n;', unsafe: false },
  { sql: 'ALTER TABLE users ALTER COLUMN id TYPE bigint;', unsafe: true },
  { sql: 'DROP SCHEMA s%n CASCADE;', unsafe: true },
  { sql: "INSERT INTO settings VALUES ('k%n', 'DROP TABLE users');", unsafe: false },
]

/** How squawk-cli is started: by what npm puts on PATH, a program of Node that starts the other, or without it. */
const peers = {
  npm: { name: 'check-thousand-files', peerName: 'squawk, as npm starts it', aim: 1 },
  binary: { name: 'check-thousand-files-binary', peerName: 'squawk’s binary alone', aim: undefined },
}

/** Judging a thousand migration files of PostgreSQL with the bundle, as on a pull request, against squawk on the same. */
export function checkThousandFiles(started: keyof typeof peers): Row {
  const bundle = resolve(root, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist', 'run-migrations', 'index.js')
  const script = join(root, 'node_modules/squawk-cli/js/bin/squawk')
  const binary = join(root, `node_modules/@squawk-cli/${process.platform}-${process.arch}/bin/squawk`)
  const squawk = started === 'npm' ? [process.execPath, script] : [binary]
  const { name, peerName, aim } = peers[started]
  let folder = ''
  let files: string[] = []
  return {
    name,
    unit: 'ms',
    peerName,
    rounds: 10,
    ...(aim === undefined ? {} : { aim }),
    async prepare() {
      for (const file of [bundle, script, binary]) if (!existsSync(file)) throw new Error(`${file} is not there.`)
      folder = await mkdtemp(join(tmpdir(), 'deploy-actions-check-'))
      await mkdir(join(folder, 'migrations'))
      for (let index = 0; index < count; index += 1) {
        const name = `${String(index).padStart(4, '0')}.sql`
        const text = (statements[index % statements.length]?.sql ?? '').replaceAll('%n', String(index))
        await writeFile(join(folder, 'migrations', name), `${text}\n`)
      }
      files = (await readdir(join(folder, 'migrations'))).sort().map((name) => join('migrations', name))
      await compareFindings(folder, bundle, squawk, files)
    },
    async ours() {
      const began = performance.now()
      runBundle(folder, bundle)
      return performance.now() - began
    },
    async peer() {
      const began = performance.now()
      runSquawk(folder, squawk, files)
      return performance.now() - began
    },
    async cleanup() {
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function runBundle(folder: string, bundle: string): string {
  const summary = join(folder, 'summary.md')
  writeFileSync(summary, '')
  const { status, stdout, error } = spawnSync(process.execPath, [bundle], {
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
  return stdout
}

function runSquawk(folder: string, [program = '', ...before]: string[], files: string[]): string {
  // Style is left out, and its reports of what is unsafe are as terse as ours.
  const { status, stdout, error } = spawnSync(program, [...before, '--reporter', 'gcc', ...files], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  if (status === null) throw new Error('squawk was ended by a signal.')
  return stdout
}

/** Fast and wrong would be no comparison: ours have to find every unsafe file and no safe one. */
async function compareFindings(folder: string, bundle: string, squawk: string[], files: string[]): Promise<void> {
  runBundle(folder, bundle)
  const summary = await readFile(join(folder, 'summary.md'), 'utf8')
  const theirs = runSquawk(folder, squawk, files)
  const isUnsafe = (index: number) => statements[index % statements.length]?.unsafe === true
  const rightIn = (report: string) =>
    files.filter((file, index) => report.includes(`${file}:`) === isUnsafe(index)).length
  const [own, other] = [rightIn(summary), rightIn(theirs)]
  console.error(`check: of ${files.length} files ours judges ${own} rightly, squawk ${other}.`)
  if (own !== files.length || own < other) throw new Error('The bundle judged files wrongly.')
}
