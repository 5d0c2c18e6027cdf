import { UserError } from '../../../action/src/errors.ts'
import type { GitHub } from '../../../github/src/client.ts'
import { readFileAt } from '../../../github/src/trees.ts'
import { type Approval, parseApprovals } from './parse.ts'

/** What is read of a pull request to tell whether it was reviewed. */
type Reviewed = { number: number; author: string; head: string; reviews: Review[] }

/** One review, in the order in which GitHub gives them: oldest first. */
export type Review = {
  login: string
  /** Apps review too, but an approval is a person's. */
  isPerson: boolean
  /** GitHub's author_association: whether the reviewer has anything to do with the repository. */
  association: string
  /** APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED or PENDING. */
  state: string
  commit: string
}

/** Those who belong to the repository: anyone at all may review a public one. */
const insiders = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])

/**
 * Says whose review is missing for the approvals that a pull request itself adds, or gives undefined when somebody
 * other than its author has approved its head, and not taken that back since.
 */
export function missingReview({ number, author, head, reviews }: Reviewed): string | undefined {
  const latest = new Map<string, Review>()
  for (const review of reviews) {
    // A comment leaves the verdict of the same person as it was.
    if (review.state !== 'COMMENTED' && review.state !== 'PENDING') latest.set(review.login, review)
  }
  const positive = [...latest.values()].filter(
    ({ state, login, isPerson, association }) =>
      state === 'APPROVED' && isPerson && insiders.has(association) && login.toLowerCase() !== author.toLowerCase(),
  )
  if (positive.some(({ commit }) => commit === head)) return undefined
  const wanted = `an approving review of #${number} at ${head.slice(0, 7)} by someone other than its author ${author}`
  if (positive.length === 0) return `${wanted} is missing`
  const stale = positive.map(({ login, commit }) => `${login} at ${commit.slice(0, 7)}`).join(', ')
  return `${wanted} is missing: there is one of an older commit (${stale})`
}

/** Reads a pull request and its reviews. Throws the client's UserErrors. */
export async function readReviewed(github: GitHub, number: number): Promise<Reviewed> {
  const { owner, repo, rest, paginate } = github
  const permission = 'pull-requests: read'
  const what = `read the reviews of #${number}`
  const { data: pull } = await github.read(what, permission, () => rest.pulls.get({ owner, repo, pull_number: number }))
  const listed = await github.read(what, permission, () =>
    paginate(rest.pulls.listReviews, { owner, repo, pull_number: number, per_page: 100 }),
  )
  const reviews = listed.map((review) => ({
    login: review.user?.login ?? '',
    isPerson: review.user?.type === 'User',
    association: review.author_association,
    state: review.state,
    commit: review.commit_id ?? '',
  }))
  return { number, author: pull.user.login, head: pull.head.sha, reviews }
}

/** How far back the file of approvals is followed. */
const longestHistory = 50

/**
 * Finds the pull requests by which an approval came: those of the commit that brought it into the history of `commit`,
 * and were merged. Empty when it came without one. Throws the client's UserErrors, and one when the history is too long.
 */
export async function findOrigin(
  github: GitHub,
  approval: Approval,
  commit: string,
  file: string,
): Promise<{ commit: string; pulls: number[] }> {
  const { owner, repo, rest } = github
  const { data: history } = await github.read('list the commits of the approvals', 'contents: read', () =>
    rest.repos.listCommits({ owner, repo, sha: commit, path: file, per_page: longestHistory + 1 }),
  )
  let brought = commit
  for (const [index, { sha }] of history.entries()) {
    const held = await readFileAt(github, sha, file)
    if (held === undefined || !(await holds(held.toString(), file, approval))) break
    if (index === longestHistory) throw tooLong(approval)
    brought = sha
  }
  const { data: pulls } = await github.read('find the pull request of the approval', 'pull-requests: read', () =>
    rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: brought, per_page: 100 }),
  )
  const merged = pulls.filter(({ merged_at }) => merged_at !== null)
  return { commit: brought, pulls: merged.map(({ number }) => number) }
}

/** An older file that is broken holds nothing that could count. */
async function holds(text: string, file: string, { file: about, statement }: Approval): Promise<boolean> {
  const approvals = await parseApprovals(text, file).catch(() => [])
  return approvals.some((one) => one.file === about && one.statement === statement)
}

function tooLong({ statement }: Approval): UserError {
  return new UserError('The file of approvals has too long a history to be followed.', {
    reason: 'approval-origin-unknown',
    received: statement,
    accepted: `an approval among the last ${longestHistory} changes of the file`,
    remedy: 'Take entries of applied migrations out, and add the one that is needed anew.',
  })
}
