import { UserError } from '../../../packages/action/src/errors.ts'

/** What run-migrations said of a service before it is deployed; texts that are empty where it said nothing. */
export type MigrationFacts = {
  /** The newest applied migration. */
  current: string
  /** What was applied in that step: none, expand, contract or mixed; contract-after-deploy, which is left for then; or at-start, of which nobody knows how far it came. */
  compatibility: string
  /** Whether all of that says how to undo it: true or false. */
  reversible: string
}

export const noFacts: MigrationFacts = { current: '', compatibility: '', reversible: '' }

/** Contract migrations that wait for the deployment, and then take away what older code uses. */
export const afterDeploy = 'contract-after-deploy'

/** Migrations that the new container's own start applies: older code does not know them, whatever they are. */
export const atStart = 'at-start'

/** What was left, by the reason that run-migrations gives. */
const leftFor: Record<string, string> = { 'left-for-after-deploy': afterDeploy, 'left-for-start': atStart }

/** The name that run-migrations gives the only service of a repository without deploy.yml. */
const nameless = 'default'

/**
 * Reads the output `services` of run-migrations; empty when the input is not given. What was only planned has
 * changed nothing. Throws a UserError for anything else than that output.
 */
export function readMigrations(text: string | undefined): Record<string, MigrationFacts> {
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
  return Object.fromEntries(
    Object.entries(value).flatMap(([service, entry]) => {
      const { current, applied, compatibility, reversible, reason } = (entry ?? {}) as Record<string, unknown>
      if (typeof current !== 'string') return []
      const known = typeof compatibility === 'string' && Array.isArray(applied)
      const left = typeof reason === 'string' ? leftFor[reason] : undefined
      const none = known && applied.length === 0 && left === undefined
      const facts: MigrationFacts = {
        current,
        compatibility: !known ? '' : none ? 'none' : (left ?? compatibility),
        reversible: known && typeof reversible === 'boolean' ? String(none || reversible) : '',
      }
      return [[service, facts]]
    }),
  )
}

/** What was said of a service; without deploy.yml there is one, whatever it is called. */
export function factsOf(migrations: Record<string, MigrationFacts>, service: string): MigrationFacts {
  const only = Object.keys(migrations).length === 1 ? migrations[nameless] : undefined
  return migrations[service] ?? only ?? noFacts
}

/** Whether code from before these migrations may break on what they left: it misses what it uses, or does not know them. */
export function breaksOlderCode(compatibility: string): boolean {
  return compatibility === 'contract' || compatibility === 'mixed' || compatibility === atStart
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
