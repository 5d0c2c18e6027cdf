import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Service } from '../../../../packages/config/src/types.ts'
import type { Setting } from '../setting.ts'
import type { SecretPlaces } from './resolve.ts'

/** Gives where the secrets of a service are looked for. */
export function placesOf({ variables, runner }: Setting, service: Service): SecretPlaces {
  return { variables, workspace: runner.workspace, service: service.name }
}

/** Gives nothing in the place of a secret that is not there. Throws what is no fault of the user's. */
export function ignoreFault(error: unknown): undefined {
  if (error instanceof UserError) return undefined
  throw error
}
