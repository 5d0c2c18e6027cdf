// What the double remembers besides git. All times are ISO 8601 in UTC.

export type User = { id: number; login: string; type: 'User' | 'Bot' | 'Organization' }

export type Label = { id: number; name: string; color: string }

export type Review = {
  id: number
  login: string
  body: string
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'PENDING'
  commit: string
  submittedAt: string
}

export type Pull = {
  id: number
  number: number
  title: string
  body: string | null
  login: string
  state: 'open' | 'closed'
  draft: boolean
  headRepository: string
  headRef: string
  headSha: string
  baseRef: string
  baseSha: string
  createdAt: string
  updatedAt: string
  closedAt: string | null
  mergedAt: string | null
  mergedBy: string | null
  mergeCommit: string | null
  maintainerCanModify: boolean
  labels: Label[]
  reviewers: string[]
  reviews: Review[]
}

export type Comment = {
  id: number
  issue: number
  login: string
  body: string
  createdAt: string
  updatedAt: string
}

export type CommitStatus = {
  id: number
  sha: string
  state: 'error' | 'failure' | 'pending' | 'success'
  context: string
  description: string | null
  targetUrl: string | null
  login: string
  createdAt: string
}

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success'

export type DeploymentStatus = {
  id: number
  state: DeploymentState
  login: string
  description: string
  environment: string
  environmentUrl: string
  logUrl: string
  createdAt: string
}

export type Deployment = {
  id: number
  sha: string
  ref: string
  task: string
  payload: unknown
  originalEnvironment: string
  environment: string
  description: string | null
  transient: boolean
  production: boolean
  login: string
  createdAt: string
  updatedAt: string
  /** Oldest first. */
  statuses: DeploymentStatus[]
}

export type Asset = {
  id: number
  name: string
  label: string | null
  contentType: string
  content: Buffer
  login: string
  createdAt: string
}

export type Release = {
  id: number
  tag: string
  target: string
  name: string | null
  body: string | null
  draft: boolean
  prerelease: boolean
  immutable: boolean
  login: string
  createdAt: string
  publishedAt: string | null
  /** false: never the latest release. */
  mayBeLatest: boolean
  assets: Asset[]
}

export type CheckRun = {
  id: number
  name: string
  headSha: string
  status: 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending'
  conclusion: string | null
  startedAt: string
  completedAt: string | null
  detailsUrl: string | null
  externalId: string
  title: string | null
  summary: string | null
  text: string | null
  annotations: number
}

export type Environment = {
  id: number
  name: string
  createdAt: string
  waitMinutes: number
  reviewers: string[]
  preventSelfReview: boolean
  /** null: every branch; 'protected': protected branches; else names or patterns. */
  branches: null | 'protected' | string[]
}

export type Rule = { type: string; parameters?: Record<string, unknown> }

export type Ruleset = {
  id: number
  name: string
  target: 'branch' | 'tag'
  enforcement: 'active' | 'evaluate' | 'disabled'
  include: string[]
  exclude: string[]
  rules: Rule[]
  /** Logins that the rules don't hold back. */
  bypass: string[]
  createdAt: string
}
