import { pullTarget } from '../acts/announce-pull.ts'
import { emitEvent } from '../events/emit.ts'
import { created, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { ApiError, unprocessable } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import type { Pull, Review } from '../store/records.ts'
import { nodeId, now } from '../store/world.ts'
import { authorAssociation, viewPullSimple } from '../views/pull.ts'
import { htmlUrl, repositoryUrl } from '../views/repository.ts'
import { viewUser } from '../views/user.ts'
import { actorOf } from './actor.ts'
import { pullOf } from './pulls.ts'

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const

function viewReview({ world, repository }: RepositoryCall, pull: Pull, review: Review) {
  const html = `${htmlUrl(world, repository)}/pull/${pull.number}#pullrequestreview-${review.id}`
  const url = `${repositoryUrl(world, repository)}/pulls/${pull.number}`
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: viewUser(world, review.login),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    author_association: authorAssociation(repository, review.login),
    _links: { html: { href: html }, pull_request: { href: url } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  }
}

function createReview(call: RepositoryCall) {
  const { world, repository, login, token } = call
  const pull = pullOf(call)
  const input = call.body as { commit_id?: string; body?: string; event?: keyof typeof states }
  const state = input.event === undefined ? 'PENDING' : states[input.event]
  const judging = state === 'APPROVED' || state === 'CHANGES_REQUESTED'
  if (judging && login === pull.login) {
    const own =
      state === 'APPROVED'
        ? 'Can not approve your own pull request'
        : 'Can not request changes on your own pull request'
    throw new ApiError(422, 'Unprocessable Entity', { errors: [own] })
  }
  if (state === 'APPROVED' && token?.kind === 'actions' && !repository.actionsMayCreatePullRequests)
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.')
  const review: Review = {
    id: world.nextId(),
    login,
    body: input.body ?? '',
    state,
    commit: input.commit_id ?? pull.headSha,
    submittedAt: now(),
  }
  pull.reviews.push(review)
  pull.reviewers = pull.reviewers.filter((reviewer) => reviewer !== login)
  const view = viewReview(call, pull, review)
  if (state !== 'PENDING')
    emitEvent(world, repository, actorOf(call), {
      name: 'pull_request_review',
      action: 'submitted',
      ...pullTarget(pull),
      payload: {
        review: { ...view, state: state.toLowerCase() },
        pull_request: viewPullSimple(world, repository, pull),
      },
    })
  return ok(view)
}

function requestReviewers(call: RepositoryCall) {
  const { world, repository } = call
  const pull = pullOf(call)
  const { reviewers = [] } = call.body as { reviewers?: string[] }
  if (reviewers.includes(pull.login)) throw unprocessable('Review cannot be requested from pull request author.')
  const strangers = reviewers.filter((login) => !repository.collaborators.has(login))
  if (strangers.length > 0)
    throw unprocessable(
      `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${repository.fullName} repository.`,
    )
  pull.reviewers = [...new Set([...pull.reviewers, ...reviewers])]
  return created(viewPullSimple(world, repository, pull))
}

export const reviews: Routes = {
  'pulls/list-reviews': async (call) => {
    const pull = pullOf(call)
    return await paginate(call, pull.reviews, (review) => viewReview(call, pull, review))
  },
  'pulls/create-review': createReview,
  'pulls/list-requested-reviewers': (call) =>
    ok({ users: pullOf(call).reviewers.map((login) => viewUser(call.world, login)), teams: [] }),
  'pulls/request-reviewers': requestReviewers,
}
