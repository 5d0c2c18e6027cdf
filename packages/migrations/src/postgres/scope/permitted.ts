import type { Node } from 'libpg-query'
import { escapePattern } from '../../../../action/src/pattern.ts'
import { nodeAs, textsOf } from '../sql/nodes.ts'
import type { Past } from './past.ts'

/** Whether everybody may have used a routine before: the files before make it, and take no permission on it away. */
export function wasPermitted(object: Node, past: Past): boolean {
  const name = textsOf(nodeAs(object, 'ObjectWithArgs')?.objname).at(-1)
  if (name === undefined) return true
  const bare = String.raw`\b${escapePattern(name)}\b`
  const isMade = new RegExp(String.raw`\bcreate\b[^;]{0,50}?\b(?:function|procedure)\b[^;(]{0,100}?${bare}`, 'i')
  return past.mentions(isMade) && !past.mentions(new RegExp(String.raw`\brevoke\b[^;]{0,300}?${bare}`, 'i'))
}
