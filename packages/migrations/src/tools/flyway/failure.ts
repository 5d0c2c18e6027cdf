import type { RunResult } from '../../../../exec/src/run.ts'
import type { MigrationFile } from '../../types.ts'
import type { Failure } from '../contract.ts'
import { lastLines, saidBy } from '../failure.ts'

/** Reads the table that Flyway prints of a script that failed: `SQL State  : 42P01`, `Message`, `Location`, `Line`. */
export function readFailure(result: RunResult, pending: MigrationFile[]): Failure {
  const said = saidBy(result)
  const field = (name: string) => new RegExp(`^${name}\\s*: (.+)$`, 'm').exec(said)?.[1]?.trim()
  const message = field('Message')?.replace(/^ERROR: /, '')
  const location = field('Location')?.replace(/ \(.*\)$/, '')
  const file = pending.find(({ name }) => location !== undefined && `/${location}`.endsWith(`/${name}`))
  const line = Number(field('Line'))
  return {
    message: message ?? firstError(said) ?? lastLines(result, 'Flyway'),
    code: field('SQL State') ?? '',
    ...(file === undefined ? {} : { version: file.version, ...(line > 0 ? { line } : {}) }),
  }
}

/** What Flyway says where no script failed, such as of a history that it does not accept; up to an empty line. */
function firstError(said: string): string | undefined {
  return /^ERROR: ([\s\S]+?)(?:\nNeed more flexibility|\n\s*\n|$(?![\s\S]))/m.exec(said)?.[1]?.trim()
}
