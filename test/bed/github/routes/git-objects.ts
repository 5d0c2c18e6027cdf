import { readBlob, readCommit, readTag, readTree, type TagObject, writeTag } from '../git/objects.ts'
import { objectType, resolveCommit } from '../git/refs.ts'
import { created, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found, notFound, unprocessable } from '../http/errors.ts'
import type { Repository } from '../store/repository.ts'
import { emailOf, findUser, nodeId, now, type World } from '../store/world.ts'
import { viewGitCommit } from '../views/commit.ts'
import { repositoryUrl } from '../views/repository.ts'

/** GitHub stops a recursive tree at so many entries and says that it is truncated. */
const treeLimit = 100_000

async function getCommit({ world, repository, parameters }: RepositoryCall) {
  const sha = parameters['commit_sha'] ?? ''
  if ((await objectType(repository.gitDirectory, sha)) !== 'commit') throw notFound()
  return ok(viewGitCommit(world, repository, await readCommit(repository.gitDirectory, sha)))
}

async function getTree({ world, repository, parameters, query }: RepositoryCall) {
  const directory = repository.gitDirectory
  const name = parameters['tree_sha'] ?? ''
  const direct = /^[0-9a-f]{40}$/.test(name) && (await objectType(directory, name)) === 'tree' ? name : undefined
  const commit = direct === undefined ? await resolveCommit(directory, name) : undefined
  const sha = direct ?? (commit && (await readCommit(directory, commit)).tree)
  if (sha === undefined) throw notFound()
  const entries = await readTree(directory, sha, query['recursive'] !== undefined)
  const url = repositoryUrl(world, repository)
  return ok({
    sha,
    url: `${url}/git/trees/${sha}`,
    tree: entries.slice(0, treeLimit).map((entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.sha,
      ...(entry.size === undefined ? {} : { size: entry.size }),
      ...(entry.type === 'commit' ? {} : { url: `${url}/git/${entry.type}s/${entry.sha}` }),
    })),
    truncated: entries.length > treeLimit,
  })
}

async function getBlob({ world, repository, parameters, accept }: RepositoryCall) {
  const sha = parameters['file_sha'] ?? ''
  if ((await objectType(repository.gitDirectory, sha)) !== 'blob') throw notFound()
  const content = await readBlob(repository.gitDirectory, sha)
  if (/\.raw(\+json)?\b/.test(accept)) return { status: 200, body: content, contentType: 'application/vnd.github.raw' }
  return ok({
    sha,
    node_id: nodeId('B', `${repository.id}:${sha}`),
    size: content.length,
    url: `${repositoryUrl(world, repository)}/git/blobs/${sha}`,
    content: wrapBase64(content),
    encoding: 'base64',
  })
}

/** Base64 in lines of 60 characters, each ended, as GitHub gives it. */
export const wrapBase64 = (content: Buffer): string => content.toString('base64').replaceAll(/.{1,60}/g, '$&\n')

function viewTag(world: World, repository: Repository, sha: string, tag: TagObject) {
  const url = repositoryUrl(world, repository)
  return {
    node_id: nodeId('TA', `${repository.id}:${sha}`),
    sha,
    url: `${url}/git/tags/${sha}`,
    tagger: tag.tagger,
    object: { sha: tag.object, type: tag.type, url: `${url}/git/${tag.type}s/${tag.object}` },
    tag: tag.tag,
    message: tag.message,
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  }
}

async function getTag({ world, repository, parameters }: RepositoryCall) {
  const sha = parameters['tag_sha'] ?? ''
  if ((await objectType(repository.gitDirectory, sha)) !== 'tag') throw notFound()
  return ok(viewTag(world, repository, sha, await readTag(repository.gitDirectory, sha)))
}

async function createTag({ world, repository, body, login }: RepositoryCall) {
  const input = body as {
    tag: string
    message: string
    object: string
    type: string
    tagger?: Partial<TagObject['tagger']>
  }
  if ((await objectType(repository.gitDirectory, input.object)) !== input.type)
    throw unprocessable(`Object ${input.object} is not a ${input.type} of this repository`)
  const user = findUser(world, login)
  const tagger = { name: user.login, email: emailOf(user), date: now(), ...input.tagger }
  const tag = { tag: input.tag, type: input.type, object: input.object, message: input.message, tagger }
  const sha = await writeTag(repository.gitDirectory, tag)
  const view = viewTag(world, repository, sha, await readTag(repository.gitDirectory, found(sha)))
  return created(view, view.url)
}

export const gitObjects: Routes = {
  'git/get-commit': getCommit,
  'git/get-tree': getTree,
  'git/get-blob': getBlob,
  'git/get-tag': getTag,
  'git/create-tag': createTag,
}
