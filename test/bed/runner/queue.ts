import type { ConcurrencyGroup } from './workflow/concurrency.ts'

/** A run as the queue sees it. */
export interface QueueEntry {
  readonly repository: string
  readonly groups: readonly ConcurrencyGroup[]
  /** Runs to the end; never rejects. */
  readonly execute: () => Promise<void>
  /** Ends a run that executes. */
  readonly cancel: (reason: string) => Promise<void>
  /** Says that the run was cancelled before it executed. */
  readonly drop: (reason: string) => void
  /** Says that the run waits for its concurrency groups. */
  readonly wait: () => void
}

export interface RunQueue {
  readonly add: (entry: QueueEntry) => void
  readonly cancel: (entry: QueueEntry, reason: string) => Promise<void>
  readonly isIdle: () => boolean
  /** Drops what waits, ends what executes, and takes nothing more. */
  readonly close: () => Promise<void>
}

interface Place {
  readonly entry: QueueEntry
  /** `waiting` for a group, `ready` with its groups held and waiting for a free slot, or `executing`. */
  state: 'waiting' | 'ready' | 'executing'
  done: Promise<void>
}

/**
 * Queues runs as GitHub does: those that share a concurrency group in a repository go one after the other, in order.
 * A newer run takes the place of the one that waits, unless its queue is `max`. At most `limit` runs execute at once.
 * A run holds the groups of its jobs from its start to its end, because act can't hold a single job back.
 */
export function createQueue(limit: number, onIdle: () => void): RunQueue {
  let places: Place[] = []
  let closed = false

  const remove = (place: Place) => {
    places = places.filter((other) => other !== place)
  }
  const drop = (place: Place, reason: string) => {
    remove(place)
    place.entry.drop(reason)
  }
  const cancel = async (place: Place, reason: string) => {
    if (place.state === 'executing') return await place.entry.cancel(reason)
    drop(place, reason)
    advance()
  }
  const advance = () => {
    for (const place of places) {
      const earlier = places.slice(0, places.indexOf(place))
      if (place.state === 'waiting' && !earlier.some((other) => share(other.entry, place.entry))) place.state = 'ready'
    }
    for (const place of places) {
      if (closed || places.filter(({ state }) => state === 'executing').length >= limit) break
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
      const place: Place = { entry, state: 'waiting', done: Promise.resolve() }
      for (const group of entry.groups) {
        const reason = `Canceling since a higher priority waiting request for '${group.group}' exists`
        for (const other of places.filter((candidate) => holds(candidate.entry, entry.repository, group))) {
          if (group.cancelInProgress) void cancel(other, reason)
          else if (group.queue === 'single' && other.state === 'waiting') drop(other, reason)
        }
      }
      places.push(place)
      advance()
      if (place.state === 'waiting') entry.wait()
    },
    cancel: async (entry, reason) => {
      const place = places.find((candidate) => candidate.entry === entry)
      if (place !== undefined) await cancel(place, reason)
    },
    isIdle: () => places.length === 0,
    close: async () => {
      closed = true
      const executing = places.filter(({ state }) => state === 'executing')
      for (const place of places.filter(({ state }) => state !== 'executing')) drop(place, 'The bed has closed.')
      await Promise.all(executing.map(({ done }) => done))
    },
  }
}

function holds(entry: QueueEntry, repository: string, { group }: ConcurrencyGroup): boolean {
  return entry.repository === repository && entry.groups.some((other) => other.group === group)
}

function share(left: QueueEntry, right: QueueEntry): boolean {
  return right.groups.some((group) => holds(left, right.repository, group))
}
