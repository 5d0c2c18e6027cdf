import { stripAnsi } from '../../../../action/src/escape.ts'
import { tidyName } from './changelog.ts'

/**
 * Reads `status --verbose`: the changesets that are not applied, by their identities. Undefined where it does not say
 * as many as it counts, nor that all is up to date.
 */
export function readStatus(stdout: string): string[] | undefined {
  const lines = linesOf(stdout)
  const at = lines.findIndex((line) => /^\d+ change ?sets? ha(?:s|ve) not been applied to /i.test(line))
  if (at < 0) return lines.some((line) => /^\S.* is up to date$/.test(line)) ? [] : undefined
  return take(lines, at, Number.parseInt(lines[at] as string, 10), /^ {5}(\S.*)$/)
}

/** Reads `history --format=TEXT`: the changesets that ran, oldest first, in one block for each deployment. */
export function readHistory(stdout: string): string[] | undefined {
  const lines = linesOf(stdout)
  const start = lines.findIndex((line) => line.startsWith('Liquibase History for '))
  if (start < 0) return undefined
  const [first, ...more] = lines.slice(start + 1)
  if (first === 'No changesets deployed' && more.length === 0) return []
  const found: string[] = []
  for (let at = start + 1; at < lines.length; ) {
    const count = /^- Database updated at .+\. Applied (\d+) change ?set\(s\)/i.exec(lines[at] as string)?.[1]
    const block = count === undefined ? undefined : take(lines, at, Number(count), /^ {2}(\S.*)$/)
    if (block === undefined) return undefined
    found.push(...block)
    at += block.length + 1
  }
  return first === undefined ? undefined : found
}

/** The changesets that were edited after they had been applied, with both checksums, where that is why it would not say. */
export function readEdited(said: string): { identity: string; noted: string; now: string } | undefined {
  const [, identity = '', noted = '', now = ''] =
    /^\s+(\S.*::.*) was: (\d+:\w+) but is now: (\d+:\w+)$/m.exec(said) ?? []
  return identity === '' ? undefined : { identity: identify(identity), noted, now }
}

/** As many lines after one as it says; undefined where there are fewer, or more. */
function take(lines: string[], at: number, count: number, form: RegExp): string[] | undefined {
  const found = lines.slice(at + 1, at + 1 + count).map((line) => form.exec(line)?.[1])
  const next = lines[at + 1 + count]
  if (found.length < count || (next !== undefined && form.test(next))) return undefined
  return found.every((one) => one !== undefined) ? found.map(identify) : undefined
}

function identify(text: string): string {
  const [name = '', ...rest] = text.trim().split('::')
  return [tidyName(name), ...rest].join('::')
}

function linesOf(text: string): string[] {
  return stripAnsi(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
}
