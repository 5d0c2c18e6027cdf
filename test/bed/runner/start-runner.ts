import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocatedEvent } from './event/context.ts'
import { describeContexts } from './event/environment.ts'
import { describeHead } from './event/head.ts'
import { completeInputs } from './event/inputs.ts'
import { describeTitle } from './event/title.ts'
import { describeCompletion } from './event/workflow-run.ts'
import { createIntake, type StartedWorkflow } from './intake.ts'
import { createLocks } from './locks.ts'
import { createQueue, type QueueEntry } from './queue.ts'
import { storeRun } from './record.ts'
import { createExecution, type Execution } from './run.ts'
import type { RunnerOptions } from './settings.ts'
import type { Conclusion, GitHubEvent, WorkflowRun } from './types.ts'
import { planRun, type RunPlan } from './workflow/plan.ts'

export interface Runner {
  /** Every run, in the order in which they were created. */
  readonly runs: readonly WorkflowRun[]
  /** Resolves once no event is in work and no run is queued or running; throws after `timeout` milliseconds. */
  readonly idle: (timeout: number) => Promise<void>
  /** Starts what an event asks for, as if GitHub had told it; resolves when its runs are queued. */
  readonly dispatch: (event: GitHubEvent) => Promise<void>
  /** Cancels a run, whether it waits or executes; resolves when it has ended. */
  readonly cancel: (runId: number) => Promise<void>
  /** Ends every run and takes no further events. */
  readonly close: () => Promise<void>
}

/** How many runs execute at once. */
const PARALLEL_RUNS = 2

/** Starts the runner: from now on, the events of the API double start the workflows that listen to them. */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const { github, directory, onProgress } = options
  await mkdir(directory, { recursive: true })
  const findWorkflows = createIntake(options)
  const runs: WorkflowRun[] = []
  const entries = new Map<number, QueueEntry>()
  const executions = new Set<Execution>()
  const failures: unknown[] = []
  const waiters = new Set<() => void>()
  let events = Promise.resolve()
  let pending = 0
  let closed = false

  const isIdle = () => pending === 0 && queue.isIdle()
  const wake = () => {
    if (isIdle()) for (const waiter of waiters) waiter()
  }
  const requestLock = createLocks()
  const queue = createQueue(PARALLEL_RUNS, requestLock, wake)

  // Events go one after the other, so that runs queue in the order in which things happened.
  const dispatch = (event: GitHubEvent): Promise<void> => {
    if (closed || !event.startsWorkflows) return Promise.resolve()
    pending += 1
    const handled = events.then(async () => {
      for (const started of await findWorkflows(event)) await start(started)
    })
    events = handled
      .catch(() => {})
      .finally(() => {
        pending -= 1
        wake()
      })
    return handled
  }
  const take = (event: GitHubEvent) => void dispatch(event).catch((error: unknown) => failures.push(error))

  const start = async (started: StartedWorkflow) => {
    const { file, find } = started
    const { path, definition } = file
    const located = completeInputs(started.located, definition)
    const { run, contexts, folder } = await createRun(path, definition.name ?? path, definition['run-name'], located)
    let plan: RunPlan
    try {
      if (file.errors.length > 0) return complete(run, 'failure', `Invalid workflow file: ${file.errors.join('; ')}`)
      plan = await planRun({ path, definition, contexts, find })
    } catch (error) {
      return complete(run, 'startup_failure', error instanceof Error ? error.message : String(error))
    }
    enqueue(run, plan, located, folder)
  }

  const createRun = async (path: string, name: string, runName: string | undefined, located: LocatedEvent) => {
    const { event } = located
    const { id, runNumber: number } = github.runs.createRun({
      repository: event.repository,
      workflowPath: path,
      name,
      event: event.name,
      actor: event.actor,
      displayTitle: name,
      ...describeHead(located),
    })
    const folder = join(directory, 'runs', String(id))
    await mkdir(folder, { recursive: true })
    const identity = { id, number, workflow: { name, path } }
    const contexts = describeContexts(located, identity, github, options.variables?.(event.repository) ?? {})
    const run: WorkflowRun = {
      ...identity,
      repository: event.repository,
      title: describeTitle(runName, event, contexts) ?? name,
      event: event.name,
      actor: event.actor,
      sha: located.sha,
      ref: located.ref,
      status: 'queued',
      conclusion: undefined,
      error: undefined,
      concurrency: [],
      jobs: [],
      log: join(folder, 'log.txt'),
      tokens: [],
      createdAt: new Date().toISOString(),
      startedAt: undefined,
      completedAt: undefined,
    }
    runs.push(run)
    report(run)
    return { run, contexts, folder }
  }

  const enqueue = (run: WorkflowRun, plan: RunPlan, located: LocatedEvent, folder: string) => {
    run.concurrency = [...plan.groups, ...plan.gates.map(({ group }) => group)].map(({ group }) => group)
    const execution = createExecution({
      run,
      plan,
      located,
      directory: folder,
      options,
      requestLock,
      owner: run,
      onHeldUp: queue.advance,
    })
    const entry: QueueEntry = {
      repository: run.repository,
      owner: run,
      groups: plan.groups,
      isHeldUp: execution.isHeldUp,
      execute: async () => {
        executions.add(execution)
        await execution.execute()
        executions.delete(execution)
        take(describeCompletion(run, located))
      },
      cancel: execution.cancel,
      drop: (reason) => {
        complete(run, 'cancelled', reason)
        take(describeCompletion(run, located))
      },
      wait: () => {
        run.status = 'pending'
        report(run)
      },
    }
    entries.set(run.id, entry)
    queue.add(entry)
  }

  const complete = (run: WorkflowRun, conclusion: Conclusion, error: string) => {
    Object.assign(run, { status: 'completed', conclusion, error, completedAt: new Date().toISOString() })
    report(run)
  }
  const report = (run: WorkflowRun) => {
    storeRun(github, run)
    onProgress?.({ type: 'run', run })
  }

  const cancel = async (runId: number, reason = 'The run was canceled.') => {
    const entry = entries.get(runId)
    if (entry !== undefined) await queue.cancel(entry, reason)
  }
  github.onEvent(take)
  github.runs.onCancel(({ id }) => void cancel(id))

  return {
    runs,
    dispatch,
    cancel: (runId) => cancel(runId),
    idle: async (timeout) => {
      await waitFor(isIdle, waiters, timeout, () => describeOpen(runs))
      if (failures.length > 0) throw new AggregateError(failures.splice(0), 'An event could not be handled.')
    },
    close: async () => {
      closed = true
      await events
      const stopped = queue.close()
      await Promise.all([...executions].map((execution) => execution.kill()))
      await stopped
    },
  }
}

async function waitFor(
  isDone: () => boolean,
  waiters: Set<() => void>,
  timeout: number,
  describe: () => string,
): Promise<void> {
  if (isDone()) return
  let waiter = () => {}
  let timer: NodeJS.Timeout | undefined
  const done = new Promise<void>((resolve, reject) => {
    waiter = resolve
    waiters.add(waiter)
    timer = setTimeout(() => reject(new Error(`Not idle within ${timeout} ms: ${describe()}`)), timeout)
  })
  await done.finally(() => {
    waiters.delete(waiter)
    clearTimeout(timer)
  })
}

function describeOpen(runs: readonly WorkflowRun[]): string {
  const open = runs.filter(({ status }) => status !== 'completed')
  return open.map(({ id, workflow, status }) => `run ${id} (${workflow.name}) is ${status}`).join(', ') || 'an event'
}
