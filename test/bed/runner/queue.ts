import type { Lock, RequestLock } from './locks.ts'
import type { ConcurrencyGroup } from './workflow/concurrency.ts'

/** A run as the queue sees it. */
export interface QueueEntry {
  readonly repository: string
  /** What the run is to its concurrency groups. */
  readonly owner: object
  /** The groups that the run needs from its start on. */
  readonly groups: readonly ConcurrencyGroup[]
  /** Runs to the end; never rejects. */
  readonly execute: () => Promise<void>
  /** Ends a run that executes. */
  readonly cancel: (reason: string) => Promise<void>
  /** Says that the run was cancelled before it executed. */
  readonly drop: (reason: string) => void
  /** Says that the run waits for its concurrency groups. */
  readonly wait: () => void
  /** Tells whether a job of the run waits for a group, so that another run may use the machine. */
  readonly isHeldUp: () => boolean
}

export interface RunQueue {
  readonly add: (entry: QueueEntry) => void
  readonly cancel: (entry: QueueEntry, reason: string) => Promise<void>
  /** Looks again whether something can start. */
  readonly advance: () => void
  readonly isIdle: () => boolean
  /** Drops what waits, takes nothing more, and resolves when what executes has ended. */
  readonly close: () => Promise<void>
}

interface Place {
  readonly entry: QueueEntry
  /** `waiting` for a group, `ready` with its groups held and waiting for a free slot, or `executing`. */
  state: 'waiting' | 'ready' | 'executing'
  lock: Lock | undefined
  done: Promise<void>
}

/** Queues runs: each starts once it holds its concurrency groups, and at most `limit` execute side by side. */
export function createQueue(limit: number, requestLock: RequestLock, onIdle: () => void): RunQueue {
  let places: Place[] = []
  let closed = false

  const remove = (place: Place) => {
    places = places.filter((other) => other !== place)
    place.lock?.release()
  }
  const drop = (place: Place, reason: string) => {
    remove(place)
    place.entry.drop(reason)
    advance()
  }
  const cancel = async (place: Place, reason: string) => {
    if (place.state === 'executing') await place.entry.cancel(reason)
    else drop(place, reason)
  }
  const advance = () => {
    for (const place of places) {
      const busy = places.filter(({ state, entry }) => state === 'executing' && !entry.isHeldUp())
      if (closed || busy.length >= limit) break
      if (place.state === 'ready') execute(place)
    }
    if (places.length === 0) onIdle()
  }
  const execute = (place: Place) => {
    place.state = 'executing'
    place.done = place.entry.execute().finally(() => {
      remove(place)
      advance()
    })
  }

  return {
    add: (entry) => {
      if (closed) return entry.drop('The bed has closed.')
      const place: Place = { entry, state: 'waiting', lock: undefined, done: Promise.resolve() }
      places.push(place)
      place.lock = requestLock({
        repository: entry.repository,
        owner: entry.owner,
        groups: entry.groups,
        grant: () => {
          place.state = 'ready'
          advance()
        },
        drop: (reason) => drop(place, reason),
        cancel: (reason) => void cancel(place, reason),
      })
      if (place.state === 'waiting') entry.wait()
    },
    cancel: async (entry, reason) => {
      const place = places.find((candidate) => candidate.entry === entry)
      if (place !== undefined) await cancel(place, reason)
    },
    advance,
    isIdle: () => places.length === 0,
    close: async () => {
      closed = true
      const executing = places.filter(({ state }) => state === 'executing')
      for (const place of places.filter(({ state }) => state !== 'executing')) drop(place, 'The bed has closed.')
      await Promise.all(executing.map(({ done }) => done))
    },
  }
}
