import { variableName } from '../../../../packages/config/src/templates.ts'
import type { DatabaseKind } from '../../../../packages/migrations/src/kind.ts'
import type { Adapter, Found } from '../../../../packages/migrations/src/tools/contract.ts'
import { type Context, readAddress } from '../context.ts'
import type { Target } from '../target.ts'

/**
 * Chooses whose grammar a check reads the files by: what deploy.yml says, what a URL says (which is not opened, and
 * which nothing that comes without secrets has), what the tool's configuration says, otherwise PostgreSQL's. The log
 * says which and why.
 */
export async function chooseGrammar(
  target: Target,
  adapter: Adapter,
  found: Found,
  context: Context,
): Promise<DatabaseKind> {
  const { host, inputs, variables, runner } = context
  const { database, databaseUrlEnv } = target.migrations
  if (database !== undefined) return database === 'mariadb' ? 'mysql' : database
  const url = inputs.databaseUrl ?? variables.get(variableName(databaseUrlEnv, target.service))
  if (url !== undefined && url !== '') return (await readAddress(target, context)).address.kind
  const guessed = adapter.find === undefined ? undefined : await guess(runner.workspace, adapter, found)
  if (guessed !== undefined) {
    host.say(`Judged as ${titles[guessed.kind]}, by ${guessed.because}.`)
    return guessed.kind
  }
  host.say(
    'Judged as PostgreSQL, since nothing says what the database is. If it is another, set `migrations.database` in deploy.yml.',
  )
  return 'postgresql'
}

/** Files without a project beside them have no configuration that could say so. */
async function guess(workspace: string, adapter: Adapter, found: Found) {
  const { guessKind } = await import('../../../../packages/migrations/src/tools/database-kind.ts')
  return guessKind(workspace, adapter, found)
}

const titles: Record<DatabaseKind, string> = { postgresql: 'PostgreSQL', mysql: 'MySQL or MariaDB', sqlite: 'SQLite' }
