import type { FileChange } from '../git/diff.ts'
import type { Commit } from '../git/objects.ts'
import type { Repository } from '../store/repository.ts'
import { nodeId, type World } from '../store/world.ts'
import { htmlUrl, repositoryUrl } from './repository.ts'
import { viewUserOfEmail } from './user.ts'

const unsigned = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** A commit as lists and comparisons hold it. */
export function viewCommit(world: World, repository: Repository, commit: Commit) {
  const url = repositoryUrl(world, repository)
  const html = htmlUrl(world, repository)
  return {
    url: `${url}/commits/${commit.sha}`,
    sha: commit.sha,
    node_id: nodeId('C', `${repository.id}:${commit.sha}`),
    html_url: `${html}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: unsigned,
    },
    author: viewUserOfEmail(world, commit.author.email),
    committer: viewUserOfEmail(world, commit.committer.email),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/commits/${sha}`,
      html_url: `${html}/commit/${sha}`,
    })),
  }
}

/** A commit as git holds it: a git-commit of GitHub's description. */
export function viewGitCommit(world: World, repository: Repository, commit: Commit) {
  const url = repositoryUrl(world, repository)
  const html = htmlUrl(world, repository)
  return {
    sha: commit.sha,
    node_id: nodeId('C', `${repository.id}:${commit.sha}`),
    url: `${url}/git/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/git/commits/${sha}`,
      html_url: `${html}/commit/${sha}`,
    })),
    verification: unsigned,
  }
}

/** A changed file: a diff-entry of GitHub's description. */
export function viewFile(world: World, repository: Repository, head: string, file: FileChange) {
  const html = htmlUrl(world, repository)
  const path = encodePath(file.path)
  return {
    sha: file.blob,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${html}/blob/${head}/${path}`,
    raw_url: `${html}/raw/${head}/${path}`,
    contents_url: `${repositoryUrl(world, repository)}/contents/${path}?ref=${head}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  }
}

/** A commit as webhooks hold it. */
export function viewEventCommit(world: World, repository: Repository, commit: Commit) {
  const person = ({ name, email }: { name: string; email: string }) => {
    const user = viewUserOfEmail(world, email)
    return { name, email, ...(user ? { username: user.login } : {}) }
  }
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.committer.date,
    url: `${htmlUrl(world, repository)}/commit/${commit.sha}`,
    author: person(commit.author),
    committer: person(commit.committer),
  }
}
