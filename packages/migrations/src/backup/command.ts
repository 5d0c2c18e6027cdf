import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Clock } from '../../../action/src/clock.ts'
import { UserError } from '../../../action/src/errors.ts'
import { type CommandLine, describeCommand } from '../../../config/src/command.ts'
import { type CommandOptions, type CommandRunner, faultOf } from '../commands/command.ts'
import type { BackupReport } from './dumper.ts'
import { backupFailed } from './faults.ts'
import { hashFile } from './hash.ts'

/** No dump is smaller, in bytes: an archive of nothing that went through gzip has 20. */
const least = 32
/** How far file systems and clocks may be apart, in milliseconds. */
const leeway = 2_000

/**
 * Lets a command make the backup. The last line that it prints says where it is: a file is looked at (it was written by
 * now, and holds more than nothing), an address is the command's word. Throws a UserError for a command that fails or
 * names neither.
 */
export async function backUpByCommand(
  command: CommandLine,
  runner: CommandRunner,
  folder: string,
  options: CommandOptions & { clock: Clock },
): Promise<BackupReport> {
  const started = options.clock.now()
  const result = await runner.run(command, options)
  options.signal.throwIfAborted()
  const fault = faultOf(result, options.timeout)
  if (fault !== undefined) {
    throw backupFailed(
      `The backup failed: ${describeCommand(command)}`,
      fault,
      'Mend what the command’s own lines name.',
    )
  }
  const place = result.stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .at(-1)
  if (place === undefined) throw unproven(command, 'the command printed nothing', folder)
  const common = { restore: '', notes: [] }
  // A URL is shown without what could let others in.
  const address = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/@\s]*@)?([^?#\s]+)(?:[?#]\S*)?$/i.exec(place)
  if (address !== null && address[1]?.toLowerCase() !== 'file://') {
    return { place: `${address[1]}${address[2]}`, size: undefined, sha256: undefined, verifiedBy: 'command', ...common }
  }
  // What a cloud calls a snapshot of its own.
  if (/^arn:[^\s:]+:\S+$/.test(place))
    return { place, size: undefined, sha256: undefined, verifiedBy: 'command', ...common }
  const file = resolve(folder, place.replace(/^file:\/\//i, ''))
  const found = await stat(file).catch(() => undefined)
  const shown = place.slice(0, 500)
  if (found === undefined) {
    const path = /^(?:\.{0,2}\/|file:)/i.test(place)
    throw unproven(command, path ? `${shown}, which does not exist` : `${shown}, which is neither`, folder)
  }
  if (!found.isFile())
    throw unproven(command, `${shown}, which is ${found.isDirectory() ? 'a folder' : 'no file'}`, folder)
  if (found.mtimeMs < started - leeway) {
    const received = `${shown}, which was last written at ${found.mtime.toISOString()}, before the command began`
    throw unproven(command, received, folder)
  }
  if (found.size < least) throw unproven(command, `${shown}, a file of ${found.size} bytes`, folder)
  return { place: file, size: found.size, sha256: await hashFile(file), verifiedBy: 'file', ...common }
}

function unproven(command: CommandLine, received: string, folder: string): UserError {
  return new UserError(
    `The backup command ended well, but there is no backup to be seen: ${describeCommand(command)}`,
    {
      reason: 'backup-unverified',
      received,
      accepted: `a last line that says where the backup is: a file (from ${folder}) that the command wrote, of at least ${least} bytes, or an address such as s3://bucket/name`,
      remedy: 'Let the command print where it put the backup. Nothing was changed.',
    },
  )
}
