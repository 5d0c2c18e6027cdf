import { refuseWhenCancelled } from '../../../../action/src/cancel.ts'
import { messageOf } from '../../../../action/src/errors.ts'
import { codeOf } from '../../database/driver-error.ts'
import { quotingOf } from '../../database/reading.ts'
import { type Statement, splitStatements } from '../../database/statements.ts'
import type { MigrationFile, SqlSource } from '../../types.ts'
import type { Failure, Workspace } from '../contract.ts'
import { checksumOf, createLedger, ledgerInsert, ledgerName, ledgerTable, writeLedger } from './ledger.ts'
import { keepSettings } from './settings.ts'

/** Applies files one after the other, each together with its row of the ledger; stops at the first that fails. */
export async function applyFiles(
  files: Array<{ file: MigrationFile; source: SqlSource }>,
  workspace: Workspace,
): Promise<Failure | undefined> {
  const { session } = workspace
  let ledger = ledgerName
  let startAnew: () => Promise<void>
  try {
    startAnew = await keepSettings(session)
    if (session.kind !== 'sqlite') ledger = await createLedger(session)
  } catch (error) {
    return { message: `The ledger cannot be made: ${messageOf(error)}`, code: codeOf(error) }
  }
  for (const { file, source } of files) {
    refuseWhenCancelled(workspace.signal)
    workspace.say(`Applying ${file.name}`)
    const failure = await applyOne(file, source, { ...workspace, ledger })
    // What failed may be tried again, and is told as it was, whatever becomes of the settings.
    if (failure !== undefined) {
      await startAnew().catch(() => {})
      return { ...failure, version: file.version }
    }
    try {
      await startAnew()
    } catch (error) {
      return { message: `What ${file.name} set cannot be taken back: ${messageOf(error)}`, code: codeOf(error) }
    }
  }
  return undefined
}

/** With the ledger's name. */
type Applying = Workspace & { ledger: string }

/** Only PostgreSQL undoes changes of definitions together, and only its statements are sent together. */
function applyOne(file: MigrationFile, source: SqlSource, workspace: Applying): Promise<Failure | undefined> {
  if (workspace.session.kind === 'mysql') return applyInMysql(file, source, workspace)
  if (workspace.session.kind === 'sqlite') return applyInSqlite(file, source, workspace)
  return source.transactional ? applyWhole(file, source, workspace) : applyByStatement(file, source, workspace)
}

async function applyWhole(file: MigrationFile, source: SqlSource, workspace: Applying): Promise<Failure | undefined> {
  const { session, run, ledger } = workspace
  await session.query('BEGIN')
  try {
    await session.query(source.sql)
    // Whoever the file has become need not be allowed to write the ledger.
    await session.query('RESET SESSION AUTHORIZATION; RESET ROLE')
    await writeLedger(session, ledger, { name: file.version, checksum: checksumOf(file.text) }, run)
    await session.query('COMMIT')
    return undefined
  } catch (error) {
    // The connection may be gone, and then so is the transaction.
    await session.query('ROLLBACK').catch(() => {})
    const line = lineOf(error, source.sql, source.firstLine)
    return { ...describe(error), ...(line === undefined ? {} : { line }) }
  }
}

/** Sent together, statements would share a transaction after all: so each goes alone. */
async function applyByStatement(
  file: MigrationFile,
  source: SqlSource,
  workspace: Applying,
): Promise<Failure | undefined> {
  const [{ loadParser }, { parseStatements }] = await Promise.all([
    import('../../postgres/sql/load-parser.ts'),
    import('../../postgres/sql/statements.ts'),
  ])
  const parsed = parseStatements(await loadParser(), source.sql)
  if ('problem' in parsed) return { message: parsed.problem, code: '42601', line: source.firstLine + parsed.line - 1 }
  const failure = await sendEach(parsed.statements, source, workspace)
  if (failure !== undefined) return failure
  const { session, ledger, run } = workspace
  await writeLedger(session, ledger, { name: file.version, checksum: checksumOf(file.text) }, run)
  return undefined
}

