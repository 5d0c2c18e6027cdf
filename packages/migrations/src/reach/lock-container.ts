import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../../action/src/clock.ts'
import { UserError } from '../../../action/src/errors.ts'
import { docker, lastWords } from '../image/docker.ts'

/** A workflow run as a label has it. Empty where there is none, as on a laptop. */
export type LockRun = { repository: string; id: string; attempt: string; url: string }

/** Whether a run is over, or why that cannot be told. */
export type RunState = 'ended' | 'running' | { unknown: string }

export type LockOptions = {
  /** An image that the engine has; nothing of it is ever started. */
  image: string
  /** `host:port/database` and the network, which tell databases of one engine apart. */
  database: string
  run: LockRun
  wait: number
  clock: Clock
  signal: AbortSignal
  say: (text: string) => void
  askRun: (run: LockRun) => Promise<RunState>
}

export type LockContainer = {
  /** Throws a UserError when the lock is not ours any more. */
  verify(): Promise<void>
  release(): Promise<void>
}

const prefix = 'deploy-actions.lock'
const label = {
  token: `${prefix}.token`,
  repository: `${prefix}.repository`,
  run: `${prefix}.run`,
  attempt: `${prefix}.attempt`,
  url: `${prefix}.url`,
}

/** What marks the containers that migrate a database under this lock, as `name=value`. */
export function migratingLabel(database: string): string {
  return `${prefix}.database=${fingerprintOf(database)}`
}

/** The name of a database's lock: whoever has the container of that name holds it. */
function lockContainerName(database: string): string {
  return `deploy-actions-lock-${fingerprintOf(database)}`
}

function fingerprintOf(database: string): string {
  return createHash('sha256').update(database).digest('hex').slice(0, 16)
}

/** How often a holder's run is asked for, in milliseconds. */
const askAgain = 10_000

type Holder = { id: string; token: string; run: LockRun }

/**
 * Takes the lock of a database by creating a container of a fixed name, which the engine lets nobody do twice. It is
 * taken from a run only when that has ended and no container of its migrates. Throws a UserError that names the holder
 * when it is not given up in time.
 */
export async function takeLockContainer(options: LockOptions): Promise<LockContainer> {
  const token = randomBytes(16).toString('hex')
  try {
    return await take(token, options)
  } catch (error) {
    // Cancelled in the very moment: the engine may have made it all the same.
    if (options.signal.aborted) await removeOwn(token, options)
    throw error
  }
}

