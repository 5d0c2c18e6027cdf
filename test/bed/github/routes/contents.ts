import { findEntry, readBlob, readTree, type TreeEntry } from '../git/objects.ts'
import { resolveCommit } from '../git/refs.ts'
import { ok, type Reply, type RepositoryCall, type Routes } from '../http/call.ts'
import { ApiError, notFound } from '../http/errors.ts'
import { htmlUrl, repositoryUrl } from '../views/repository.ts'
import { wrapBase64 } from './git-objects.ts'

/** Above a megabyte a file comes without its content, and only the raw media type gives it. */
const inlineLimit = 1024 * 1024
const sizeLimit = 100 * inlineLimit

const kinds: Record<string, string> = { tree: 'dir', commit: 'submodule', blob: 'file' }

function viewEntry(call: RepositoryCall, ref: string, path: string, entry: TreeEntry) {
  const { world, repository } = call
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const self = `${repositoryUrl(world, repository)}/contents/${encoded}?ref=${encodeURIComponent(ref)}`
  const type = entry.mode === '120000' ? 'symlink' : (kinds[entry.type] ?? 'file')
  const git = type === 'submodule' ? null : `${repositoryUrl(world, repository)}/git/${entry.type}s/${entry.sha}`
  const html = type === 'submodule' ? null : `${htmlUrl(world, repository)}/${entry.type}/${ref}/${encoded}`
  return {
    type,
    size: entry.size ?? 0,
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha: entry.sha,
    url: self,
    git_url: git,
    html_url: html,
    download_url: entry.type === 'blob' ? `${htmlUrl(world, repository)}/raw/${ref}/${encoded}` : null,
    _links: { self, git, html },
  }
}

async function listDirectory(call: RepositoryCall, ref: string, tree: string, path: string): Promise<Reply> {
  const entries = await readTree(call.repository.gitDirectory, tree)
  const prefix = path === '' ? '' : `${path}/`
  const views = entries.slice(0, 1000).map((entry) => viewEntry(call, ref, `${prefix}${entry.path}`, entry))
  // The API's oldest version, which is the default, shows a submodule in a list as a file.
  return ok(views.map((view) => (view.type === 'submodule' ? { ...view, type: 'file' } : view)))
}

async function readFile(call: RepositoryCall, ref: string, path: string, entry: TreeEntry): Promise<Reply> {
  const raw = /\.raw(\+json)?\b/.test(call.accept)
  const size = entry.size ?? 0
  if (size > sizeLimit || (size > inlineLimit && !raw && call.accept.includes('.object')))
    throw new ApiError(403, 'This API returns blobs up to 100 MB in size.')
  const content = await readBlob(call.repository.gitDirectory, entry.sha)
  if (raw) return { status: 200, body: content, contentType: 'application/vnd.github.raw' }
  const view = viewEntry(call, ref, path, entry)
  if (view.type === 'symlink') return ok({ ...view, target: content.toString() })
  const large = size > inlineLimit
  return ok({ ...view, content: large ? '' : wrapBase64(content), encoding: large ? 'none' : 'base64' })
}

async function getContent(call: RepositoryCall): Promise<Reply> {
  const { repository, parameters, query } = call
  const path = (parameters['path'] ?? '').replace(/^\/+|\/+$/g, '')
  const ref = String(query['ref'] ?? repository.defaultBranch)
  const commit = await resolveCommit(repository.gitDirectory, ref)
  if (!commit)
    throw notFound(query['ref'] === undefined ? 'This repository is empty.' : `No commit found for the ref ${ref}`)
  if (path === '') return await listDirectory(call, ref, commit, '')
  const entry = await findEntry(repository.gitDirectory, commit, path)
  if (!entry) throw notFound()
  if (entry.type === 'tree') return await listDirectory(call, ref, entry.sha, path)
  if (entry.type === 'commit') return ok({ ...viewEntry(call, ref, path, entry), submodule_git_url: null })
  return await readFile(call, ref, path, entry)
}

export const contents: Routes = { 'repos/get-content': getContent }
