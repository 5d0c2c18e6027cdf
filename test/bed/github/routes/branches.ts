import { isProtected } from '../acts/rules.ts'
import { readCommit } from '../git/objects.ts'
import { listRefs, type Ref, readRef } from '../git/refs.ts'
import { ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found, notFound } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import { nodeId } from '../store/world.ts'
import { viewCommit } from '../views/commit.ts'
import { htmlUrl, repositoryUrl } from '../views/repository.ts'

const shortName = (ref: Ref): string => ref.name.replace(/^refs\/(heads|tags)\//, '')

async function listBranches(call: RepositoryCall) {
  const { world, repository, query } = call
  const refs = await listRefs(repository.gitDirectory, 'refs/heads/')
  const wanted = query['protected']
  const branches = refs.filter((ref) => wanted === undefined || isProtected(repository, shortName(ref)) === wanted)
  return await paginate(call, branches, (ref) => ({
    name: shortName(ref),
    commit: { sha: ref.commit, url: `${repositoryUrl(world, repository)}/commits/${ref.commit}` },
    protected: isProtected(repository, shortName(ref)),
  }))
}

async function getBranch({ world, repository, parameters }: RepositoryCall) {
  const name = parameters['branch'] ?? ''
  const ref = await readRef(repository.gitDirectory, `refs/heads/${name}`)
  if (!ref) throw notFound('Branch not found')
  const url = `${repositoryUrl(world, repository)}/branches/${encodeURIComponent(name)}`
  const contexts = { enforcement_level: 'off', contexts: [], checks: [] }
  return ok({
    name,
    commit: viewCommit(world, repository, await readCommit(repository.gitDirectory, ref.commit)),
    _links: { self: url, html: `${htmlUrl(world, repository)}/tree/${name}` },
    protected: isProtected(repository, name),
    protection: { enabled: repository.protections.has(name), required_status_checks: contexts },
    protection_url: `${url}/protection`,
  })
}

async function getProtection({ world, repository, parameters }: RepositoryCall) {
  const name = parameters['branch'] ?? ''
  if (!(await readRef(repository.gitDirectory, `refs/heads/${name}`))) throw notFound('Branch not found')
  const protection = repository.protections.get(name)
  if (!protection) throw notFound('Branch not protected')
  const url = `${repositoryUrl(world, repository)}/branches/${encodeURIComponent(name)}/protection`
  return ok({ url, ...protection })
}

async function listTags(call: RepositoryCall) {
  const { world, repository } = call
  const refs = (await listRefs(repository.gitDirectory, 'refs/tags/')).reverse()
  const url = repositoryUrl(world, repository)
  return await paginate(call, refs, (ref) => ({
    name: shortName(ref),
    commit: { sha: ref.commit, url: `${url}/commits/${ref.commit}` },
    zipball_url: `${url}/zipball/${ref.name}`,
    tarball_url: `${url}/tarball/${ref.name}`,
    node_id: nodeId('REF', `${repository.id}:${ref.name}`),
  }))
}

async function listBranchesWhereHead({ world, repository, parameters }: RepositoryCall) {
  const sha = found(parameters['commit_sha'])
  const refs = await listRefs(repository.gitDirectory, 'refs/heads/')
  return ok(
    refs
      .filter((ref) => ref.commit === sha)
      .map((ref) => ({
        name: shortName(ref),
        commit: { sha, url: `${repositoryUrl(world, repository)}/commits/${sha}` },
        protected: isProtected(repository, shortName(ref)),
      })),
  )
}

export const branches: Routes = {
  'repos/list-branches': listBranches,
  'repos/get-branch': getBranch,
  'repos/get-branch-protection': getProtection,
  'repos/list-tags': listTags,
  'repos/list-branches-for-head-commit': listBranchesWhereHead,
}
