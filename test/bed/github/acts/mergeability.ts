import { aheadBehind } from '../git/history.ts'
import { mergeTrees } from '../git/merge.ts'
import { readRef } from '../git/refs.ts'
import type { Pull, Rule } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'
import { missingChecks, rulesFor, verdicts } from './rules.ts'

export type Mergeability = { mergeable: boolean | null; state: string }

const parameter = (rules: Rule[], type: string, name: string): unknown =>
  rules.find((rule) => rule.type === type)?.parameters?.[name]

/** The newest opinion of each reviewer other than the author. */
function approvals(pull: Pull): { approved: number; refused: boolean } {
  const opinions = new Map<string, string>()
  for (const review of pull.reviews)
    if (review.login !== pull.login && review.state !== 'COMMENTED') opinions.set(review.login, review.state)
  const states = [...opinions.values()]
  return {
    approved: states.filter((state) => state === 'APPROVED').length,
    refused: states.includes('CHANGES_REQUESTED'),
  }
}

/** What the rules of the base branch still miss before this person may merge. */
export function missingForMerge(world: World, repository: Repository, pull: Pull, login: string): string[] {
  const rules = rulesFor(repository, `refs/heads/${pull.baseRef}`, login)
  const needed = Number(parameter(rules, 'pull_request', 'required_approving_review_count') ?? 0)
  const { approved, refused } = approvals(pull)
  const missing = missingChecks(world, repository, rules, pull.headSha).map(
    (context) => `Required status check "${context}" is expected.`,
  )
  if (approved < needed) {
    missing.push(`At least ${needed} approving review is required by reviewers with write access.`)
  } else if (refused && needed > 0) missing.push('Changes have been requested.')
  return missing
}

/** The merge methods that both the repository and the rules of the base allow. */
export function allowedMethods(repository: Repository, branch: string, login: string): string[] {
  const rules = rulesFor(repository, `refs/heads/${branch}`, login)
  const byRule = parameter(rules, 'pull_request', 'allowed_merge_methods') as string[] | undefined
  const linear = rules.some((rule) => rule.type === 'required_linear_history')
  return (['merge', 'squash', 'rebase'] as const).filter((method) => {
    const setting = method === 'merge' ? 'allow_merge_commit' : (`allow_${method}_merge` as const)
    return repository.settings[setting] && (byRule?.includes(method) ?? true) && !(linear && method === 'merge')
  })
}

/** Whether a pull request can be merged, and GitHub's word for why not. */
export async function mergeability(world: World, repository: Repository, pull: Pull): Promise<Mergeability> {
  if (pull.state === 'closed') return { mergeable: null, state: 'unknown' }
  const directory = repository.gitDirectory
  const base = await readRef(directory, `refs/heads/${pull.baseRef}`)
  if (!base) return { mergeable: null, state: 'unknown' }
  const tree = await mergeTrees(directory, base.commit, pull.headSha)
  if (tree === undefined) return { mergeable: false, state: 'dirty' }
  if (pull.draft) return { mergeable: true, state: 'draft' }
  const rules = rulesFor(repository, `refs/heads/${pull.baseRef}`, '')
  if (missingForMerge(world, repository, pull, '').length > 0) return { mergeable: true, state: 'blocked' }
  if (parameter(rules, 'required_status_checks', 'strict_required_status_checks_policy') === true) {
    const { behind } = await aheadBehind(directory, base.commit, pull.headSha)
    if (behind > 0) return { mergeable: true, state: 'behind' }
  }
  const states = [...verdicts(world, repository, pull.headSha).values()]
  return { mergeable: true, state: states.every((state) => state === 'success') ? 'clean' : 'unstable' }
}
