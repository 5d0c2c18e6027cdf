import type { GitHubEvent, RunnerGitHub, WorkflowRun } from './types.ts'
import type { PlannedJob } from './workflow/plan.ts'
import { tokenSecret } from './workflow/rewrite.ts'

export interface RunTokens {
  /** The text of each job's token, by the name of its act secret. */
  readonly values: ReadonlyMap<string, string>
  /** Takes a job's token back; the second time nothing happens. */
  readonly revoke: (job: PlannedJob) => void
}

/** Issues a token for each job with just the permissions that it has, and notes it in the run. */
export function issueTokens(
  jobs: readonly PlannedJob[],
  run: WorkflowRun,
  { actor }: GitHubEvent,
  github: RunnerGitHub,
): RunTokens {
  const values = new Map<string, string>()
  for (const job of jobs) {
    const { permissions } = job
    const request = { repository: run.repository, kind: 'actions' as const, actor, permissions, runId: run.id }
    values.set(tokenSecret(job), github.issueToken(request))
    run.tokens.push({ job: job.name, permissions, issuedAt: new Date().toISOString(), revokedAt: undefined })
  }
  const revoke = (job: PlannedJob) => {
    const audit = run.tokens[jobs.indexOf(job)]
    const token = values.get(tokenSecret(job))
    if (audit === undefined || audit.revokedAt !== undefined || token === undefined) return
    github.revokeToken(token)
    audit.revokedAt = new Date().toISOString()
  }
  return { values, revoke }
}