async function removeOwn(token: string, options: LockOptions): Promise<void> {
  const holder = await readHolder({ ...options, signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
  if (holder?.token === token) await docker(['rm', '--force', '--volumes', holder.id], { timeout: 8_000 })
}

async function take(token: string, options: LockOptions): Promise<LockContainer> {
  const { clock, signal, say } = options
  const deadline = clock.now() + options.wait
  let said = ''
  const tell = (text: string) => {
    if (text !== said) say(text)
    said = text
  }
  let asked: { id: string; at: number; state: RunState } | undefined
  for (;;) {
    const created = await create(token, options)
    if (created !== undefined) return prove(created, token, options)
    const holder = await readHolder(options)
    if (holder === undefined) continue
    // The engine made it, and its answer was lost.
    if (holder.token === token) return prove(holder.id, token, options)
    if (asked?.id !== holder.id || clock.now() - asked.at >= askAgain) {
      asked = { id: holder.id, at: clock.now(), state: await options.askRun(holder.run) }
    }
    const who = describe(holder.run)
    const migrating = asked.state === 'ended' ? await countMigrating(options) : 0
    if (asked.state === 'ended' && migrating === 0) {
      // By its number: another run may have taken the name meanwhile.
      await docker(['rm', '--force', '--volumes', holder.id], { signal })
      say(`The lock of ${who} was left behind: that run has ended and nothing migrates, so it is taken over.`)
      continue
    }
    const why = explainWaiting(asked.state, migrating)
    tell(`Waiting for the lock that ${who} holds${why === '' ? '' : ` (${why})`}…`)
    if (clock.now() >= deadline) throw heldError(who, why, options)
    await clock.sleep(500, signal)
  }
}

async function create(token: string, { image, database, run, signal }: LockOptions): Promise<string | undefined> {
  const values = {
    [label.token]: token,
    [label.repository]: run.repository,
    [label.run]: run.id,
    [label.attempt]: run.attempt,
    [label.url]: run.url,
  }
  const labels = Object.entries(values).flatMap(([name, value]) => ['--label', `${name}=${value}`])
  const settings = ['--name', lockContainerName(database), '--network', 'none', ...labels]
  const result = await docker(['create', ...settings, '--entrypoint', 'deploy-actions-lock', image], { signal })
  signal.throwIfAborted()
  if (result.exitCode === 0) return result.stdout.trim().split('\n').at(-1)
  if (/already in use|Conflict/i.test(result.stderr)) return undefined
  throw new UserError('The lock of the database cannot be taken on the engine.', {
    reason: 'container-failed',
    received: lastWords(result),
    remedy: 'Check the engine of docker-host, and run this again.',
  })
}

async function readHolder({ database, signal }: LockOptions): Promise<Holder | undefined> {
  const format = '{{.Id}} {{json .Config.Labels}}'
  const result = await docker(['container', 'inspect', '--format', format, lockContainerName(database)], { signal })
  signal.throwIfAborted()
  if (result.exitCode !== 0) {
    if (/no such/i.test(result.stderr)) return undefined
    throw new Error(`docker inspect: ${lastWords(result)}`)
  }
  const [id = '', ...rest] = result.stdout.trim().split(' ')
  const labels = (JSON.parse(rest.join(' ')) ?? {}) as Record<string, string>
  const read = (name: string) => labels[name] ?? ''
  const run = {
    repository: read(label.repository),
    id: read(label.run),
    attempt: read(label.attempt),
    url: read(label.url),
  }
  return { id, token: read(label.token), run }
}

/** How many containers migrate the database now; those of a run that has ended may still be at it. */
async function countMigrating({ database, signal }: LockOptions): Promise<number> {
  const result = await docker(['ps', '--quiet', '--filter', `label=${migratingLabel(database)}`], { signal })
  signal.throwIfAborted()
  if (result.exitCode !== 0) throw new Error(`docker ps: ${lastWords(result)}`)
  return result.stdout.split('\n').filter((line) => line !== '').length
}

/** The container under the name has to be the one that was created, with this process's own mark on it. */
async function prove(id: string, token: string, options: LockOptions): Promise<LockContainer> {
  const isOurs = async (signal: AbortSignal) => {
    const holder = await readHolder({ ...options, signal })
    return holder?.token === token && holder.id === id
  }
  // A cancel is the very moment at which it has to be given back.
  const release = async () => void (await docker(['rm', '--force', '--volumes', id], { timeout: 15_000 }))
  const verify = async () => {
    if (await isOurs(options.signal)) return
    throw new UserError('The lock of the database was taken away from this run.', {
      reason: 'lock-lost',
      received: `no container ${lockContainerName(options.database)} of this run`,
      remedy: 'Find out who removes containers of the engine while they are in use, and run this again.',
    })
  }
  try {
    await verify()
  } catch (error) {
    await release()
    throw error
  }
  return { verify, release }
}

function describe({ url, repository }: LockRun): string {
  return url || (repository === '' ? 'a process outside of GitHub Actions' : `a run of ${repository}`)
}

function explainWaiting(state: RunState, migrating: number): string {
  if (migrating > 0) return 'its run has ended, and a container of it still migrates'
  if (typeof state === 'object') return `whether it has ended is not known: ${state.unknown}`
  return ''
}

function heldError(who: string, why: string, { database }: LockOptions): UserError {
  return new UserError(`Another run is migrating the database ${database.split(' ')[0]}.`, {
    reason: 'locked',
    received: `the lock is held by ${who}${why === '' ? '' : `; ${why}`}`,
    remedy: `Wait until it has ended and run this again, or raise wait-timeout. If it is over and nothing migrates, \`docker rm ${lockContainerName(database)}\` on the engine frees the lock.`,
  })
}
