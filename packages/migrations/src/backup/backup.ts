import { randomBytes } from 'node:crypto'
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../../../action/src/errors.ts'
import type { Client } from '../database/client.ts'
import type { Session } from '../database/session.ts'
import type { BackupReport, Dumper, DumpOptions } from './dumper.ts'
import { backupFailed, backupUnverified } from './faults.ts'
import { hashFile } from './hash.ts'

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
    if (size === 0) throw backupUnverified('The backup is empty.', '0 bytes')
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
    throw backupFailed(
      `The folder of the backups cannot be written: ${directory}`,
      messageOf(error),
      'Correct `backup-directory` in deploy.yml, or let the runner’s user write there.',
    )
  }
}
