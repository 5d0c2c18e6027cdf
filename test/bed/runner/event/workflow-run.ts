import type { GitHubEvent, WorkflowRun } from '../types.ts'
import type { LocatedEvent } from './context.ts'
import { describeHead } from './head.ts'

/** The event that tells other workflows that a run has ended. */
export function describeCompletion(run: WorkflowRun, located: LocatedEvent): GitHubEvent {
  const { payload } = located.event
  const { headSha, headBranch } = describeHead(located)
  return {
    name: 'workflow_run',
    action: 'completed',
    repository: run.repository,
    actor: run.actor,
    startsWorkflows: true,
    payload: {
      action: 'completed',
      workflow_run: {
        id: run.id,
        name: run.workflow.name,
        path: run.workflow.path,
        display_title: run.title,
        run_number: run.number,
        run_attempt: 1,
        event: run.event,
        status: run.status,
        conclusion: run.conclusion === 'startup_failure' ? 'failure' : run.conclusion,
        head_sha: headSha,
        head_branch: headBranch,
        actor: { login: run.actor },
        created_at: run.createdAt,
        updated_at: run.completedAt,
      },
      workflow: { name: run.workflow.name, path: run.workflow.path },
      repository: payload['repository'],
      sender: payload['sender'] ?? { login: run.actor },
    },
  }
}
