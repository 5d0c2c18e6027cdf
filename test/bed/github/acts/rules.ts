import type { Rule, Ruleset } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'
import { listCheckRuns } from './check-runs.ts'

export type ActiveRule = { rule: Rule; ruleset: Ruleset }

/** fnmatch as rulesets use it: `*` stays within a segment, `**` does not. */
function matchesPattern(pattern: string, ref: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*\*\/?|\*|\?/g, (wildcard) => ({ '*': '[^/]*', '?': '[^/]' })[wildcard] ?? '.*')
  return new RegExp(`^${source}$`).test(ref)
}

function names(repository: Repository, pattern: string, ref: string): boolean {
  if (pattern === '~ALL') return true
  if (pattern === '~DEFAULT_BRANCH') return ref === `refs/heads/${repository.defaultBranch}`
  return matchesPattern(pattern, ref)
}

/** The rules that hold for a ref, with the ruleset each comes from. */
export function activeRules(repository: Repository, ref: string): ActiveRule[] {
  const target = ref.startsWith('refs/tags/') ? 'tag' : 'branch'
  return repository.rulesets
    .filter((ruleset) => ruleset.enforcement === 'active' && ruleset.target === target)
    .filter((ruleset) => ruleset.include.some((pattern) => names(repository, pattern, ref)))
    .filter((ruleset) => !ruleset.exclude.some((pattern) => names(repository, pattern, ref)))
    .flatMap((ruleset) => ruleset.rules.map((rule) => ({ rule, ruleset })))
}

/** The rules that hold for a ref and for this person or App. */
export const rulesFor = (repository: Repository, ref: string, login: string): Rule[] =>
  activeRules(repository, ref)
    .filter(({ ruleset }) => !ruleset.bypass.includes(login))
    .map(({ rule }) => rule)

export const isProtected = (repository: Repository, branch: string): boolean =>
  repository.protections.has(branch) || activeRules(repository, `refs/heads/${branch}`).length > 0

export type Verdict = 'success' | 'failure' | 'pending'

/** Latest verdict of every status context and check of a commit. */
export function verdicts(world: World, repository: Repository, sha: string): Map<string, Verdict> {
  const found = new Map<string, Verdict>()
  for (const status of repository.statuses.filter((candidate) => candidate.sha === sha))
    found.set(status.context, status.state === 'error' ? 'failure' : status.state)
  for (const run of listCheckRuns(world, repository).filter((candidate) => candidate.headSha === sha)) {
    const good = ['success', 'neutral', 'skipped'].includes(run.conclusion ?? '')
    found.set(run.name, run.status === 'completed' ? (good ? 'success' : 'failure') : 'pending')
  }
  return found
}

/** Names of the required status checks that a commit has not passed. */
export function missingChecks(world: World, repository: Repository, rules: Rule[], sha: string): string[] {
  const known = verdicts(world, repository, sha)
  return rules
    .filter((rule) => rule.type === 'required_status_checks')
    .flatMap((rule) => (rule.parameters?.['required_status_checks'] ?? []) as { context: string }[])
    .map((check) => check.context)
    .filter((context) => known.get(context) !== 'success')
}
