import { UserError } from '../../../packages/action/src/errors.ts'
import { isTag } from '../../../packages/registry/src/reference.ts'

/** Gives a name back that may be a tag of the user's. Throws a UserError with one that would do, where it can be told. */
export function checkTag(name: string): string {
  if (isFree(name)) return name
  throw new UserError('This cannot be a tag of an image.', {
    reason: 'invalid-tag',
    received: name,
    accepted:
      'letters, digits, dots, dashes and underscores, at most 128, not starting with a dot or dash, nor with content- or sha-; not latest, nor buildcache; several separated by commas or lines',
    remedy: `Correct the input \`tags\` or \`version\`${suggest(name)}; the tag latest has an input of its own.`,
  })
}

function isFree(name: string): boolean {
  return isTag(name) && !/^(?:content-|sha-|latest$|buildcache$)/.test(name)
}

/** Other actions give tags with the name of the image; lists come in quotes, or as JSON; a branch's name has slashes. */
function suggest(name: string): string {
  const bare = name.replace(/^[\s"'[\]]+|[\s"'[\]]+$/g, '')
  const behind = /^[^\s:]+(?::\d+)?\/[^\s:]+:([^:/]+)$/.exec(bare)?.[1]
  if (behind !== undefined && isTag(behind)) {
    return `: leave the name of the image out, ${isFree(behind) ? `and write ${behind}` : `and ${behind} too`}`
  }
  if (bare !== name && isFree(bare)) return `: leave quotes and brackets out, and write ${bare}`
  const tag = bare
    .replace(/^refs\/(?:tags|heads)\//, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 128)
  return tag !== name && isFree(tag) ? `, for example to ${tag}` : ''
}
