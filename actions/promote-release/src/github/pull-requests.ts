import { messageOf, UserError } from '../../../../packages/action/src/errors.ts'
import type { GitHub } from '../../../../packages/github/src/client.ts'

/** A pull request, as far as a promotion needs to know it. */
export type PullRequest = {
  number: number
  title: string
  body: string
  url: string
  headSha: string
  headBranch: string
  baseBranch: string
  /** True if the head is a branch of this very repository (by id): a fork's branch may carry any name. */
  fromHere: boolean
  /** True if the job token of a workflow opened it. */
  byActions: boolean
  merged: boolean
  mergeCommit: string | undefined
}

type ApiPull = {
  number: number
  title: string
  body: string | null
  html_url: string
  head: { sha: string; ref: string; repo: { id: number } | null }
  base: { ref: string; repo: { id: number } }
  user: { login: string } | null
  merged_at?: string | null
  merge_commit_sha: string | null
}

function toPullRequest(pull: ApiPull): PullRequest {
  return {
    number: pull.number,
    title: pull.title,
    body: pull.body ?? '',
    url: pull.html_url,
    headSha: pull.head.sha,
    headBranch: pull.head.ref,
    baseBranch: pull.base.ref,
    fromHere: pull.head.repo !== null && pull.head.repo.id === pull.base.repo.id,
    byActions: pull.user?.login === 'github-actions[bot]',
    merged: pull.merged_at !== null && pull.merged_at !== undefined,
    mergeCommit: pull.merge_commit_sha ?? undefined,
  }
}

/** Finds the open pull request from one branch of this repository into another. */
export async function findOpenPull(github: GitHub, source: string, target: string): Promise<PullRequest | undefined> {
  const { data } = await github.read('look for the promotion pull request', 'pull-requests: read', () =>
    github.rest.pulls.list({
      owner: github.owner,
      repo: github.repo,
      state: 'open',
      head: `${github.owner}:${source}`,
      base: target,
    }),
  )
  return data.map((pull) => toPullRequest(pull as ApiPull)).find((pull) => pull.fromHere)
}

/** Finds the merged pull request that made a commit on a branch. */
export async function findMergedPull(github: GitHub, commit: string, target: string): Promise<PullRequest | undefined> {
  const { data } = await github.read('look for the merged pull request', 'pull-requests: read', () =>
    github.rest.repos.listPullRequestsAssociatedWithCommit({
      owner: github.owner,
      repo: github.repo,
      commit_sha: commit,
    }),
  )
  return data
    .map((pull) => toPullRequest(pull as ApiPull))
    .find((pull) => pull.merged && pull.baseBranch === target && pull.mergeCommit === commit)
}

/** Reads a pull request by its number. */
export async function readPull(github: GitHub, number: number): Promise<PullRequest> {
  const { data } = await github.read(`read pull request #${number}`, 'pull-requests: read', () =>
    github.rest.pulls.get({ owner: github.owner, repo: github.repo, pull_number: number }),
  )
  return toPullRequest(data as ApiPull)
}

/** Opens the pull request, or gives the one that a run at our side has opened meanwhile. */
export async function openPull(
  github: GitHub,
  request: { source: string; target: string; title: string; body: string; compareUrl: string },
): Promise<PullRequest> {
  try {
    const { data } = await github.write('open the promotion pull request', 'pull-requests: write', () =>
      github.rest.pulls.create({
        owner: github.owner,
        repo: github.repo,
        head: request.source,
        base: request.target,
        title: request.title,
        body: request.body,
      }),
    )
    return toPullRequest(data as ApiPull)
  } catch (error) {
    const said = error instanceof UserError ? (error.received ?? '') : messageOf(error)
    if (/already exists/i.test(said)) {
      const existing = await findOpenPull(github, request.source, request.target)
      if (existing !== undefined) return existing
    }
    if (/not permitted to create/i.test(said)) {
      throw new UserError('This repository does not let GitHub Actions open pull requests.', {
        reason: 'pull-request-not-permitted',
        received: said,
        accepted:
          'the setting "Allow GitHub Actions to create and approve pull requests", or an App token in the input `token`',
        remedy: `Turn the setting on (Settings → Actions → General), give an App token, or open the pull request by hand: ${request.compareUrl}`,
        cause: error,
      })
    }
    throw error
  }
}

/** Changes the text of a pull request. */
export async function updatePull(github: GitHub, number: number, body: string): Promise<void> {
  await github.write(`update pull request #${number}`, 'pull-requests: write', () =>
    github.rest.pulls.update({ owner: github.owner, repo: github.repo, pull_number: number, body }),
  )
}

/** Writes a comment once: the one that carries `marker` is changed instead of a second being added. */
export async function upsertComment(github: GitHub, number: number, marker: string, text: string): Promise<void> {
  const { owner, repo } = github
  const body = `${marker}\n${text}`
  const comments = await github.read(`read the comments of #${number}`, 'pull-requests: read', () =>
    github.paginate(github.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }),
  )
  const mine = comments.find((comment) => comment.body?.startsWith(marker))
  if (mine?.body === body) return
  await github.write(`comment on #${number}`, 'pull-requests: write', async () => {
    if (mine === undefined) await github.rest.issues.createComment({ owner, repo, issue_number: number, body })
    else await github.rest.issues.updateComment({ owner, repo, comment_id: mine.id, body })
  })
}
