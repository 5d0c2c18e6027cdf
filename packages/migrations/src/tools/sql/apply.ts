import { refuseWhenCancelled } from '../../../../action/src/cancel.ts'
import { messageOf } from '../../../../action/src/errors.ts'
import { codeOf } from '../../postgres/database/explain.ts'
import type { MigrationFile, SqlSource } from '../../types.ts'
import type { Failure, Workspace } from '../contract.ts'
import { checksumOf, createLedger, writeLedger } from './ledger.ts'

/** Applies files one after the other, each together with its row of the ledger; stops at the first that fails. */
export async function applyFiles(
  files: Array<{ file: MigrationFile; source: SqlSource }>,
  workspace: Workspace,
): Promise<Failure | undefined> {
  try {
    await createLedger(workspace.session)
  } catch (error) {
    return { message: `The ledger cannot be made: ${messageOf(error)}`, code: codeOf(error) }
  }
  for (const { file, source } of files) {
    refuseWhenCancelled(workspace.signal)
    workspace.say(`Applying ${file.name}`)
    const failure = source.transactional
      ? await applyWhole(file, source, workspace)
      : await applyByStatement(file, source, workspace)
    if (failure !== undefined) return { ...failure, version: file.version }
  }
  return undefined
}

async function applyWhole(file: MigrationFile, source: SqlSource, workspace: Workspace): Promise<Failure | undefined> {
  const { session, run } = workspace
  await session.query('BEGIN')
  try {
    await session.query(source.sql)
    await writeLedger(session, { name: file.version, checksum: checksumOf(file.text) }, run)
    await session.query('COMMIT')
    return undefined
  } catch (error) {
    // The connection may be gone, and then so is the transaction.
    await session.query('ROLLBACK').catch(() => {})
    const line = lineOf(error, source.sql, source.firstLine)
    return { message: messageOf(error), code: codeOf(error), ...(line === undefined ? {} : { line }) }
  }
}

/** Sent together, statements would share a transaction after all: so each goes alone. */
async function applyByStatement(
  file: MigrationFile,
  source: SqlSource,
  workspace: Workspace,
): Promise<Failure | undefined> {
  const [{ loadParser }, { parseStatements }] = await Promise.all([
    import('../../postgres/sql/load-parser.ts'),
    import('../../postgres/sql/statements.ts'),
  ])
  const parsed = parseStatements(await loadParser(), source.sql)
  if ('problem' in parsed) return { message: parsed.problem, code: '42601', line: source.firstLine + parsed.line - 1 }
  let done = 0
  for (const statement of parsed.statements) {
    refuseWhenCancelled(workspace.signal)
    try {
      await workspace.session.query(statement.text)
      done += 1
    } catch (error) {
      const first = source.firstLine + statement.line - 1
      const line = lineOf(error, statement.text, first) ?? first
      return { message: messageOf(error), code: codeOf(error), line, done }
    }
  }
  await writeLedger(workspace.session, { name: file.version, checksum: checksumOf(file.text) }, workspace.run)
  return undefined
}

/** The server counts characters of what it was sent, from 1; it gives no position for what fails while it runs. */
function lineOf(error: unknown, sql: string, firstLine: number): number | undefined {
  const { position } = error as { position?: string }
  if (position === undefined) return undefined
  return firstLine + [...sql].slice(0, Number(position) - 1).filter((character) => character === '\n').length
}
