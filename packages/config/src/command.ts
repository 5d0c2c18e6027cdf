import { quoteForShell } from '../../exec/src/shell-word.ts'

/** A program and its arguments, as they are started: no shell sees them. */
export type CommandLine = readonly [string, ...string[]]

/** What only a shell would understand, where no quotes make plain text of it. */
const shellOnly = /[|&;<>()$`*?]/

/**
 * Parts a command into a program and its arguments, without a shell: blanks part them, quotes and backslashes keep
 * blanks as a shell's do (POSIX.1-2017, 2.2), and a backslash at the end of a line goes on with the next one. Gives what
 * is wrong with text that would need a shell: operators, variables, substitutions, patterns, comments, assignments, or
 * several lines.
 */
export function splitCommand(text: string): CommandLine | { problem: string } {
  const words: string[] = []
  let word: string | undefined
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string
    if (character === "'" || character === '"') {
      const { inside, end, expands } = readQuoted(text, at)
      if (end < 0) return { problem: `the quote ${character} is not closed` }
      if (expands) return { problem: 'a shell would put something in place of $ or `' }
      word = (word ?? '') + inside
      at = end
    } else if (character === '\\') {
      if (text[at + 1] !== '\n') word = (word ?? '') + (text[at + 1] ?? '')
      at += 1
    } else if (/\s/.test(character)) {
      if (character === '\n' && words.length + (word?.length ?? 0) > 0 && text.slice(at).trim() !== '')
        return { problem: 'it has several lines' }
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (shellOnly.test(character) || (character === '#' && word === undefined)) {
      return { problem: `only a shell knows what ${JSON.stringify(character)} means` }
    } else word = (word ?? '') + character
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
    if (quote === '"' && text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
      at += 1
      if (text[at] === '\n') continue
    } else if (quote === '"' && /[$`]/.test(text[at] as string)) expands = true
    inside += text[at]
  }
  return { inside, end: -1, expands }
}

/** A command as a person would type it: for logs. */
export function describeCommand(command: CommandLine): string {
  return command.map(quoteForShell).join(' ')
}

/** What is accepted in place of text that would need a shell. */
export const acceptedCommand = 'a program and its arguments (npm run seed), or a list of them ([npm, run, seed])'
