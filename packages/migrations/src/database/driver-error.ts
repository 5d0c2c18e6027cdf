import { messageOf } from '../../../action/src/errors.ts'

type Coded = { code?: string; errors?: unknown[] }

/** SQLSTATE, MySQL's name or the system's code of a driver's error; of several attempts (one an address) the first. */
export function codeOf(error: unknown): string {
  const coded = (error ?? {}) as Coded
  return coded.code ?? (coded.errors === undefined ? '' : codeOf(coded.errors[0]))
}

/** What a driver's error says, with its code. */
export function wordsOf(error: unknown): string {
  const [text, code] = [messageOf(error), codeOf(error)]
  return text !== '' && code !== '' ? `${text} (${code})` : text || code
}
