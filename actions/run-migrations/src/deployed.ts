import { UserError } from '../../../packages/action/src/errors.ts'
import { variableName } from '../../../packages/config/src/templates.ts'
import { emptyVerdict } from '../../../packages/migrations/src/verdict.ts'
import { noFindings, type Outcome } from './outcome.ts'
import type { Target } from './targets.ts'

/** What trigger-deploy-hook made of each service, by its name. */
export type Deployed = Record<string, string>

/** With these the code that belongs to the migrations is live. */
const live = ['deployed', 'already-live']

/**
 * Reads the output `services` of trigger-deploy-hook; undefined where the input is not given. Throws a UserError for
 * anything else than that output.
 */
export function readDeployed(text: string | undefined): Deployed | undefined {
  if (text === undefined) return undefined
  const value = parse(text)
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
  const results = entries.map(([service, entry]) => [service, (entry as { result?: unknown } | null)?.result] as const)
  if (results.length > 0 && results.every(([, result]) => typeof result === 'string')) {
    return Object.fromEntries(results) as Deployed
  }
  throw new UserError('The input deployed does not hold what trigger-deploy-hook gave.', {
    reason: 'invalid-input',
    received: entries.length === 0 ? 'text that is not a JSON object with services' : 'a service without a result',
    accepted: '{"api": {"result": "deployed", …}}: the output `services` of trigger-deploy-hook',
    remedy: 'Hand over that output, or leave the input out.',
  })
}

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
  return {
    service,
    tool: migrations.tool,
    directory: migrations.directory,
    result: 'planned',
    reason: stale ? 'skipped-stale' : 'not-deployed',
    message: `Nothing was looked at or applied: ${what}.`,
    pending: [],
    applied: [],
    current: '',
    verdict: emptyVerdict,
    decision: noFindings,
    database: undefined,
    failure: undefined,
    notes: [{ text: `${service || migrations.directory}: left alone, since ${what}.` }],
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
