import { posix } from 'node:path'
import { readChanges } from '../../../../packages/migrations/src/base/changes.ts'
import type { Adapter, Drift, Launch, Settings } from '../../../../packages/migrations/src/tools/contract.ts'
import { isBelow } from '../../../../packages/migrations/src/tools/project.ts'
import type { Context } from '../context.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Target } from '../target.ts'
import { baseCommit, headCommit } from './pull.ts'

type Notes = Outcome['notes']
type Asked = { adapter: Adapter; directory: string; settings: Settings; launch: Launch }

const title = 'Model without a migration'

/**
 * Looks on a pull request for models that have changed while no migration was added: by the tool where it can say so
 * from the files alone, otherwise by the folder, which cannot tell a comment from a column.
 */
export async function checkDrift(target: Target, asked: Asked, added: number, context: Context): Promise<Notes> {
  const { models } = target.migrations
  if (models === undefined) return []
  const drift = asked.adapter.drift?.against === 'files' ? await ask(asked) : undefined
  if (drift !== undefined && 'differences' in drift) return tell(drift.differences, models)
  const { payload, workspace } = context.runner
  const changes = await readChanges(workspace, { base: baseCommit(payload), head: headCommit(payload) }, models)
  const why = drift === undefined ? `${asked.adapter.title} does not say so from the files alone` : drift.unknown
  const unasked = `Whether the models (${models}) have what no migration brings was not asked of the tool: ${firstLine(why)}.`
  if (!changes.known) return [{ text: unasked }]
  const { files, within = /^/ } = asked.adapter
  const isMigration = (path: string) =>
    isBelow(path, asked.directory) && files.test(posix.basename(path)) && within.test(path)
  const changed = [...changes.added, ...changes.edited.map(({ path }) => path), ...changes.removed]
    .filter((path) => !isMigration(path))
    .sort()
  if (added > 0 || changed.length === 0) return [{ text: unasked }]
  const text = `${changed.length === 1 ? 'This file of the models has' : `${changed.length} files of the models (${models}) have`} changed, and no migration was added. If the tables change with it, add one.`
  const [file] = changed.filter((path) => !changes.removed.includes(path))
  return [{ text: unasked }, { text, title, ...(file === undefined ? {} : { file }) }]
}

/** Asks the tool once a database is up to date, where models are named: what they have that no migration brings. */
export async function withDrift(outcome: Outcome, target: Target, asked: Asked): Promise<Outcome> {
  const { models } = target.migrations
  const ended = outcome.result === 'applied' || outcome.result === 'up-to-date'
  if (models === undefined || !ended || outcome.pending.length > 0) return outcome
  const drift: Drift = asked.adapter.drift === undefined ? { unknown: nobody(asked.adapter) } : await ask(asked)
  const notes =
    'differences' in drift
      ? tell(drift.differences, models)
      : [
          {
            text: `Whether the models (${models}) have what no migration brings is not known: ${firstLine(drift.unknown)}.`,
          },
        ]
  return { ...outcome, notes: [...outcome.notes, ...notes] }
}

function nobody({ title: tool }: Adapter): string {
  return `${tool} has no command for it that changes nothing`
}

async function ask({ adapter, settings, launch }: Asked): Promise<Drift> {
  try {
    const launcher = await launch()
    if (adapter.drift === undefined || launcher === undefined) return { unknown: `${adapter.title} was not started` }
    return await adapter.drift.ask(launcher, settings)
  } catch (error) {
    // It is what a person would like to know, and never in the way.
    return { unknown: error instanceof Error ? error.message : String(error) }
  }
}

function tell(differences: string[], models: string): Notes {
  if (differences.length === 0) return []
  const shown = differences.slice(0, 10).join('; ')
  const more = differences.length > 10 ? `; and ${differences.length - 10} more` : ''
  return [
    { text: `The models have what no migration brings: ${shown}${more}. Add a migration for it.`, title, file: models },
  ]
}

function firstLine(text: string): string {
  return (text.split('\n').findLast((line) => line.trim() !== '') ?? '').trim().replace(/\.$/, '')
}
