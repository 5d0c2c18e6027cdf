import { UserError } from '../../../action/src/errors.ts'
import { docker } from './docker.ts'

/** The platforms of an image and of the engine's machine, as `linux/arm64`; what cannot be learned is `another platform`. */
export type Platforms = { image: string; engine: string }

/** Asks the engine which platform an image is for, and which its machine has; throws nothing. */
export async function describePlatforms(image: string, signal: AbortSignal): Promise<Platforms> {
  const ask = async (...args: string[]) => {
    const { exitCode, stdout } = await docker(args, { signal, timeout: 10_000 })
    return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : 'another platform'
  }
  return {
    image: await ask('image', 'inspect', '--format', '{{.Os}}/{{.Architecture}}', image),
    engine: await ask('version', '--format', '{{.Server.Os}}/{{.Server.Arch}}'),
  }
}

/** The error for an image that the engine's machine cannot run. */
export function foreignPlatform({ image, engine }: Platforms): UserError {
  return new UserError('The image is made for another platform than the machine that the migrations run on.', {
    reason: 'foreign-platform',
    received: image,
    accepted: engine,
    remedy:
      'Build the image for that platform, too (`platforms`), name an engine on a machine of the image’s platform (`docker-host`), or set `run-in: runner`.',
  })
}
