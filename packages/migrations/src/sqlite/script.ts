import { run } from '../../../exec/src/run.ts'
import type { FileScript, ScriptFailure } from '../database/session.ts'
import { guarded } from '../launch/guard.ts'
import type { SqliteAddress } from './address.ts'
import { mark } from './orphans.ts'

type ScriptOptions = {
  /** How long to wait for whoever writes, in milliseconds. */
  lockTimeout: number
  /** How long one statement may run, in milliseconds; 0 is no limit. */
  statementTimeout: number
}

/**
 * Runs the statements that it reads as JSON, in one transaction or each for itself, and the last one with values. It says
 * where it is, so that it can be ended when a statement takes too long: SQLite works inside of the process that asks, and
 * nothing else could interrupt it.
 */
const program = `
const { readFileSync, writeSync } = require('node:fs')
const { DatabaseSync } = require('node:sqlite')
const say = (word) => writeSync(1, JSON.stringify(word) + '\\n')
const { file, timeout, whole, statements, last } = JSON.parse(readFileSync(0, 'utf8'))
let done = 0
let database
try {
  const own = whole ? statements.findIndex((text) => /^(?:begin|commit|end|rollback(?!\\s+to))\\b/i.test(text)) : -1
  if (own >= 0) {
    done = own
    throw new Error('The file runs in one transaction, and cannot begin or end one itself.')
  }
  database = new DatabaseSync(file, { timeout, enableForeignKeyConstraints: false })
  if (whole) database.exec('BEGIN IMMEDIATE')
  for (const statement of statements) {
    say({ at: done })
    database.exec(statement)
    if (whole && !database.isTransaction) throw new Error('The statement ended the transaction of the file.')
    done += 1
  }
  say({ at: done })
  database.prepare(last.sql).run(...last.values)
  if (whole) database.exec('COMMIT')
  say({ ended: true })
} catch (error) {
  say({ message: error.message, errcode: error.errcode ?? 0, done })
  if (database?.isTransaction) database.exec('ROLLBACK')
}
`

type Said = { at?: number; ended?: boolean; message?: string; errcode?: number; done?: number }

/** Runs a file's statements in a process of their own, which ends with us. Undefined when all is done. */
export async function runScript(
  address: SqliteAddress,
  script: FileScript,
  options: ScriptOptions,
): Promise<ScriptFailure | undefined> {
  const late = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let last: Said = {}
  const hear = (line: string, stream: string) => {
    if (stream !== 'stdout') return
    last = JSON.parse(line) as Said
    clearTimeout(timer)
    if (last.at === undefined || options.statementTimeout === 0) return
    timer = setTimeout(() => late.abort(), options.statementTimeout)
  }
  const job = {
    ...script,
    statements: script.statements.map(({ text }) => text),
    file: address.file,
    timeout: options.lockTimeout,
  }
  const result = await run('sh', guarded([process.execPath, '--no-warnings', '--eval', program]), {
    input: JSON.stringify(job),
    signal: AbortSignal.any([script.signal, late.signal]),
    environment: { ...mark(address), NODE_OPTIONS: undefined },
    onLine: hear,
  })
  clearTimeout(timer)
  if (last.ended) return undefined
  const done = last.done ?? last.at ?? 0
  const line = script.statements[done]?.line
  const where = { done, ...(line === undefined ? {} : { line }) }
  if (last.message !== undefined) return { message: last.message, code: codeOf(last.errcode ?? 0), ...where }
  if (late.signal.aborted)
    return {
      message: 'A statement ran for longer than statement-timeout, and was ended.',
      code: 'SQLITE_TIMEOUT',
      ...where,
    }
  return {
    message: `The process that migrates ended early: ${result.stderr.slice(-500) || (result.signal ?? result.exitCode)}`,
    code: '',
    ...where,
  }
}

/** SQLite's own name for a result code; extended codes have more bits. */
function codeOf(errcode: number): string {
  const code = errcode & 0xff
  if (code === 5 || code === 6) return 'SQLITE_BUSY'
  return code === 0 ? '' : `SQLITE_${code}`
}
