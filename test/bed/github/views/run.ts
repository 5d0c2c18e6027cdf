import { workflowId } from '../acts/workflows.ts'
import { readCommit } from '../git/objects.ts'
import type { Repository } from '../store/repository.ts'
import type { Job, WorkflowRun } from '../store/runs.ts'
import { nodeId, type World } from '../store/world.ts'
import { viewEventCommit } from './commit.ts'
import { htmlUrl, repositoryUrl, viewMinimalRepository } from './repository.ts'
import { viewUser } from './user.ts'

export async function viewRun(world: World, repository: Repository, run: WorkflowRun) {
  const url = `${repositoryUrl(world, repository)}/actions/runs/${run.id}`
  const workflow = workflowId(world, repository, run.workflowPath)
  const actor = viewUser(world, run.actor)
  const head = viewEventCommit(world, repository, await readCommit(repository.gitDirectory, run.headSha))
  const person = ({ name, email }: { name: string; email: string }) => ({ name, email })
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflowPath,
    display_title: run.displayTitle,
    run_number: run.runNumber,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow,
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CS', run.id),
    url,
    html_url: `${htmlUrl(world, repository)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    actor,
    triggering_actor: actor,
    run_attempt: run.runAttempt,
    referenced_workflows: [],
    run_started_at: run.startedAt,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(world, repository)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${repositoryUrl(world, repository)}/actions/workflows/${workflow}`,
    head_commit: {
      id: head.id,
      tree_id: head.tree_id,
      message: head.message,
      timestamp: head.timestamp,
      author: person(head.author),
      committer: person(head.committer),
    },
    repository: viewMinimalRepository(world, repository),
    head_repository: viewMinimalRepository(world, repository),
  }
}

export function viewJob(world: World, repository: Repository, run: WorkflowRun, job: Job) {
  const url = repositoryUrl(world, repository)
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.name,
    head_branch: run.headBranch,
    run_url: `${url}/actions/runs/${run.id}`,
    run_attempt: run.runAttempt,
    node_id: nodeId('CR', job.id),
    head_sha: run.headSha,
    url: `${url}/actions/jobs/${job.id}`,
    html_url: `${htmlUrl(world, repository)}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.createdAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: job.steps,
    check_run_url: `${url}/check-runs/${job.id}`,
    labels: job.labels,
    runner_id: job.status === 'queued' ? null : 1,
    runner_name: job.status === 'queued' ? null : 'GitHub Actions 1',
    runner_group_id: job.status === 'queued' ? null : 0,
    runner_group_name: job.status === 'queued' ? null : 'GitHub Actions',
  }
}
