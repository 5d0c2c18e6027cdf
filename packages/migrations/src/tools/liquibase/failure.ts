import type { RunResult } from '../../../../exec/src/run.ts'
import type { Failure } from '../contract.ts'
import { lastLines, saidBy, sqlStateIn } from '../failure.ts'
import { tidyName } from './changelog.ts'

/** Reads `Migration failed for changeset path::id::author:` and the reason, or what Liquibase did not accept. */
export function readFailure(result: RunResult): Failure {
  const said = saidBy(result)
  const [, identity = '', reason = ''] =
    /Migration failed for changeset (.+?):\s*\n\s*Reason: (?:[\w.$]+Exception: )*([\s\S]*?)(?: \[Failed SQL:|\n\s*\n|$(?![\s\S]))/.exec(
      said,
    ) ?? []
  const refused = /Unexpected error running Liquibase: ([\s\S]+?)(?:\n\s*\n|$(?![\s\S]))/.exec(said)?.[1]?.trim()
  const [name = '', ...rest] = identity.split('::')
  const message = reason
    .trim()
    .split('\n')[0]
    ?.replace(/^ERROR: /, '')
  return {
    message: message || refused || lastLines(result, 'Liquibase'),
    code: sqlStateIn(said),
    ...(identity === '' ? {} : { version: [tidyName(name), ...rest].join('::') }),
  }
}
