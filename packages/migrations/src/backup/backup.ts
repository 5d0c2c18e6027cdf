import { randomBytes } from 'node:crypto'
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../../../action/src/errors.ts'
import type { Client } from '../database/client.ts'
import type { Session } from '../database/session.ts'
import { hashFile } from './hash.ts'

/** A backup that is there, and whose word that is. */
export type BackupReport = {
  /** Absolute path of the file, or what the command said. */
  place: string
  /** Bytes; undefined where the command's word is all there is. */
  size: number | undefined
  sha256: string | undefined
  /** What was looked at: `pg_restore`, `dump` (its last line and its tables), `integrity_check`, `file`, or `command`: its word alone. */
  verifiedBy: 'pg_restore' | 'dump' | 'integrity_check' | 'file' | 'command'
  /** How it is brought back; the empty string where only the command's author knows. */
  restore: string
  notes: string[]
}

/** A way to make a backup whose programs were found, and suit the server. */
export type Dumper = {
  /** Ending of the file's name. */
  ending: string
  /** Writes the file. Throws a UserError. */
  dump(file: string, options: DumpOptions): Promise<void>
  /** Throws a UserError where the file does not hold what the database holds. */
  verify(file: string, options: DumpOptions): Promise<Pick<BackupReport, 'verifiedBy' | 'notes'>>
  restore(file: string): string
}

export type DumpOptions = {
  /** How the programs reach the database. */
  client: Client
  signal: AbortSignal
  say: (line: string) => void
  /** For files with secrets, which are removed afterwards. */
  temporary: string
}

/** Finds what dumps a database. Throws a UserError where that is missing, or too old for the server; changes nothing. */
export async function findDumper(client: Client, session: Session): Promise<Dumper> {
  switch (client.kind) {
    case 'postgresql':
      return (await import('./postgres.ts')).findPostgresDumper(session)
    case 'mysql':
      return (await import('./mysql.ts')).findMysqlDumper(client, session)
    case 'sqlite':
      return (await import('./sqlite.ts')).sqliteDumper(client)
  }
}

/**
 * Dumps the database to a new file of `directory`, which only its owner may read, and proves that it holds what it should.
 * Throws a UserError, and leaves no file, where that fails.
 */
export async function takeBackup(
  dumper: Dumper,
  place: { directory: string; name: string; now: number },
  options: DumpOptions,
): Promise<BackupReport> {
  const time = new Date(place.now).toISOString().replace(/[-:]|\.\d+/g, '')
  const name = place.name.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[.-]+/, '') || 'database'
  const file = join(place.directory, `${name}-${time}-${randomBytes(2).toString('hex')}.${dumper.ending}`)
  await makeFile(place.directory, file)
  try {
    await dumper.dump(file, options)
    await chmod(file, 0o600)
    const { size } = await stat(file)
    if (size === 0) throw unverified('The backup is empty.', '0 bytes')
    const proof = await dumper.verify(file, options)
    return { place: file, size, sha256: await hashFile(file), restore: dumper.restore(file), ...proof }
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
}

/** Made by us first, so that nobody else may read it at any moment. */
async function makeFile(directory: string, file: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await writeFile(file, '', { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw failed(
      `The folder of the backups cannot be written: ${directory}`,
      messageOf(error),
      'Correct `backup-directory` in deploy.yml, or let the runner’s user write there.',
    )
  }
}

export function failed(message: string, received: string, remedy: string): UserError {
  return new UserError(message, { reason: 'backup-failed', received, remedy: `${remedy} Nothing was changed.` })
}

export function unverified(message: string, received: string): UserError {
  return new UserError(message, {
    reason: 'backup-unverified',
    received,
    remedy: 'Look at the disk’s free space and at the log above, and run this again. Nothing was changed.',
  })
}
