import { compilePattern, trimPrefix, trimSuffix } from './shell-pattern.ts'

/** Gives the value of a variable; undefined when it has none. */
type LookUp = (name: string) => string | undefined

/** A variable that had to have a value (`${NAME:?message}`) has none. */
export class UnsetVariableError extends Error {}

/**
 * Replaces variables in a word of a Dockerfile and takes its quotes away, as BuildKit does: `$NAME`, `${NAME}`, `:-` and
 * `-` (another word when it is empty or unset), `:+` and `+` (another word when it is not), `:?` and `?` (must be set),
 * each word with variables of its own; `#`, `##`, `%`, `%%`, `/` and `//` with a shell's pattern; nothing is replaced
 * in single quotes, and what follows the escape character stands as it is. Throws an UnsetVariableError, and a
 * SyntaxError for what is not of this form.
 */
export function substitute(text: string, lookUp: LookUp, escapeCharacter = '\\'): string {
  return openWord(text, lookUp, escapeCharacter).readUntil(undefined, false)
}

function openWord(text: string, lookUp: LookUp, escapeCharacter: string) {
  let at = 0

  /** `keepsEscapes`: a pattern has escapes of its own. */
  const readUntil = (stop: string | undefined, keepsEscapes: boolean): string => {
    let result = ''
    while (at < text.length) {
      const character = text[at] as string
      if (character === stop) {
        at += 1
        return result
      }
      if (character === '$') result += readVariable()
      else if (character === "'") result += readSingleQuoted()
      else if (character === '"') result += readDoubleQuoted()
      else if (character === escapeCharacter) {
        result += (keepsEscapes ? character : '') + (text[at + 1] ?? '')
        at += 2
      } else {
        result += character
        at += 1
      }
    }
    if (stop !== undefined) throw new SyntaxError(stop === '}' ? 'a brace is not closed' : `${stop} is missing`)
    return result
  }

  const readSingleQuoted = (): string => {
    const end = text.indexOf("'", at + 1)
    if (end < 0) throw new SyntaxError('a quote is not closed')
    const inside = text.slice(at + 1, end)
    at = end + 1
    return inside
  }

  const readDoubleQuoted = (): string => {
    let result = ''
    at += 1
    while (at < text.length) {
      const character = text[at] as string
      const next = text[at + 1]
      if (character === '"') {
        at += 1
        return result
      }
      if (character === '$') result += readVariable()
      else if (character === escapeCharacter && (next === '"' || next === '$' || next === escapeCharacter)) {
        result += next
        at += 2
      } else {
        result += character
        at += 1
      }
    }
    throw new SyntaxError('a quote is not closed')
  }

  const readVariable = (): string => {
    at += 1
    if (text[at] !== '{') {
      const name = readName()
      return name === '' ? '$' : (lookUp(name) ?? '')
    }
    const start = at - 1
    at += 1
    const name = readName()
    const value = lookUp(name)
    const operator = text[at] ?? ''
    at += 1
    if (name === '') throw new SyntaxError(`${text.slice(start)} is not understood`)
    if (operator === '}') return value ?? ''
    if (operator === '/') return replaceIn(value ?? '')
    const modifier = operator === ':' ? (text[at++] ?? '') : operator
    if (!'-+?#%'.includes(modifier)) {
      if (modifier === '') throw new SyntaxError('a brace is not closed')
      throw new SyntaxError(`${text.slice(start, text.indexOf('}', start) + 1 || undefined)} is not understood`)
    }
    const word = readUntil('}', modifier === '#' || modifier === '%')
    const isSet = value !== undefined && !(operator === ':' && value === '')
    switch (modifier) {
      case '-':
        return isSet ? value : word
      case '+':
        return isSet ? word : ''
      case '?':
        if (!isSet) throw new UnsetVariableError(word || `${name} is not set`)
        return value
      case '#':
        return trimPrefix(value ?? '', word)
      default:
        return trimSuffix(value ?? '', word)
    }
  }

  const replaceIn = (value: string): string => {
    const all = text[at] === '/'
    if (all) at += 1
    const pattern = compilePattern(readUntil('/', true), all)
    const replacement = readUntil('}', true)
    return value.replace(pattern, () => replacement)
  }

  const readName = (): string => {
    const name = /^(?:[\p{L}_][\p{L}\p{Nd}_]*|\d+|[@*#?$!-])/u.exec(text.slice(at))?.[0] ?? ''
    at += name.length
    return name
  }

  return { readUntil }
}
