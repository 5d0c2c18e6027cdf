import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Collector, createCollector } from './act/collect.ts'
import { prepareAct } from './act/command.ts'
import { createMasks, type Masks } from './act/masks.ts'
import { endOrphans } from './act/orphans.ts'
import { type ActProcess, startAct } from './act/process.ts'
import { readRecord } from './act/record.ts'
import { openActions } from './actions.ts'
import { findRefusal } from './environment-policy.ts'
import type { LocatedEvent } from './event/context.ts'
import { describeEnvironment } from './event/environment.ts'
import { createGates, type Gates, gateFile } from './gates.ts'
import type { RequestLock } from './locks.ts'
import { storeJob, storeRun } from './record.ts'
import { collectSecrets, type RunSecrets } from './secrets.ts'
import type { RunnerOptions } from './settings.ts'
import { issueTokens, type RunTokens } from './tokens.ts'
import type { WorkflowJob, WorkflowRun } from './types.ts'
import type { RunPlan } from './workflow/plan.ts'
import { rewriteRun } from './workflow/rewrite.ts'

export interface Execution {
  /** Runs act to its end and fills the run; never rejects. */
  readonly execute: () => Promise<void>
  readonly cancel: (reason: string) => Promise<void>
  readonly kill: () => Promise<void>
  /** Tells whether a job waits for a concurrency group. */
  readonly isHeldUp: () => boolean
}

export interface ExecutionInput {
  readonly run: WorkflowRun
  readonly plan: RunPlan
  readonly located: LocatedEvent
  /** The run's own folder. */
  readonly directory: string
  readonly options: RunnerOptions
  /** What the run is to the concurrency groups. */
  readonly owner: object
  readonly requestLock: RequestLock
  /** Called when a job starts or ends waiting for a concurrency group. */
  readonly onHeldUp: () => void
}

const LABELS = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-22.04']

/** Prepares the execution of a planned run; nothing happens until it is told to execute. */
export function createExecution(input: ExecutionInput): Execution {
  const { run, plan, located, directory, options } = input
  const { github, onProgress } = options
  const gates = createGates({
    gates: plan.gates,
    directory,
    repository: run.repository,
    owner: input.owner,
    requestLock: input.requestLock,
    cancel: (reason) => void cancel(reason),
    onChange: input.onHeldUp,
  })
  const trackingId = `bed_${randomUUID()}`
  let act: ActProcess | undefined
  let collector: Collector | undefined
  let cancelled: string | undefined

  const report = () => {
    storeRun(github, run)
    onProgress?.({ type: 'run', run })
  }
  const execute = async () => {
    run.status = 'in_progress'
    run.startedAt = new Date().toISOString()
    report()
    const tokens = issueTokens(plan.jobs, run, located.event, github)
    const secrets = collectSecrets(plan.jobs, run.repository, options.secrets)
    const masks = createMasks([...secrets.values.values(), ...tokens.values.values()])
    collector = collect(input, masks, tokens, gates)
    let error: string | undefined
    try {
      const args = await prepare(input, secrets, tokens, trackingId)
      if (cancelled === undefined) {
        const { take } = collector
        act = startAct({
          command: options.act,
          args,
          cwd: directory,
          env: describeProcessEnvironment(options),
          bedDirectory: options.bedDirectory ?? options.directory,
          onLine: (line) => take(readRecord(line)),
        })
        const code = await act.ended
        if (code !== 0) error = collector.errors.join('\n') || `act ended with ${code}`
      }
    } catch (thrown) {
      error = masks.apply(thrown instanceof Error ? thrown.message : String(thrown))
    }
    if (cancelled !== undefined) collector.interrupt()
    endOrphans(trackingId)
    // Neither secrets nor workspaces stay behind.
    for (const name of ['secrets.yml', 'cache']) await rm(join(directory, name), { recursive: true, force: true })
    collector.finish()
    gates.releaseAll()
    for (const job of plan.jobs) tokens.revoke(job)
    conclude(run, cancelled, error)
    report()
  }
  const interrupt = (reason: string) => {
    cancelled ??= reason
    collector?.interrupt()
  }

  const cancel = async (reason: string) => {
    interrupt(reason)
    await act?.cancel()
  }

  return {
    execute,
    cancel,
    isHeldUp: gates.isHeldUp,
    kill: async () => {
      interrupt('The bed has closed.')
      await act?.kill()
    },
  }
}

