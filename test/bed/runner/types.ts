/** What the runner needs of GitHub, and what it tells about the runs; the API double satisfies `RunnerGitHub`. */

/** What isn't named is not granted. */
export type Permissions = Record<string, 'read' | 'write'>

export interface GitHubEvent {
  /** The webhook's name, as in `on:`. */
  readonly name: string
  readonly action?: string | undefined
  /** `owner/name`. */
  readonly repository: string
  /** The full ref (`refs/heads/main`), where the event has one. */
  readonly ref?: string | undefined
  readonly sha?: string | undefined
  readonly actor: string
  readonly payload: Record<string, unknown>
  /** False for what GITHUB_TOKEN did: GitHub starts nothing then. */
  readonly startsWorkflows: boolean
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'startup_failure'
export type RunStatus = 'queued' | 'pending' | 'in_progress' | 'completed'

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  /** `file`, `line`, `title` and whatever else the command carried. */
  readonly properties: Record<string, string>
}

export interface WorkflowStep {
  readonly name: string
  conclusion: Conclusion | undefined
  outputs: Record<string, string>
  /** Markdown, masked. */
  summary: string
  /** What the step printed, masked. */
  log: string
  seconds: number
  startedAt: string | undefined
  completedAt: string | undefined
}

export interface WorkflowJob {
  /** The id that the store of runs gave. */
  id: number
  /** `staging / deploy` for a job of a called workflow. */
  readonly name: string
  conclusion: Conclusion | undefined
  status: RunStatus
  readonly steps: WorkflowStep[]
  annotations: Annotation[]
  readonly permissions: Permissions
  readonly environment: string | undefined
  startedAt: string | undefined
  completedAt: string | undefined
}

/** What was handed out, to whom, and whether it has been taken back. The token's text is not kept. */
export interface TokenAudit {
  readonly job: string
  readonly permissions: Permissions
  readonly issuedAt: string
  revokedAt: string | undefined
}

export interface WorkflowRun {
  id: number
  readonly number: number
  readonly repository: string
  readonly workflow: { readonly name: string; readonly path: string }
  readonly title: string
  readonly event: string
  readonly actor: string
  readonly sha: string
  readonly ref: string
  status: RunStatus
  conclusion: Conclusion | undefined
  /** Why the run could not start or ended early. */
  error: string | undefined
  concurrency: readonly string[]
  jobs: WorkflowJob[]
  /** The path of the run's whole log, masked. */
  readonly log: string
  readonly tokens: TokenAudit[]
  readonly createdAt: string
  startedAt: string | undefined
  completedAt: string | undefined
}

export type Progress =
  | { readonly type: 'run'; readonly run: WorkflowRun }
  | { readonly type: 'job'; readonly run: WorkflowRun; readonly job: WorkflowJob }
  | { readonly type: 'step'; readonly run: WorkflowRun; readonly job: WorkflowJob; readonly step: WorkflowStep }

/** The part of the API double that the runner uses. */
export interface RunnerGitHub {
  readonly serverUrl: string
  readonly apiUrl: string
  issueToken(request: {
    repository: string
    kind: 'actions' | 'app'
    actor: string
    permissions: Permissions
    runId?: number
  }): string
  revokeToken(token: string): void
  onEvent(listener: (event: GitHubEvent) => void): unknown
  readonly runs: RunStore
  /** The repository's environments with the branches that may deploy to them: any (null), protected ones, or patterns. */
  getRepository?(fullName: string): {
    readonly environments: ReadonlyMap<string, { readonly branches: null | 'protected' | readonly string[] }>
    readonly protections: ReadonlyMap<string, unknown>
  }
}

type StoredConclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

/** Where runs and jobs are kept for the API to list. */
export interface RunStore {
  createRun(run: {
    repository: string
    workflowPath: string
    name: string
    event: string
    headSha: string
    headBranch: string | null
    actor: string
    displayTitle: string
  }): { id: number; runNumber: number }
  updateRun(
    id: number,
    change: { status?: RunStatus; conclusion?: StoredConclusion | null; displayTitle?: string },
  ): unknown
  createJob(job: { runId: number; name: string }): { id: number }
  updateJob(
    id: number,
    change: { status?: RunStatus; conclusion?: StoredConclusion | null; steps?: StoredStep[] },
  ): unknown
  onCancel(listener: (run: { id: number }) => void): void
}

export interface StoredStep {
  name: string
  number: number
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: StoredConclusion | null
  started_at?: string | null
  completed_at?: string | null
}
