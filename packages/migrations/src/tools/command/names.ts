import { UserError } from '../../../../action/src/errors.ts'
import { stripAnsi } from '../../../../action/src/escape.ts'

/** More than any project has; what prints that much prints something else. */
const most = 10_000

/** What a command lists; `applied` is undefined where it names only what is pending. */
export type Listed = { pending: string[]; applied: string[] | undefined }

/**
 * Reads the names that a command lists, one a line; empty lines count for nothing. Either each is pending, or each has a
 * box before it: `[X]` what is applied, `[ ]` what is pending. Throws a UserError for a line that cannot be a name, such
 * as a sentence: what says "no migrations" in words would otherwise count as one.
 */
export function parseNames(stdout: string, shown: string): Listed {
  const lines = stripAnsi(stdout)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const boxed = lines.some((line) => box.test(line))
  const read = lines.map((line) => ({ done: /^\[[Xx]\]/.test(line), name: boxed ? nameIn(line) : line }))
  const names = read.map(({ name }) => name)
  const wrong = lines.find((_, at) => !isName(names[at]))
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (wrong === undefined && twice === undefined && lines.length <= most) {
    const ofKind = (done: boolean) => read.filter((one) => one.done === done).map(({ name }) => name as string)
    return boxed
      ? { pending: ofKind(false), applied: ofKind(true) }
      : { pending: names as string[], applied: undefined }
  }
  const what = wrong === undefined ? (twice === undefined ? `${lines.length} lines` : `${twice} twice`) : wrong
  throw new UserError('What the command prints is not a list of names, so what is pending is not known.', {
    reason: 'pending-command-unreadable',
    received: `${shown}: ${what.slice(0, 200)}`,
    accepted:
      'one name a line on standard output, without blanks, each once; no line where nothing is pending. Where every line begins with a box, [X] names what is applied and [ ] what is pending.',
    remedy:
      'Let `pending-command` print the names alone, and everything else to standard error (`npm run --silent …` leaves out what npm says itself).',
  })
}

const box = /^\[[Xx ]\]\s+/

/** Undefined for a line without a box: a list is all of one kind. */
function nameIn(line: string): string | undefined {
  return box.test(line) ? line.replace(box, '') : undefined
}

function isName(text: string | undefined): boolean {
  return text !== undefined && /^[^\s\p{Cc}]+$/u.test(text) && text.length <= 300
}