async function prepare(
  { run, plan, located, directory, options }: ExecutionInput,
  secrets: RunSecrets,
  tokens: RunTokens,
  trackingId: string,
): Promise<string[]> {
  await mkdir(join(options.directory, 'home'), { recursive: true })
  const actions = await openActions(options.actions, options.directory)
  const workflow = rewriteRun(plan.workflow, {
    actions,
    environmentSecrets: secrets.ofEnvironment,
    waitsFor: ({ key }) => plan.gates.filter(({ jobs }) => jobs.includes(key)).map((gate) => gateFile(directory, gate)),
    refusal: (environment) => findRefusal(options.github, run, environment),
    workflowName: run.workflow.name,
  })
  return await prepareAct({
    directory,
    event: { name: run.event, payload: located.event.payload, actor: run.actor },
    workflow,
    secrets: Object.fromEntries([...secrets.values, ...tokens.values]),
    variables: options.variables?.(run.repository) ?? {},
    environment: { ...describeEnvironment(located, run, options.github), RUNNER_TRACKING_ID: trackingId },
    serverUrl: options.github.serverUrl,
    repositories: actions.mapRepositories(plan.workflow),
    labels: LABELS,
  })
}

/** What act inherits, and with it every step: as little of this machine as GitHub's runner would have. */
function describeProcessEnvironment(options: RunnerOptions): Record<string, string> {
  const { directory, nodeDirectory, path, environment } = options
  const system = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']
  return {
    HOME: join(directory, 'home'),
    LANG: 'C.UTF-8',
    ...environment,
    PATH: [nodeDirectory, ...path, ...system].join(':'),
  }
}

function collect({ run, plan, options }: ExecutionInput, masks: Masks, tokens: RunTokens, gates: Gates): Collector {
  const { github, onProgress } = options
  return createCollector({
    plan: plan.jobs,
    masks,
    createJob: ({ permissions, environment }, name) => {
      const { id } = github.runs.createJob({ runId: run.id, name })
      const job: WorkflowJob = {
        id,
        name,
        conclusion: undefined,
        status: 'queued',
        steps: [],
        annotations: [],
        permissions,
        environment,
        startedAt: undefined,
        completedAt: undefined,
      }
      run.jobs.push(job)
      return job
    },
    onJob: (job, planned) => {
      if (job.status === 'in_progress') gates.enter(planned)
      if (job.status === 'completed' && gates.isDropped(planned)) job.conclusion = 'cancelled'
      if (job.conclusion === 'failure') tellRefusal(job, findRefusal(github, run, planned.environment))
      // The jobs of a matrix share a token and a place: until the last has ended, which only the run's end tells.
      if (job.status === 'completed' && !planned.repeats) {
        tokens.revoke(planned)
        gates.leave(planned)
      }
      storeJob(github, job)
      onProgress?.({ type: 'job', run, job })
    },
    onStep: (job, step) => {
      storeJob(github, job)
      onProgress?.({ type: 'step', run, job, step })
    },
    onLine: (line) => appendFileSync(run.log, `${line}\n`, { mode: 0o600 }),
  })
}

function tellRefusal(job: WorkflowJob, message: string | undefined): void {
  if (message === undefined || job.annotations.some((annotation) => annotation.message === message)) return
  job.annotations.push({ level: 'error', message, properties: {} })
}

function conclude(run: WorkflowRun, cancelled: string | undefined, error: string | undefined): void {
  const conclusions = run.jobs.map(({ conclusion }) => conclusion)
  run.status = 'completed'
  run.completedAt = new Date().toISOString()
  run.error = cancelled ?? error
  if (cancelled !== undefined) run.conclusion = 'cancelled'
  else if (conclusions.includes('failure')) run.conclusion = 'failure'
  else if (conclusions.includes('cancelled')) run.conclusion = 'cancelled'
  else if (error !== undefined) run.conclusion = 'failure'
  else run.conclusion = conclusions.every((conclusion) => conclusion === 'skipped') ? 'skipped' : 'success'
}
