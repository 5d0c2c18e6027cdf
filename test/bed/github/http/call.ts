import type { Token } from '../auth/tokens.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'

/** A request that was understood, checked and allowed. */
export type Call = {
  world: World
  token: Token | undefined
  /** Who acts: a login. */
  login: string
  parameters: Record<string, string>
  /** Converted to the types of GitHub's description. */
  query: Record<string, unknown>
  /** Held to GitHub's description, so that handlers may read it as what the operation takes. */
  body: unknown
  raw: Buffer
  accept: string
  contentType: string
  /** The address without its query: what links of pages are made from. */
  address: string
}

export type RepositoryCall = Call & { repository: Repository }

export type Reply = { status: number; body?: unknown; headers?: Record<string, string>; contentType?: string }

/** Handlers of operations on a repository, by the operation's id in GitHub's description. */
export type Routes = Record<string, (call: RepositoryCall) => Reply | Promise<Reply>>

export const ok = (body: unknown, headers?: Record<string, string>): Reply => ({
  status: 200,
  body,
  ...(headers ? { headers } : {}),
})

export const created = (body: unknown, location?: string): Reply => ({
  status: 201,
  body,
  ...(location ? { headers: { location } } : {}),
})

export const noContent: Reply = { status: 204 }
