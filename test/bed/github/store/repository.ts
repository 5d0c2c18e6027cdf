import type {
  CheckRun,
  Comment,
  CommitStatus,
  Deployment,
  Environment,
  Pull,
  Release,
  Rule,
  Ruleset,
} from './records.ts'

/** The settings of a repository that change how pull requests are merged; GitHub's names. */
export type MergeSettings = {
  allow_merge_commit: boolean
  allow_squash_merge: boolean
  allow_rebase_merge: boolean
  allow_auto_merge: boolean
  allow_update_branch: boolean
  delete_branch_on_merge: boolean
  squash_merge_commit_title: 'PR_TITLE' | 'COMMIT_OR_PR_TITLE'
  squash_merge_commit_message: 'PR_BODY' | 'COMMIT_MESSAGES' | 'BLANK'
  merge_commit_title: 'PR_TITLE' | 'MERGE_MESSAGE'
  merge_commit_message: 'PR_BODY' | 'PR_TITLE' | 'BLANK'
}

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read'

export type EnvironmentInput = {
  name: string
  waitMinutes?: number
  reviewers?: string[]
  preventSelfReview?: boolean
  branches?: null | 'protected' | string[]
}

export type RulesetInput = {
  name: string
  target?: 'branch' | 'tag'
  enforcement?: 'active' | 'evaluate' | 'disabled'
  /** Full refs, patterns, `~DEFAULT_BRANCH` or `~ALL` (default: the default branch). */
  include?: string[]
  exclude?: string[]
  rules: Rule[]
  /** Logins that the rules don't hold back. */
  bypass?: string[]
}

export type RepositoryInput = {
  owner: string
  name: string
  /** Default true, so that reading needs a permission too. */
  private?: boolean
  defaultBranch?: string
  description?: string
  settings?: Partial<MergeSettings>
  /** "Allow GitHub Actions to create and approve pull requests" (default false, as on GitHub). */
  actionsMayCreatePullRequests?: boolean
  defaultWorkflowPermissions?: 'read' | 'write'
  immutableReleases?: boolean
  environments?: (string | EnvironmentInput)[]
  rulesets?: RulesetInput[]
  /** Classic branch protection, by branch, in the API's form. */
  protections?: Record<string, Record<string, unknown>>
  collaborators?: Record<string, Role>
  /** `owner/name` of a repository of the double, whose git data is copied. */
  forkOf?: string
}

/** A repository of the double. */
export type Repository = {
  id: number
  owner: string
  name: string
  fullName: string
  private: boolean
  description: string | null
  defaultBranch: string
  settings: MergeSettings
  actionsMayCreatePullRequests: boolean
  defaultWorkflowPermissions: 'read' | 'write'
  immutableReleases: boolean
  forkOf: string | undefined
  /** The bare git repository on disk. */
  gitDirectory: string
  /** Where git reaches it: `http://127.0.0.1:PORT/OWNER/NAME.git`. */
  cloneUrl: string
  createdAt: string
  pushedAt: string
  nextNumber: number
  collaborators: Map<string, Role>
  pulls: Map<number, Pull>
  comments: Comment[]
  statuses: CommitStatus[]
  checkRuns: CheckRun[]
  deployments: Deployment[]
  releases: Release[]
  /** Tags of deleted immutable releases: never usable again. */
  burnedTags: Set<string>
  environments: Map<string, Environment>
  rulesets: Ruleset[]
  protections: Map<string, Record<string, unknown>>
  /** Workflow ids by path. */
  workflowIds: Map<string, number>
}

export const defaultSettings: MergeSettings = {
  allow_merge_commit: true,
  allow_squash_merge: true,
  allow_rebase_merge: true,
  allow_auto_merge: false,
  allow_update_branch: false,
  delete_branch_on_merge: false,
  squash_merge_commit_title: 'COMMIT_OR_PR_TITLE',
  squash_merge_commit_message: 'COMMIT_MESSAGES',
  merge_commit_title: 'MERGE_MESSAGE',
  merge_commit_message: 'PR_TITLE',
}
