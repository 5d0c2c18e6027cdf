/** A pattern of a .dockerignore that has been made ready to match. */
export type Glob = (path: string) => boolean

/**
 * Compiles one cleaned pattern with the meaning that moby's patternmatcher gives it: `*` and `?` stay inside of one
 * path segment, `**` crosses them, `[…]` is a class, a backslash takes the next character as it is. Throws a
 * SyntaxError for a pattern that Go's filepath.Match refuses: an open or empty class, or a trailing backslash.
 */
export function compileGlob(pattern: string): Glob {
  const characters = [...pattern]
  let source = ''
  let kind: 'exact' | 'prefix' | 'suffix' | 'expression' = 'exact'
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] as string
    if (character === '*' && characters[index + 1] === '*') {
      const first = index === 0
      index += 1
      if (characters[index + 1] === '/') index += 1
      if (index === characters.length - 1) {
        if (kind === 'exact') kind = 'prefix'
        else {
          source += '.*'
          kind = 'expression'
        }
      } else {
        source += '(?:.*/)?'
        kind = 'expression'
      }
      if (first) kind = 'suffix'
    } else if (character === '*') {
      source += '[^/]*'
      kind = 'expression'
    } else if (character === '?') {
      source += '[^/]'
      kind = 'expression'
    } else if (character === '[') {
      const end = endOfClass(characters, index)
      source += classSource(characters.slice(index + 1, end))
      kind = 'expression'
      index = end
    } else if (character === '\\') {
      index += 1
      const next = characters[index]
      if (next === undefined) throw new SyntaxError('a backslash at the end')
      source += escapeLiteral(next)
      kind = 'expression'
    } else {
      source += escapeLiteral(character)
    }
  }
  switch (kind) {
    case 'exact':
      return (path) => path === pattern
    case 'prefix':
      return (path) => path.startsWith(pattern.slice(0, -2))
    case 'suffix': {
      const suffix = pattern.slice(2)
      return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1))
    }
    case 'expression': {
      const expression = new RegExp(`^${source}$`, 'su')
      // Most paths end otherwise, which is cheaper to see than what comes before.
      const end = /[^*?[\]\\]*$/.exec(pattern)?.[0] ?? ''
      return (path) => path.endsWith(end) && expression.test(path)
    }
  }
}

function escapeLiteral(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character
}

/** A `]` right after the opening does not close a class in Go's filepath.Match: such a class is refused there. */
function endOfClass(characters: string[], start: number): number {
  for (let index = start + 1; index < characters.length; index += 1) {
    if (characters[index] === '\\') index += 1
    else if (characters[index] === ']') {
      const isEmpty = index === start + 1 || (index === start + 2 && characters[start + 1] === '^')
      if (isEmpty) break
      return index
    }
  }
  throw new SyntaxError('a class that is empty or not closed')
}

function classSource(inside: string[]): string {
  const negated = inside[0] === '^'
  let source = ''
  for (let index = negated ? 1 : 0; index < inside.length; index += 1) {
    const character = inside[index] as string
    if (character === '-' && source !== '' && index < inside.length - 1) source += '-'
    else if (character === '\\') {
      index += 1
      source += inside[index] === '-' ? '\\-' : escapeLiteral(inside[index] ?? '\\')
    } else source += character === '-' ? '\\-' : escapeLiteral(character)
  }
  return `[${negated ? '^' : ''}${source}]`
}
