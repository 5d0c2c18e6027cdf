/** Throws a SyntaxError for a pattern that Go's filepath.Match refuses: an open or empty class, half a range, a trailing backslash. */
export function requireMatchSyntax(pattern: string): void {
  const characters = [...pattern]
  let at = 0
  const readOne = () => {
    if (at >= characters.length) throw new SyntaxError('a class that is empty or not closed')
    if (characters[at] === '-' || characters[at] === ']')
      throw new SyntaxError('a class that is empty, or half a range')
    if (characters[at] === '\\') at += 1
    at += 1
    if (at >= characters.length) throw new SyntaxError('a class that is empty or not closed')
  }
  for (; at < characters.length; at += 1) {
    if (characters[at] === '\\') {
      at += 1
      if (at === characters.length) throw new SyntaxError('a backslash at the end')
    } else if (characters[at] === '[') {
      at += characters[at + 1] === '^' ? 2 : 1
      for (let ranges = 0; ranges === 0 || characters[at] !== ']'; ranges += 1) {
        readOne()
        if (characters[at] !== '-') continue
        at += 1
        readOne()
      }
    }
  }
}

/**
 * Translates a regular expression of Go (RE2) into one of JavaScript's, with the flag `u`. Throws a SyntaxError for one
 * that Go refuses, and for `\p`, `\x`, `\Q` and the like, which no pattern of files means.
 */
export function translateExpression(expression: string): string {
  const characters = [...expression]
  let source = ''
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] as string
    if (character === '\\') {
      at += 1
      source += translateEscape(characters[at] ?? '')
    } else if (character === '[') {
      const end = endOfClass(characters, at)
      source += translateClass(characters.slice(at + 1, end))
      at = end
    } else if (character === '{') {
      const repetition = /^\{\d+(?:,\d*)?\}/.exec(characters.slice(at, at + 16).join(''))?.[0]
      source += repetition ?? '\\{'
      at += (repetition?.length ?? 1) - 1
    } else if (character === '.') source += '[^\\n]'
    else if (character === '}' || character === ']' || character === '/') source += `\\${character}`
    else source += character
  }
  return source
}

/** `]` closes a class unless it comes first in it. */
function endOfClass(characters: string[], start: number): number {
  const first = start + (characters[start + 1] === '^' ? 2 : 1)
  for (let at = first; at < characters.length; at += 1) {
    if (characters[at] === '\\') at += 1
    else if (characters[at] === '[' && characters[at + 1] === ':') {
      const end = characters.findIndex((one, index) => index > at + 1 && one === ':' && characters[index + 1] === ']')
      if (end > 0) at = end + 1
    } else if (characters[at] === ']' && at > first) return at
  }
  throw new SyntaxError('a class that is not closed')
}

function translateClass(inside: string[]): string {
  const negated = inside[0] === '^'
  let source = ''
  for (let at = negated ? 1 : 0; at < inside.length; at += 1) {
    const character = inside[at] as string
    const named = character === '[' ? /^\[:(\^?)(\w+):\]/.exec(inside.slice(at, at + 16).join('')) : null
    if (named !== null) {
      source += translateNamed(named[2] as string, named[1] === '^')
      at += named[0].length - 1
    } else if (character === '\\') {
      at += 1
      source += translateEscape(inside[at] ?? '', true)
    } else if (character === '-') {
      const isRange = at > (negated ? 1 : 0) && at < inside.length - 1
      source += isRange ? '-' : '\\-'
    } else source += /[\\\]^[]/.test(character) ? `\\${character}` : character
  }
  return `[${negated ? '^' : ''}${source}]`
}

const classes: Record<string, string> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: '\\t ',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
}

function translateNamed(name: string, negated: boolean): string {
  const members = classes[name]
  if (members === undefined || negated) throw new SyntaxError(`a class by the name of ${name}`)
  return members
}

function translateEscape(character: string, inClass = false): string {
  if (/^[dDwW]$/.test(character) || (!inClass && /^[bB]$/.test(character))) return `\\${character}`
  if (character === 's') return inClass ? '\\t\\n\\f\\r ' : '[\\t\\n\\f\\r ]'
  if (character === 'S' && !inClass) return '[^\\t\\n\\f\\r ]'
  if (character === 'a') return '\\x07'
  if (/^[fnrtv]$/.test(character)) return `\\${character}`
  if (character === 'A' && !inClass) return '^'
  if (character === 'z' && !inClass) return '$'
  if (/^[\\^$.*+?()[\]{}|/-]$/.test(character)) return character === '-' && !inClass ? '-' : `\\${character}`
  if (/^[!-/:-@[-`{-~ ]$/.test(character)) return character
  throw new SyntaxError(`\\${character} is not understood`)
}
