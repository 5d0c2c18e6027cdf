import { UserError } from '../../../../packages/action/src/errors.ts'
import { isMapping } from '../../../../packages/config/src/mapping.ts'

/** Digests by platform, as the jobs of the single platforms gave them. */
type Legs = Record<string, string>

const platformPattern = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9]+)?$/
const digestPattern = /^sha256:[0-9a-f]{64}$/

/**
 * Reads the input `assemble`: the outputs `platform-digests` of several jobs, one JSON object a line or any number of
 * them one after the other, each `{"linux/amd64":"sha256:…"}`; of a step with several services `{"api":{…}}`. Throws a
 * UserError for anything else, and for a platform that comes twice with different digests.
 */
export function parseLegs(text: string, service: string): Legs {
  const legs: Legs = {}
  for (const object of splitObjects(text)) {
    const own = object[service]
    const entries = Object.entries(isMapping(own) ? own : object)
    for (const [platform, digest] of entries) {
      // Another service's entry.
      if (isMapping(digest) && !platformPattern.test(platform)) continue
      if (!platformPattern.test(platform) || typeof digest !== 'string' || !digestPattern.test(digest)) {
        throw invalid(`${platform}: ${typeof digest === 'string' ? digest : typeof digest}`)
      }
      const known = legs[platform]
      if (known !== undefined && known !== digest) throw invalid(`${platform} twice: ${known} and ${digest}`)
      legs[platform] = digest
    }
  }
  if (Object.keys(legs).length > 0) return legs
  throw invalid(text.trim() === '' ? 'nothing' : `nothing for ${service}`)
}

/** Empty outputs of jobs leave empty lines behind; objects may stand on one line or on several. */
function splitObjects(text: string): Record<string, unknown>[] {
  const objects: Record<string, unknown>[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (character === '{') {
      if (depth === 0) start = index
      depth += 1
    } else if (character === '}') {
      depth -= 1
      if (depth === 0) objects.push(parseObject(text.slice(start, index + 1)))
    } else if (depth === 0 && character !== undefined && !/[\s,[\]]/.test(character)) {
      throw invalid('text that is not JSON')
    }
  }
  if (depth !== 0) throw invalid('JSON that is cut off')
  return objects
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    throw invalid('text that is not JSON')
  }
}

function invalid(received: string): UserError {
  return new UserError('The input assemble does not hold the digests of the platforms.', {
    reason: 'invalid-input',
    received: received.slice(0, 300),
    accepted: 'the outputs platform-digests of the jobs, one a line: {"linux/amd64":"sha256:…"}',
    remedy:
      'Give each job of the matrix an output of its own for its platform, and check that none of them failed or was skipped.',
  })
}
