import { UserError } from '../../../../packages/action/src/errors.ts'
import { listTables } from '../../../../packages/migrations/src/backup/tables.ts'
import type { Session } from '../../../../packages/migrations/src/database/session.ts'
import { checksumOf, recordBaseline } from '../../../../packages/migrations/src/tools/sql/ledger.ts'
import type { History, MigrationFile } from '../../../../packages/migrations/src/types.ts'
import type { Context } from '../context.ts'
import type { Source } from '../source/source.ts'
import type { Target } from '../target.ts'

/** A history, and the files that count as applied without having been run. */
export type Adopted = { history: History; files: MigrationFile[] }

/**
 * Takes a database that was made without our ledger as migrated up to the file that deploy.yml names. One that holds no
 * table, or whose ledger holds a row, is left as it is. Throws a UserError for a baseline that cannot be honoured.
 */
export async function adoptBaseline(
  history: History,
  { target, source }: { target: Target; source: Source },
  session: Session,
): Promise<Adopted> {
  const { baseline } = target.migrations
  if (baseline === undefined) return { history, files: [] }
  const last = source.files.findIndex(({ name }) => name === baseline)
  if (source.adapter.name !== 'sql' || last < 0) throw unfit(baseline, source)
  if (history.applied.length > 0) return { history, files: [] }
  const tables = (await listTables(session)).filter(({ name }) => !name.toLowerCase().startsWith('deploy_actions_'))
  if (tables.length === 0) return { history, files: [] }
  const files = source.files.slice(0, last + 1)
  const names = new Set(files.map(({ version }) => version))
  return {
    files,
    history: {
      ...history,
      applied: [...names],
      pending: history.pending.filter(({ version }) => !names.has(version)),
      current: files.at(-1)?.version ?? '',
    },
  }
}

/** Writes the files of a baseline into the ledger. Gives what is to be told of it. */
export async function recordAdopted(
  files: MigrationFile[],
  writing: Session,
  { host, runner }: Context,
): Promise<Array<{ text: string }>> {
  if (files.length === 0) return []
  const rows = files.map(({ version, text }) => ({ name: version, checksum: checksumOf(text) }))
  await recordBaseline(writing, rows, runner.runUrl)
  const text = `Recorded as applied without being run, up to the baseline ${files.at(-1)?.name}: ${files.length} migration${files.length === 1 ? '' : 's'}.`
  host.say(text)
  return [{ text }]
}

function unfit(baseline: string, { adapter, files }: Source): UserError {
  if (adapter.name !== 'sql') {
    return new UserError(`A baseline is for plain SQL, and these are migrations of ${adapter.title}.`, {
      reason: 'invalid-config',
      received: `baseline: ${baseline}`,
      accepted: 'no baseline',
      remedy: `Take \`baseline\` out, and let ${adapter.title} itself take the database over by its own command.`,
    })
  }
  return new UserError('There is no migration of the name that `baseline` has.', {
    reason: 'invalid-config',
    received: baseline,
    accepted: files
      .slice(-5)
      .map(({ name }) => name)
      .join(', '),
    remedy: 'Write the whole name of a file of the folder, or take `baseline` out once all databases are adopted.',
  })
}
