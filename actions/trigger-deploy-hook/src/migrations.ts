import { UserError } from '../../../packages/action/src/errors.ts'

/**
 * Reads from the output `services` of run-migrations which migration each service's database stands at; empty when the
 * input is not given. Throws a UserError for anything else than that output.
 */
export function readMigrations(text: string | undefined): Record<string, string> {
  if (text === undefined) return {}
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError('The input migrations does not hold what run-migrations gave.', {
      reason: 'invalid-input',
      received: 'text that is not a JSON object',
      accepted: '{"api": {"current": "20260915093000", …}}: the output `services` of run-migrations',
      remedy: 'Hand over that output, or leave the input out.',
    })
  }
  const current = (entry: unknown) => (entry as { current?: unknown } | null)?.current
  return Object.fromEntries(
    Object.entries(value).flatMap(([service, entry]) => {
      const newest = current(entry)
      return typeof newest === 'string' ? [[service, newest]] : []
    }),
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
