import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { MigrationFile } from '../../types.ts'
import { parseTableName, readRows } from '../bookkeeping.ts'
import { byList, readList } from '../by-tool.ts'
import type { Adapter } from '../contract.ts'
import { kindOf } from '../dialect.ts'
import { lastLines, lineInStack, saidBy, sqlStateIn } from '../failure.ts'
import { compareHistory, newest } from '../history.ts'
import { withBrought } from '../programs/brought.ts'
import { queryRunnerBuilders } from '../programs/builders.ts'
import { readProgram } from '../programs/statements.ts'
import { withVariables } from '../programs/variables.ts'
import { isMigration } from './globs.ts'
import { findTypeormProject } from './project.ts'

/** TypeORM 1: classes with a moment in their names, all pending in one transaction, bookkeeping by class. */
export const typeorm: Adapter = {
  name: 'typeorm',
  title: 'TypeORM',
  executable: 'typeorm',
  forbidden: ['schema:drop', 'schema:sync', 'migration:revert', 'migration:generate', 'query', '--fake'],
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB'],
    detectedBy:
      'a data source (`*data-source.*`, `ormconfig.*`, or the `-d` of scripts in package.json) with `new DataSource`; the files of its `migrations`, which may be several patterns',
    bookkeeping: '`migrations` (or `migrationsTableName`)',
    transaction: 'all that is pending together; each file or none by `migrationsTransactionMode`',
    ownList: '`migration:show`',
  },

  files: /^(?!.*\.d\.[cm]?ts$)[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,

  detect: () => false,

  find: (project) => findTypeormProject(project, typeorm.files),

  isRead: (name, settings) => isMigration(name, settings['typeorm.globs']),

  read: (files, settings) =>
    files
      .filter(({ text }) => /\bup\b/.test(text))
      .map(({ name, path, text }) => {
        const version =
          /\bname\s*(?::\s*string\s*)?=\s*['"`](\w+\d{13})['"`]/.exec(text)?.[1] ??
          /\bclass\s+(\w+\d{13})\b/.exec(text)?.[1]
        if (version === undefined) throw nameless(path)
        const file = { name, path, text, version }
        return settings?.['typeorm.transactions'] === 'none' ? { ...file, transactional: false } : file
      })
      .filter((file, at, all) => !all.slice(0, at).some((one) => isBuiltFrom(one, file)))
      .sort((a, b) => momentOf(a) - momentOf(b)),

  async pending(session, files, settings) {
    const table = parseTableName(settings['typeorm.table'] ?? 'migrations', 'migrationsTableName')
    const rows = await readRows<{ name: string }>(session, table, ['name'], 'id')
    return compareHistory(
      rows.map(({ name }) => name),
      files,
    )
  },

  byTool: byList('TypeORM', {
    list: (settings) => ['migration:show', '-d', settings['typeorm.source'] ?? ''],
    read: (said, files) => readList(said, files, { applied: /^\[X\] \d+ (\w+)$/, pending: /^\[ \] (\w+)$/ }),
  }),

  current: newest,

  gateSource: ({ text, path, transactional }, _launch, settings) =>
    readProgram(text, {
      methods: ['query'],
      builders: queryRunnerBuilders,
      kind: kindOf(settings),
      complete: (program) => withBrought(program, path, settings),
      transactional: transactional !== false && !/\btransaction\s*(?::\s*\w+\s*)?=\s*false\b/.test(text),
    }),

  async apply(pending, { settings, environment }, launcher) {
    if (launcher === undefined) throw new Error('TypeORM needs a launcher.')
    const result = await launcher.run(
      ['migration:run', '-d', settings['typeorm.source'] ?? ''],
      withVariables(environment, settings),
    )
    if (result.exitCode === 0) return undefined
    const said = saidBy(result)
    const [, version, message] = /^Migration "(.+)" failed, error: (.+)$/m.exec(said) ?? []
    const file = pending.find((one) => one.version === version)
    const line = file === undefined ? undefined : lineInStack(said, file.name)
    return {
      message: message ?? lastLines(result, 'TypeORM'),
      code: sqlStateIn(said),
      ...(file === undefined ? {} : { version: file.version }),
      ...(line === undefined ? {} : { line }),
    }
  },

  recovery: ({ source }) =>
    source.transactional
      ? 'What was pending was rolled back together (with `migrationsTransactionMode: each` the file alone). Mend the file and run this again; nothing has to be undone by hand.'
      : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
}

/** A class that is there as TypeScript and as what was built of it counts once: as the pattern that comes first has it. */
function isBuiltFrom(one: MigrationFile, other: MigrationFile): boolean {
  const stem = ({ path }: MigrationFile) => posix.basename(path).replace(/\.\w+$/, '')
  return one.version === other.version && one.path !== other.path && stem(one) === stem(other)
}

function momentOf({ version }: MigrationFile): number {
  return Number(version.slice(-13))
}

function nameless(file: string): UserError {
  return new UserError(`${file} has no migration that TypeORM would run.`, {
    reason: 'invalid-migration',
    accepted: 'a class whose name, or property `name`, ends with 13 digits: AddUsers1700000000000',
    remedy: 'Name the class as `typeorm migration:create` does, or move the file out of the folder.',
    file,
  })
}
