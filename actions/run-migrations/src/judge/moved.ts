import { UserError } from '../../../../packages/action/src/errors.ts'
import { defaultConfigFile } from '../../../../packages/config/src/load.ts'
import { fingerprint } from '../../../../packages/migrations/src/approvals/fingerprint.ts'
import { baseRules } from '../../../../packages/migrations/src/base/against-base.ts'
import type { Changes } from '../../../../packages/migrations/src/base/changes.ts'
import type { Moved } from '../../../../packages/migrations/src/base/moved.ts'
import type { Adapter } from '../../../../packages/migrations/src/tools/contract.ts'
import type { Finding } from '../../../../packages/migrations/src/verdict.ts'
import type { Context } from '../context.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Target } from '../target.ts'

type Known = Changes & { known: true }

type Folder = { adapter: Adapter; path: string; paths: string[] }

type Compared = { changes: Changes; findings: Finding[]; notes: Outcome['notes'] }

/**
 * Where the branch says in deploy.yml that a service's migrations lie elsewhere, holds them against those of the base's
 * folder: that is what databases have applied.
 */
export async function compareMoved(
  changes: Changes,
  target: Target,
  folder: Folder,
  context: Context,
): Promise<Compared> {
  const same: Compared = { changes, findings: [], notes: [] }
  const { inputs, runner } = context
  if (!changes.known || inputs.directory !== undefined || target.service === '') return same
  const was = await directoryInBase(changes, target, context)
  if (was === undefined || was.directory === target.migrations.directory) return same
  const file = inputs.config ?? defaultConfigFile
  const told = (text: string): Compared => ({ ...same, notes: [{ text, file, title: 'Moved migrations' }] })
  const said = `deploy.yml of the base has the migrations of ${target.service} in ${was.directory}, and this branch in ${target.migrations.directory}`
  if (was.tool !== target.migrations.tool)
    return told(`${said}, for another tool: what databases have applied was not compared.`)
  const { readMoved } = await import('../../../../packages/migrations/src/base/moved.ts')
  const place = { ...folder, folder: folder.path, was: was.directory, is: target.migrations.directory }
  const found = await readMoved(runner.workspace, changes, place)
  if (found === undefined) return told(`${said}: the base has none there, so nothing was compared.`)
  const { moved } = found
  const left = moved.missing.length === 0 ? '' : `; ${moved.missing.length} of the base’s are not among them`
  const text = `${said}: they were held against those of ${moved.from}${left}.`
  const findings = moved.kept === 0 ? [anotherHistory(target, moved, file)] : []
  return {
    changes: found.changes,
    findings,
    notes: findings.length > 0 ? [] : [{ text, file, title: 'Moved migrations' }],
  }
}

async function directoryInBase({ base }: Known, { service }: Target, { inputs, runner }: Context) {
  const file = inputs.config ?? defaultConfigFile
  const [{ readGitTree }, { parseConfig }] = await Promise.all([
    import('../../../../packages/keys/src/git-tree.ts'),
    import('../../../../packages/config/src/parse.ts'),
  ])
  const text = await readGitTree(runner.workspace).read(base, file)
  if (text === undefined) return undefined
  try {
    const { services } = await parseConfig(text.toString(), file)
    return Object.hasOwn(services, service) ? services[service]?.migrations : undefined
  } catch (error) {
    // A base that was wrong is no fault of the branch.
    if (error instanceof UserError) return undefined
    throw error
  }
}

function anotherHistory({ migrations }: Target, { from, missing }: Moved, file: string): Finding {
  return {
    rule: 'moved-migrations',
    ...baseRules['moved-migrations'],
    subject: `${migrations.directory} has none of the ${missing.length} migrations of ${from}`,
    file,
    line: 1,
    fingerprint: fingerprint(`${from} ${missing.join(' ')}`, 'postgresql'),
  }
}
