import { findUser, nodeId, type World } from '../store/world.ts'

/** A simple-user of GitHub's description. */
export function viewUser(world: World, login: string) {
  const user = findUser(world, login)
  const url = `${world.apiUrl}/users/${encodeURIComponent(user.login)}`
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('U', user.id),
    avatar_url: `${world.serverUrl}/avatars/u/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `${world.serverUrl}/${encodeURIComponent(user.login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** The user whose address a commit carries, null when nobody's. */
export function viewUserOfEmail(world: World, email: string) {
  const login = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/.exec(email)?.[1]
  return login === undefined ? null : viewUser(world, login)
}

/** The App that acts for tokens of runs. */
export function viewActionsApp(world: World) {
  const owner = viewUser(world, 'github')
  return {
    id: 15368,
    slug: 'github-actions',
    node_id: nodeId('A', 15368),
    owner,
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: `${world.serverUrl}/features/actions`,
    html_url: `${world.serverUrl}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2019-12-10T19:04:12Z',
    permissions: { actions: 'write', checks: 'write', contents: 'write', deployments: 'write', statuses: 'write' },
    events: [],
  }
}
