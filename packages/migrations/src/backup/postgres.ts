import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { findExecutable } from '../../../exec/src/find.ts'
import { type RunResult, run } from '../../../exec/src/run.ts'
import type { Session } from '../database/session.ts'
import { guarded } from '../launch/guard.ts'
import type { Dumper, DumpOptions } from './dumper.ts'
import { backupFailed, backupUnverified } from './faults.ts'
import { listTables, type Table } from './tables.ts'

/** A pg_dump that was found. */
type Program = { path: string; version: string; major: number }

/**
 * PostgreSQL's custom format by pg_dump. It has to be of the server's major version or a newer one: an older pg_dump
 * refuses the server. Verified by reading the whole file with pg_restore, and by the tables in its table of contents.
 */
export async function findPostgresDumper(session: Session): Promise<Dumper> {
  const server = Math.floor(session.serverVersion / 10_000)
  const chosen = chooseProgram(await findPrograms(), server)
  const restorer = (await findExecutable('pg_restore', dirname(chosen.path))) ?? (await findExecutable('pg_restore'))
  if (restorer === undefined) throw missing('pg_restore', server)
  let tables: Table[] = []
  const start = (program: string, args: string[], { signal, say, client }: DumpOptions, quiet = false) =>
    run('sh', guarded([program, ...args]), {
      environment: client.kind === 'postgresql' ? client.environment : {},
      signal,
      onLine: (line, stream) => (quiet && stream === 'stdout' ? undefined : say(line)),
    })
  return {
    ending: 'dump',
    async dump(file, options) {
      // Before the dump, which begins later: what is there now it has to hold.
      tables = await listTables(session)
      const result = await start(chosen.path, ['--format=custom', '--no-password', `--file=${file}`], options)
      options.signal.throwIfAborted()
      if (result.exitCode === 0) return
      throw backupFailed(
        `pg_dump ${chosen.version} failed.`,
        lastWords(result),
        'Let the user read all tables of the database, or set `backup` to a command of your own.',
      )
    },
    async verify(file, options) {
      const list = await start(restorer, ['--list', file], options, true)
      options.signal.throwIfAborted()
      if (list.exitCode !== 0) throw backupUnverified('pg_restore cannot read the backup.', lastWords(list))
      refuseIncomplete(list.stdout, tables)
      // The table of contents stands at the beginning: only reading on shows that the rest is there.
      const whole = await start(restorer, ['--file=/dev/null', file], options, true)
      options.signal.throwIfAborted()
      if (whole.exitCode !== 0)
        throw backupUnverified('pg_restore cannot read the backup to its end.', lastWords(whole))
      return { verifiedBy: 'pg_restore', notes: [] }
    },
    restore: (file) => `pg_restore --clean --if-exists --dbname="$DATABASE_URL" ${file}`,
  }
}

/** Lines of `pg_restore --list`: `215; 1259 16385 TABLE public users owner`. */
function refuseIncomplete(list: string, tables: Table[]): void {
  const entries = Number(/^;\s+TOC Entries: (\d+)/m.exec(list)?.[1] ?? 0)
  if (entries === 0) throw backupUnverified('The backup’s table of contents is empty.', 'no entries')
  const lines = list.split('\n').map((line) => line.replace(/^\d+; \d+ \d+ /, ''))
  const missing = tables.filter(({ schema, name }) => {
    const entry = `TABLE ${schema} ${name} `.replace(/[\r\n]/g, ' ')
    return !lines.some((line) => line.startsWith(entry))
  })
  if (missing.length === 0) return
  const names = missing.slice(0, 5).map(({ schema, name }) => `${schema}.${name}`)
  throw backupUnverified('The backup lacks tables that the database has.', names.join(', '))
}

/** On PATH, and where Debian, Red Hat and Homebrew put each version; PATH's own first. */
async function findPrograms(): Promise<Program[]> {
  const onPath = await findExecutable('pg_dump')
  const folders = (
    await Promise.all([
      list('/usr/lib/postgresql', (name) => `${name}/bin`),
      list('/usr', (name) => (/^pgsql-\d+$/.test(name) ? `${name}/bin` : undefined)),
      list('/opt/homebrew/opt', (name) => (/^(?:postgresql@\d+|libpq)$/.test(name) ? `${name}/bin` : undefined)),
    ])
  ).flat()
  const paths = [...(onPath === undefined ? [] : [onPath]), ...folders.map((folder) => join(folder, 'pg_dump'))]
  const programs = await Promise.all(paths.map(readVersion))
  return programs.flatMap((program) => program ?? [])
}

async function list(folder: string, place: (name: string) => string | undefined): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.sort().flatMap((name) => {
    const below = place(name)
    return below === undefined ? [] : [join(folder, below)]
  })
}

async function readVersion(path: string): Promise<Program | undefined> {
  const result = await run(path, ['--version'], { timeout: 10_000 }).catch(() => undefined)
  const version = /\(PostgreSQL\) ((\d+)\S*)/.exec(result?.stdout ?? '')
  return version?.[1] === undefined ? undefined : { path, version: version[1], major: Number(version[2]) }
}

/** The first that suits a server's major version. Throws a UserError that names the versions. */
export function chooseProgram(found: Program[], server: number): Program {
  const suited = found.find(({ major }) => major >= server)
  if (suited !== undefined) return suited
  const [first] = found
  if (first === undefined) throw missing('pg_dump', server)
  throw new UserError(`pg_dump ${first.version} is older than the server, PostgreSQL ${server}: it would refuse it.`, {
    reason: 'backup-tool-too-old',
    received: found.map(({ path, version }) => `${path} ${version}`).join(', '),
    accepted: `pg_dump ${server} or newer`,
    remedy: remedyFor(server),
  })
}

function missing(program: string, server: number): UserError {
  return new UserError(`There is no ${program} on this runner, which \`backup: auto\` needs.`, {
    reason: 'missing-backup-tool',
    accepted: `${program} ${server} or newer`,
    remedy: remedyFor(server),
  })
}

function remedyFor(server: number): string {
  return `Install postgresql-client-${server} or newer in a step before, or set \`backup\` to a command of your own. Nothing was changed.`
}

function lastWords(result: RunResult): string {
  return result.stderr.trim().split('\n').slice(-3).join('\n') || `exit code ${result.exitCode ?? result.signal}`
}
