import { diff, diffText } from '../git/diff.ts'
import { aheadBehind, log, mergeBase } from '../git/history.ts'
import { readCommit } from '../git/objects.ts'
import { resolveCommit } from '../git/refs.ts'
import { git } from '../git/run.ts'
import { ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { notFound } from '../http/errors.ts'
import { paged, readPage } from '../http/pagination.ts'
import { findRepository } from '../store/world.ts'
import { viewCommit, viewFile } from '../views/commit.ts'
import { htmlUrl, repositoryUrl } from '../views/repository.ts'

/** An unpaged comparison holds so many commits, and a comparison so many files, on its first page only. */
const commitLimit = 250
const fileLimit = 300

/** A side of a comparison: `branch`, or `owner:branch` of a fork. */
async function resolveSide({ world, repository }: RepositoryCall, side: string): Promise<string> {
  const [owner, branch] = side.includes(':') ? side.split(':', 2) : [undefined, side]
  if (owner === undefined || owner === repository.owner) {
    const sha = await resolveCommit(repository.gitDirectory, branch ?? '')
    if (!sha) throw notFound()
    return sha
  }
  const fork = findRepository(world, `${owner}/${repository.name}`)
  const sha = fork && (await resolveCommit(fork.gitDirectory, branch ?? ''))
  if (!fork || !sha) throw notFound()
  await git(repository.gitDirectory, ['fetch', '--quiet', fork.gitDirectory, sha])
  return sha
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged'
  if (ahead > 0) return 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

async function compare(call: RepositoryCall) {
  const { world, repository, parameters, query, accept } = call
  const directory = repository.gitDirectory
  const [from, to] = (parameters['basehead'] ?? '').split('...')
  if (!from || !to) throw notFound()
  const [base, head] = [await resolveSide(call, from), await resolveSide(call, to)]
  const ancestor = await mergeBase(directory, base, head)
  if (!ancestor) throw notFound(`No common ancestor between ${from} and ${to}.`)
  if (accept.includes('.diff'))
    return { status: 200, body: await diffText(directory, ancestor, head), contentType: 'application/vnd.github.diff' }
  const isPaged = query['page'] !== undefined || query['per_page'] !== undefined
  const page = isPaged ? readPage(call) : { page: 1, size: commitLimit, skip: 0 }
  const { ahead, behind } = await aheadBehind(directory, base, head)
  const all = ahead === 0 ? [] : await log(directory, [head, `^${base}`], { reverse: true })
  const commits = isPaged ? all.slice(page.skip, page.skip + page.size) : all.slice(-commitLimit)
  const files = page.page === 1 ? await diff(directory, ancestor, head) : []
  const html = `${htmlUrl(world, repository)}/compare/${from}...${to}`
  const view = async (sha: string) => viewCommit(world, repository, await readCommit(directory, sha))
  const body = {
    url: `${repositoryUrl(world, repository)}/compare/${from}...${to}`,
    html_url: html,
    permalink_url: `${htmlUrl(world, repository)}/compare/${repository.owner}:${base.slice(0, 7)}...${repository.owner}:${head.slice(0, 7)}`,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: await view(base),
    merge_base_commit: await view(ancestor),
    status: statusOf(ahead, behind),
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: commits.map((commit) => viewCommit(world, repository, commit)),
    files: files.slice(0, fileLimit).map((file) => viewFile(world, repository, head, file)),
  }
  return isPaged ? paged(call, body, ahead) : ok(body)
}

export const comparison: Routes = { 'repos/compare-commits-with-basehead': compare }
