import type { Definition, JobDefinition, StepDefinition } from './definition.ts'
import { mapExpressions } from './expression.ts'
import type { PlannedJob, PlannedWorkflow } from './plan.ts'

/** A repository of actions that lies on this machine: `org/name`, the reference it stands for, and how to read it. */
export interface ActionSource {
  /** The inputs of the action at that reference whose default is the job's token. */
  readonly findTokenInputs: (uses: string) => readonly string[]
}

export interface RewriteOptions {
  readonly actions: ActionSource
  /** The names that the secrets of an environment have in act: `DEPLOY_ENV` → `ENVIRONMENT_0_DEPLOY_ENV`. */
  readonly environmentSecrets: (environment: string) => Record<string, string>
  /** The files that a job waits for before its first step. */
  readonly waitsFor: (job: PlannedJob) => readonly string[]
  /** Why an environment refuses the run, if it does. */
  readonly refusal: (environment: string) => string | undefined
  /** The `github.workflow` of the run, which called workflows see as well. */
  readonly workflowName: string
}

export interface RewrittenRun {
  readonly main: Definition
  /** The called workflows by file name, to be found in the repository `CALLED`. */
  readonly called: Record<string, Definition>
}

/** The local repository that holds the rewritten called workflows of a run. */
export const CALLED = { repository: 'bed/called', reference: 'run' }

/** The name of the act secret that holds a job's token. */
export function tokenSecret(job: PlannedJob): string {
  return `TOKEN_${job.key.toUpperCase()}`
}

/**
 * Turns the workflows of a run into what act understands. act has one token and one set of secrets for a whole run,
 * knows neither `$/`, `queue` nor `deployment`, and gives called workflows their own name: these, and nothing else.
 */
export function rewriteRun(workflow: PlannedWorkflow, options: RewriteOptions): RewrittenRun {
  const called: Record<string, Definition> = {}

  const rewrite = (planned: PlannedWorkflow): { definition: Definition; secrets: string[] } => {
    const passed: string[] = []
    const { env: shared, ...rest } = planned.definition
    const jobs = Object.entries(planned.definition.jobs).map(([id, job]) => {
      const entry = planned.jobs[id]
      if (entry === undefined) throw new Error(`The plan does not know the job '${id}'.`)
      if ('job' in entry) {
        const names = secretNames(entry.job, options)
        passed.push(...Object.values(names))
        return [id, rewriteJob(job, entry.job, planned.uses, shared, names, options)]
      }
      const inner = rewrite(entry.call)
      passed.push(...inner.secrets)
      const file = `${Object.keys(called).length}.yml`
      called[file] = inner.definition
      return [id, rewriteCall(job, file, inner.secrets)]
    })
    const definition: Definition = {
      ...withoutQueue(rest),
      on: rest.on,
      name: options.workflowName,
      jobs: Object.fromEntries(jobs),
    }
    return { definition, secrets: passed }
  }
  return { main: rewrite(workflow).definition, called }
}

/** The secrets that only this job sees, by the name it uses. */
function secretNames(job: PlannedJob, { environmentSecrets, refusal }: RewriteOptions): Record<string, string> {
  const { environment } = job
  const names = environment === undefined || refusal(environment) ? {} : environmentSecrets(environment)
  return { ...names, GITHUB_TOKEN: tokenSecret(job) }
}

function rewriteCall(job: JobDefinition, file: string, secrets: readonly string[]): JobDefinition {
  const uses = `${CALLED.repository}/.github/workflows/${file}@${CALLED.reference}`
  const passed = Object.fromEntries(secrets.map((name) => [name, `\${{ secrets.${name} }}`]))
  return { ...withoutQueue(job), uses, secrets: job.secrets === 'inherit' ? 'inherit' : { ...job.secrets, ...passed } }
}

function rewriteJob(
  job: JobDefinition,
  planned: PlannedJob,
  workflow: string | undefined,
  sharedEnv: Record<string, unknown> | undefined,
  secrets: Record<string, string>,
  { actions, waitsFor, refusal }: RewriteOptions,
): JobDefinition {
  const { environment, ...rest } = withoutQueue(job)
  const refused = planned.environment === undefined ? undefined : refusal(planned.environment)
  // A step without an id gets the one that act would give it, whatever stands before it.
  const own = (job.steps ?? []).map((step, index) => ({ id: String(index), ...rewriteStep(step, workflow, actions) }))
  const steps = refused === undefined ? [...waitsFor(planned).map(waitStep), ...own] : [refusalStep()]
  const rewritten = {
    ...rest,
    name: planned.key,
    env: { ...sharedEnv, ...job.env },
    ...(environment === undefined ? {} : { environment: withoutDeployment(environment) }),
    steps,
  }
  return mapStrings(rewritten, (text) => mapExpressions(text, (expression) => renameSecrets(expression, secrets)))
}

function waitStep(file: string, index: number): StepDefinition {
  return {
    id: `bed-wait-${index}`,
    name: 'Wait for the concurrency group',
    shell: 'bash',
    'working-directory': '/',
    env: { BED_FILE: file },
    run: 'until [ -s "$BED_FILE" ]; do sleep 0.1; done; [ "$(cat "$BED_FILE")" = go ]',
  }
}

/** Why it fails is said by the runner itself: act may lose what a step prints right before it fails. */
function refusalStep(): StepDefinition {
  return {
    id: 'bed-refusal',
    name: 'Ask the environment',
    shell: 'bash',
    'working-directory': '/',
    run: 'exit 1',
  }
}

function rewriteStep(step: StepDefinition, workflow: string | undefined, actions: ActionSource): StepDefinition {
  if (step.uses === undefined) return step
  const uses = resolveSelf(step.uses, workflow)
  const tokens = actions.findTokenInputs(uses).filter((name) => step.with?.[name] === undefined)
  const added = Object.fromEntries(tokens.map((name) => [name, '${' + '{ github.token }}']))
  return { ...step, uses, ...(tokens.length > 0 ? { with: { ...step.with, ...added } } : {}) }
}

/** `$/x` is the action x of the workflow's own repository at the workflow's own commit. */
function resolveSelf(uses: string, workflow: string | undefined): string {
  if (!uses.startsWith('$/')) return uses
  const [, repository, reference] = /^([^/]+\/[^/]+)\/.*@(.*)$/.exec(workflow ?? '') ?? []
  if (repository === undefined) throw new Error(`${uses}: the bed knows $/ in called workflows only.`)
  return `${repository}/${uses.slice(2)}@${reference}`
}

function renameSecrets(expression: string, names: Record<string, string>): string {
  let renamed = expression.replaceAll(/\bgithub\s*(?:\.\s*token\b|\[\s*'token'\s*\])/gi, 'secrets.GITHUB_TOKEN')
  for (const [name, secret] of Object.entries(names)) {
    const reference = new RegExp(`\\bsecrets\\s*(?:\\.\\s*${name}\\b|\\[\\s*'${name}'\\s*\\])`, 'gi')
    renamed = renamed.replaceAll(reference, `secrets.${secret}`)
  }
  return renamed
}

function withoutQueue<Part extends { concurrency?: unknown }>(part: Part): Part {
  const { concurrency } = part
  if (typeof concurrency !== 'object' || concurrency === null) return part
  const { queue: _, ...known } = concurrency as Record<string, unknown>
  return { ...part, concurrency: known }
}

function withoutDeployment(environment: string | Record<string, unknown>): string | Record<string, unknown> {
  if (typeof environment === 'string') return environment
  const { deployment: _, ...known } = environment
  return known
}

function mapStrings<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)])) as Value
}
