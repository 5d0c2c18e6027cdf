import { UserError } from '../../../../action/src/errors.ts'
import { stripAnsi } from '../../../../action/src/escape.ts'

/** More than any project has; what prints that much prints something else. */
const most = 10_000

/**
 * Reads the names that a command lists, one a line; empty lines count for nothing. Throws a UserError for a line that
 * cannot be a name, such as a sentence: what says "no migrations" in words would otherwise count as one.
 */
export function parseNames(stdout: string, shown: string): string[] {
  const lines = stripAnsi(stdout)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const wrong = lines.find((line) => !/^[^\s\p{Cc}]+$/u.test(line) || line.length > 300)
  const [twice] = lines.filter((line, at) => lines.indexOf(line) !== at)
  if (wrong === undefined && twice === undefined && lines.length <= most) return lines
  const what = wrong === undefined ? (twice === undefined ? `${lines.length} lines` : `${twice} twice`) : wrong
  throw new UserError('What the command prints is not a list of names, so what is pending is not known.', {
    reason: 'pending-command-unreadable',
    received: `${shown}: ${what.slice(0, 200)}`,
    accepted: 'one name a line on standard output, without blanks, each once; no line where nothing is pending',
    remedy:
      'Let `pending-command` print the names alone, and everything else to standard error (`npm run --silent …` leaves out what npm says itself).',
  })
}
