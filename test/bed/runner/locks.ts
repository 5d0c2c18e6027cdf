import type { ConcurrencyGroup } from './workflow/concurrency.ts'

/** Somebody who wants concurrency groups of a repository: a run at its start, or a job in its midst. */
export interface LockRequest {
  readonly repository: string
  /** The run; what a run holds never holds itself up. */
  readonly owner: object
  readonly groups: readonly ConcurrencyGroup[]
  /** Says that all groups are held now; may come before `request` returns. */
  readonly grant: () => void
  /** Says that a newer request took the place in the queue. */
  readonly drop: (reason: string) => void
  /** Says that a newer request wants the holder to end. */
  readonly cancel: (reason: string) => void
}

export interface Lock {
  readonly isGranted: () => boolean
  /** Gives the groups, or the place in the queue, to the next. */
  readonly release: () => void
}

export type RequestLock = (request: LockRequest) => Lock

interface Claim {
  readonly request: LockRequest
  granted: boolean
}

/**
 * Keeps the concurrency groups as GitHub does: who shares a group waits in order. A newer request takes the place of
 * the one that waits, unless its queue is `max`; with cancel-in-progress it also ends the holder.
 */
export function createLocks(): RequestLock {
  let claims: Claim[] = []

  const remove = (claim: Claim) => {
    claims = claims.filter((other) => other !== claim)
  }
  const settle = () => {
    for (const claim of [...claims]) {
      if (claim.granted || !claims.includes(claim) || !mayHold(claim)) continue
      claim.granted = true
      claim.request.grant()
    }
  }
  const mayHold = (claim: Claim): boolean => {
    const sharing = claims.filter((other) => other !== claim && share(other.request, claim.request))
    if (sharing.some(({ granted, request }) => granted && request.owner === claim.request.owner)) return true
    return !sharing.some((other) => other.granted || claims.indexOf(other) < claims.indexOf(claim))
  }
  const displace = (request: LockRequest) => {
    for (const group of request.groups) {
      const reason = `Canceling since a higher priority waiting request for '${group.group}' exists`
      for (const other of claims.filter((claim) => holds(claim.request, request.repository, group))) {
        if (other.request.owner === request.owner) continue
        if (other.granted) {
          if (group.cancelInProgress) other.request.cancel(reason)
        } else if (group.queue === 'single') {
          remove(other)
          other.request.drop(reason)
        }
      }
    }
  }

  return (request) => {
    const claim = { request, granted: false }
    displace(request)
    claims.push(claim)
    settle()
    return {
      isGranted: () => claim.granted,
      release: () => {
        remove(claim)
        settle()
      },
    }
  }
}

function holds(request: LockRequest, repository: string, { group }: ConcurrencyGroup): boolean {
  return request.repository === repository && request.groups.some((other) => other.group === group)
}

function share(left: LockRequest, right: LockRequest): boolean {
  return right.groups.some((group) => holds(left, right.repository, group))
}
