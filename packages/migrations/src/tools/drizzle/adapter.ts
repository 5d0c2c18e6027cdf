import { posix } from 'node:path'
import type { Session } from '../../database/session.ts'
import { parseTableName, readRows, type TableName } from '../bookkeeping.ts'
import type { Adapter, Settings } from '../contract.ts'
import { lastLines, saidBy } from '../failure.ts'
import { newest } from '../history.ts'
import { readConfig } from '../programs/config.ts'
import { findSaying } from '../programs/imports.ts'
import { onlyPath, onlyText } from '../programs/only.ts'
import { findNamedConfig } from '../programs/scripts.ts'
import { findNearest, hasFolder, readBelow } from '../project.ts'
import { readJournal, skippedError } from './journal.ts'
import { replay } from './replay.ts'

/** drizzle-kit 0.31: SQL files and a journal, all pending in one transaction, bookkeeping by the journal's times. */
export const drizzle: Adapter = {
  name: 'drizzle',
  title: 'drizzle-kit',
  executable: 'drizzle-kit',
  forbidden: ['push', 'drop', 'generate', 'pull', 'up'],
  conduct: { late: 'skipped' },
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB'],
    detectedBy:
      '`drizzle.config.*`, or the `--config` of scripts in package.json; the files of `meta/_journal.json` in its `out` (`drizzle` beside it)',
    bookkeeping: '`drizzle.__drizzle_migrations` (or `migrations.schema`, `migrations.table`)',
    transaction: 'all that is pending together',
    ownList: 'none: drizzle-kit has no command that asks a database what it has applied',
  },

  files: /\.sql$|^_journal\.json$/,

  detect: () => false,

  async find(project) {
    const near = await findNearest(project, /^drizzle\.config\.(?:ts|js|cjs|mjs|cts|mts|json)$/)
    const around = near === undefined ? project : { ...project, path: posix.dirname(near) }
    const named = await findNamedConfig(around, 'drizzle-kit', ['--config'])
    const config = near ?? named?.config
    if (config === undefined) return undefined
    // `out` counts from where drizzle-kit is started.
    const workingDirectory = config === named?.config ? named.beside : posix.dirname(config)
    const { path: saying, text } = await findSaying(project, config, 'out')
    const [said, title] = [readConfig(text), 'drizzle-kit']
    const read = onlyPath({ config: said, title, file: saying }, 'out')
    const beside = read?.besideFile === true ? posix.dirname(saying) : workingDirectory
    const directory = posix.join(beside, read?.path ?? 'drizzle')
    if (!(await hasFolder(project, directory))) return undefined
    const books = { config: said.inside('migrations'), title, file: saying }
    const files = await readBelow(project, directory, drizzle.files)
    return {
      because: config,
      directory,
      workingDirectory,
      files: files.filter(({ name }) => name === 'meta/_journal.json' || !name.includes('/')),
      settings: {
        'drizzle.config': posix.relative(workingDirectory, config),
        'drizzle.schema': onlyText(books, 'schema') ?? 'drizzle',
        'drizzle.table': onlyText(books, 'table') ?? '__drizzle_migrations',
      },
    }
  },

  read: readJournal,

  async pending(session, files, settings) {
    const rows = await readRows<{ created_at: string | number }>(
      session,
      bookkeepingTable(session, settings),
      ['created_at'],
      'created_at',
    )
    const applied = rows.map(({ created_at }) => String(created_at))
    const known = new Set(applied)
    const last = Number(applied.at(-1) ?? Number.NEGATIVE_INFINITY)
    const pending = files.filter(({ version }) => !known.has(version))
    // The one thing that it looks at: whether an entry is later than the last that was applied.
    const skipped = pending.find(({ version }) => Number(version) <= last)
    if (skipped !== undefined) throw skippedError(skipped, `a later one (${last}) is applied already`)
    const versions = new Set(files.map(({ version }) => version))
    return {
      applied,
      pending,
      current: newest({ applied }),
      missing: applied.filter((version) => !versions.has(version)),
    }
  },

  current: newest,

  gateSource(file) {
    if (file.unfit !== undefined) throw skippedError(file, file.unfit)
    return { sql: file.text, firstLine: 1, transactional: true, reversible: false }
  },

  async apply(pending, workspace, launcher) {
    if (launcher === undefined) throw new Error('drizzle-kit needs a launcher.')
    const args = ['migrate', '--config', workspace.settings['drizzle.config'] ?? 'drizzle.config.ts']
    const result = await launcher.run(args, workspace.environment)
    if (result.exitCode === 0) return undefined
    const message = lastLines(result, 'drizzle-kit')
    // It got as far as the statements, and of those it shows no error.
    if (!/applying migrations\.\.\./.test(saidBy(result))) return { message, code: '' }
    if (workspace.session.kind !== 'postgresql') return { message: silent(result.exitCode), code: '' }
    workspace.say('drizzle-kit does not say what failed: sending the same in a transaction that is rolled back.')
    const found = await replay(pending, workspace)
    return (
      found ?? { message: `${silent(result.exitCode)}; the same, sent again and rolled back, did not fail`, code: '' }
    )
  },

  recovery: () =>
    'All that was pending was rolled back together. Mend the file and run this again; nothing has to be undone by hand.',
}

/** Only PostgreSQL has a schema for it. */
function bookkeepingTable({ kind }: Session, settings: Settings): TableName {
  const table = parseTableName(settings['drizzle.table'] ?? '__drizzle_migrations', 'migrations.table')
  if (kind !== 'postgresql') return table
  return { schema: parseTableName(settings['drizzle.schema'] ?? 'drizzle', 'migrations.schema').table, ...table }
}

function silent(exitCode: number | null): string {
  return `drizzle-kit ended with exit code ${exitCode} while it applied migrations, and does not say why`
}
