import { mergeability } from '../acts/mergeability.ts'
import { pullRange } from '../acts/pull-range.ts'
import { diff } from '../git/diff.ts'
import { countCommits } from '../git/history.ts'
import type { Pull } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import { findRepository, nodeId, type World } from '../store/world.ts'
import { viewLabel } from './label.ts'
import { htmlUrl, repositoryUrl, viewRepository } from './repository.ts'
import { viewUser } from './user.ts'

function viewSide(world: World, repository: Repository, ref: string, sha: string) {
  return {
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: viewUser(world, repository.owner),
    repo: viewRepository(world, repository),
  }
}

export const authorAssociation = (repository: Repository, login: string): string => {
  if (login === repository.owner) return 'OWNER'
  return repository.collaborators.has(login) ? 'COLLABORATOR' : 'NONE'
}

/** A pull request as lists hold it: a pull-request-simple of GitHub's description. */
export function viewPullSimple(world: World, repository: Repository, pull: Pull) {
  const url = `${repositoryUrl(world, repository)}/pulls/${pull.number}`
  const issue = `${repositoryUrl(world, repository)}/issues/${pull.number}`
  const html = `${htmlUrl(world, repository)}/pull/${pull.number}`
  const statuses = `${repositoryUrl(world, repository)}/statuses/${pull.headSha}`
  const head = findRepository(world, pull.headRepository) ?? repository
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repositoryUrl(world, repository)}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: viewUser(world, pull.login),
    body: pull.body,
    labels: pull.labels.map((label) => viewLabel(world, repository, label)),
    milestone: null,
    active_lock_reason: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommit,
    assignee: null,
    assignees: [],
    requested_reviewers: pull.reviewers.map((login) => viewUser(world, login)),
    requested_teams: [],
    head: viewSide(world, head, pull.headRef, pull.headSha),
    base: viewSide(world, repository, pull.baseRef, pull.baseSha),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repositoryUrl(world, repository)}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: authorAssociation(repository, pull.login),
    auto_merge: null,
    draft: pull.draft,
  }
}

/** A pull request alone: a pull-request of GitHub's description, its mergeability computed from git. */
export async function viewPull(world: World, repository: Repository, pull: Pull) {
  const directory = repository.gitDirectory
  const { base, head } = await pullRange(repository, pull)
  const [files, commits, merge] = await Promise.all([
    diff(directory, base, head, { patches: false }),
    countCommits(directory, [head, ...(base === undefined ? [] : [`^${base}`])]),
    mergeability(world, repository, pull),
  ])
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
  return {
    ...viewPullSimple(world, repository, pull),
    merged: pull.mergedAt !== null,
    mergeable: merge.mergeable,
    rebaseable: merge.mergeable,
    mergeable_state: merge.state,
    merged_by: pull.mergedBy === null ? null : viewUser(world, pull.mergedBy),
    comments: repository.comments.filter((comment) => comment.issue === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: pull.maintainerCanModify,
    commits,
    additions: sum(files.map((file) => file.additions)),
    deletions: sum(files.map((file) => file.deletions)),
    changed_files: files.length,
  }
}
