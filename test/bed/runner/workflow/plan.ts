import type { Permissions } from '../types.ts'
import { type ConcurrencyGroup, readConcurrency } from './concurrency.ts'
import { type Definition, type FindWorkflow, type JobDefinition, readWorkflow, StartupError } from './definition.ts'
import { type Contexts, evaluate, evaluateText } from './expression.ts'
import { DEFAULT_PERMISSIONS, findExcess, readPermissions } from './permissions.ts'
import { describeStep } from './step-name.ts'

/** A job that has steps, wherever it stands among callers. */
export interface PlannedJob {
  /** Unique in the run; act gets it as the job's name, so that its log tells jobs apart. */
  readonly key: string
  readonly name: string
  readonly permissions: Permissions
  readonly environment: string | undefined
  readonly steps: readonly { readonly id: string; readonly name: string }[]
  /** The job's outputs as they are written. */
  readonly outputs: Record<string, string>
  /** Whether a matrix, its own or a caller's, makes several jobs of it. */
  readonly repeats: boolean
  /** Whether its condition is to be judged even when a workflow that was called before it has failed. */
  readonly followsCall: boolean
}

/** A concurrency group that jobs need in the midst of the run. */
export interface Gate {
  readonly id: string
  readonly group: ConcurrencyGroup
  /** The keys of the jobs that share the place: one, or all of a called workflow. */
  readonly jobs: readonly string[]
}

/** A workflow of the run: the one that the event asked for, or one that a job calls. */
export interface PlannedWorkflow {
  /** As in `uses:`; undefined for the run's own workflow. */
  readonly uses: string | undefined
  readonly definition: Definition
  readonly jobs: Record<string, { readonly job: PlannedJob } | { readonly call: PlannedWorkflow }>
}

export interface RunPlan {
  readonly workflow: PlannedWorkflow
  readonly jobs: readonly PlannedJob[]
  /** The groups that the run needs from its start on. */
  readonly groups: readonly ConcurrencyGroup[]
  readonly gates: readonly Gate[]
}

export interface PlanOptions {
  readonly path: string
  readonly definition: Definition
  readonly contexts: Contexts
  readonly find: FindWorkflow
}

/**
 * Plans a run: every job with its name, permissions and environment, through called workflows, and the concurrency
 * groups that the run needs. Throws `StartupError` where GitHub would refuse to start the run.
 */
export async function planRun({ path, definition, contexts, find }: PlanOptions): Promise<RunPlan> {
  const jobs: PlannedJob[] = []
  const groups: ConcurrencyGroup[] = []
  const top = readConcurrency(definition.concurrency, contexts)
  if (top !== undefined) groups.push(top)

  const gates: Gate[] = []

  const addGroup = (group: ConcurrencyGroup | undefined, name: string, atStart: boolean, first: number) => {
    if (group === undefined) return
    if (group.group === top?.group)
      throw new StartupError(
        `Canceling since a deadlock for concurrency group '${group.group}' was detected between 'top level workflow' and '${name}'`,
      )
    const known = groups.some((other) => other.group === group.group)
    if (atStart && !known) groups.push(group)
    else if (!known) gates.push({ id: String(gates.length), group, jobs: jobs.slice(first).map(({ key }) => key) })
  }

  const planWorkflow = async (scope: Scope): Promise<PlannedWorkflow> => {
    const planned: PlannedWorkflow['jobs'] = {}
    for (const [id, job] of Object.entries(scope.definition.jobs)) {
      const name = [...scope.names, nameJob(id, job, scope.contexts)].join(' / ')
      const permissions = readPermissions(job.permissions) ?? scope.permissions
      checkPermissions(permissions, scope, id)
      const atStart = scope.atStart && job.needs === undefined
      const first = jobs.length
      const own = readConcurrency(job.concurrency, scope.contexts)
      if (job.uses === undefined) {
        const leaf = planJob({ key: `j${first}`, id, name, job, permissions, scope })
        jobs.push(leaf)
        planned[id] = { job: leaf }
      } else {
        const called = { ...(await enter(scope, id, job, job.uses, name, permissions)), atStart }
        planned[id] = { call: await planWorkflow(called) }
        addGroup(readConcurrency(called.definition.concurrency, called.contexts), name, atStart, first)
      }
      addGroup(own, name, atStart, first)
    }
    return { uses: scope.uses, definition: scope.definition, jobs: planned }
  }

  const enter = async (
    scope: Scope,
    id: string,
    job: JobDefinition,
    uses: string,
    name: string,
    granted: Permissions,
  ): Promise<Omit<Scope, 'atStart'>> => {
    if (scope.depth === 9) throw new StartupError(`${uses}: workflows call each other too deeply.`)
    const full = resolveUses(uses, scope.uses)
    const { definition: called, errors } = await readWorkflow(full, await find(full), find)
    if (errors.length > 0) throw new StartupError(`error parsing called workflow "${full}": ${errors.join('; ')}`)
    if (!listensToCalls(called.on))
      throw new StartupError(`${full} is not a reusable workflow: 'workflow_call' is missing from its 'on'.`)
    const permissions = readPermissions(called.permissions) ?? granted
    const excess = findExcess(permissions, granted)
    if (excess !== undefined)
      throw new StartupError(
        `${path}: Error calling workflow '${full}' from job '${id}'. The workflow is requesting '${excess.asked}', but is only allowed '${excess.allowed}'.`,
      )
    const inputs = readInputs(called.on, job.with ?? {}, scope.contexts)
    const contexts = { ...scope.contexts, inputs }
    const repeats = scope.repeats || hasMatrix(job)
    const depth = scope.depth + 1
    return { uses: full, definition: called, permissions, granted, contexts, names: [name], repeats, depth }
  }

  const permissions = readPermissions(definition.permissions) ?? DEFAULT_PERMISSIONS
  const workflow = await planWorkflow({
    uses: undefined,
    definition,
    permissions,
    granted: undefined,
    contexts,
    names: [],
    repeats: false,
    atStart: true,
    depth: 0,
  })
  return { workflow, jobs, groups, gates }

  function checkPermissions(asked: Permissions, { granted, uses }: Scope, id: string): void {
    const excess = granted === undefined ? undefined : findExcess(asked, granted)
    if (excess === undefined) return
    throw new StartupError(
      `${path}: Error calling workflow '${uses}'. The nested job '${id}' is requesting '${excess.asked}', but is only allowed '${excess.allowed}'.`,
    )
  }
}

