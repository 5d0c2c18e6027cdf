import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lock, RequestLock } from './locks.ts'
import type { Gate, PlannedJob } from './workflow/plan.ts'

export interface Gates {
  /** A job has begun: it waits at its gates until its groups are free. */
  readonly enter: (job: PlannedJob) => void
  /** A job has ended: a gate that has no more jobs to come opens for others. */
  readonly leave: (job: PlannedJob) => void
  /** Gives everything to the next. */
  readonly releaseAll: () => void
  readonly isHeldUp: () => boolean
  /** Tells whether a newer request took the place of this job. */
  readonly isDropped: (job: PlannedJob) => boolean
}

export interface GatesOptions {
  readonly gates: readonly Gate[]
  /** The run's own folder; its jobs look for their files in `gates`. */
  readonly directory: string
  readonly repository: string
  readonly owner: object
  readonly requestLock: RequestLock
  readonly cancel: (reason: string) => void
  /** Called when the run starts or ends waiting. */
  readonly onChange: () => void
}

/** The file that a job of a gate waits for; it holds `go` or `dropped`. */
export function gateFile(directory: string, gate: Gate): string {
  return join(directory, 'gates', gate.id)
}

/**
 * Holds jobs back that need a concurrency group when others of their run have gone before. act knows no such thing, so
 * these jobs begin with a step that waits for a file.
 */
export function createGates(options: GatesOptions): Gates {
  const { gates, directory, repository, owner, requestLock, cancel, onChange } = options
  const locks = new Map<Gate, Lock>()
  const left = new Set<string>()
  const dropped = new Set<Gate>()

  const tell = async (gate: Gate, word: 'go' | 'dropped') => {
    await mkdir(join(directory, 'gates'), { recursive: true })
    await writeFile(gateFile(directory, gate), word)
    onChange()
  }
  const request = (gate: Gate) => {
    const lock = requestLock({
      repository,
      owner,
      groups: [gate.group],
      grant: () => void tell(gate, 'go'),
      drop: () => {
        dropped.add(gate)
        void tell(gate, 'dropped')
      },
      cancel,
    })
    locks.set(gate, lock)
    onChange()
  }
  const gatesOf = ({ key }: PlannedJob) => gates.filter(({ jobs }) => jobs.includes(key))

  return {
    enter: (job) => {
      for (const gate of gatesOf(job)) if (!locks.has(gate)) request(gate)
    },
    leave: (job) => {
      left.add(job.key)
      for (const gate of gatesOf(job)) if (gate.jobs.every((key) => left.has(key))) locks.get(gate)?.release()
    },
    releaseAll: () => {
      for (const lock of locks.values()) lock.release()
    },
    isHeldUp: () => [...locks].some(([gate, lock]) => !lock.isGranted() && !dropped.has(gate)),
    isDropped: (job) => gatesOf(job).some((gate) => dropped.has(gate)),
  }
}
