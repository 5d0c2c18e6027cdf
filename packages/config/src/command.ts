/** A program and its arguments, as they are started: no shell sees them. */
export type CommandLine = readonly [string, ...string[]]

/** What only a shell would understand. */
const shellOnly = /[|&;<>()$`*?\n]/

/**
 * Parts a command into a program and its arguments: at blanks, with '…' and "…" for arguments that hold some, and `\` before
 * a character that is meant as it is. Gives what is wrong with text that would need a shell.
 */
export function splitCommand(text: string): CommandLine | { problem: string } {
  const words: string[] = []
  let word: string | undefined
  let at = 0
  while (at < text.length) {
    const character = text[at] as string
    if (character === "'" || character === '"') {
      const { inside, end, expands } = readQuoted(text, at)
      if (end < 0) return { problem: `the quote ${character} is not closed` }
      if (expands) return { problem: 'a shell would put something in place of $ or `' }
      word = (word ?? '') + inside
      at = end + 1
      continue
    }
    if (character === '\\' && at + 1 < text.length) {
      word = (word ?? '') + text[at + 1]
      at += 2
      continue
    }
    if (shellOnly.test(character)) return { problem: `only a shell knows what ${JSON.stringify(character)} means` }
    if (/\s/.test(character)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + character
    at += 1
  }
  if (word !== undefined) words.push(word)
  const [program, ...rest] = words
  if (program === undefined || program === '') return { problem: 'it names no program' }
  if (/^[A-Za-z_]\w*=/.test(program)) return { problem: 'variables before the program are for a shell' }
  return [program, ...rest]
}

/** The text between the quote at `start` and the one that closes it, and where that stands; -1 where it is missing. */
function readQuoted(text: string, start: number): { inside: string; end: number; expands: boolean } {
  const quote = text[start]
  let inside = ''
  let expands = false
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === quote) return { inside, end: at, expands }
    if (quote === '"' && text[at] === '\\' && /["\\$`]/.test(text[at + 1] ?? '')) at += 1
    else if (quote === '"' && /[$`]/.test(text[at] as string)) expands = true
    inside += text[at]
  }
  return { inside, end: -1, expands }
}

/** A command as a person would type it: for logs. */
export function describeCommand(command: CommandLine): string {
  return command.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ')
}

/** What is accepted in place of text that would need a shell. */
export const acceptedCommand = 'a program and its arguments (npm run seed), or a list of them ([npm, run, seed])'
