import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../../packages/action/src/errors.ts'
import { isSecret } from '../../../packages/action/src/mask.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import type { RegistryClient } from '../../../packages/registry/src/client.ts'
import type { Engine, EngineResult, EngineTools } from './engine/engine.ts'
import { makeLabels } from './labels.ts'
import { type FoundImage, readImage } from './lookup.ts'
import { shaTag } from './plan.ts'
import { requireDigest } from './publish.ts'
import type { ServiceKeys } from './read-keys.ts'
import type { Setting } from './setting.ts'

/** What a build left: the image as the registry holds it, nothing where it was not pushed, or the engine's failure. */
export type Built =
  | { pushed: FoundImage | undefined /** What the tag of the commit named before. */; replaced: string | undefined }
  | { failure: Extract<EngineResult, { done: false }> }

/** Builds a service's image, pushes it by the tag of its commit, and reads it back. */
export async function buildService(
  setting: Setting,
  service: Service,
  keys: ServiceKeys,
  engine: Engine,
  tools: EngineTools,
  client: RegistryClient,
): Promise<Built> {
  const { runner, plan, commit } = setting
  const tag = shaTag(commit)
  for (const [name, value] of Object.entries(service.buildArgs)) {
    if (isSecret(value)) setting.host.warn(`The build argument ${name} holds a secret: it stays readable in the image.`)
  }
  const replaced = plan.push ? await client.headManifest(tag) : undefined
  const ignoreFile = join(runner.workspace, `${service.dockerfile}.dockerignore`)
  const result = await engine.build(
    {
      context: join(runner.workspace, service.context),
      dockerfile: join(runner.workspace, service.dockerfile),
      ignoreFile: (await exists(ignoreFile)) ? ignoreFile : undefined,
      target: service.target,
      platforms: service.platforms,
      buildArgs: {
        ...service.buildArgs,
        ...(service.revisionArg === undefined ? {} : { [service.revisionArg]: commit }),
      },
      labels: makeLabels({
        commit,
        version: keys.version,
        sourceUrl: runner.repository === '' ? '' : `${runner.serverUrl}/${runner.repository}`,
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
      }),
      reference: `${service.image}:${tag}`,
      push: plan.push,
      pull: keys.pull,
      secrets: {},
      ssh: service.ssh,
      cacheFrom: [],
      cacheTo: [],
      provenance: service.provenance,
      sbom: service.sbom,
      extraArgs: service.extraArgs,
    },
    tools,
  )
  if (!result.done) return { failure: result }
  if (!plan.push) return { pushed: undefined, replaced }
  if (result.digest === undefined) throw noDigest(service.image, engine)
  await requireDigest(client, tag, result.digest)
  return { pushed: await readImage(client, result.digest), replaced }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function noDigest(image: string, engine: Engine): UserError {
  return new UserError(`${engine.description} pushed ${image} and did not say under which digest.`, {
    reason: 'missing-digest',
    received: 'output without a digest',
    accepted: 'the digest of the pushed manifest',
    remedy: 'Run the step again with another `builder`.',
  })
}
