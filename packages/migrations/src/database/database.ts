import type { DatabaseKind } from '../kind.ts'
import type { Blockage } from './blockage.ts'
import type { Client } from './client.ts'
import type { Dial } from './dial.ts'
import type { Exceeded, Limits } from './limits.ts'
import type { Reading } from './reading.ts'
import type { Session } from './session.ts'
import type { SessionNames } from './session-names.ts'
import type { Waiting } from './wait.ts'

/** What a run asks of its database. */
export type Conditions = Waiting & {
  /** The input or variable that the URL came from, for errors. */
  source: string
  limits: Limits
  names: SessionNames
  /** GitHub's address, for naming other runs. */
  serverUrl: string
  /** Opens connections by another way than this process's own network. */
  dial?: Dial | undefined
}

/** A database of one kind, for one run. Nothing is opened before it is asked for. */
export type Database = {
  kind: DatabaseKind
  /** `host:port/database`, or the file: no user, no password. */
  label: string
  /** Whether a file whose statements stand in one transaction is undone as a whole when one of them fails. */
  rollsBack: boolean
  /** Opens the session that reads, and that later holds the lock; waits for a server that does not answer yet. */
  open(): Promise<Session>
  /** How the server reads, once it is open; undefined where it is not known. */
  reading?(): Reading | undefined
  /** Opens the session that changes, under the limits. Throws a UserError where they are not kept. */
  openWorking(locking: Session): Promise<Session>
  /**
   * Takes the lock, proves that it is held, and only then lets the working session count as one that migrates. Throws
   * a UserError when another run holds it for too long.
   */
  takeLock(locking: Session, working: Session): Promise<void>
  /** Ends what still migrates for a run that is gone, and waits until it is. Only for whoever holds the lock. */
  endOrphans(locking: Session, spared: Session[]): Promise<number>
  /** Begins to end statements that outlast a limit which the server does not keep itself; gives what stops it. */
  guardLimits(locking: Session): () => Promise<void>
  /** What a tool's process needs to reach the database under the same limits. Secret. */
  toolEnvironment(tool: string, locking: Session): Record<string, string>
  /** What the database's own programs need to reach it; to be asked for once it is open. */
  client(): Client
  /** Which limit a failure is about, whether the server's code or a tool's words say so. */
  exceeded(failure: { code: string; message: string }): Exceeded
  /** Who holds what those wait for that migrate, while they do; undefined where none waits. */
  findBlockage?(locking: Session): Promise<Blockage | undefined>
  /** What a failure may have left behind, such as invalid indexes. */
  findLeftovers(session: Session): Promise<string[]>
  /** Puts an error of an open session into words; anything else comes back as it is. */
  explain(error: unknown): unknown
  /** Gives back what `takeLock` holds beside its sessions. */
  release(): Promise<void>
}

/** A database's URL, taken apart. */
export type DatabaseAddress = {
  kind: DatabaseKind
  label: string
  /** Where it answers; undefined for a file or a Unix socket. */
  server: { host: string; port: number } | undefined
  /** What must never be shown: URLs and words. */
  secrets: { urls: string[]; words: string[] }
  /** What the URL asks of the tool, by names that begin with `x-`: golang-migrate reads its settings there. */
  asked?: Record<string, string>
  /** The schema that it asks for in words of other programs (`schema=shop`), which our own sessions do not know. */
  schemas?: string[]
  connect(conditions: Conditions): Database
}
