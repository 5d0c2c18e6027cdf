import { parseTableName, readRows } from '../bookkeeping.ts'
import type { Adapter } from '../contract.ts'
import { lastLines, saidBy } from '../failure.ts'
import { newest } from '../history.ts'
import { readPythonFailure } from '../python/failure.ts'
import { byTool } from './by-tool.ts'
import { readDifferences } from './differences.ts'
import { migrationOf, orderRevisions, refuseSeveralHeads } from './graph.ts'
import { compareHeads, revisionsOf } from './heads.ts'
import { findAlembicProject } from './project.ts'
import { readSource, readSources } from './sources.ts'

/** Alembic 1: Python files that form a graph, all pending in one transaction, bookkeeping of the heads alone. */
export const alembic: Adapter = {
  name: 'alembic',
  title: 'Alembic',
  executable: 'alembic',
  forbidden: ['downgrade', 'stamp', '--purge', 'revision', 'merge', 'edit', 'ensure_version'],
  documentation: {
    triedOn: ['PostgreSQL', 'SQLite'],
    detectedBy:
      '`alembic.ini`, or `[tool.alembic]` in pyproject.toml; the files of its `version_locations` (`versions` in its `script_location`)',
    bookkeeping: '`alembic_version` (or `version_table` in env.py), which holds the heads alone',
    transaction:
      'all that is pending together; each file with `transaction_per_migration`; nothing that stands in or before an `autocommit_block`',
    ownList: '`current --verbose`',
  },

  files: /^(?!__init__\.py$)[^.].*\.py$/,

  detect: () => false,

  orderedByFiles: true,

  find: (project) => findAlembicProject(project, alembic.files),

  read(files) {
    const ordered = orderRevisions(revisionsOf(files))
    refuseSeveralHeads(ordered)
    return ordered.map(migrationOf)
  },

  async pending(session, files, settings) {
    const { table } = parseTableName(settings['alembic.table'] ?? 'alembic_version', 'version_table')
    const schema = settings['alembic.schema']
    const name =
      schema === undefined ? { table } : { schema: parseTableName(schema, 'version_table_schema').table, table }
    const rows = await readRows<{ version_num: string }>(session, name, ['version_num'], 'version_num')
    return compareHeads(
      rows.map(({ version_num }) => version_num),
      files,
    )
  },

  byTool,

  current: newest,

  conduct: { removed: 'refused' },

  drift: {
    against: 'database',
    async ask(launcher) {
      const result = await launcher.run(['check'], {}, true)
      const said = saidBy(result)
      // One line, whatever stands in it; the exit code is the same for anything that is wrong.
      const found = /New upgrade operations detected: (.+)$/m.exec(said)?.[1]
      if (found !== undefined && !/No new upgrade operations detected/.test(said))
        return { differences: readDifferences(found) }
      if (result.exitCode === 0) return { differences: [] }
      return { unknown: /^FAILED: (.+)$/m.exec(said)?.[1] ?? lastLines(result, 'alembic check') }
    },
  },

  gateSource: readSource,

  gateSources: readSources,

  async apply(pending, { environment, session }, launcher) {
    if (launcher === undefined) throw new Error('Alembic needs a launcher.')
    const result = await launcher.run(['upgrade', 'heads'], environment)
    if (result.exitCode === 0) return undefined
    const failure = readPythonFailure(result, pending, 'Alembic')
    // Its driver commits before each statement that changes a table.
    return session.kind === 'sqlite' ? { ...failure, undone: false } : failure
  },

  recovery: ({ source }) =>
    source.transactional
      ? 'What ran in its transaction was rolled back: all that was pending, or with `transaction_per_migration` this file. Mend the file and run this again; nothing has to be undone by hand.'
      : 'The file does not run in one transaction, so what stood before the error may be done. Look at the database and at `alembic current`, make the file repeatable (`if_not_exists=True`), and run this again; `alembic stamp <revision>` records what was finished by hand.',
}
