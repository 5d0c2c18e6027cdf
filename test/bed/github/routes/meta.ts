import type { Call, Reply } from '../http/call.ts'
import { ok } from '../http/call.ts'
import { ApiError, forbidden } from '../http/errors.ts'
import { findUser, now } from '../store/world.ts'
import { viewUser } from '../views/user.ts'

const rootKeys = [
  'current_user',
  'emails',
  'emojis',
  'events',
  'feeds',
  'followers',
  'following',
  'gists',
  'hub',
  'issues',
]

function root({ world }: Call): Reply {
  const url = world.apiUrl
  const named = Object.fromEntries(
    rootKeys.map((key) => [`${key}_url`, `${url}/${key === 'current_user' ? 'user' : key}`]),
  )
  return ok({
    ...named,
    current_user_authorizations_html_url: `${world.serverUrl}/settings/connections/applications{/client_id}`,
    authorizations_url: `${url}/authorizations`,
    code_search_url: `${url}/search/code?q={query}{&page,per_page,sort,order}`,
    commit_search_url: `${url}/search/commits?q={query}{&page,per_page,sort,order}`,
    following_url: `${url}/user/following{/target}`,
    gists_url: `${url}/gists{/gist_id}`,
    issue_search_url: `${url}/search/issues?q={query}{&page,per_page,sort,order}`,
    keys_url: `${url}/user/keys`,
    label_search_url: `${url}/search/labels?q={query}&repository_id={repository_id}{&page,per_page}`,
    notifications_url: `${url}/notifications`,
    organization_url: `${url}/orgs/{org}`,
    organization_repositories_url: `${url}/orgs/{org}/repos{?type,page,per_page,sort}`,
    organization_teams_url: `${url}/orgs/{org}/teams`,
    public_gists_url: `${url}/gists/public`,
    rate_limit_url: `${url}/rate_limit`,
    repository_url: `${url}/repos/{owner}/{repo}`,
    repository_search_url: `${url}/search/repositories?q={query}{&page,per_page,sort,order}`,
    current_user_repositories_url: `${url}/user/repos{?type,page,per_page,sort}`,
    starred_url: `${url}/user/starred{/owner}{/repo}`,
    starred_gists_url: `${url}/gists/starred`,
    user_url: `${url}/users/{user}`,
    user_organizations_url: `${url}/user/orgs`,
    user_repositories_url: `${url}/users/{user}/repos{?type,page,per_page,sort}`,
    user_search_url: `${url}/search/users?q={query}{&page,per_page,sort,order}`,
  })
}

function rateLimit({ token }: Call): Reply {
  const limit = token === undefined ? 60 : token.kind === 'actions' ? 1000 : 5000
  const used = token?.requests ?? 0
  const reset = Math.floor((token?.issuedAt ?? Date.now()) / 1000) + 3600
  const core = { limit, used, remaining: Math.max(limit - used, 0), reset }
  return ok({ resources: { core, search: { limit: 30, used: 0, remaining: 30, reset } }, rate: core })
}

function authenticatedUser({ world, token }: Call): Reply {
  if (!token) throw new ApiError(401, 'Requires authentication')
  if (token.kind !== 'user') throw forbidden('Resource not accessible by integration')
  const user = findUser(world, token.login)
  return ok({
    ...viewUser(world, user.login),
    name: user.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: now(),
    updated_at: now(),
    private_gists: 0,
    total_private_repos: 0,
    owned_private_repos: 0,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
  })
}

/** Operations that are not about one repository. */
export const globalRoutes: Record<string, (call: Call) => Reply | Promise<Reply>> = {
  'meta/root': root,
  'rate-limit/get': rateLimit,
  'users/get-authenticated': authenticatedUser,
}
