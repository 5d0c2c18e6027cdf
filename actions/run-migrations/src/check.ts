import { posix } from 'node:path'
import { variableName } from '../../../packages/config/src/templates.ts'
import { readChanges } from '../../../packages/migrations/src/changes.ts'
import { decide } from '../../../packages/migrations/src/decide.ts'
import { type DatabaseKind, judge } from '../../../packages/migrations/src/gate.ts'
import { readSources } from '../../../packages/migrations/src/sources.ts'
import type { MigrationFile } from '../../../packages/migrations/src/types.ts'
import { approve } from './approvals.ts'
import { launchForCheck } from './asking.ts'
import { type Context, readAddress } from './context.ts'
import { refuseForbidden } from './forbidden.ts'
import type { Outcome } from './outcome.ts'
import { baseCommit } from './pull.ts'
import { findOnRunner, readCheckout } from './source.ts'
import type { Target } from './targets.ts'

/** Judges the migrations that a branch adds, from the files alone. */
export async function checkService(target: Target, context: Context): Promise<Outcome> {
  const { host, runner, inputs, permission } = context
  const warnings = await refuseForbidden(target, context)
  const { adapter, found, folder, files } = await readCheckout(target, runner.workspace)
  const changes = await readChanges(runner.workspace, baseCommit(runner.payload), folder.path)
  const notes: Outcome['notes'] = warnings.map((text) => ({ text }))
  if (!changes.known) {
    const text = `All migrations were judged, not only new ones: ${changes.why}.`
    notes.push({ text: runner.isPullRequest ? `${text} Set \`fetch-depth: 0\` at actions/checkout.` : text })
  } else {
    const within = adapter.within ?? /^/
    const own = (path: string) => adapter.files.test(posix.basename(path)) && within.test(path)
    const again = new Set(files.flatMap((file) => (file.again ? [file.path] : [])))
    for (const file of changes.edited.filter((path) => own(path) && !again.has(path))) {
      notes.push({
        file,
        text: `${file} is changed, but where it has been applied it will not run again: put the change into a new migration.`,
      })
    }
    for (const file of changes.removed.filter(own)) {
      notes.push({ text: `${file} is removed, but where it has been applied the database keeps what it did.` })
    }
  }
  const isNew = ({ path, again }: MigrationFile) =>
    !changes.known || changes.added.has(path) || (again === true && changes.edited.includes(path))
  const added = files.filter(isNew)
  if (changes.known) {
    const before = files.filter((file) => !added.includes(file))
    adapter.refuseLate?.(added, before, found.settings)
  }
  const launch = launchForCheck(findOnRunner(adapter, target, found, context), runner)
  const set = await readSources(adapter, added, launch, found.settings)
  const { verdict, notes: said } = await approve(await judge(set, await kindOf(target, context)), 'check', context)
  notes.push(...said)
  const decision = decide(verdict, inputs.when, permission)
  const blocked = decision.deed === 'block'
  const count = `${set.length} ${changes.known ? 'new ' : ''}migration${set.length === 1 ? '' : 's'}`
  host.say(`${target.service || folder.path}: ${count} judged.`)
  return {
    service: target.service,
    tool: adapter.title,
    directory: folder.path,
    result: blocked ? 'blocked' : 'checked',
    reason: blocked ? decision.reason : set.length === 0 ? 'nothing-new' : 'checked',
    message: blocked ? `${count}: not to be merged like this.` : `${count}, none in the way.`,
    pending: set.map(({ file }) => file.name),
    applied: [],
    current: '',
    verdict,
    decision,
    database: undefined,
    failure: undefined,
    notes,
  }
}

/** The kind of the database where a URL says it, which is not opened; nothing that comes without secrets does. */
async function kindOf(target: Target, context: Context): Promise<DatabaseKind> {
  const { inputs, variables } = context
  const name = variableName(target.migrations.databaseUrlEnv, target.service)
  const url = inputs.databaseUrl ?? variables.get(name)
  return url === undefined || url === '' ? 'postgresql' : (await readAddress(target, context)).address.kind
}
