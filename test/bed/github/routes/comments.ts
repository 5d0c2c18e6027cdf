import { type Actor, defaultBranchHead, emitEvent } from '../events/emit.ts'
import { created, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found, tooLong, validationFailed } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import type { Comment, Pull } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import { nodeId, now, type World } from '../store/world.ts'
import { viewLabel } from '../views/label.ts'
import { authorAssociation } from '../views/pull.ts'
import { htmlUrl, repositoryUrl } from '../views/repository.ts'
import { viewUser } from '../views/user.ts'
import { actorOf } from './actor.ts'

/** The double has no issues of its own: every number is a pull request's. */
export const issueOf = ({ repository, parameters }: RepositoryCall): Pull =>
  found(repository.pulls.get(Number(parameters['issue_number'])))

function viewComment(world: World, repository: Repository, comment: Comment) {
  const url = repositoryUrl(world, repository)
  return {
    url: `${url}/issues/comments/${comment.id}`,
    html_url: `${htmlUrl(world, repository)}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${url}/issues/${comment.issue}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: viewUser(world, comment.login),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: authorAssociation(repository, comment.login),
    body: comment.body,
    performed_via_github_app: null,
  }
}

async function tellComment(call: RepositoryCall, actor: Actor, comment: Comment, action: string, changes?: unknown) {
  const { world, repository } = call
  const pull = found(repository.pulls.get(comment.issue))
  const url = `${repositoryUrl(world, repository)}/issues/${pull.number}`
  const html = `${htmlUrl(world, repository)}/pull/${pull.number}`
  emitEvent(world, repository, actor, {
    name: 'issue_comment',
    action,
    ...(await defaultBranchHead(repository)),
    payload: {
      ...(changes === undefined ? {} : { changes }),
      issue: {
        url,
        html_url: html,
        id: pull.id,
        number: pull.number,
        title: pull.title,
        user: viewUser(world, pull.login),
        labels: pull.labels.map((label) => viewLabel(world, repository, label)),
        state: pull.state,
        body: pull.body,
        created_at: pull.createdAt,
        updated_at: pull.updatedAt,
        closed_at: pull.closedAt,
        pull_request: { url: `${repositoryUrl(world, repository)}/pulls/${pull.number}`, html_url: html },
      },
      comment: viewComment(world, repository, comment),
    },
  })
}

function refuseBody(body: string): void {
  if (body.trim() === '') throw validationFailed({ resource: 'IssueComment', field: 'body', code: 'missing_field' })
  if (body.length > 65536) throw tooLong('IssueComment', 'body', 65536)
}

async function createComment(call: RepositoryCall) {
  const { world, repository, login } = call
  const { body } = call.body as { body: string }
  const pull = issueOf(call)
  refuseBody(body)
  const at = now()
  const comment: Comment = { id: world.nextId(), issue: pull.number, login, body, createdAt: at, updatedAt: at }
  repository.comments.push(comment)
  pull.updatedAt = at
  await tellComment(call, actorOf(call), comment, 'created')
  const view = viewComment(world, repository, comment)
  return created(view, view.url)
}

const commentOf = ({ repository, parameters }: RepositoryCall): Comment =>
  found(repository.comments.find((comment) => comment.id === Number(parameters['comment_id'])))

async function updateComment(call: RepositoryCall) {
  const comment = commentOf(call)
  const { body } = call.body as { body: string }
  refuseBody(body)
  const before = comment.body
  Object.assign(comment, { body, updatedAt: now() })
  await tellComment(call, actorOf(call), comment, 'edited', { body: { from: before } })
  return ok(viewComment(call.world, call.repository, comment))
}

async function listComments(call: RepositoryCall) {
  const { world, repository, query } = call
  const { number } = issueOf(call)
  const since = Date.parse(String(query['since'] ?? 0))
  const comments = repository.comments
    .filter((comment) => comment.issue === number)
    .filter((comment) => query['since'] === undefined || Date.parse(comment.updatedAt) >= since)
  return await paginate(call, comments, (comment) => viewComment(world, repository, comment))
}

export const comments: Routes = {
  'issues/create-comment': createComment,
  'issues/get-comment': (call) => ok(viewComment(call.world, call.repository, commentOf(call))),
  'issues/update-comment': updateComment,
  'issues/list-comments': listComments,
}
