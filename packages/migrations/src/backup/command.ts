import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { type CommandLine, describeCommand } from '../../../config/src/command.ts'
import { type CommandOptions, type CommandRunner, faultOf } from '../commands/command.ts'
import { type BackupReport, failed } from './backup.ts'
import { hashFile } from './hash.ts'

/**
 * Lets a command make the backup. The last line that it prints says where it is: a file is looked at (it exists and is
 * not empty), anything else is the command's word. Throws a UserError for a command that fails or prints nothing.
 */
export async function backUpByCommand(
  command: CommandLine,
  runner: CommandRunner,
  folder: string,
  options: CommandOptions,
): Promise<BackupReport> {
  const result = await runner.run(command, options)
  options.signal.throwIfAborted()
  const fault = faultOf(result, options.timeout)
  if (fault !== undefined) {
    throw failed(`The backup failed: ${describeCommand(command)}`, fault, 'Mend what the command’s own lines name.')
  }
  const place = result.stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .at(-1)
  if (place === undefined) throw unproven(command, 'the command printed nothing', folder)
  const common = { restore: '', notes: [] }
  // A URL is shown without what could let others in.
  const address = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/@]*@)?([^?#]*)/i.exec(place)
  if (address !== null && address[1]?.toLowerCase() !== 'file://') {
    return { place: `${address[1]}${address[2]}`, size: undefined, sha256: undefined, verifiedBy: 'command', ...common }
  }
  const file = resolve(folder, place.replace(/^file:\/\//i, ''))
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile()) {
    if (found.size === 0) throw unproven(command, `${place}, a file of 0 bytes`, folder)
    return { place: file, size: found.size, sha256: await hashFile(file), verifiedBy: 'file', ...common }
  }
  if (/^(?:\.{0,2}\/|file:)/i.test(place) && found === undefined)
    throw unproven(command, `${place}, which does not exist`, folder)
  return { place: place.slice(0, 500), size: undefined, sha256: undefined, verifiedBy: 'command', ...common }
}

function unproven(command: CommandLine, received: string, folder: string): UserError {
  return new UserError(
    `The backup command ended well, but there is no backup to be seen: ${describeCommand(command)}`,
    {
      reason: 'backup-unverified',
      received,
      accepted: `a last line that says where the backup is: a file (from ${folder}) that is not empty, or an address`,
      remedy: 'Let the command print where it put the backup. Nothing was changed.',
    },
  )
}
