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
