import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Service } from '../../../../packages/config/src/types.ts'
import type { Inputs } from '../inputs.ts'
import { parseLegs } from './parse-legs.ts'

/**
 * Checks the input `assemble` before anything is read from a registry: outputs of jobs that failed, were skipped or
 * were masked are empty, and must never turn an image for several platforms into one for fewer. Throws a UserError for
 * what is missing.
 */
export function requireParts({ assemble, push }: Inputs, services: Service[]): void {
  if (assemble === undefined) return
  if (push === 'by-digest') {
    throw new UserError('A step either makes a part of an image or puts parts together.', {
      reason: 'invalid-input',
      received: '`push: by-digest` beside `assemble`',
      accepted: 'one of them',
      remedy: 'Leave `push` out where the parts are put together.',
    })
  }
  for (const service of services) {
    const given = Object.keys(parseLegs(assemble, service.name)).sort()
    if (service.platforms.length === 0) {
      throw new UserError(`The platforms that the image of ${service.name} is to have are not said.`, {
        reason: 'missing-input',
        received: `digests for ${given.join(', ')}`,
        accepted: `platforms: ${given.join(',')}`,
        remedy:
          'Name all platforms by `platforms`, here or in deploy.yml: a job whose output is lost must not go unnoticed.',
      })
    }
    const absent = service.platforms.filter((platform) => !given.includes(platform))
    if (absent.length === 0) continue
    throw new UserError(`The images of ${absent.join(', ')} are missing.`, {
      reason: 'incomplete-platforms',
      received: given.join(', '),
      accepted: [...service.platforms].sort().join(', '),
      remedy: 'Hand over the output platform-digests of each job; one that failed or was skipped has none.',
    })
  }
}
