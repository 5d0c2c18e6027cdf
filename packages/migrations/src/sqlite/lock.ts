import { existsSync, statSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import { messageOf, UserError } from '../../../action/src/errors.ts'
import { run } from '../../../exec/src/run.ts'
import type { Conditions } from '../database/database.ts'
import { describeHolder } from '../database/session-names.ts'
import type { SqliteAddress } from './address.ts'
import { loadSqlite } from './session.ts'

/**
 * The lock beside a database's file: an empty SQLite file of our own with a transaction open on it. The system takes
 * such a lock away when its process ends, however that ends, so that none is ever stale. The database itself cannot
 * be locked: the tool has to write it.
 */
export type FileLock = {
  /** Whether the run that held it before was killed: what it started may still be at work. */
  abandoned: boolean
  release(): Promise<void>
}

type Holder = { run: string; pid: number }

function lockFile({ file }: SqliteAddress): string {
  return `${file}.deploy-actions.lock`
}

function holderFile({ file }: SqliteAddress): string {
  return `${file}.deploy-actions.holder`
}

/** Takes the lock, asking twice a second, and proves that another process is kept out. Throws a UserError otherwise. */
export async function takeLock(address: SqliteAddress, conditions: Conditions): Promise<FileLock> {
  const { clock, signal } = conditions
  const { DatabaseSync } = await loadSqlite()
  const deadline = clock.now() + conditions.wait
  let said = ''
  for (;;) {
    const held = tryLock(DatabaseSync, lockFile(address))
    if (held !== undefined) return keepLock(held, address, conditions)
    const who = describe(await readHolder(address), conditions.serverUrl)
    if (clock.now() >= deadline) throw heldError(who, address)
    if (who !== said) conditions.say(`Waiting for the lock that ${who} holds…`)
    said = who
    await clock.sleep(500, signal)
  }
}

/** Undefined while somebody else holds it. What was opened has to be what lies there still: a holder takes it away. */
function tryLock(Sqlite: typeof DatabaseSync, file: string): DatabaseSync | undefined {
  const before = inodeOf(file)
  const database = new Sqlite(file, { timeout: 0 })
  try {
    database.exec('BEGIN IMMEDIATE')
    const now = inodeOf(file)
    if (now !== undefined && (before === undefined || before === now)) return database
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== 5) throw error
  }
  database.close()
  return undefined
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino
}

async function keepLock(held: DatabaseSync, address: SqliteAddress, conditions: Conditions): Promise<FileLock> {
  const release = async () => {
    await rm(holderFile(address), { force: true })
    // Still ours: whoever waits for this very file finds that it is gone, and begins anew.
    await rm(lockFile(address), { force: true })
    held.close()
  }
  try {
    const abandoned = existsSync(holderFile(address))
    await proveLock(lockFile(address), conditions.signal)
    const holder: Holder = { run: conditions.names.lock, pid: process.pid }
    await writeFile(holderFile(address), JSON.stringify(holder))
    return { abandoned, release }
  } catch (error) {
    held.close()
    throw error
  }
}

const probe = `
const { DatabaseSync } = require('node:sqlite')
try { new DatabaseSync(process.argv[1], { timeout: 0 }).exec('BEGIN IMMEDIATE') } catch (error) { process.exit(error.errcode) }
`

/** Some network file systems lock nothing, and say nothing of it: so another process has to be refused. */
async function proveLock(file: string, signal: AbortSignal): Promise<void> {
  const { exitCode, stderr } = await run(process.execPath, ['--no-warnings', '--eval', probe, file], { signal })
  signal.throwIfAborted()
  if (exitCode === 5) return
  throw new UserError('The file system of the SQLite file keeps no locks.', {
    reason: 'unlockable-file',
    received: exitCode === 0 ? 'a second process got the lock, too' : stderr.slice(-500),
    accepted: 'a local file system, or a network file system with locks',
    remedy: 'Put the file on a disk of the machine that migrates it.',
  })
}

async function readHolder(address: SqliteAddress): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(holderFile(address), 'utf8')) as Holder
  } catch (error) {
    // It is written just after the lock is taken.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`Who holds the lock cannot be read: ${messageOf(error)}`, { cause: error })
  }
}

function describe(holder: Holder | undefined, serverUrl: string): string {
  return holder === undefined ? 'another run' : `${describeHolder(holder.run, serverUrl)} (pid ${holder.pid})`
}

function heldError(who: string, { label }: SqliteAddress): UserError {
  return new UserError(`Another run is migrating the database ${label}.`, {
    reason: 'locked',
    received: `the lock is held by ${who}`,
    remedy: 'Wait until it has ended and run this again, or raise wait-timeout. The lock goes away with its process.',
  })
}
