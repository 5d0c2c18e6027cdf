import { existsSync, readFileSync } from 'node:fs'

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
  const serverUrl = environment['GITHUB_SERVER_URL'] || 'https://github.com'
  const event = environment['GITHUB_EVENT_NAME'] ?? ''
  const ref = environment['GITHUB_REF'] ?? ''
  const runId = environment['GITHUB_RUN_ID'] ?? ''
  return {
    repository,
    event,
    payload: readEvent(environment['GITHUB_EVENT_PATH']),
    sha: environment['GITHUB_SHA'] ?? '',
    ref,
    branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined,
    isPullRequest: event === 'pull_request' || event === 'pull_request_target' || event === 'merge_group',
    actor: environment['GITHUB_ACTOR'] ?? '',
    runId,
    runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
    serverUrl,
    apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    workspace: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
    temporary: environment['RUNNER_TEMP'] ?? environment['TMPDIR'] ?? '/tmp',
  }
}

function readEvent(path: string | undefined): Record<string, unknown> {
  return path === undefined || !existsSync(path) ? {} : JSON.parse(readFileSync(path, 'utf8'))
}
