import type { Conclusion, WorkflowJob, WorkflowStep } from '../types.ts'
import type { PlannedJob } from '../workflow/plan.ts'
import { findHiddenOutputs } from './hidden-outputs.ts'
import type { Masks } from './masks.ts'
import type { ActRecord } from './record.ts'

export interface Collector {
  /** Takes a record of act's log into the jobs. */
  readonly take: (record: ActRecord) => void
  /** Says that the run is being cancelled: what runs now has been cancelled, however it ends. */
  readonly interrupt: () => void
  /** Closes what the log left open: steps and jobs that never ran. */
  readonly finish: () => void
  /** What act said outside of jobs and steps, and its errors. */
  readonly errors: string[]
}

export interface CollectorOptions {
  readonly plan: readonly PlannedJob[]
  readonly masks: Masks
  readonly createJob: (planned: PlannedJob, name: string) => WorkflowJob
  readonly onJob: (job: WorkflowJob, planned: PlannedJob) => void
  readonly onStep: (job: WorkflowJob, step: WorkflowStep) => void
  /** Receives every line of the log, masked. */
  readonly onLine: (line: string) => void
}

/** act goes no further in a workflow once one that it called has failed. */
const NOT_JUDGED = {
  level: 'warning',
  message: 'A called workflow failed, and act judges no condition after that: GitHub may have run this job.',
  properties: {},
} as const

interface CollectedJob {
  readonly job: WorkflowJob
  readonly planned: PlannedJob
  readonly byId: Map<string, WorkflowStep>
}

/** How act says that it begins a step, and how it goes on about its own cache. */
const BEGINS = /^\S+ Run (Pre|Main|Post) /u
const NOISE = /^LocalRepositoryCache /
const SUMMARY = /^\s*\S+\s+Summary - /u

/** Turns act's log into jobs and steps with their outputs, summaries and logs, as it comes. */
export function createCollector(options: CollectorOptions): Collector {
  const { plan, masks, createJob, onJob, onStep, onLine } = options
  const jobs = new Map<string, CollectedJob>()
  const errors: string[] = []
  let interrupted: { jobs: WorkflowJob[]; steps: WorkflowStep[] } | undefined

  const findJob = (record: ActRecord) => {
    // act appends `-1`, `-2` … to the names of a matrix.
    const [, key] = /(?:^|\/)(j\d+)(?:-\d+)?\s*$/.exec(record.job ?? '') ?? []
    const id = record.job ?? ''
    const known = jobs.get(id)
    if (known !== undefined) return known
    const planned = plan.find((job) => job.key === key)
    if (planned === undefined) return undefined
    const values = Object.values(record.matrix ?? {}).map(String)
    const job = createJob(planned, values.length > 0 ? `${planned.name} (${values.join(', ')})` : planned.name)
    const created = { job, planned, byId: new Map<string, WorkflowStep>() }
    for (const step of planned.steps) created.byId.set(step.id, addStep(job, step.name))
    jobs.set(id, created)
    job.status = 'in_progress'
    job.startedAt = record.time
    onJob(job, planned)
    return created
  }

  const findStep = (record: ActRecord, found: CollectedJob): WorkflowStep | undefined => {
    const id = record.stepID?.[0]
    const main = id === undefined ? undefined : found.byId.get(id)
    if (main === undefined || record.stage === 'Main' || record.stage === undefined) return main
    // Steps before and after come up only when an action has them.
    const key = `${record.stage} ${id}`
    const known = found.byId.get(key)
    if (known !== undefined || !BEGINS.test(record.msg)) return known
    const step = emptyStep(`${record.stage} ${main.name}`)
    if (record.stage === 'Post') found.job.steps.push(step)
    else found.job.steps.splice(found.job.steps.indexOf(main), 0, step)
    found.byId.set(key, step)
    return step
  }

  const take = (record: ActRecord) => {
    if (NOISE.test(record.msg)) return
    if (record.command === 'add-mask' && record.arg !== undefined) masks.add(record.arg)
    const text = masks.apply(record.msg).replace(/\r?\n$/, '')
    const found = findJob(record)
    onLine(`${record.time} [${found?.job.name ?? 'run'}] ${text}`)
    if (found === undefined) {
      if (record.level === 'error' || record.level === 'fatal') errors.push(text)
      return
    }
    const { job, planned } = found
    const step = findStep(record, found)
    if (step !== undefined) takeStep(record, text, job, step, masks, onStep)
    else if (record.level === 'error') errors.push(`${job.name}: ${text}`)
    if (record.jobResult !== undefined) {
      job.conclusion = readConclusion(record.jobResult)
      job.status = 'completed'
      job.startedAt ??= record.time
      job.completedAt = record.time
      failOnHiddenOutputs(found)
      onJob(job, planned)
    }
  }

  const interrupt = () => {
    interrupted ??= {
      jobs: [...jobs.values()].map(({ job }) => job).filter(({ status }) => status !== 'completed'),
      steps: [...jobs.values()].flatMap(({ job }) => job.steps.filter(isOpen)),
    }
  }

  const finish = () => {
    const failed = [...jobs.values()].some(({ job }) => job.conclusion === 'failure')
    for (const planned of plan) {
      if ([...jobs.values()].some((known) => known.planned === planned)) continue
      const job = createJob(planned, planned.name)
      for (const { name } of planned.steps) addStep(job, name)
      jobs.set(planned.key, { job, planned, byId: new Map() })
      if (interrupted !== undefined) job.conclusion = 'cancelled'
      else if (planned.followsCall && failed) job.annotations.push(NOT_JUDGED)
    }
    for (const step of interrupted?.steps ?? []) step.conclusion = 'cancelled'
    for (const job of interrupted?.jobs ?? []) job.conclusion = 'cancelled'
    for (const { job, planned } of jobs.values()) {
      for (const step of job.steps) step.conclusion ??= 'skipped'
      // A job that began and was never said to end went down with act.
      job.conclusion ??= job.status === 'queued' ? 'skipped' : 'failure'
      job.status = 'completed'
      job.completedAt ??= new Date().toISOString()
      onJob(job, planned)
    }
  }
  return { take, interrupt, finish, errors }
}

