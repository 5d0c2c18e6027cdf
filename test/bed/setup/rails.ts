import { tryCommand } from '../process/run-command.ts'
import { findProgram } from './programs.ts'

/** Gives the Ruby that has what migrations of Rails take: its command line, its records and the databases' drivers. */
export async function findRails(): Promise<{ path: string; version: string } | undefined> {
  const path = findProgram('ruby')
  if (path === undefined) return undefined
  const { code, stdout } = await tryCommand(path, [
    '-e',
    'require "rails"; require "active_record"; require "pg"; require "mysql2"; require "sqlite3"; puts Rails.version',
  ])
  return code === 0 ? { path, version: stdout.trim() } : undefined
}
