import { context } from '@actions/github'

/** What the runner says about this run. Nothing here is trusted more than the event that started it. */
export type RunnerContext = {
  /** `owner/name`, or the empty string outside of a repository. */
  repository: string
  event: string
  payload: Record<string, unknown>
  /** The commit of the event: on pull requests the merge commit that GitHub made for the run. */
  sha: string
  ref: string
  /** The branch that the run is about; undefined for tags. */
  branch: string | undefined
  isPullRequest: boolean
  actor: string
  runId: string
  runUrl: string
  serverUrl: string
  apiUrl: string
  workspace: string
  temporary: string
}

/** Reads the runner's context from the environment that GitHub documents (default environment variables) and the event file. */
export function readRunner(environment: NodeJS.ProcessEnv = process.env): RunnerContext {
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  const serverUrl = context.serverUrl
  const event = context.eventName ?? ''
  const ref = context.ref ?? ''
  const runId = environment['GITHUB_RUN_ID'] ?? ''
  return {
    repository,
    event,
    payload: context.payload as Record<string, unknown>,
    sha: context.sha ?? '',
    ref,
    branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined,
    isPullRequest: event === 'pull_request' || event === 'pull_request_target' || event === 'merge_group',
    actor: context.actor ?? '',
    runId,
    runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
    serverUrl,
    apiUrl: context.apiUrl,
    workspace: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
    temporary: environment['RUNNER_TEMP'] ?? environment['TMPDIR'] ?? '/tmp',
  }
}
