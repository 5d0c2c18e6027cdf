import { context } from '@actions/github'
import { findWorkspace } from './workspace.ts'

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
  /** 1 for the first time that the run is tried; undefined where the runner does not say. */
  attempt: number | undefined
  runUrl: string
  serverUrl: string
  apiUrl: string
  workspace: string
  temporary: string
}

/** The event as @actions/github reads it from the environment and the event file. */
export type Event = Pick<typeof context, 'eventName' | 'payload' | 'sha' | 'ref' | 'actor' | 'serverUrl' | 'apiUrl'>

/** Reads what the runner says: the event from @actions/github, the rest from the default environment variables. */
export function readRunner(event: Event = context, environment: NodeJS.ProcessEnv = process.env): RunnerContext {
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  const name = event.eventName ?? ''
  const ref = event.ref ?? ''
  const runId = environment['GITHUB_RUN_ID'] ?? ''
  const serverUrl = event.serverUrl || 'https://github.com'
  return {
    repository,
    event: name,
    payload: event.payload as Record<string, unknown>,
    sha: event.sha ?? '',
    ref,
    branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined,
    isPullRequest: /^(?:pull_request(?:_target|_review)?|merge_group)$/.test(name),
    actor: event.actor ?? '',
    runId,
    attempt: Number(environment['GITHUB_RUN_ATTEMPT']) || undefined,
    runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
    serverUrl,
    apiUrl: event.apiUrl || 'https://api.github.com',
    workspace: findWorkspace(environment),
    temporary: environment['RUNNER_TEMP'] ?? environment['TMPDIR'] ?? '/tmp',
  }
}
