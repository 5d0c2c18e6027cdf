import { UserError } from '../../../../packages/action/src/errors.ts'
import type { SecretSource } from '../../../../packages/config/src/types.ts'
import { maskSecretValue } from './mask-value.ts'

/** As deploy.yml has it: an id becomes a part of the engine's comma-separated option. */
const idPattern = /^[A-Za-z0-9_.-]+$/

/**
 * Parses the input `secrets`: `id=value`, one a line, where the first `=` splits and the rest is the value as it stands,
 * quotes and commas included. A value of several lines is written as in GitHub's own command files: `id<<END`, its
 * lines, `END`. Every value is masked here. Empty values are kept, so that all of them can be named at once.
 * Throws a UserError that never repeats a line, which could be a secret.
 */
export function parseSecretLines(text: string, input = 'secrets'): Record<string, SecretSource> {
  const lines = text.split(/\r?\n/)
  const secrets: Record<string, SecretSource> = {}
  let previous: string | undefined
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line.trim() === '') continue
    const equals = line.indexOf('=')
    const here = line.indexOf('<<')
    const isBlock = here >= 0 && (equals < 0 || here < equals)
    const id = line.slice(0, Math.max(isBlock ? here : equals, 0)).trim()
    if (!idPattern.test(id)) throw notAnEntry(input, index + 1, previous)
    if (Object.hasOwn(secrets, id)) throw repeated(input, id)
    let value = line.slice(equals + 1)
    if (isBlock) {
      const delimiter = line.slice(here + 2).trim()
      const end = lines.findIndex((candidate, at) => at > index && candidate === delimiter)
      if (delimiter === '' || end < 0) throw notClosed(input, id)
      value = lines.slice(index + 1, end).join('\n')
      index = end
    }
    maskSecretValue(value)
    secrets[id] = { value }
    previous = id
  }
  return secrets
}

/** Parses the input `secret-envs`: `id=VARIABLE`, or `VARIABLE` alone where the id is the same, one a line. */
export function parseSecretEnvs(text: string, input = 'secret-envs'): Record<string, SecretSource> {
  return parseReferences(text, input, 'id=VARIABLE, or VARIABLE, one a line', (id, name = id) =>
    /^(?:[A-Za-z_]|\{service\})(?:\w|\{service\})*$/.test(name) ? { variable: name } : undefined,
  )
}

/** Parses the input `secret-files`: `id=path`, one a line. */
export function parseSecretFiles(text: string, input = 'secret-files'): Record<string, SecretSource> {
  return parseReferences(text, input, 'id=path, one a line', (_id, path) => (path ? { file: path } : undefined))
}

/** Joins what several inputs say about secrets. Throws a UserError for an id that two of them have. */
export function joinSecretInputs(inputs: Record<string, Record<string, SecretSource>>): Record<string, SecretSource> {
  const joined: Record<string, SecretSource> = {}
  for (const [input, secrets] of Object.entries(inputs)) {
    for (const [id, source] of Object.entries(secrets)) {
      if (Object.hasOwn(joined, id)) throw repeated(input, id)
      joined[id] = source
    }
  }
  return joined
}

function parseReferences(
  text: string,
  input: string,
  accepted: string,
  parse: (id: string, rest: string | undefined) => SecretSource | undefined,
): Record<string, SecretSource> {
  const secrets: Record<string, SecretSource> = {}
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const at = line.indexOf('=')
    const id = (at < 0 ? line : line.slice(0, at)).trim()
    const source = idPattern.test(id) && parse(id, at < 0 ? undefined : line.slice(at + 1).trim())
    if (!source) throw notAReference(input, index + 1, accepted)
    if (Object.hasOwn(secrets, id)) throw repeated(input, id)
    secrets[id] = source
  }
  return secrets
}

function notAnEntry(input: string, line: number, previous: string | undefined): UserError {
  const after = previous === undefined ? '' : `, after the entry ${previous},`
  return new UserError(`Line ${line} of the input ${input}${after} is not id=value.`, {
    reason: 'invalid-secret',
    received: 'a line without `=`, or without an id before it (not shown: it could be a secret)',
    accepted: 'id=value, one a line; for a value of several lines: id<<END, its lines, and END on a line of its own',
    remedy:
      'Write values of several lines, such as keys and formatted JSON, between id<<END and END. Quotes group nothing here: they are part of the value.',
  })
}

function notClosed(input: string, id: string): UserError {
  return new UserError(`The entry ${id} of the input ${input} has no end.`, {
    reason: 'invalid-secret',
    accepted: 'id<<END, the lines of the value, and END on a line of its own, where END is any word',
    remedy: `Close ${id} with the word that follows its <<, on a line of its own, with nothing before or after it.`,
  })
}

function notAReference(input: string, line: number, accepted: string): UserError {
  return new UserError(`Line ${line} of the input ${input} is not in its form.`, {
    reason: 'invalid-input',
    received: 'a line in another form (not shown: it could be a secret)',
    accepted,
    remedy: `Write each line of \`${input}:\` in the accepted form; a secret itself goes into the input \`secrets\`.`,
  })
}

function repeated(input: string, id: string): UserError {
  return new UserError(`The build secret ${id} is given twice.`, {
    reason: 'invalid-secret',
    received: `${id} once more in the input ${input}`,
    accepted: 'each id once in secrets, secret-envs and secret-files together',
    remedy: 'Take one of the two out, or rename it.',
  })
}
