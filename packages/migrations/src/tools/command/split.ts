import { UserError } from '../../../../action/src/errors.ts'

/**
 * Parts a command into its arguments, without a shell: blanks part them, quotes and backslashes keep blanks as a shell's
 * do (POSIX.1-2017, 2.2). What only a shell could do is refused (a UserError that names `subject`): operators, variables,
 * substitutions, patterns and assignments, unless they stand in quotes that make plain text of them.
 */
export function splitCommand(text: string, subject: string): string[] {
  const words: string[] = []
  let word: string | undefined
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string
    if (character === "'") {
      const end = text.indexOf("'", at + 1)
      if (end < 0) throw refuse(text, subject, 'a quote that is not closed')
      word = (word ?? '') + text.slice(at + 1, end)
      at = end
    } else if (character === '"') {
      const { value, end } = readQuoted(text, at, subject)
      word = (word ?? '') + value
      at = end
    } else if (character === '\\') {
      // A backslash at the end of a line goes on with the next one.
      if (text[at + 1] !== '\n') word = (word ?? '') + (text[at + 1] ?? '')
      at += 1
    } else if (/[ \t\r\n]/.test(character)) {
      if (character === '\n' && text.slice(at).trim() !== '') throw refuse(text, subject, 'several lines')
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (/[|&;<>()$`*?]/.test(character) || (character === '#' && word === undefined)) {
      throw refuse(text, subject, `\`${character}\``)
    } else word = (word ?? '') + character
  }
  if (word !== undefined) words.push(word)
  if (words[0] === undefined || words[0] === '') throw refuse(text, subject, 'no command')
  if (/^[A-Za-z_]\w*=/.test(words[0])) throw refuse(text, subject, `\`${words[0].split('=')[0]}=\``)
  return words
}

function readQuoted(text: string, from: number, subject: string): { value: string; end: number } {
  let value = ''
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at] as string
    if (character === '"') return { value, end: at }
    if (character === '$' || character === '`') throw refuse(text, subject, `\`${character}\``)
    if (character === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
      at += 1
      value += text[at] === '\n' ? '' : text[at]
    } else value += character
  }
  throw refuse(text, subject, 'a quote that is not closed')
}

function refuse(text: string, subject: string, what: string): UserError {
  return new UserError(`${subject} is not a single command: it is started without a shell.`, {
    reason: 'invalid-command',
    received: `${what} in: ${text.trim()}`,
    accepted: 'a program and its arguments, such as `npm run migrate` or `./scripts/migrate.sh "two words"`',
    remedy:
      'Put what needs a shell into a script of the repository (or of package.json) and name that; plain text that looks like a shell’s signs goes into single quotes. Variables come from the step’s `env`.',
  })
}
