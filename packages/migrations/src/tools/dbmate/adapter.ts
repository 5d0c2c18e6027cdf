import { UserError } from '../../../../action/src/errors.ts'
import { stripAnsi } from '../../../../action/src/escape.ts'
import type { RunResult } from '../../../../exec/src/run.ts'
import type { MigrationFile } from '../../types.ts'
import { byList, readList } from '../by-tool.ts'
import type { Adapter, Failure, Settings } from '../contract.ts'
import { bookkeepingTable, readVersions } from './bookkeeping.ts'
import { readEnvFile } from './env-file.ts'
import { isDbmateText, upBlock } from './format.ts'

/** dbmate 2: one file each, a version of leading digits, bookkeeping in schema_migrations. */
export const dbmate: Adapter = {
  name: 'dbmate',
  title: 'dbmate',
  executable: 'dbmate',
  // `up` and `create` make a database that is missing; the others drop, rewind or overwrite.
  conduct: { ordered: 'by-text' },
  forbidden: ['up', 'create', 'drop', 'down', 'rollback', 'load'],
  variables: ['DBMATE_MIGRATIONS_TABLE'],
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
    detectedBy:
      '`db/migrations/<digits>_<name>.sql` with `-- migrate:up` and `-- migrate:down`; `transaction:false` is honoured; another folder is taken from `DBMATE_MIGRATIONS_DIR` in `.env`',
    bookkeeping: '`schema_migrations` (or `DBMATE_MIGRATIONS_TABLE`, in `.env`, too)',
    transaction: 'each file, unless it says `transaction:false`',
    ownList: '`status`',
  },

  files: /^\d.*\.sql$/,

  readBeside: readEnvFile,

  detect: (files) => files.some(({ name, text }) => dbmate.files.test(name) && isDbmateText(text)),

  read(files) {
    const migrations = files.flatMap(({ name, path, text }) => {
      const version = /^(\d+).*\.sql$/.exec(name)?.[1]
      return version === undefined ? [] : [{ name, path, text, version }]
    })
    return refuseTwins(migrations.sort((a, b) => (a.name < b.name ? -1 : 1)))
  },

  async pending(session, files, settings) {
    const applied = await readVersions(session, bookkeepingTable(settings))
    const known = new Set(applied)
    const versions = new Set(files.map(({ version }) => version))
    return {
      applied,
      pending: files.filter(({ version }) => !known.has(version)),
      current: dbmate.current({ applied }),
      missing: applied.filter((version) => !versions.has(version)),
    }
  },

  byTool: byList('dbmate', {
    list: (settings, directory) => [...argumentsFor(settings, directory), 'status'],
    read: (said, files) => readList(said, files, { applied: /^\[X\] (.+)$/, pending: /^\[ \] (.+)$/ }),
  }),

  current: ({ applied }) => applied.at(-1) ?? '',

  gateSource: upBlock,

  async apply(pending, workspace, launcher) {
    if (launcher === undefined) throw new Error('dbmate needs a launcher.')
    const args = [...argumentsFor(workspace.settings, launcher.directory), 'migrate']
    const result = await launcher.run(args, workspace.environment)
    if (result.exitCode === 0) return undefined
    return readFailure(result, pending)
  },

  recovery({ source }) {
    return source.transactional
      ? 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
      : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.'
  },
}

function argumentsFor(settings: Settings, directory: string): string[] {
  const table = bookkeepingTable(settings)
  return ['--no-dump-schema', '--migrations-dir', directory, '--migrations-table', table]
}

/** Reads dbmate's last words: `Error: line: 3, column: 28, position: 67: pq: type "nope" does not exist (42704)`. */
function readFailure(result: RunResult, pending: MigrationFile[]): Failure {
  const said = stripAnsi(`${result.stderr}\n${result.stdout}`)
    .split('\n')
    .filter((line) => /^Error:/i.test(line))
    .at(-1)
  const [, line, message = ''] = /^Error:\s*(?:line: (\d+), column: \d+, position: \d+: )?(.*)$/i.exec(said ?? '') ?? []
  const version = [...result.stdout.matchAll(/^Applying: (\d+)/gm)].at(-1)?.[1]
  const file = pending.find((one) => one.version === version)
  const fallback = result.lines.slice(-3).join('\n') || `dbmate ended with ${result.exitCode ?? result.signal}`
  return {
    message: message || fallback,
    code: /\(([0-9A-Z]{5})\)\s*$/.exec(message)?.[1] ?? '',
    ...(version === undefined ? {} : { version }),
    // It counts from its up block.
    ...(line === undefined || file === undefined ? {} : { line: upBlock(file).firstLine + Number(line) - 1 }),
  }
}

function refuseTwins(files: MigrationFile[]): MigrationFile[] {
  const seen = new Map<string, MigrationFile>()
  for (const file of files) {
    const twin = seen.get(file.version)
    if (twin !== undefined) {
      throw new UserError(`Two migrations have the version ${file.version}: only one of them would ever run.`, {
        reason: 'duplicate-version',
        received: `${twin.name}, ${file.name}`,
        remedy: 'Give one of them another version.',
        file: file.path,
      })
    }
    seen.set(file.version, file)
  }
  return files
}
