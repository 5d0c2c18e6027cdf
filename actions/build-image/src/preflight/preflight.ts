import { refuseWhenCancelled } from '../../../../packages/action/src/cancel.ts'
import type { EngineName } from '../engine/engine.ts'
import { findDataRoot } from './data-root.ts'
import { type BuildFolder, judgeFreeSpace, readFreeSpace } from './disk-space.ts'

/** What is looked at before a build that may take long. */
type Preflight = {
  engine: EngineName
  /** The engine's environment: where it listens, where logins are. */
  environment: Record<string, string>
  /** Where the step keeps its own files. */
  temporary: string
  /** The repository that is to be pushed to; undefined when nothing is pushed. Throws a UserError when it refuses. */
  client: { checkPush(): Promise<void> } | undefined
  signal: AbortSignal
  warn: (text: string) => void
}

/**
 * Finds out before a long build what would make it fail at its end: no right to push, or no space left. Both are asked
 * for at once. Throws the UserError of what is wrong.
 */
export async function runPreflight({ engine, environment, temporary, client, signal, warn }: Preflight): Promise<void> {
  refuseWhenCancelled(signal)
  const [, spaces] = await Promise.all([
    client?.checkPush(),
    findDataRoot(engine, environment).then((root) => {
      const folders: BuildFolder[] = root === undefined ? [] : [{ path: root, purpose: 'the images of the engine' }]
      return readFreeSpace([...folders, { path: temporary, purpose: 'temporary files' }])
    }),
  ])
  for (const warning of judgeFreeSpace(spaces)) warn(warning)
}
