/** What takes the next character of a Dockerfile as it is; `\` unless a directive says otherwise. */
export type Escape = '\\' | '`'

/** Splits a line of a Dockerfile at its blanks, those in quotes apart; quotes and escapes stay where they are. */
export function splitWords(text: string, escapeCharacter: Escape): string[] {
  const words = escapeCharacter === '\\' ? wordsWithBackslash : wordsWithBacktick
  return text.match(words) ?? []
}

const wordsWithBackslash = /(?:\\.|'[^']*'|"(?:\\.|[^"\\])*"|\S)+/g
const wordsWithBacktick = /(?:`.|'[^']*'|"(?:`.|[^"`])*"|\S)+/g

/**
 * Takes the flags off what follows the keyword of an instruction, without the quotes and backslashes in them. `rest` is
 * what comes behind.
 */
export function splitFlags(text: string): { flags: string[]; rest: string } {
  const flags: string[] = []
  let rest = text.trimStart()
  while (rest.startsWith('--')) {
    const word = /^(?:\\.?|'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|[^\s'"\\])+/.exec(rest)?.[0] as string
    rest = rest.slice(word.length).trimStart()
    // Whatever comes behind two dashes alone is none.
    if (word === '--') break
    flags.push(word.replace(/\\(.?)|["']/g, '$1'))
  }
  return { flags, rest }
}

/** What ends a here-document: `<<EOF`, `<<-EOF` (tabs before its lines do not count), `3<<"EOF"`. */
type Delimiter = { name: string; trimsTabs: boolean }

/** Finds the here-documents that a line of a Dockerfile opens: each is a word of its own, outside of quotes. */
export function findDelimiters(text: string): Delimiter[] {
  if (!text.includes('<<') || !isClosed(text)) return []
  return splitWords(text, '\\').flatMap((word) => {
    const [, dash, delimiter = ''] = /^\d*<<(-?)([^<]*)$/.exec(word) ?? []
    const name = delimiter.replace(/\\(.)|["']/g, '$1')
    return name === '' ? [] : [{ name, trimsTabs: dash === '-' }]
  })
}

/** With a quote that nothing closes a line is not split, and opens nothing. */
function isClosed(text: string): boolean {
  return !/["']/.test(text.replace(/\\.|'[^']*'|"(?:\\.|[^"\\])*"/g, ''))
}
