import { stripAnsi } from '../../../../action/src/escape.ts'
import type { RunResult } from '../../../../exec/src/run.ts'
import type { MigrationFile } from '../../types.ts'
import { matchList } from '../by-tool.ts'

/**
 * Reads `db:migrate:status`: a table of each version as `up` or `down`, those without a file among them. A database that
 * was never migrated has no table to be listed from, which Rails says in as many words. Undefined for anything else.
 */
export function readStatus({ exitCode, stdout, stderr }: RunResult, files: MigrationFile[]): string[] | undefined {
  if (exitCode !== 0) {
    const never = /^Schema migrations table does not exist yet\.$/m.test(stripAnsi(stderr))
    return never && !/^\s*Status\b/m.test(stdout) ? [] : undefined
  }
  const [, table, another] = stripAnsi(stdout).split(/^\s*Status\s+Migration ID\s+Migration Name\s*\n-+\n/m)
  if (table === undefined || another !== undefined) return undefined
  const lines = table.split('\n').filter((line) => line.trim() !== '')
  const rows = lines.map((line) => /^\s*(up|down)\s+(\d+)\s+\S/.exec(line))
  if (rows.includes(null)) return undefined
  const versions = (status: string) => rows.flatMap((row) => (row?.[1] === status ? String(BigInt(row[2] ?? '')) : []))
  return matchList(versions('up'), versions('down'), files)
}
