import { hasPermission } from '../auth/permissions.ts'
import type { Token } from '../auth/tokens.ts'
import type { Actor } from '../events/emit.ts'
import { isAncestor } from '../git/history.ts'
import { readTree } from '../git/objects.ts'
import { listRefs, resolveCommit, updateRef, zeroSha } from '../git/refs.ts'
import { ApiError, forbidden } from '../http/errors.ts'
import type { Rule } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'
import { announceRefChange, type RefChange } from './announce.ts'
import { rulesFor } from './rules.ts'

const has = (rules: Rule[], type: string): boolean => rules.some((rule) => rule.type === type)

/** What the rules say against a change of a ref that is not the merge of a pull request. */
export async function ruleViolations(repository: Repository, change: RefChange, login: string): Promise<string[]> {
  const rules = rulesFor(repository, change.ref, login)
  if (change.after === zeroSha) return has(rules, 'deletion') ? ['Cannot delete this branch'] : []
  if (change.before === zeroSha)
    return has(rules, 'creation') ? ['Cannot create ref due to creations being restricted.'] : []
  const violations: string[] = []
  if (has(rules, 'pull_request')) violations.push('Changes must be made through a pull request.')
  if (has(rules, 'update')) violations.push('Cannot update this protected ref.')
  const directory = repository.gitDirectory
  if (has(rules, 'non_fast_forward') && !(await isAncestor(directory, change.before, change.after)))
    violations.push('Cannot force-push to this branch')
  return violations
}

/** Moves a ref, held to the rules, and tells of it. `status` is how this operation says no. */
export async function moveRef(
  world: World,
  repository: Repository,
  actor: Actor,
  change: RefChange,
  status: 409 | 422,
): Promise<void> {
  const violations = await ruleViolations(repository, change, actor.login)
  if (violations.length > 0)
    throw new ApiError(status, `Repository rule violations found\n\n${violations.join('\n\n')}\n\n`)
  await updateRef(repository.gitDirectory, change.ref, change.after, change.before)
  await announceRefChange(world, repository, actor, change)
}

async function workflowFiles(repository: Repository, commit: string): Promise<Map<string, string>> {
  const entries = await readTree(repository.gitDirectory, commit, true)
  const files = entries.filter((entry) => entry.type === 'blob' && entry.path.startsWith('.github/workflows/'))
  return new Map(files.map((file) => [file.path, file.sha]))
}

/** A GITHUB_TOKEN may never, an App only with `workflows: write`, give a ref workflow files that no branch holds. */
export async function refuseNewWorkflows(
  repository: Repository,
  token: Token | undefined,
  after: string,
  held?: string[],
): Promise<void> {
  if (token === undefined || mayWriteWorkflows(token)) return
  const commit = await resolveCommit(repository.gitDirectory, after)
  if (commit === undefined) return
  const heads = held ?? (await listRefs(repository.gitDirectory, 'refs/heads/')).map((ref) => ref.commit)
  const known = await Promise.all([...new Set(heads)].map((head) => workflowFiles(repository, head)))
  for (const [path, sha] of await workflowFiles(repository, commit))
    if (!known.some((files) => files.get(path) === sha))
      throw forbidden(
        `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`,
        { 'x-accepted-github-permissions': 'contents=write,workflows=write' },
      )
}

/** A person's token isn't held back in the double; a GITHUB_TOKEN can't be given this permission at all. */
export const mayWriteWorkflows = (token: Token): boolean =>
  token.kind === 'user' || (token.kind === 'app' && hasPermission(token, 'workflows', 'write'))
