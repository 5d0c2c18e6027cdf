import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { UserError } from '../../../action/src/errors.ts'
import { docker, lastWords } from './docker.ts'

/** A temporary container: its name, and the labels by which a later run tells what it finds. */
export type Container = { image: string; name: string; labels: string[] }

/** The containers of one service and database. */
export type Containers = {
  /**
   * The one that migrates. Its name is fixed, so that whoever comes next, holding the lock, finds what a killed run
   * left; no two run at once, since the lock is taken first.
   */
  migrating: Container
  /** One that files are read from, or that says whether the tool is there: of this process alone, before the lock. */
  preparing: Container
}

const databaseLabel = 'deploy-actions.database'
const processLabel = 'deploy-actions.process'

/** Names the containers. `database` tells databases of the same engine apart, services and networks included. */
export function nameContainers(image: string, database: string, runUrl: string): Containers {
  const id = createHash('sha256').update(database).digest('hex').slice(0, 16)
  const labels = [
    `deploy-actions.run=${runUrl}`,
    `${databaseLabel}=${id}`,
    `${processLabel}=${hostname()}:${process.pid}`,
  ]
  const name = `deploy-actions-migrate-${id}`
  return {
    migrating: { image, name, labels },
    preparing: { image, name: `${name}-${randomBytes(4).toString('hex')}`, labels },
  }
}

/** Removes what processes of this machine that are gone left of their preparation. */
export async function sweepPrepared({ migrating }: Containers): Promise<void> {
  const id = migrating.labels.find((label) => label.startsWith(databaseLabel))
  const format = `{{.Names}} {{.Label "${processLabel}"}}`
  const result = await docker(['ps', '--all', '--filter', `label=${id}`, '--format', format], { timeout: 10_000 })
  for (const line of result.stdout.split('\n')) {
    const [name = '', owner = ''] = line.split(' ')
    const [host, pid] = owner.split(':')
    if (name === '' || name === migrating.name || host !== hostname() || isAlive(Number(pid))) continue
    await removeContainer({ ...migrating, name })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes the container if it is there, running or not. */
export async function removeContainer({ name }: Container): Promise<void> {
  // No signal: a cancel is the very moment at which this has to be done.
  await docker(['rm', '--force', '--volumes', name], { timeout: 8_000 })
}

/** Creates a container with a command of ours in place of the image's own. Never started, it costs a tenth of a second. */
export async function createContainer(
  container: Container,
  command: [string, ...string[]],
  options: string[],
  signal: AbortSignal,
): Promise<void> {
  const [entrypoint, ...args] = command
  const { name, image } = container
  const result = await docker(
    ['create', '--name', name, ...labelOptions(container), ...options, '--entrypoint', entrypoint, image, ...args],
    { signal },
  )
  if (result.exitCode === 0) return
  signal.throwIfAborted()
  throw new UserError(`No container can be created of ${image}.`, {
    reason: 'container-failed',
    received: lastWords(result),
    remedy: 'Check the engine, and that the image is made for this machine’s platform.',
  })
}

/** The labels as docker takes them. */
export function labelOptions({ labels }: Container): string[] {
  return labels.flatMap((label) => ['--label', label])
}
