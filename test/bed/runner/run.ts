import { appendFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Collector, createCollector } from './act/collect.ts'
import { prepareAct } from './act/command.ts'
import { createMasks, type Masks } from './act/masks.ts'
import { type ActProcess, startAct } from './act/process.ts'
import { readRecord } from './act/record.ts'
import { type ActionsTree, openActions } from './actions.ts'
import type { LocatedEvent } from './event/context.ts'
import { describeEnvironment } from './event/environment.ts'
import { storeJob, storeRun } from './record.ts'
import type { RunnerOptions } from './settings.ts'
import type { WorkflowJob, WorkflowRun } from './types.ts'
import type { PlannedJob, RunPlan } from './workflow/plan.ts'
import { rewriteRun, tokenSecret } from './workflow/rewrite.ts'

export interface Execution {
  /** Runs act to its end and fills the run; never rejects. */
  readonly execute: () => Promise<void>
  readonly cancel: (reason: string) => Promise<void>
  readonly kill: () => Promise<void>
}

export interface ExecutionInput {
  readonly run: WorkflowRun
  readonly plan: RunPlan
  readonly located: LocatedEvent
  readonly directory: string
  readonly options: RunnerOptions
}

/** Prepares the execution of a planned run; nothing happens until it is told to execute. */
export function createExecution({ run, plan, located, directory, options }: ExecutionInput): Execution {
  const { github, onProgress } = options
  let process: ActProcess | undefined
  let cancelled: string | undefined

  const execute = async () => {
    run.status = 'in_progress'
    run.startedAt = new Date().toISOString()
    storeRun(github, run)
    onProgress?.({ type: 'run', run })
    const tokens = issueTokens(plan, run, located, options)
    const secrets = collectSecrets(plan, run.repository, options)
    const masks = createMasks([...secrets.values(), ...tokens.values.values()])
    const collector = collect(run, plan, masks, options, tokens.revoke)
    let error: string | undefined
    try {
      await mkdir(join(options.directory, 'home'), { recursive: true })
      const actions = await openActions(options.actions, options.directory)
      const args = await prepare({ run, plan, located, directory, options }, actions, secrets, tokens.values)
      if (cancelled === undefined) {
        process = startAct({
          command: options.act,
          args,
          cwd: directory,
          env: describeProcessEnvironment(options),
          bedDirectory: options.bedDirectory ?? options.directory,
          onLine: (line) => collector.take(readRecord(line)),
        })
        const code = await process.ended
        if (code !== 0) error = collector.errors.join('\n') || `act ended with ${code}`
      }
    } catch (thrown) {
      error = masks.apply(thrown instanceof Error ? thrown.message : String(thrown))
    }
    collector.finish(cancelled !== undefined)
    for (const job of plan.jobs) tokens.revoke(job)
    conclude(run, cancelled, error)
    storeRun(github, run)
    onProgress?.({ type: 'run', run })
  }

  return {
    execute,
    cancel: async (reason) => {
      cancelled ??= reason
      await process?.cancel()
    },
    kill: async () => {
      cancelled ??= 'The bed has closed.'
      await process?.kill()
    },
  }
}

function issueTokens(plan: RunPlan, run: WorkflowRun, { event }: LocatedEvent, { github }: RunnerOptions) {
  const values = new Map<string, string>()
  const audits = new Map(
    plan.jobs.map((job) => {
      const { permissions } = job
      const request = {
        repository: run.repository,
        kind: 'actions' as const,
        actor: event.actor,
        permissions,
        runId: run.id,
      }
      values.set(tokenSecret(job), github.issueToken(request))
      return [
        job,
        { job: job.name, permissions, issuedAt: new Date().toISOString(), revokedAt: undefined as string | undefined },
      ]
    }),
  )
  run.tokens.push(...audits.values())
  return {
    values,
    revoke: (job: PlannedJob) => {
      const audit = audits.get(job)
      const token = values.get(tokenSecret(job))
      if (audit === undefined || audit.revokedAt !== undefined || token === undefined) return
      github.revokeToken(token)
      audit.revokedAt = new Date().toISOString()
    },
  }
}

/** Secrets by the name they have in act: the repository's own, and each environment's under a name of its own. */
function collectSecrets(plan: RunPlan, repository: string, { secrets }: RunnerOptions): Map<string, string> {
  const collected = new Map(Object.entries(secrets(repository)))
  for (const environment of listEnvironments(plan)) {
    const names = nameEnvironmentSecrets(plan, repository, environment, secrets)
    for (const [name, value] of Object.entries(secrets(repository, environment))) {
      collected.set(names[name] ?? name, value)
    }
  }
  return collected
}

function listEnvironments(plan: RunPlan): string[] {
  return [...new Set(plan.jobs.flatMap(({ environment }) => environment ?? []))]
}

function nameEnvironmentSecrets(
  plan: RunPlan,
  repository: string,
  environment: string,
  secrets: RunnerOptions['secrets'],
): Record<string, string> {
  const prefix = `ENVIRONMENT_${listEnvironments(plan).indexOf(environment)}`
  return Object.fromEntries(Object.keys(secrets(repository, environment)).map((name) => [name, `${prefix}_${name}`]))
}

async function prepare(
  { run, plan, located, directory, options }: ExecutionInput,
  actions: ActionsTree,
  secrets: ReadonlyMap<string, string>,
  tokens: ReadonlyMap<string, string>,
): Promise<string[]> {
  const workflow = rewriteRun(plan.workflow, {
    actions,
    environmentSecrets: (environment) => nameEnvironmentSecrets(plan, run.repository, environment, options.secrets),
    workflowName: run.workflow.name,
  })
  return await prepareAct({
    directory,
    event: { name: run.event, payload: located.event.payload, actor: run.actor },
    workflow,
    secrets: Object.fromEntries([...secrets, ...tokens]),
    variables: options.variables?.(run.repository) ?? {},
    environment: describeEnvironment(located, run, options.github),
    serverUrl: options.github.serverUrl,
    repositories: actions.mapRepositories(plan.workflow),
    labels: ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-22.04'],
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

function collect(
  run: WorkflowRun,
  plan: RunPlan,
  masks: Masks,
  { github, onProgress }: RunnerOptions,
  revoke: (job: PlannedJob) => void,
): Collector {
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
      // The legs of a matrix share a token: it lives until the last has ended, which only the run's end tells.
      if (job.status === 'completed' && job.name === planned.name) revoke(planned)
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

function conclude(run: WorkflowRun, cancelled: string | undefined, error: string | undefined): void {
  const conclusions = run.jobs.map(({ conclusion }) => conclusion)
  run.status = 'completed'
  run.completedAt = new Date().toISOString()
  run.error = cancelled ?? error
  if (cancelled !== undefined) run.conclusion = 'cancelled'
  else if (conclusions.includes('failure') || error !== undefined) run.conclusion = 'failure'
  else run.conclusion = conclusions.every((conclusion) => conclusion === 'skipped') ? 'skipped' : 'success'
}
