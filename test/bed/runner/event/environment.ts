import type { Contexts } from '../workflow/expression.ts'
import type { LocatedEvent } from './context.ts'

export interface RunIdentity {
  readonly id: number
  readonly number: number
  readonly workflow: { readonly name: string; readonly path: string }
}

export interface Server {
  readonly serverUrl: string
  readonly apiUrl: string
}

/** The default variables that GitHub sets for every step of a run and that act takes over when they are given. */
export function describeEnvironment(located: LocatedEvent, run: RunIdentity, server: Server): Record<string, string> {
  const { event, sha, ref, headRef, baseRef } = located
  const [owner = ''] = event.repository.split('/')
  const repository = event.payload['repository'] as { id?: number; owner?: { id?: number } } | undefined
  const sender = event.payload['sender'] as { id?: number } | undefined
  return {
    GITHUB_SERVER_URL: server.serverUrl,
    GITHUB_API_URL: server.apiUrl,
    GITHUB_GRAPHQL_URL: server.apiUrl.replace(/\/v3$/, '/graphql'),
    GITHUB_REPOSITORY: event.repository,
    GITHUB_REPOSITORY_ID: String(repository?.id ?? 1),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: String(repository?.owner?.id ?? 1),
    GITHUB_ACTOR: event.actor,
    GITHUB_ACTOR_ID: String(sender?.id ?? 1),
    GITHUB_TRIGGERING_ACTOR: event.actor,
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW_REF: `${event.repository}/${run.workflow.path}@${ref}`,
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: shortRef(ref),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: headRef,
    GITHUB_BASE_REF: baseRef,
    GITHUB_SHA: sha,
    // act reads the commit under this name.
    SHA_REF: sha,
    RUNNER_ENVIRONMENT: 'github-hosted',
  }
}

/** The contexts that are known before a run: `github`, `vars` and, of a dispatched run, `inputs`. */
export function describeContexts(located: LocatedEvent, run: RunIdentity, server: Server, vars: Contexts): Contexts {
  const { event, sha, ref, headRef, baseRef } = located
  return {
    github: {
      event: event.payload,
      event_name: event.name,
      actor: event.actor,
      triggering_actor: event.actor,
      repository: event.repository,
      repository_owner: event.repository.split('/')[0],
      ref,
      ref_name: shortRef(ref),
      ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
      head_ref: headRef,
      base_ref: baseRef,
      sha,
      workflow: run.workflow.name,
      workflow_ref: `${event.repository}/${run.workflow.path}@${ref}`,
      run_id: String(run.id),
      run_number: String(run.number),
      run_attempt: '1',
      server_url: server.serverUrl,
      api_url: server.apiUrl,
    },
    vars,
    inputs: (event.payload['inputs'] as Contexts | null | undefined) ?? {},
  }
}

function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, '')
}
