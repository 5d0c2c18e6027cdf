import type { Token } from '../auth/tokens.ts'
import type { GitHubEvent } from '../events/event.ts'
import type { FaultList } from '../http/faults.ts'
import type { User } from './records.ts'
import type { Repository } from './repository.ts'
import type { RunStore } from './runs.ts'

/** One request as it was answered. */
export type RequestRecord = {
  method: string
  path: string
  query: Record<string, string>
  status: number
  /** Who GitHub takes the caller for; null without a valid token. */
  actor: string | null
  tokenKind: string | null
  /** The operation of GitHub's description; null for git and unknown addresses. */
  operation: string | null
  /** What in the request breaks the description. */
  violations: string[]
}

/** Everything the double knows. */
export type World = {
  directory: string
  serverUrl: string
  apiUrl: string
  repositories: Map<string, Repository>
  users: Map<string, User>
  tokens: Map<string, Token>
  runs: RunStore
  faults: FaultList
  requests: RequestRecord[]
  violations: string[]
  nextId: () => number
  emit: (event: GitHubEvent) => void
  /** Runs writes to one repository one after the other. */
  exclusive: <T>(repository: Repository, write: () => Promise<T>) => Promise<T>
}

/** Now, in the form that GitHub gives times. */
export const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`

/** An opaque id in the shape of GitHub's node ids. */
export const nodeId = (kind: string, id: number | string): string =>
  `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`

/** The user of a login, made when first seen. */
export function findUser(world: World, login: string, type?: User['type']): User {
  const known = world.users.get(login.toLowerCase())
  if (known) return known
  const user: User = { id: world.nextId(), login, type: type ?? (login.endsWith('[bot]') ? 'Bot' : 'User') }
  world.users.set(login.toLowerCase(), user)
  return user
}

export const findRepository = (world: World, fullName: string): Repository | undefined =>
  world.repositories.get(fullName.toLowerCase())

/** The address that GitHub writes into commits of a user. */
export const emailOf = (user: User): string => `${user.id}+${user.login}@users.noreply.github.com`

/** Makes the per-repository queue of writes. */
export function createExclusive(): World['exclusive'] {
  const tails = new Map<number, Promise<unknown>>()
  return async (repository, write) => {
    const before = tails.get(repository.id) ?? Promise.resolve()
    const result = before.then(write, write)
    tails.set(
      repository.id,
      result.catch(() => {}),
    )
    return await result
  }
}
