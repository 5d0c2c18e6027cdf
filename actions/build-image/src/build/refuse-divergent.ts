import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Service } from '../../../../packages/config/src/types.ts'
import { parseDockerfile } from '../../../../packages/keys/src/dockerfile.ts'

/**
 * Throws a UserError for a Dockerfile of which podman and buildah make another image than the key was made of: they run
 * one whose name ends with `.in` through the C preprocessor, whose `#include` brings in what no key knows of, and take
 * the first of two stages with the name of the target, where others take the last.
 */
export function refuseDivergent({ dockerfile, target }: Pick<Service, 'dockerfile' | 'target'>, text: string): void {
  if (dockerfile.endsWith('.in')) {
    throw new UserError(
      'podman and buildah run this Dockerfile through the C preprocessor, because its name ends with .in.',
      {
        reason: 'invalid-dockerfile',
        received: dockerfile,
        accepted: 'a Dockerfile of another name',
        remedy: `Rename it to ${dockerfile.slice(0, -'.in'.length)}; what it includes, make in a step before this one.`,
        file: dockerfile,
      },
    )
  }
  if (target === undefined) return
  const named = parseDockerfile(text).stages.filter(({ name }) => name === target.toLowerCase())
  if (named.length < 2) return
  throw new UserError(`${dockerfile} has ${named.length} stages with the name of the target.`, {
    reason: 'invalid-dockerfile',
    received: named.map(({ line }) => `${target} in line ${line}`).join(', '),
    accepted: 'one stage of that name: podman and buildah would build the first of them, other builders the last',
    remedy: 'Rename all but the one that is meant.',
    file: dockerfile,
    line: named[0]?.line,
  })
}
