import { randomBytes } from 'node:crypto'
import type { World } from '../store/world.ts'

export type Access = 'read' | 'write'

export type TokenInput = {
  /** `owner/name` of the one repository that the token is for. */
  repository: string
  /** actions: a run's GITHUB_TOKEN; app: an App's installation token; user: a fine-grained personal token. */
  kind: 'actions' | 'app' | 'user'
  /** The person or App behind it. What an actions token does is done by github-actions[bot]. */
  actor: string
  /** Keys as in a workflow (`pull-requests`) or as in the API (`pull_requests`). */
  permissions: Record<string, Access>
  runId?: number
}

export type Token = TokenInput & {
  value: string
  /** Whom GitHub names as the one who acts. */
  login: string
  issuedAt: number
  requests: number
}

const prefixes = { actions: 'ghs_', app: 'ghs_', user: 'github_pat_' }

function loginOf(input: TokenInput): string {
  if (input.kind === 'actions') return 'github-actions[bot]'
  if (input.kind === 'app' && !input.actor.endsWith('[bot]')) return `${input.actor}[bot]`
  return input.actor
}

/** Makes a token and gives its text. */
export function issueToken(world: World, input: TokenInput): Token {
  const permissions = Object.fromEntries(
    Object.entries(input.permissions).map(([name, access]) => [name.replaceAll('-', '_'), access]),
  )
  const value = prefixes[input.kind] + randomBytes(27).toString('base64url').replaceAll(/[-_]/g, 'x')
  const token: Token = { ...input, permissions, value, login: loginOf(input), issuedAt: Date.now(), requests: 0 }
  world.tokens.set(value, token)
  return token
}

/** What an Authorization header says: nothing, a token text, or something that can't be one. */
export function readAuthorization(header: string | undefined): string | undefined {
  const [scheme = '', value = ''] = (header ?? '').split(' ')
  switch (scheme.toLowerCase()) {
    case 'bearer':
    case 'token':
      return value
    case 'basic': {
      const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(value, 'base64').toString()) ?? []
      return password
    }
    default:
      return undefined
  }
}