/** A transaction as far as it goes: what changes rows only is undone, what changes a definition commits all before it. */
async function applyInMysql(file: MigrationFile, source: SqlSource, workspace: Applying): Promise<Failure | undefined> {
  const { session, run, ledger } = workspace
  const send = async () => {
    const failure = await sendEach(
      splitStatements(source.sql, 'mysql', quotingOf(workspace.session.reading?.modes)),
      source,
      workspace,
    )
    if (failure === undefined)
      await writeLedger(session, ledger, { name: file.version, checksum: checksumOf(file.text) }, run)
    return failure
  }
  if (!source.transactional) return send()
  await session.query('START TRANSACTION')
  const failure = await send()
  await session.query(failure === undefined ? 'COMMIT' : 'ROLLBACK').catch((error: unknown) => {
    if (failure === undefined) throw error
  })
  return failure
}

/** The ledger's row goes into the very transaction. */
async function applyInSqlite(
  file: MigrationFile,
  source: SqlSource,
  workspace: Applying,
): Promise<Failure | undefined> {
  const { session, run, signal, ledger } = workspace
  if (session.runScript === undefined) throw new Error('The session only reads.')
  const failure = await session.runScript({
    whole: source.transactional,
    statements: [{ text: ledgerTable.sqlite, line: 1 }, ...splitStatements(source.sql, 'sqlite')],
    last: { sql: ledgerInsert.sqlite(ledger), values: [file.version, checksumOf(file.text), run] },
    signal,
  })
  if (failure === undefined) return undefined
  const { line, done, ...said } = failure
  return {
    ...said,
    ...(line === undefined ? {} : { line: source.firstLine + line - 1 }),
    // The first of them is the ledger's.
    ...(source.transactional ? {} : { done: Math.max(0, done - 1) }),
  }
}

/** Sends statements one after the other; gives where the first failed, and how many came before it. */
export async function sendEach(
  statements: Statement[],
  source: SqlSource,
  { session, signal }: Workspace,
): Promise<Failure | undefined> {
  let done = 0
  for (const statement of statements) {
    refuseWhenCancelled(signal)
    try {
      await session.query(statement.text)
      done += 1
    } catch (error) {
      const first = source.firstLine + statement.line - 1
      const line = lineOf(error, statement.text, first) ?? first
      return { ...describe(error), line, done }
    }
  }
  return undefined
}

/** What PostgreSQL's driver says of COPY FROM STDIN names nothing that a file has, under the code of a time limit. */
function describe(error: unknown): Pick<Failure, 'message' | 'code'> {
  const message = messageOf(error)
  if (!message.includes('No source stream defined')) return { message, code: codeOf(error) }
  const advice = 'Write the rows as INSERT (pg_dump --inserts does).'
  return { message: `COPY … FROM STDIN has no data: a migration is sent without any. ${advice}`, code: '' }
}

/** Neither says where it was in what fails while it runs, but both do in what they cannot parse. */
function lineOf(error: unknown, sql: string, firstLine: number): number | undefined {
  const at = offsetOf(error, sql)
  return at < 0 ? undefined : firstLine + (sql.slice(0, at).match(/\n/g) ?? []).length
}

/** PostgreSQL counts characters of what it was sent, from 1; MySQL repeats the rest of it from there on. */
function offsetOf(error: unknown, sql: string): number {
  const { position } = error as { position?: string }
  if (position !== undefined) return [...sql].slice(0, Number(position) - 1).join('').length
  const rest =
    codeOf(error) === 'ER_PARSE_ERROR' ? /near '([\s\S]+)' at line \d+$/.exec(messageOf(error))?.[1] : undefined
  return rest === undefined ? -1 : sql.lastIndexOf(rest)
}
