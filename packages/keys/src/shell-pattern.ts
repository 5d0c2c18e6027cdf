/** Takes what matches a pattern off the front: the shortest piece, or the longest where the pattern starts with `#`. */
export function trimPrefix(value: string, pattern: string): string {
  const longest = pattern.startsWith('#')
  const matches = compileWhole(longest ? pattern.slice(1) : pattern)
  const lengths = [...Array(value.length + 1).keys()]
  const length = (longest ? lengths.reverse() : lengths).find((end) => matches.test(value.slice(0, end)))
  return length === undefined ? value : value.slice(length)
}

/** Takes what matches a pattern off the end: the shortest piece, or the longest where the pattern starts with `%`. */
export function trimSuffix(value: string, pattern: string): string {
  const longest = pattern.startsWith('%')
  const matches = compileWhole(longest ? pattern.slice(1) : pattern)
  const starts = [...Array(value.length + 1).keys()]
  const start = (longest ? starts : starts.reverse()).find((from) => matches.test(value.slice(from)))
  return start === undefined ? value : value.slice(0, start)
}

/** Compiles a pattern that may match anywhere: `*` is any text, `?` any character, a backslash takes the next as it is. */
export function compilePattern(pattern: string, all: boolean): RegExp {
  return new RegExp(sourceOf(pattern), all ? 'gsu' : 'su')
}

function compileWhole(pattern: string): RegExp {
  return new RegExp(`^${sourceOf(pattern)}$`, 'su')
}

function sourceOf(pattern: string): string {
  return pattern.replace(/\\(.?)|./g, (character, escaped: string | undefined) => {
    if (escaped !== undefined) {
      if (escaped === '' || !'*?\\}/'.includes(escaped)) throw new SyntaxError(`the pattern ${pattern} is malformed`)
      return `\\${escaped}`
    }
    if (character === '*') return '.*'
    if (character === '?') return '.'
    return /[[\]{}.+()|^$/]/.test(character) ? `\\${character}` : character
  })
}
