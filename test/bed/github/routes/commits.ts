import { diff, diffText } from '../git/diff.ts'
import { countCommits, isAncestor, log } from '../git/history.ts'
import { readCommit } from '../git/objects.ts'
import { resolveCommit } from '../git/refs.ts'
import { ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { conflict, notFound, unprocessable } from '../http/errors.ts'
import { paged, paginate, readPage } from '../http/pagination.ts'
import { viewCommit, viewFile } from '../views/commit.ts'
import { viewPullSimple } from '../views/pull.ts'

const filesPerPage = 300

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

async function listCommits(call: RepositoryCall) {
  const { world, repository, query } = call
  const start = text(query['sha'])
  const head = await resolveCommit(repository.gitDirectory, start ?? repository.defaultBranch)
  if (!head) throw start === undefined ? conflict('Git Repository is empty.') : notFound()
  const page = readPage(call)
  const options = {
    path: text(query['path']),
    author: text(query['author']),
    committer: text(query['committer']),
    since: text(query['since']),
    until: text(query['until']),
  }
  const [commits, total] = await Promise.all([
    log(repository.gitDirectory, [head], { ...options, skip: page.skip, limit: page.size }),
    countCommits(repository.gitDirectory, [head], options),
  ])
  const views = commits.map((commit) => viewCommit(world, repository, commit))
  return paged(call, views, total)
}

async function getCommit(call: RepositoryCall) {
  const { world, repository, parameters, accept } = call
  const name = parameters['ref'] ?? ''
  const sha = await resolveCommit(repository.gitDirectory, name)
  if (!sha) throw unprocessable(`No commit found for SHA: ${name}`)
  if (accept.includes('.sha')) return { status: 200, body: sha, contentType: 'application/vnd.github.sha' }
  const commit = await readCommit(repository.gitDirectory, sha)
  const parent = commit.parents[0]
  if (accept.includes('.diff') && parent)
    return {
      status: 200,
      body: await diffText(repository.gitDirectory, parent, sha),
      contentType: 'application/vnd.github.diff',
    }
  const files = await diff(repository.gitDirectory, parent, sha)
  const additions = files.reduce((sum, file) => sum + file.additions, 0)
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0)
  const page = Math.max(Number(call.query['page'] ?? 1), 1)
  const size = Math.min(Number(call.query['per_page'] ?? filesPerPage), filesPerPage)
  return ok({
    ...viewCommit(world, repository, commit),
    stats: { total: additions + deletions, additions, deletions },
    files: files.slice((page - 1) * size, page * size).map((file) => viewFile(world, repository, sha, file)),
  })
}

/** Merged pull requests that brought the commit, and open ones whose head holds it. */
async function listPulls(call: RepositoryCall) {
  const { world, repository, parameters } = call
  const name = parameters['commit_sha'] ?? ''
  const directory = repository.gitDirectory
  const sha = await resolveCommit(directory, name)
  if (!sha) throw unprocessable(`No commit found for SHA: ${name}`)
  const holding = []
  for (const pull of repository.pulls.values()) {
    const within = (await isAncestor(directory, sha, pull.headSha)) && !(await isAncestor(directory, sha, pull.baseSha))
    if (within ? pull.state === 'open' || pull.mergedAt !== null : pull.mergedAt !== null && pull.mergeCommit === sha)
      holding.push(pull)
  }
  return await paginate(call, holding, (pull) => viewPullSimple(world, repository, pull))
}

export const commits: Routes = {
  'repos/list-commits': listCommits,
  'repos/get-commit': getCommit,
  'repos/list-pull-requests-associated-with-commit': listPulls,
}
