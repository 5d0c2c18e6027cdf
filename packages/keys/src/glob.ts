import { requireMatchSyntax, translateExpression } from './go-pattern.ts'

/** A pattern of a .dockerignore that has been made ready to match. */
export type Glob = (path: string) => boolean

/**
 * Compiles one cleaned pattern with the meaning that moby's patternmatcher gives it: `*` and `?` stay inside of one
 * path segment, `**` crosses them, `[…]` is a class, a backslash takes the next character as it is. Where one of these
 * makes it a regular expression of Go, more has a meaning, as it does there: `|`, `^`, `{2}`, `\d`, `[[:alpha:]]`.
 * Throws a SyntaxError for a pattern that Go's filepath.Match refuses, or the expression made of it.
 */
export function compileGlob(pattern: string): Glob {
  requireMatchSyntax(pattern)
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
    } else if (character === '\\') {
      index += 1
      source += `\\${characters[index]}`
      kind = 'expression'
    } else if (character === '[' || character === ']') {
      source += character
      kind = 'expression'
    } else source += '.+()$'.includes(character) ? `\\${character}` : character
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
      const expression = new RegExp(translateExpression(`^${source}$`), 'u')
      // Most paths end otherwise, which is cheaper to see than what comes before. `**/` may stand for nothing.
      const end = /[|{}]/.test(pattern) ? '' : (/(?:\\.|\*\/)?([^*?[\]\\^]*)$/u.exec(pattern)?.[1] ?? '')
      return (path) => path.endsWith(end) && expression.test(path)
    }
  }
}