/** GitHub drops a job output that may hold a secret; act hands it on, so a run that relies on it must not pass here. */
function failOnHiddenOutputs({ job, planned, byId }: CollectedJob): void {
  const outputs = Object.fromEntries([...byId].map(([id, step]) => [id, step.outputs]))
  for (const name of findHiddenOutputs(planned.outputs, outputs)) {
    const message = `Skip output '${name}' since it may contain secret.`
    job.annotations.push({ level: 'error', message, properties: {} })
    job.conclusion = 'failure'
  }
}

function takeStep(
  record: ActRecord,
  text: string,
  job: WorkflowJob,
  step: WorkflowStep,
  masks: Masks,
  onStep: CollectorOptions['onStep'],
): void {
  if (step.startedAt === undefined && (BEGINS.test(record.msg) || record.level === 'error')) {
    step.startedAt = record.time
    onStep(job, step)
  }
  switch (record.command) {
    case 'set-output':
      if (record.name !== undefined) step.outputs[record.name] = masks.apply(record.arg ?? '')
      return
    case 'summary':
      step.summary += text.replace(SUMMARY, '')
      return
    case 'error':
    case 'warning':
    case 'notice': {
      const properties = Object.entries(record.kvPairs ?? {}).map(([key, value]) => [key, masks.apply(value)])
      const message = masks.apply(record.arg ?? '')
      job.annotations.push({ level: record.command, message, properties: Object.fromEntries(properties) })
      step.log += `${record.command}: ${message}\n`
      return
    }
    default:
  }
  if (record.raw_output === true || record.level === 'error') step.log += `${text}\n`
  if (record.stepResult !== undefined) {
    step.conclusion = readConclusion(record.stepResult)
    step.seconds = (record.executionTime ?? 0) / 1e9
    step.completedAt = record.time
    onStep(job, step)
  }
}

function emptyStep(name: string): WorkflowStep {
  return {
    name,
    conclusion: undefined,
    outputs: {},
    summary: '',
    log: '',
    seconds: 0,
    startedAt: undefined,
    completedAt: undefined,
  }
}

function addStep(job: WorkflowJob, name: string): WorkflowStep {
  const step = emptyStep(name)
  job.steps.push(step)
  return step
}

function isOpen({ startedAt, conclusion }: WorkflowStep): boolean {
  return startedAt !== undefined && conclusion === undefined
}

function readConclusion(result: string): Conclusion {
  return result === 'success' || result === 'skipped' || result === 'cancelled' ? result : 'failure'
}
