import { now } from './world.ts'

export type RunStatus = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'pending' | 'requested'
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'neutral' | 'timed_out' | 'action_required'

export type Step = {
  name: string
  number: number
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: Conclusion | null
  started_at?: string | null
  completed_at?: string | null
}

export type WorkflowRun = {
  id: number
  repository: string
  /** Path of the workflow file, for example `.github/workflows/staging.yml`. */
  workflowPath: string
  name: string
  event: string
  headBranch: string | null
  headSha: string
  actor: string
  displayTitle: string
  status: RunStatus
  conclusion: Conclusion | null
  runNumber: number
  runAttempt: number
  createdAt: string
  startedAt: string
  updatedAt: string
}

export type Job = {
  id: number
  runId: number
  repository: string
  name: string
  status: RunStatus
  conclusion: Conclusion | null
  labels: string[]
  steps: Step[]
  createdAt: string
  startedAt: string
  completedAt: string | null
}

export type RunInput = Pick<WorkflowRun, 'repository' | 'workflowPath' | 'name' | 'event' | 'headSha' | 'actor'> &
  Partial<Pick<WorkflowRun, 'id' | 'headBranch' | 'displayTitle' | 'status' | 'runAttempt'>>

export type JobInput = { runId: number; name: string } & Partial<Pick<Job, 'labels' | 'status' | 'steps'>>

export type RunChange = Partial<Pick<WorkflowRun, 'status' | 'conclusion' | 'runAttempt' | 'displayTitle'>>
export type JobChange = Partial<Pick<Job, 'status' | 'conclusion' | 'steps'>>

/** Workflow runs and their jobs: filled by whoever runs workflows, listed by the API. */
export type RunStore = {
  createRun: (input: RunInput) => WorkflowRun
  updateRun: (id: number, change: RunChange) => WorkflowRun
  createJob: (input: JobInput) => Job
  updateJob: (id: number, change: JobChange) => Job
  getRun: (id: number) => WorkflowRun | undefined
  getJob: (id: number) => Job | undefined
  /** Newest first. */
  list: (repository: string) => WorkflowRun[]
  /** In the order in which they were created. */
  listJobs: (runId: number) => Job[]
  /** Called when somebody cancels a run by the API: ending it is the runner's part. */
  onCancel: (listener: (run: WorkflowRun) => void) => void
  cancel: (run: WorkflowRun) => void
}

export function createRunStore(nextId: () => number): RunStore {
  const runs = new Map<number, WorkflowRun>()
  const jobs = new Map<number, Job>()
  const listeners: ((run: WorkflowRun) => void)[] = []
  const required = <T>(found: T | undefined, what: string): T => {
    if (!found) throw new Error(`no ${what}`)
    return found
  }
  return {
    createRun(input) {
      const same = [...runs.values()].filter(
        (run) => run.repository === input.repository && run.workflowPath === input.workflowPath,
      )
      const at = now()
      const run: WorkflowRun = {
        headBranch: null,
        displayTitle: input.name,
        status: 'queued',
        runAttempt: 1,
        ...input,
        id: input.id ?? nextId(),
        conclusion: null,
        runNumber: same.length + 1,
        createdAt: at,
        startedAt: at,
        updatedAt: at,
      }
      runs.set(run.id, run)
      return run
    },
    updateRun: (id, change) => Object.assign(required(runs.get(id), `run ${id}`), change, { updatedAt: now() }),
    createJob(input) {
      const run = required(runs.get(input.runId), `run ${input.runId}`)
      const at = now()
      const job: Job = {
        labels: ['ubuntu-latest'],
        status: 'queued',
        steps: [],
        ...input,
        id: nextId(),
        repository: run.repository,
        conclusion: null,
        createdAt: at,
        startedAt: at,
        completedAt: null,
      }
      jobs.set(job.id, job)
      return job
    },
    updateJob(id, change) {
      const job = required(jobs.get(id), `job ${id}`)
      if (change.status === 'in_progress' && job.status !== 'in_progress') job.startedAt = now()
      if (change.status === 'completed' && job.status !== 'completed') job.completedAt = now()
      return Object.assign(job, change)
    },
    getRun: (id) => runs.get(id),
    getJob: (id) => jobs.get(id),
    list: (repository) => [...runs.values()].filter((run) => run.repository === repository).reverse(),
    listJobs: (runId) => [...jobs.values()].filter((job) => job.runId === runId),
    onCancel: (listener) => void listeners.push(listener),
    cancel: (run) => {
      for (const listener of listeners) listener(run)
    },
  }
}
