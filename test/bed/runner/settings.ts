import type { ActionsRepository } from './actions.ts'
import type { Progress, RunnerGitHub } from './types.ts'

export interface RunnerOptions {
  readonly github: RunnerGitHub
  /** A folder of the runner's own. */
  readonly directory: string
  /** The bed's folder, where pids are written down; the runner's own unless told. */
  readonly bedDirectory?: string
  /** The path of the act binary. */
  readonly act: string
  /** The folder with the Node that actions run under; first on PATH. */
  readonly nodeDirectory: string
  /** Further folders for PATH, before those of the system. */
  readonly path: readonly string[]
  /** The repository that workflows name in `uses:`. */
  readonly actions: ActionsRepository
  /** The secrets of a repository, or those of one of its environments alone. */
  readonly secrets: (repository: string, environment?: string) => Record<string, string>
  readonly variables?: (repository: string) => Record<string, string>
  /** Further variables for every step, DOCKER_HOST for example. */
  readonly environment: Record<string, string>
  readonly onProgress?: (progress: Progress) => void
}
