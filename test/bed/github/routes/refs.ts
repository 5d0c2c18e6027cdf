import { moveRef, refuseNewWorkflows } from '../acts/move-ref.ts'
import { isAncestor } from '../git/history.ts'
import { isRefName, listRefs, objectType, type Ref, readRef, zeroSha } from '../git/refs.ts'
import { created, noContent, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { notFound, unprocessable } from '../http/errors.ts'
import type { Repository } from '../store/repository.ts'
import { nodeId, type World } from '../store/world.ts'
import { repositoryUrl } from '../views/repository.ts'
import { actorOf } from './actor.ts'

function viewRef(world: World, repository: Repository, ref: Pick<Ref, 'name' | 'type' | 'sha'>) {
  const url = repositoryUrl(world, repository)
  return {
    ref: ref.name,
    node_id: nodeId('REF', `${repository.id}:${ref.name}`),
    url: `${url}/git/${ref.name}`,
    object: { sha: ref.sha, type: ref.type, url: `${url}/git/${ref.type}s/${ref.sha}` },
  }
}

const fullName = (name: string | undefined): string => `refs/${(name ?? '').replace(/^refs\//, '')}`

async function getRef({ world, repository, parameters }: RepositoryCall) {
  const ref = await readRef(repository.gitDirectory, fullName(parameters['ref']))
  if (!ref) throw notFound()
  return ok(viewRef(world, repository, ref))
}

async function listMatchingRefs({ world, repository, parameters }: RepositoryCall) {
  const refs = await listRefs(repository.gitDirectory, fullName(parameters['ref']))
  return ok(refs.map((ref) => viewRef(world, repository, ref)))
}

/** A release that can't change locks its tag: it can neither move nor go, nor be made again after the release is gone. */
function refuseLockedTag(repository: Repository, name: string): void {
  const tag = name.replace(/^refs\/tags\//, '')
  const locked = repository.releases.some((release) => release.immutable && release.tag === tag)
  if (name.startsWith('refs/tags/') && (locked || repository.burnedTags.has(tag)))
    throw unprocessable(
      `Repository rule violations found\n\nCannot change tag ${tag}: it belongs to an immutable release.\n\n`,
    )
}

async function createRef(call: RepositoryCall) {
  const { world, repository, token } = call
  const { ref, sha } = call.body as { ref: string; sha: string }
  const directory = repository.gitDirectory
  if (!/^refs\/[^/]+\/./.test(ref) || !(await isRefName(directory, ref)))
    throw unprocessable(
      `Reference name '${ref}' is not valid. It must start with 'refs/' and have at least two slashes.`,
    )
  const type = /^[0-9a-f]{40}$/.test(sha) ? await objectType(directory, sha) : undefined
  if (type === undefined) throw unprocessable('Object does not exist')
  if (ref.startsWith('refs/heads/') && type !== 'commit') throw unprocessable('Reference update failed')
  if (await readRef(directory, ref)) throw unprocessable('Reference already exists')
  refuseLockedTag(repository, ref)
  await refuseNewWorkflows(repository, token, sha)
  await moveRef(world, repository, actorOf(call), { ref, before: zeroSha, after: sha }, 422)
  const view = viewRef(world, repository, { name: ref, type, sha })
  return created(view, view.url)
}

async function updateReference(call: RepositoryCall) {
  const { world, repository, token } = call
  const { sha, force = false } = call.body as { sha: string; force?: boolean }
  const directory = repository.gitDirectory
  const name = fullName(call.parameters['ref'])
  const ref = await readRef(directory, name)
  if (!ref) throw unprocessable('Reference does not exist')
  const type = /^[0-9a-f]{40}$/.test(sha) ? await objectType(directory, sha) : undefined
  if (type === undefined) throw unprocessable('Object does not exist')
  if (!force && !(await isAncestor(directory, ref.sha, sha))) throw unprocessable('Update is not a fast forward')
  refuseLockedTag(repository, name)
  await refuseNewWorkflows(repository, token, sha)
  await moveRef(world, repository, actorOf(call), { ref: name, before: ref.sha, after: sha }, 422)
  return ok(viewRef(world, repository, { name, type, sha }))
}

async function deleteRef(call: RepositoryCall) {
  const { world, repository } = call
  const name = fullName(call.parameters['ref'])
  const ref = await readRef(repository.gitDirectory, name)
  if (!ref) throw unprocessable('Reference does not exist')
  if (name === `refs/heads/${repository.defaultBranch}`) throw unprocessable('Cannot delete the default branch')
  refuseLockedTag(repository, name)
  await moveRef(world, repository, actorOf(call), { ref: name, before: ref.sha, after: zeroSha }, 422)
  return noContent
}

export const refs: Routes = {
  'git/get-ref': getRef,
  'git/list-matching-refs': listMatchingRefs,
  'git/create-ref': createRef,
  'git/update-ref': updateReference,
  'git/delete-ref': deleteRef,
}
