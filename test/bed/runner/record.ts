import type { Conclusion, RunnerGitHub, StoredStep, WorkflowJob, WorkflowRun } from './types.ts'

type Stored = 'success' | 'failure' | 'cancelled' | 'skipped'

/** Writes the state of a run where the API lists it. */
export function storeRun({ runs }: RunnerGitHub, run: WorkflowRun): void {
  runs.updateRun(run.id, { status: run.status, conclusion: toStored(run.conclusion), displayTitle: run.title })
}

/** Writes the state of a job and its steps where the API lists them. */
export function storeJob({ runs }: RunnerGitHub, job: WorkflowJob): void {
  runs.updateJob(job.id, {
    status: job.status,
    conclusion: toStored(job.conclusion),
    steps: job.steps.map(toStoredStep),
  })
}

function toStoredStep(
  { name, conclusion, startedAt, completedAt }: WorkflowJob['steps'][number],
  index: number,
): StoredStep {
  return {
    name,
    number: index + 1,
    status: conclusion !== undefined ? 'completed' : startedAt === undefined ? 'queued' : 'in_progress',
    conclusion: toStored(conclusion),
    started_at: startedAt ?? null,
    completed_at: completedAt ?? null,
  }
}

function toStored(conclusion: Conclusion | undefined): Stored | null {
  return conclusion === 'startup_failure' ? 'failure' : (conclusion ?? null)
}
