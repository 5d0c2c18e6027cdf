import { stripAnsi } from '../../../action/src/escape.ts'
import type { RunResult } from '../../../exec/src/run.ts'

/** What a tool printed, in the order in which its lines came, without colours. */
export function saidBy(result: RunResult): string {
  return stripAnsi(result.lines.join('\n'))
}

/** The end of what a tool printed, for one that does not say what went wrong. */
export function lastLines(result: RunResult, tool: string): string {
  const lines = saidBy(result)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.slice(-3).join('\n') || `${tool} ended with ${result.exitCode ?? result.signal}`
}

/** The server's own words for two errors that have an answer of their own, where a tool leaves the code out. */
const words: ReadonlyArray<readonly [RegExp, string]> = [
  [/canceling statement due to lock timeout/, '55P03'],
  [/canceling statement due to statement timeout/, '57014'],
]

/** The SQLSTATE in what a tool printed: as node-postgres shows it (`code: '42P01'`), or by the server's words. */
export function sqlStateIn(said: string): string {
  return words.find(([pattern]) => pattern.test(said))?.[1] ?? /\bcode: '([0-9A-Z]{5})'/.exec(said)?.[1] ?? ''
}

/** The line of a file that a JavaScript stack trace names first. */
export function lineInStack(said: string, name: string): number | undefined {
  for (const [, path, line] of said.matchAll(/\(?((?:file:\/\/)?\/[^\s()]*):(\d+):\d+\)?/g)) {
    if (path?.endsWith(`/${name}`)) return Number(line)
  }
  return undefined
}
