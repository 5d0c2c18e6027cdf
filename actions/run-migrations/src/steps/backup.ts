import { join, resolve } from 'node:path'
import { hideSecrets } from '../../../../packages/action/src/mask.ts'
import { findDumper, takeBackup } from '../../../../packages/migrations/src/backup/backup.ts'
import { backUpByCommand } from '../../../../packages/migrations/src/backup/command.ts'
import type { BackupReport } from '../../../../packages/migrations/src/backup/dumper.ts'
import { throughRelay } from '../../../../packages/migrations/src/backup/relay.ts'
import type { Context } from '../context.ts'
import type { Held } from './held.ts'

/** Makes the backup that was asked for. Throws a UserError, with nothing changed, where it fails. */
export type BackUp = () => Promise<BackupReport>

/** No backup needs more; no job runs for longer. */
const day = 24 * 3600 * 1000

/**
 * Finds what makes the backup, so that what is missing is told before anything is changed. Undefined where none is asked
 * for.
 */
export async function backUpFirst(
  held: Pick<Held, 'target' | 'source' | 'database' | 'locking' | 'dial'>,
  context: Context,
): Promise<BackUp | undefined> {
  const { target, source, database, locking, dial } = held
  const { backup, backupDirectory } = target.migrations
  const { host, runner, clock } = context
  if (backup === 'off') return undefined
  const options = { signal: host.signal, say: (line: string) => host.say(`  ${line}`) }
  const report = (made: BackupReport): BackupReport => {
    const place = hideSecrets(made.place)
    host.say(`Backup: ${place}${made.sha256 === undefined ? '' : `, ${made.size} bytes, sha256 ${made.sha256}`}.`)
    return { ...made, place }
  }
  if (backup === 'auto') {
    const client = database.client()
    const dumper = await findDumper(client, locking)
    const directory =
      backupDirectory === undefined
        ? join(runner.temporary, 'deploy-actions-backups')
        : resolve(runner.workspace, backupDirectory)
    const name = target.service || database.label.split('/').at(-1) || 'database'
    return () =>
      host.group('Back up the database', async () => {
        const { temporary } = runner
        const place = { directory, name, now: clock.now() }
        return report(
          await throughRelay(client, dial, (reached) =>
            takeBackup(dumper, place, { ...options, temporary, client: reached }),
          ),
        )
      })
  }
  await source.commands.runner.require(backup)
  const folder = resolve(runner.workspace, target.context)
  return () =>
    host.group('Back up the database', async () => {
      const environment = database.toolEnvironment('command', locking)
      const running = { ...options, environment, timeout: day, clock }
      return report(await backUpByCommand(backup, source.commands.runner, folder, running))
    })
}
