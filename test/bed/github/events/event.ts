/** Something that happened, as a webhook would tell it. */
export type GitHubEvent = {
  name: string
  action?: string
  repository: string
  /** The full ref that a workflow run of this event would have, where it has one. */
  ref?: string
  sha?: string
  actor: string
  /** The webhook's payload: what a run finds in event.json. */
  payload: Record<string, unknown>
  /** false when a GITHUB_TOKEN caused it, except the two dispatches. */
  startsWorkflows: boolean
}
