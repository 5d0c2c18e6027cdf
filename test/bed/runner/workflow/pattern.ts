/**
 * GitHub's filter patterns for branches, tags and paths: `*` stops at a slash, `**` does not, `?` and `+` repeat what
 * stands before them, `[]` is a set, and a leading `!` takes back what earlier patterns included.
 */
export function matchesPatterns(value: string, patterns: readonly string[]): boolean {
  let matches = false
  for (const pattern of patterns) {
    const negated = pattern.startsWith('!')
    if (toRegExp(negated ? pattern.slice(1) : pattern).test(value)) matches = !negated
  }
  return matches
}

function toRegExp(pattern: string): RegExp {
  let source = ''
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index)
    if (pattern.startsWith('**/', index)) {
      source += '(?:.*/)?'
      index += 2
    } else if (pattern.startsWith('**', index)) {
      source += '.*'
      index += 1
    } else if (character === '*') source += '[^/]*'
    else if (character === '?' || character === '+') source += character
    else if (character === '[') {
      const end = pattern.indexOf(']', index)
      source += pattern.slice(index, end + 1)
      index = end
    } else if (character === '\\') {
      index += 1
      source += quote(pattern.charAt(index))
    } else source += quote(character)
  }
  return new RegExp(`^${source}$`)
}

function quote(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
