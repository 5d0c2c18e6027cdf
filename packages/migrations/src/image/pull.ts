import { join } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { withPrivateFolder } from '../../../action/src/files.ts'
import { writeDockerConfig } from '../../../registry/src/docker-config.ts'
import { chooseCredentials, type LoginSources } from '../../../registry/src/login.ts'
import { parseReference } from '../../../registry/src/reference.ts'
import { docker, lastWords } from './docker.ts'
import { describePlatforms, foreignPlatform } from './platform.ts'

/**
 * Makes sure that the engine has an image (`name@sha256:…`). Throws a UserError when it cannot be pulled, or when only
 * half of a login was given.
 */
export async function pullImage(
  image: string,
  options: { login: LoginSources; temporary: string; signal: AbortSignal },
): Promise<void> {
  const { login, temporary, signal } = options
  const { registry } = parseReference(image)
  const credentials = await chooseCredentials(registry, login)
  if ((await docker(['image', 'inspect', '--format', '{{.Id}}', image], { signal })).exitCode === 0) return
  const result =
    // An existing login is the engine's own business: it knows its helpers.
    credentials === undefined || credentials.origin === 'login'
      ? await docker(['pull', '--quiet', image], { signal })
      : await withPrivateFolder(temporary, async (folder) => {
          const config = join(folder, 'docker')
          await writeDockerConfig(config, { [registry]: credentials })
          return docker(['--config', config, 'pull', '--quiet', image], { signal })
        })
  if (result.exitCode === 0) return
  signal.throwIfAborted()
  const said = lastWords(result)
  if (/no matching manifest for|image operating system|does not match the (?:specified|detected) /i.test(said))
    throw foreignPlatform(await describePlatforms(image, signal))
  const unauthorized = /unauthorized|denied|authentication|no basic auth/i.test(said)
  throw new UserError(`The image ${image} cannot be pulled.`, {
    reason: unauthorized ? 'registry-unauthorized' : 'missing-image',
    received: said,
    remedy: unauthorized
      ? registry === 'ghcr.io'
        ? 'Give the job `permissions: packages: read` and the package access to this repository, or set registry-username and registry-password.'
        : 'Set registry-username and registry-password to an account that may read the image, or log in to the registry in a step before.'
      : 'Check that the image was pushed, and that the engine reaches its registry.',
  })
}
