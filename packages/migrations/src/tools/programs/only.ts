import type { UserError } from '../../../../action/src/errors.ts'
import type { ConfigReader } from './config.ts'
import { unreadable } from './environments.ts'
import { show, type Value } from './expressions.ts'
import { type ProgramPath, readPath } from './paths.ts'

/** Whose settings these are, as a message has it, and the file that says them. */
export type Said = { config: ConfigReader; title: string; file: string | undefined }

/**
 * Gives the one text under a key; undefined where the key is not there. Throws a UserError for what does not stand there
 * word for word, and for several: no default may stand in its place.
 */
export function onlyText({ config, title, file }: Said, key: string): string | undefined {
  const texts = config.texts(key)
  const [text, another] = texts
  if (another !== undefined) throw unreadable(`\`${key}\` of ${title} has several values.`, texts.join(', '), file)
  const values = config.values(key).filter(isSet)
  if (text !== undefined || values[0] === undefined) return text
  throw unreadableText({ config, title, file }, key, values[0])
}

/** The error for a text that does not stand there word for word. */
export function unreadableText({ title, file }: Said, key: string, value: Value): UserError {
  return unreadable(`\`${key}\` of ${title} is no plain text.`, show(value), file)
}

/** Gives the one path under a key in the same way. */
export function onlyPath({ config, title, file }: Said, key: string): ProgramPath | undefined {
  const values = config.values(key).filter(isSet)
  const different = new Map(values.map((value) => [JSON.stringify(readPath(value)), value]))
  const [first, another] = different.values()
  if (first === undefined) return undefined
  if (another !== undefined)
    throw unreadable(`\`${key}\` of ${title} has several values.`, [...different.values()].map(show).join(', '), file)
  const path = readPath(first)
  if (path !== undefined) return path
  throw unreadable(`\`${key}\` of ${title} is no plain path.`, show(first), file)
}

function isSet({ tokens }: Value): boolean {
  return tokens[0]?.value !== 'undefined'
}
