import { issueToken } from '../auth/tokens.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'
import type { MergeMethod } from './merge-pull.ts'
import { type PushInput, pushCommit } from './push.ts'

/** Everything that a person with write access may do. */
const permissions = {
  actions: 'write',
  administration: 'write',
  checks: 'read',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  metadata: 'read',
  pull_requests: 'write',
  statuses: 'write',
  workflows: 'write',
} as const

/** Acts of a person, each through the API or git with that person's token. */
export type Human = {
  token: string
  /** Sends a request of the API and gives its answer's body; throws with GitHub's message when it is refused. */
  request: <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => Promise<T>
  /** Writes files (null deletes) as one commit onto a branch, made from `from` when new, and pushes; gives the sha. */
  push: (push: PushInput) => Promise<string>
  openPullRequest: (pull: {
    head: string
    base: string
    title?: string
    body?: string
    draft?: boolean
  }) => Promise<number>
  /** Gives the sha of the merge. */
  mergePullRequest: (number: number, method?: MergeMethod) => Promise<string>
  closePullRequest: (number: number) => Promise<void>
  submitReview: (number: number, event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT', body?: string) => Promise<void>
  comment: (number: number, body: string) => Promise<void>
  dispatchWorkflow: (file: string, ref: string, inputs?: Record<string, string>) => Promise<void>
}

export function createHuman(world: World, repository: Repository, login: string): Human {
  if (!repository.collaborators.has(login)) repository.collaborators.set(login, 'write')
  const token = issueToken(world, { repository: repository.fullName, kind: 'user', actor: login, permissions }).value

  async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${world.apiUrl}/repos/${repository.fullName}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(60_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} was refused with ${response.status}: ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  const push: Human['push'] = (change) => pushCommit(world, repository, { login, token }, change)

  return {
    token,
    request,
    push,
    openPullRequest: async ({ title = 'A pull request', ...pull }) =>
      (await request<{ number: number }>('POST', '/pulls', { title, ...pull })).number,
    mergePullRequest: async (number, method = 'merge') =>
      (await request<{ sha: string }>('PUT', `/pulls/${number}/merge`, { merge_method: method })).sha,
    closePullRequest: async (number) => void (await request('PATCH', `/pulls/${number}`, { state: 'closed' })),
    submitReview: async (number, event, body = '') =>
      void (await request('POST', `/pulls/${number}/reviews`, { event, body })),
    comment: async (number, body) => void (await request('POST', `/issues/${number}/comments`, { body })),
    dispatchWorkflow: async (file, ref, inputs = {}) =>
      void (await request('POST', `/actions/workflows/${encodeURIComponent(file)}/dispatches`, { ref, inputs })),
  }
}
