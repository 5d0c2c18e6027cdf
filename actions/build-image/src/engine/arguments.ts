import { isSecret } from '../../../../packages/action/src/mask.ts'
import { findNativePlatform } from '../../../../packages/keys/src/native-platform.ts'
import { makePlain } from '../plain-path.ts'
import type { BuildRequest } from './engine.ts'

/** What all engines have in common on their command lines, and the environment that goes with it. */
export function commonArguments(request: BuildRequest): { args: string[]; environment: Record<string, string> } {
  const environment: Record<string, string> = {}
  const args = ['--file', request.dockerfile]
  if (request.target !== undefined) args.push('--target', request.target)
  if (request.platforms.length > 0) args.push('--platform', request.platforms.join(','))
  // The key has this platform, whatever the environment says and whichever machine the engine is on.
  else environment['DOCKER_DEFAULT_PLATFORM'] = findNativePlatform()
  for (const [name, value] of Object.entries(request.buildArgs)) {
    // A value that is a secret after all stays off the command line; the engine reads it from its environment.
    if (isSecret(value) && [undefined, value].includes(process.env[name])) {
      environment[name] = value
      args.push('--build-arg', name)
    } else args.push('--build-arg', `${name}=${value}`)
  }
  for (const [name, value] of Object.entries(request.labels)) args.push('--label', `${name}=${value}`)
  for (const entry of request.ssh) args.push('--ssh', entry)
  return { args, environment }
}

/**
 * Gives the arguments for the build's secrets. The engines read `id=…,src=…` as comma-separated values: a path that would
 * not survive that is linked under a plain name in the private `folder`.
 */
export async function secretArguments(request: BuildRequest, folder: string): Promise<string[]> {
  const args: string[] = []
  for (const [id, path] of Object.entries(request.secrets)) {
    args.push('--secret', `id=${id},src=${await makePlain(path, folder)}`)
  }
  return args
}
