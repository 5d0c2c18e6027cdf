import type { RunnerGitHub, WorkflowRun } from './types.ts'
import { matchesPatterns } from './workflow/pattern.ts'

/** Says in GitHub's words why an environment refuses a run by its branch; undefined when it accepts, or there is none. */
export function findRefusal(
  github: RunnerGitHub,
  { repository, ref }: WorkflowRun,
  name: string | undefined,
): string | undefined {
  if (name === undefined) return undefined
  const { environments, protections } = github.getRepository?.(repository) ?? {}
  const branches = environments?.get(name)?.branches ?? null
  if (branches === null) return undefined
  const branch = ref.replace(/^refs\/(heads|tags)\//, '')
  const allowed = branches === 'protected' ? protections?.has(branch) === true : matchesPatterns(branch, branches)
  if (allowed) return undefined
  const what = ref.startsWith('refs/tags/') ? 'Tag' : 'Branch'
  return `${what} "${branch}" is not allowed to deploy to ${name} due to environment protection rules.`
}
