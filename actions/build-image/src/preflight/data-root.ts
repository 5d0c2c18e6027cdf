import type { EngineName } from '../engine/engine.ts'
import { ask } from '../engine/probe/command.ts'

/**
 * Asks an engine for the folder that its images and caches are in; undefined where it does not say. One short command.
 * The folder is one of the engine's machine, which need not be this one.
 */
export async function findDataRoot(
  engine: EngineName,
  environment: Record<string, string> = {},
): Promise<string | undefined> {
  const [command, ...args] = questions[engine]
  const answer = await ask(command, args, environment)
  const path = 'text' in answer ? answer.text : ''
  return path.startsWith('/') && !path.includes('\n') ? path : undefined
}

const docker = ['docker', 'info', '--format', '{{.DockerRootDir}}'] as const
const questions: Record<EngineName, readonly [string, ...string[]]> = {
  buildx: docker,
  docker,
  podman: ['podman', 'info', '--format', '{{.Store.GraphRoot}}'],
  buildah: ['buildah', 'info', '--format', '{{.store.GraphRoot}}'],
}
