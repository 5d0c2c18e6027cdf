import type { RunResult } from '../../../../packages/exec/src/run.ts'
import type { CommandRunner } from '../../../../packages/migrations/src/commands/command.ts'
import type { Containers } from '../../../../packages/migrations/src/image/container.ts'
import type { Adapter, Launch, Settings } from '../../../../packages/migrations/src/tools/contract.ts'
import type { MigrationFile } from '../../../../packages/migrations/src/types.ts'

/** A service's migrations: the files, the tool, and how it is started when there is something to apply. */
export type Source = {
  adapter: Adapter
  files: MigrationFile[]
  /** Files that look like migrations, and that the tool passes over. */
  unread: string[]
  /** Relative to the repository's root. */
  directory: string
  /** Settings of the tool, where it will run. */
  settings: Settings
  /** Finds the tool, once. */
  launch: Launch
  /** The same for what only asks it, which may be while another run migrates. */
  beside: Launch
  /** Runs another command of the project where the tool would run, beside whatever migrates. */
  ask: (words: readonly string[], environment: Record<string, string>) => Promise<RunResult>
  /** The temporary containers, where the migrations come from an image. */
  containers?: Containers
  /** Runs the user's own commands in the service's context: here, and in the image where there is one. */
  commands: { runner: CommandRunner; image: CommandRunner | undefined }
}
