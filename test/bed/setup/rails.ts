import { tryCommand } from '../process/run-command.ts'
import { findProgram } from './programs.ts'

/** Gives the Ruby that has what migrations of Rails take: its command line, its records and PostgreSQL's driver. */
export async function findRails(): Promise<{ path: string; version: string } | undefined> {
  const path = findProgram('ruby')
  if (path === undefined) return undefined
  const { code, stdout } = await tryCommand(path, [
    '-e',
    'require "rails"; require "active_record"; require "pg"; puts Rails.version',
  ])
  return code === 0 ? { path, version: stdout.trim() } : undefined
}