interface JobInput {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly job: JobDefinition
  readonly permissions: Permissions
  readonly scope: Scope
}

interface Scope {
  readonly uses: string | undefined
  readonly definition: Definition
  /** What a job of it gets that says nothing. */
  readonly permissions: Permissions
  /** What the calling job may hand on; undefined at the top. */
  readonly granted: Permissions | undefined
  readonly contexts: Contexts
  readonly names: readonly string[]
  readonly repeats: boolean
  /** Whether its jobs that need no others begin with the run. */
  readonly atStart: boolean
  readonly depth: number
}

function planJob({ key, id, name, job, permissions, scope }: JobInput): PlannedJob {
  const { environment } = job
  const named = typeof environment === 'object' ? environment['name'] : environment
  return {
    key,
    name,
    permissions,
    environment: named === undefined ? undefined : evaluateText(named, scope.contexts) || undefined,
    steps: (job.steps ?? []).map((step, index) => ({ id: step.id ?? String(index), name: describeStep(step) })),
    outputs: Object.fromEntries(Object.entries(job.outputs ?? {}).map(([output, value]) => [output, String(value)])),
    repeats: scope.repeats || hasMatrix(job),
    followsCall: /\b(always|failure|cancelled)\s*\(/.test(String(job.if ?? '')) && needsCall(id, scope.definition),
  }
}

function needsCall(id: string, { jobs }: Pick<Definition, 'jobs'>): boolean {
  return [jobs[id]?.needs ?? []].flat().some((need) => jobs[need]?.uses !== undefined || needsCall(need, { jobs }))
}

function hasMatrix({ strategy }: JobDefinition): boolean {
  return typeof strategy === 'object' && strategy !== null && 'matrix' in strategy
}

/** A name with a context that is known only later (matrix, needs) stays as it is written. */
function nameJob(id: string, job: JobDefinition, contexts: Contexts): string {
  try {
    return evaluateText(job.name ?? id, contexts) || id
  } catch {
    return job.name ?? id
  }
}

/** `./x` and `$/x` in a called workflow mean that workflow's own repository at the same commit. */
function resolveUses(uses: string, caller: string | undefined): string {
  const own = /^(?:\.|\$)\/(.*)$/.exec(uses)?.[1]
  if (own === undefined) return uses
  const [, repository, reference] = /^([^/]+\/[^/]+)\/.*@(.*)$/.exec(caller ?? '') ?? []
  return repository === undefined ? `./${own}` : `${repository}/${own}@${reference}`
}

function listensToCalls(on: Definition['on']): boolean {
  if (typeof on === 'string') return on === 'workflow_call'
  return Array.isArray(on) ? on.includes('workflow_call') : 'workflow_call' in on
}

/** The `inputs` context of a called workflow, as far as it can be told before the run; the rest is null. */
function readInputs(on: Definition['on'], given: Record<string, unknown>, contexts: Contexts): Contexts {
  const call = typeof on === 'object' && !Array.isArray(on) ? (on['workflow_call'] as { inputs?: object } | null) : null
  const declared = (call?.inputs ?? {}) as Record<string, { default?: unknown; type?: string }>
  return Object.fromEntries(
    Object.entries(declared).map(([name, { default: fallback, type }]) => {
      const empty = type === 'boolean' ? false : type === 'number' ? 0 : ''
      try {
        return [name, evaluate(given[name] ?? fallback ?? empty, contexts)]
      } catch {
        return [name, null]
      }
    }),
  )
}
