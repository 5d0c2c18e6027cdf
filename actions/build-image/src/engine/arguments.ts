import { isSecret } from '../../../../packages/action/src/mask.ts'
import type { BuildRequest } from './engine.ts'

/** What docker, buildx and buildah have in common on their command lines, and the environment that goes with it. */
export function commonArguments(request: BuildRequest): { args: string[]; environment: Record<string, string> } {
  const environment: Record<string, string> = {}
  const args = ['--file', request.dockerfile, '--tag', request.reference]
  if (request.target !== undefined) args.push('--target', request.target)
  if (request.platforms.length > 0) args.push('--platform', request.platforms.join(','))
  for (const [name, value] of Object.entries(request.buildArgs)) {
    // A value that is a secret after all stays off the command line; the engine reads it from its environment.
    if (isSecret(value) && process.env[name] === undefined) {
      environment[name] = value
      args.push('--build-arg', name)
    } else args.push('--build-arg', `${name}=${value}`)
  }
  for (const [name, value] of Object.entries(request.labels)) args.push('--label', `${name}=${value}`)
  return { args, environment }
}
