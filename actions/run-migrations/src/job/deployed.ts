import { variableName } from '../../../../packages/config/src/templates.ts'
import { type Outcome, untouched } from '../report/outcome.ts'
import type { Target } from '../target.ts'
import type { Deployed } from './deployments.ts'

/** With these the code that belongs to the migrations is live. */
const live = ['deployed', 'already-live']

/**
 * Parts the services whose migrations may follow their deployment from those that are left alone: a later commit is live,
 * or it was not deployed. A service goes by the worst that became of it and of those that migrate the same database; one
 * that is not named by the worst of all.
 */
export function leaveUndeployed(
  targets: Target[],
  deployed: Deployed | undefined,
): { targets: Target[]; left: Outcome[] } {
  if (deployed === undefined) return { targets, left: [] }
  const left: Outcome[] = []
  const rest = targets.filter((target) => {
    const names = targets.filter((other) => databaseOf(other) === databaseOf(target)).map(({ service }) => service)
    const known = names.every((name) => deployed[name] !== undefined)
    const concerned = known ? names : Object.keys(deployed)
    const worst = concerned
      .map((name) => [name, deployed[name] ?? ''] as const)
      .find(([, result]) => !live.includes(result))
    if (worst !== undefined) left.push(leave(target, ...worst))
    return worst === undefined
  })
  return { targets: rest, left }
}

function databaseOf({ service, migrations }: Target): string {
  return variableName(migrations.databaseUrlEnv, service)
}

function leave({ service, migrations }: Target, because: string, result: string): Outcome {
  const stale = result === 'skipped-stale'
  const what = stale ? `a later commit of ${because} is live` : `${because} was not deployed (${result})`
  return untouched({
    service,
    tool: migrations.tool,
    directory: migrations.directory,
    result: 'planned',
    reason: stale ? 'skipped-stale' : 'not-deployed',
    message: `Nothing was looked at or applied: ${what}.`,
    notes: [{ text: `${service || migrations.directory}: left alone, since ${what}.` }],
  })
}
