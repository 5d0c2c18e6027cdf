import { UserError } from './errors.ts'

/** Reads an input, trimmed; the empty string when it is not given. */
export function readInput(name: string): string {
  return readText(name).trim()
}

/** Reads an input to the letter, blanks and line breaks at its ends included. The runner gives it as a variable. */
export function readText(name: string): string {
  return process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? ''
}

/** Reads an input that may be absent. */
export function readOptional(name: string): string | undefined {
  const value = readInput(name)
  return value === '' ? undefined : value
}

/** Reads one of the listed words. `fallback` serves an action started without its defaults. */
export function readChoice<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
  const value = readInput(name)
  if (value === '') return fallback
  const found = choices.find((choice) => choice === value)
  if (found !== undefined) return found
  throw new UserError(`The input ${name} does not know this value.`, {
    reason: 'invalid-input',
    received: value,
    accepted: choices.join(', '),
    remedy: `Set \`${name}:\` to one of the accepted values, or leave it out for ${fallback}.`,
  })
}

/** Reads `true` or `false`. */
export function readBoolean(name: string, fallback: boolean): boolean {
  return readChoice(name, ['true', 'false'], fallback ? 'true' : 'false') === 'true'
}

/** Timers take no more than 2^31 - 1 ms (596 h), and fire at once beyond that. */
const longestDuration = 500 * 3600 * 1000

const unitSeconds: Record<string, number> = { '': 1, s: 1, m: 60, h: 3600 }

/** Reads a duration such as `90`, `30s`, `5m` or `1h`, and gives it in milliseconds. */
export function readDuration(name: string, fallback: string): number {
  return parseDuration(readInput(name) || fallback, `The input ${name}`)
}

/** Parses a duration (see readDuration) into milliseconds. `subject` opens the error's sentence. */
export function parseDuration(value: string, subject: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(s|m|h|)$/.exec(value.trim())
  const unit = unitSeconds[match?.[2] ?? 'none']
  if (match?.[1] === undefined || unit === undefined) {
    throw new UserError(`${subject} is not a duration.`, {
      reason: 'invalid-input',
      received: value,
      accepted: 'a number of seconds, or a number with s, m or h: 90, 30s, 5m, 1h',
      remedy: 'Write the duration in one of the accepted forms.',
    })
  }
  const milliseconds = Math.round(Number(match[1]) * unit * 1000)
  if (milliseconds <= longestDuration) return milliseconds
  throw new UserError(`${subject} is too long.`, {
    reason: 'invalid-input',
    received: value,
    accepted: 'up to 500h',
    remedy: 'Give a shorter duration: no job waits that long.',
  })
}

/** Reads a list: one entry a line, or separated by commas. Empty entries are dropped. */
export function readList(name: string): string[] {
  return readInput(name)
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** What nothing reads under its name, taken for a key, would be lost without a word: a comment, JSON, `- KEY`, `export KEY`. */
const keyPattern = /^[^\s"'`{}[\]():,;#$-][^\s"'`{}[\]():,;#$]*$/

/** Reads `KEY=value` lines; the first `=` splits, and the value is taken as it is. */
export function readPairs(name: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  for (const [index, line] of readText(name).split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const at = line.indexOf('=')
    const key = line.slice(0, Math.max(at, 0)).trim()
    // The line itself is not repeated: it could be a secret written without its key.
    if (!keyPattern.test(key)) {
      throw new UserError(`Line ${index + 1} of the input ${name} has no key${key === '' ? '' : ' that can be one'}.`, {
        reason: 'invalid-input',
        accepted: 'KEY=value, one a line',
        remedy: `Write each line of \`${name}:\` as KEY=value: no comments, quotes, dashes or JSON around it, and no values of several lines.`,
      })
    }
    pairs[key] = line.slice(at + 1)
  }
  return pairs
}
