/** Gives the value of a variable; undefined when it has none. */
export type LookUp = (name: string) => string | undefined

/** A variable that had to have a value (`${NAME:?message}`) has none. */
export class UnsetVariableError extends Error {}

/**
 * Replaces variables in a line of a Dockerfile: `$NAME`, `${NAME}`, `:-` and `-` (another word when it is empty or
 * unset), `:+` and `+` (another word when it is not), `:?` and `?` (must be set), each word with variables of its own,
 * and `\$` for the character itself. Throws an UnsetVariableError, and a SyntaxError for what is not of this form.
 */
export function substitute(text: string, lookUp: LookUp): string {
  let result = ''
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string
    const bare = character === '$' ? /^\$([A-Za-z_][A-Za-z0-9_]*)/.exec(text.slice(at)) : null
    if (character === '\\' && at + 1 < text.length) {
      result += text[at + 1]
      at += 2
    } else if (bare !== null) {
      result += lookUp(bare[1] as string) ?? ''
      at += bare[0].length
    } else if (text.startsWith('${', at)) {
      const end = findBrace(text, at + 2)
      result += evaluate(text.slice(at + 2, end), lookUp)
      at = end + 1
    } else {
      result += character
      at += 1
    }
  }
  return result
}

function findBrace(text: string, start: number): number {
  let depth = 1
  for (let at = start; at < text.length; at += 1) {
    if (text.startsWith('${', at)) depth += 1
    else if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new SyntaxError('a brace is not closed')
}

function evaluate(inside: string, lookUp: LookUp): string {
  const match = /^([A-Za-z_][A-Za-z0-9_]*)(?:(:?)([-+?])(.*))?$/s.exec(inside)
  if (match === null) throw new SyntaxError(`\${${inside}} is not understood`)
  const [, name = '', colon, operator, word = ''] = match
  const value = lookUp(name)
  const isSet = value !== undefined && !(colon === ':' && value === '')
  switch (operator) {
    case '-':
      return isSet ? value : substitute(word, lookUp)
    case '+':
      return isSet ? substitute(word, lookUp) : ''
    case '?':
      if (!isSet) throw new UnsetVariableError(substitute(word, lookUp) || `${name} is not set`)
      return value
    default:
      return value ?? ''
  }
}
