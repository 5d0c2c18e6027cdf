import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { withPrivateFolder } from '../../../action/src/files.ts'
import { docker, lastWords } from './docker.ts'

export type Credentials = { username: string; password: string }

/** Makes sure that the engine has an image (`name@sha256:…`). Throws a UserError when it cannot be pulled. */
export async function pullImage(
  image: string,
  options: { credentials: Credentials | undefined; temporary: string; signal: AbortSignal },
): Promise<void> {
  const { credentials, temporary, signal } = options
  if ((await docker(['image', 'inspect', '--format', '{{.Id}}', image], { signal })).exitCode === 0) return
  const result =
    credentials === undefined
      ? await docker(['pull', '--quiet', image], { signal })
      : await withPrivateFolder(temporary, async (folder) => {
          await writeConfig(folder, registryOf(image), credentials)
          return docker(['--config', folder, 'pull', '--quiet', image], { signal })
        })
  if (result.exitCode === 0) return
  const said = lastWords(result)
  const unauthorized = /unauthorized|denied|authentication|no basic auth/i.test(said)
  throw new UserError(`The image ${image} cannot be pulled.`, {
    reason: unauthorized ? 'registry-unauthorized' : 'missing-image',
    received: said,
    remedy: unauthorized
      ? 'Set registry-username and registry-password to an account that may read the image, or log in to the registry in a step before.'
      : 'Check that the image was pushed, and that the engine reaches its registry.',
  })
}

/** The registry's host in an image's name (distribution reference grammar); Docker Hub where there is none. */
export function registryOf(image: string): string {
  const first = image.split('/', 1)[0] ?? ''
  const isHost = image.includes('/') && (first.includes('.') || first.includes(':') || first === 'localhost')
  return isHost && first !== 'docker.io' ? first : 'https://index.docker.io/v1/'
}

/** The user's own docker configuration with one login put in: contexts and proxies keep working, and nothing is left behind. */
async function writeConfig(folder: string, registry: string, { username, password }: Credentials): Promise<void> {
  const own = process.env['DOCKER_CONFIG'] || join(process.env['HOME'] || homedir(), '.docker')
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(own).catch(() => [])) {
    if (name !== 'config.json') await symlink(join(own, name), join(folder, name))
  }
  const config = JSON.parse(await readFile(join(own, 'config.json'), 'utf8').catch(() => '{}')) as Record<
    string,
    object
  >
  const { credsStore: _store, credHelpers, ...kept } = config
  const helpers = Object.fromEntries(Object.entries(credHelpers ?? {}).filter(([host]) => host !== registry))
  const auth = Buffer.from(`${username}:${password}`).toString('base64')
  const changed = { ...kept, credHelpers: helpers, auths: { ...config['auths'], [registry]: { auth } } }
  await writeFile(join(folder, 'config.json'), JSON.stringify(changed), { mode: 0o600 })
}
