import type { MigrationFile } from '../../types.ts'
import type { Failure } from '../contract.ts'
import { sqlStateIn } from '../failure.ts'

/**
 * Reads what Prisma says of a migration that failed: with its engine `Migration name: x`, `Database error code: 42P01`
 * and the server's words; with an adapter the words alone, and the name in a trace.
 */
export function readFailure(said: string, pending: MigrationFile[]): Failure | undefined {
  const name = /^Migration name: (\S+)/m.exec(said)?.[1] ?? /with migration_name="([^"]+)"/.exec(said)?.[1]
  const file = pending.find(({ version }) => version === name)
  const words =
    /^Database error:\s*\n(?:ERROR: )?(.+)$/m.exec(said)?.[1] ??
    /^Error: external connector error\n(.+)$/m.exec(said)?.[1]
  if (file === undefined || words === undefined) return undefined
  const code = /^Database error code: ([0-9A-Z]{5})/m.exec(said)?.[1] ?? sqlStateIn(said)
  const line = lineOf(words, file)
  return {
    message: words,
    code,
    version: file.version,
    ...(line === undefined ? {} : { line }),
  }
}

/** The first line that names what `No such table: nobody` is about; quoted names are found by the caller. */
function lineOf(words: string, { text }: MigrationFile): number | undefined {
  const name = /^[A-Z][\w ]+: ([\w.$]+)$/.exec(words)?.[1]
  if (name === undefined) return undefined
  const at = text.split('\n').findIndex((line) => !line.trim().startsWith('--') && line.includes(name))
  return at < 0 ? undefined : at + 1
}
