import type { Repository } from '../store/repository.ts'
import { nodeId, type World } from '../store/world.ts'
import { viewUser } from './user.ts'

export const repositoryUrl = (world: World, repository: Repository): string =>
  `${world.apiUrl}/repos/${repository.fullName}`

export const htmlUrl = (world: World, repository: Repository): string => `${world.serverUrl}/${repository.fullName}`

/** A repository's addresses, as templates where GitHub has templates. */
function addresses(url: string) {
  return {
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
  }
}

/** What every form of a repository holds: a minimal-repository of GitHub's description. */
export function viewMinimalRepository(world: World, repository: Repository) {
  const url = repositoryUrl(world, repository)
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    owner: viewUser(world, repository.owner),
    private: repository.private,
    html_url: htmlUrl(world, repository),
    description: repository.description,
    fork: repository.forkOf !== undefined,
    url,
    ...addresses(url),
  }
}

/** A repository as events and pull requests hold it. */
export function viewRepository(world: World, repository: Repository) {
  const open = [...repository.pulls.values()].filter((pull) => pull.state === 'open').length
  const html = htmlUrl(world, repository)
  return {
    ...viewMinimalRepository(world, repository),
    git_url: html.replace(/^http/, 'git'),
    ssh_url: `git@${new URL(world.serverUrl).hostname}:${repository.fullName}.git`,
    clone_url: repository.cloneUrl,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 1,
    default_branch: repository.defaultBranch,
    open_issues: open,
    open_issues_count: open,
    is_template: false,
    topics: [],
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    pushed_at: repository.pushedAt,
    created_at: repository.createdAt,
    updated_at: repository.pushedAt,
    allow_forking: true,
    web_commit_signoff_required: false,
  }
}
