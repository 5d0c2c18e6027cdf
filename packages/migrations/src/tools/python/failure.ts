import type { RunResult } from '../../../../exec/src/run.ts'
import type { MigrationFile } from '../../types.ts'
import type { Failure } from '../contract.ts'
import { lastLines, saidBy, sqlStateIn } from '../failure.ts'

/** SQLSTATE of the classes of psycopg that have an answer of their own; the words are the server's, in its language. */
const classes: Record<string, string> = { LockNotAvailable: '55P03', QueryCanceled: '57014' }

/** Reads a Python traceback: the error, and the file of a migration that it leads through. */
export function readPythonFailure(result: RunResult, pending: MigrationFile[], tool: string): Failure {
  const said = saidBy(result)
  const message = messageIn(said) ?? lastLines(result, tool)
  const frames = [...said.matchAll(/^ +File "(.+)", line (\d+), in /gm)].reverse()
  const place = frames.flatMap(([, path = '', line]) => {
    const file = pending.find(({ name }) => path.endsWith(`/${name}`))
    return file === undefined ? [] : [{ version: file.version, line: Number(line) }]
  })[0]
  const kind = /^(?:\w+\.)*psycopg2?\.errors\.(\w+)|\(psycopg2?\.errors\.(\w+)\)/m.exec(said)
  const code = sqlStateIn(said) || (classes[kind?.[1] ?? kind?.[2] ?? ''] ?? '')
  return { message, code, ...place }
}

/**
 * `sqlalchemy.exc.ProgrammingError: (psycopg2.errors.UndefinedTable) relation …`, the driver's own
 * `psycopg2.errors.UndefinedTable: …`, or one of Python's own such as `KeyError: 'DATABASE_URL'`.
 */
function messageIn(said: string): string | undefined {
  const errors = [...said.matchAll(/^(?:(?:\w+\.)+\w+|\w+(?:Error|Exception)): (?:\((?:\w+\.)+\w+\) )?(.+)$/gm)]
  return errors.at(-1)?.[1] ?? /^(?:FAILED|CommandError): (.+)$/m.exec(said)?.[1]
}
