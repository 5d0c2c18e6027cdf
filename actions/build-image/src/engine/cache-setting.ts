import { UserError } from '../../../../packages/action/src/errors.ts'
import { parseReference } from '../../../../packages/registry/src/reference.ts'

/** The words for a cache; everything else is what an engine takes. */
const words = ['auto', 'off', 'registry', 'gha', 'inline']

/**
 * Checks the setting of the build cache, and gives it without the space around it: a word, `type=…` with its fields, or
 * a reference that names its registry. Another word would be taken for a repository of Docker Hub, and the cache be sent
 * there. Throws a UserError (`invalid-input`). An empty text means off.
 */
export function requireCacheSetting(text: string): string {
  const value = text.trim()
  if (value === '' || words.includes(value) || isTyped(value) || isWholeReference(value)) return value
  throw new UserError('The setting `cache` is none that there is.', {
    reason: 'invalid-input',
    received: value,
    accepted: `${words.join(', ')}, type=… with its fields, or a reference with its registry: ghcr.io/acme/shop-cache`,
    remedy: 'Write one of the words as it stands here; in front of a repository on Docker Hub write docker.io/.',
  })
}

function isTyped(value: string): boolean {
  return value.split(',').some((field) => /^type=[a-z0-9]+$/.test(field))
}

/** A bare name has no registry: the first part is a host where it has a dot or a colon, or is `localhost`. */
function isWholeReference(value: string): boolean {
  if (!/^(?:[^/]*[.:][^/]*|localhost)\/./.test(value)) return false
  try {
    parseReference(value)
    return true
  } catch {
    return false
  }
}
