/**
 * The workflow runner of the bed: what GitHub Actions does around a run, with nektos/act executing the jobs in host
 * mode. Events of the API double start workflows; jobs get tokens with just their permissions, secrets of just their
 * environment, and wait for their concurrency groups; runs and jobs are stored for the API.
 *
 * Not as on GitHub: act runs jobs in stages, so a job also waits for those that stand beside its needs; jobs of one
 * run don't exclude each other by a group; a group that a run needs from its start is held to its end; after a called
 * workflow has failed, no later job of its caller runs (such a job carries a warning); reviewers and wait timers of
 * environments are not asked; there are no artifacts, caches, containers or services of jobs.
 */
export type { RunnerOptions } from './settings.ts'
export { type Runner, startRunner } from './start-runner.ts'
export type {
  Annotation,
  Conclusion,
  GitHubEvent,
  Permissions,
  Progress,
  RunnerGitHub,
  TokenAudit,
  WorkflowJob,
  WorkflowRun,
  WorkflowStep,
} from './types.ts'
