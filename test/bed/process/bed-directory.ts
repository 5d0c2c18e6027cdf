import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts'
import { reap } from './reap.ts'

const PREFIX = 'deploy-actions-bed-'
const OWNER = 'owner.json'
/** Sockets live below a bed and their whole path may have at most 108 bytes; see unix(7). */
const LONGEST_PARENT = 40

/**
 * Makes the folder of a new bed, owned by this process. Others may pass through it, but not list it: the database
 * server runs as a user of its own.
 */
export function makeBedDirectory(): string {
  const directory = mkdtempSync(join(parent(), PREFIX))
  writeFileSync(join(directory, OWNER), JSON.stringify(identify(process.pid)))
  chmodSync(directory, 0o711)
  return directory
}

/** Reaps the beds of this user in a folder whose owner has ended, and gives their directories. */
export async function reapDeadBeds(folder = parent()): Promise<string[]> {
  const dead: string[] = []
  for (const name of readdirSync(folder).filter((name) => name.startsWith(PREFIX))) {
    const directory = join(folder, name)
    if (!(await isOurs(directory)) || !isDead(directory)) continue
    try {
      await reap(directory)
      dead.push(directory)
    } catch (error) {
      // What can't be cleared away must not keep a new bed from opening.
      process.emitWarning(`${directory} of an earlier bed could not be cleared away: ${error}`)
    }
  }
  return dead
}

function parent(): string {
  return Buffer.byteLength(tmpdir()) > LONGEST_PARENT ? '/tmp' : tmpdir()
}

/** Anyone may plant a folder in the temporary directory, with pids of their choice in it: only our own are believed. */
async function isOurs(directory: string): Promise<boolean> {
  const found = await lstat(directory).catch(() => undefined)
  return found?.isDirectory() === true && found.uid === process.getuid?.()
}

function isDead(directory: string): boolean {
  try {
    return !isAlive(JSON.parse(readFileSync(join(directory, OWNER), 'utf8')) as ProcessIdentity)
  } catch {
    return isOlderThanAMinute(directory)
  }
}

/** A bed without a readable owner is either being made right now, or was left half-made or half-deleted. */
function isOlderThanAMinute(directory: string): boolean {
  try {
    return Date.now() - statSync(directory).mtimeMs > 60_000
  } catch {
    return false
  }
}
