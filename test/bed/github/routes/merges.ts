import { mergeBranches } from '../acts/merge-branches.ts'
import { type MergeInput, mergePull } from '../acts/merge-pull.ts'
import { readCommit } from '../git/objects.ts'
import { created, noContent, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { notFound } from '../http/errors.ts'
import { viewCommit } from '../views/commit.ts'
import { actorOf } from './actor.ts'
import { pullOf } from './pulls.ts'

async function merge(call: RepositoryCall) {
  const { world, repository, token } = call
  const { base, head, commit_message } = call.body as { base: string; head: string; commit_message?: string }
  const sha = await mergeBranches(world, repository, actorOf(call), { base, head, message: commit_message }, token)
  if (sha === undefined) return noContent
  return created(viewCommit(world, repository, await readCommit(repository.gitDirectory, sha)))
}

async function mergePullRequest(call: RepositoryCall) {
  const { world, repository, token } = call
  const sha = await mergePull(world, repository, actorOf(call), pullOf(call), call.body as MergeInput, token)
  return ok({ sha, merged: true, message: 'Pull Request successfully merged' })
}

function checkMerged(call: RepositoryCall) {
  if (pullOf(call).mergedAt === null) throw notFound()
  return noContent
}

export const merges: Routes = {
  'repos/merge': merge,
  'pulls/merge': mergePullRequest,
  'pulls/check-if-merged': checkMerged,
}
