import type { Adapter } from '../contract.ts'
import { newest } from '../history.ts'
import { sourceOf } from '../implicit-transaction.ts'
import { applyByTool } from './apply-by-tool.ts'
import { applyInMysql } from './apply-in-mysql.ts'
import { bookkeepingTable, noteFiles, readHistory, readState } from './bookkeeping.ts'
import { byTool } from './by-tool.ts'
import { extension, pairFiles, refuseLate } from './files.ts'

/**
 * golang-migrate 4: a file up and a file down for each version, and of what was applied one row with the newest
 * version. All else has to be told from the files, so what came later with an older version is looked for.
 */
export const golangMigrate: Adapter = {
  name: 'golang-migrate',
  title: 'golang-migrate',
  executable: 'migrate',
  forbidden: ['drop', 'down', 'goto', 'create'],
  probe: ['-version'],
  startedFor: ['postgresql'],
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB'],
    detectedBy:
      '`<digits>_<name>.up.sql` and `.down.sql` in one folder; `x-migrations-table` and `x-multi-statement` of the URL are honoured. On MySQL and MariaDB the files are sent by the action, and the tool is not needed: it takes a password there as an argument only, which every process may read',
    bookkeeping:
      '`schema_migrations` (or `x-migrations-table`): the newest version; `deploy_actions_golang_migrate` beside it: which files were there, so that one that came later with an older version is refused (`out-of-order`)',
    transaction:
      'each file, unless it is a single statement that runs outside of one, or has COMMIT of its own; `x-multi-statement` gives each statement one. A version stays dirty where it is not certain that all was rolled back',
    ownList:
      '`version`, on PostgreSQL; a table of its own, `deploy_actions_golang_…`, has a number that tells whether the files up to there are those that were',
  },

  files: extension,

  detect: (files) => files.some(({ name }) => /^\d+_.*\.up\.sql$/.test(name)),

  read: pairFiles,

  refuseLate,

  pending: readHistory,

  byTool,

  current: newest,

  gateSource: sourceOf,

  async apply(pending, workspace, launcher) {
    await noteFiles(workspace, pending)
    if (workspace.session.kind === 'mysql') return applyInMysql(pending, workspace)
    if (launcher === undefined) throw new Error('golang-migrate needs a launcher.')
    const table = await bookkeepingTable(workspace.session, workspace.settings)
    return applyByTool(pending, workspace, launcher, () => readState(workspace.session, table))
  },

  recovery({ file, source, failure }) {
    if (failure.undone) {
      return 'The file was rolled back as a whole, and its version is not dirty. Mend it and run this again; nothing has to be undone by hand.'
    }
    const undo = source.transactional
      ? 'It is not known whether the file was rolled back.'
      : 'What stood before the error may be done.'
    return `${undo} The version ${file.version} is dirty: look at the database, undo what the file has done there, mend the file, set the version before it (\`migrate … force <version>\`, or \`force -- -1\` where there is none), and run this again.`
  },
}
