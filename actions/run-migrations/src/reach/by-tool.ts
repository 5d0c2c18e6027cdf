import { describeFault, UserError } from '../../../../packages/action/src/errors.ts'
import type { Conditions, Database, DatabaseAddress } from '../../../../packages/migrations/src/database/database.ts'
import type { LockRun, RunState } from '../../../../packages/migrations/src/reach/lock-container.ts'
import { believeTool } from '../../../../packages/migrations/src/tools/by-tool.ts'
import type { Context } from '../context.ts'
import type { Source } from '../source/source.ts'
import type { Target } from '../target.ts'

/**
 * Gives what stands for the database where only the tool in its container reaches it, and the source that goes by the
 * tool's own list. Throws a UserError for a tool without one, and for limits that nobody would keep.
 */
export async function reachByTool(
  target: Target,
  source: Source,
  address: DatabaseAddress,
  conditions: Conditions,
  context: Context,
): Promise<{ database: Database; source: Source }> {
  const { containers } = source
  if (containers === undefined) throw new Error('Only a tool in a container may be all that reaches a database.')
  const adapter = believeTool(source.adapter)
  const [{ migratingLabel }, { openToolDatabase }] = await Promise.all([
    import('../../../../packages/migrations/src/reach/lock-container.ts'),
    import('../../../../packages/migrations/src/reach/tool-database.ts'),
  ])
  const { runner } = context
  const name = `${address.label} ${target.migrations.network ?? ''}`
  const { migrating } = containers
  const label = migratingLabel(name)
  if (!migrating.labels.includes(label)) containers.migrating = { ...migrating, labels: [...migrating.labels, label] }
  const run = {
    repository: runner.repository,
    id: runner.runId,
    attempt: process.env['GITHUB_RUN_ATTEMPT'] ?? '1',
    url: runner.runUrl,
  }
  const database = openToolDatabase(address, conditions, {
    image: migrating.image,
    database: name,
    run,
    askRun: (other) => askRun(other, context),
  })
  return { database, source: { ...source, adapter } }
}

/** Asks GitHub whether a run is over. What cannot be learned is never taken for an end. */
async function askRun(run: LockRun, { inputs, runner, host }: Context): Promise<RunState> {
  if (!/^[\w.-]+\/[\w.-]+$/.test(run.repository) || !/^\d+$/.test(run.id)) {
    return { unknown: 'it was no workflow run' }
  }
  if (!run.url.startsWith(`${runner.serverUrl}/`)) return { unknown: 'it is of another GitHub' }
  try {
    const { openGitHub } = await import('../../../../packages/github/src/client.ts')
    const { token } = inputs
    const github = await openGitHub({ token, apiUrl: runner.apiUrl, repository: run.repository, signal: host.signal })
    const { owner, repo, rest } = github
    const { data } = await github.read(`read the run ${run.url}`, 'actions: read', () =>
      rest.actions.getWorkflowRun({ owner, repo, run_id: Number(run.id) }),
    )
    // The next attempt begins after the one before has ended.
    const isLater = (data.run_attempt ?? 1) > Number(run.attempt)
    return isLater || data.status === 'completed' ? 'ended' : 'running'
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { unknown: describeFault(error).split('\n')[0] ?? '' }
  }
}
