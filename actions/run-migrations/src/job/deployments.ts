import { UserError } from '../../../../packages/action/src/errors.ts'
import { isMapping } from '../../../../packages/config/src/mapping.ts'

/** What trigger-deploy-hook made of each service, by its name. */
export type Deployed = Record<string, string>

/**
 * Reads the output `services` of trigger-deploy-hook; undefined where the input is not given. Throws a UserError for
 * anything else than that output.
 */
export function readDeployed(text: string | undefined): Deployed | undefined {
  if (text === undefined) return undefined
  const value = parse(text)
  const entries = isMapping(value) ? Object.entries(value) : []
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
