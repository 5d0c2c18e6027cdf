import { UserError } from '../../../packages/action/src/errors.ts'
import { openRegistry, type RegistryClient } from '../../../packages/registry/src/client.ts'
import { dockerConfigFolder, findLogin, readDockerConfig } from '../../../packages/registry/src/credentials.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import type { Setting } from './setting.ts'

/** A base image as it is now. `local`: only the engine here knows it, by its id. */
export type BaseDigest = { digest: string; local: boolean }

/** A base image by the name that the Dockerfile has for it. */
export type Base = { reference: string } & BaseDigest

/** Gives a function that resolves base images, asking for each of them once however many services share it. */
export function createBaseResolver(setting: Setting): (reference: string) => Promise<BaseDigest> {
  const resolved = new Map<string, Promise<BaseDigest>>()
  return (reference) => {
    const known = resolved.get(reference)
    if (known !== undefined) return known
    const digest = resolveBase(setting, reference)
    resolved.set(reference, digest)
    return digest
  }
}

async function resolveBase(setting: Setting, text: string): Promise<BaseDigest> {
  const reference = parseReference(text)
  if (reference.digest !== undefined) return { digest: reference.digest, local: false }
  const client = await openBase(setting, text)
  const tag = reference.tag ?? 'latest'
  let fault: UserError
  try {
    const digest = await client.headManifest(tag)
    if (digest !== undefined) return { digest, local: false }
    fault = notFound(text, reference.registry)
  } catch (error) {
    if (!(error instanceof UserError) || undecided.has(error.reason)) throw error
    fault = error
  }
  const id = await askEngine(text)
  if (id !== undefined) return { digest: id, local: true }
  throw fault
}

/** Opens the registry of a base image, to read from it. */
export async function openBase(setting: Setting, text: string): Promise<RegistryClient> {
  const reference = parseReference(text)
  return openRegistry({
    ...reference,
    credentials: await findBaseLogin(setting, reference.registry),
    right: 'pull',
    logins: setting.logins,
    signal: setting.host.signal,
  })
}

/**
 * A registry that answers so may well have the image, and another one than the engine: what lies here from an earlier
 * pull must not stand in for it. One that is not there at all, or does not know us, may mean a name of the engine's own.
 */
const undecided = new Set(['failed', 'rate-limited', 'timeout', 'digest-mismatch'].map((why) => `registry-${why}`))

/** The credentials of the step are for the registries that it pushes to; elsewhere Docker's own login counts. */
async function findBaseLogin(setting: Setting, registry: string) {
  const pushedTo = setting.services.some((service) => parseReference(service.image).registry === registry)
  if (pushedTo) return setting.credentialsFor(registry)
  return findLogin(registry, await readDockerConfig(dockerConfigFolder()), setting.host)
}

/** An image that was made or loaded on this machine is in no registry, and a build takes it from the engine. */
async function askEngine(reference: string): Promise<string | undefined> {
  const id = await inspectImage(reference, '{{.Id}}')
  return id?.startsWith('sha256:') === true ? id : undefined
}

/** Gives what the engine here knows of an image, by a template of Go; undefined without an engine or the image. */
export async function inspectImage(reference: string, format: string): Promise<string | undefined> {
  const { ask } = await import('./engine/probe/command.ts')
  const answer = await ask('docker', ['image', 'inspect', '--format', format, reference])
  return 'text' in answer ? answer.text : undefined
}

function notFound(reference: string, registry: string): UserError {
  return new UserError('A base image of the Dockerfile does not exist.', {
    reason: 'missing-base-image',
    received: reference,
    accepted: `an image that ${registry} or the engine here has`,
    remedy: 'Correct the reference in FROM, or log in to its registry before this step if it is private.',
  })
}
