import { UserError } from '../../../../packages/action/src/errors.ts'
import { createBaseResolver } from '../base-digests.ts'
import { fullName } from '../engine/containers/short-names.ts'
import type { Engine, EngineTools } from '../engine/engine.ts'
import { runStep } from '../engine/steps.ts'
import type { Job } from '../job.ts'

/**
 * Brings base images up to date in the engine where the build cannot be told to ask the registries, because one of them
 * is known to the engine alone: it would take whatever it has of the others, which may not be what the key says.
 */
export async function pullBases({ service, keys }: Job, engine: Engine, tools: EngineTools): Promise<void> {
  // Other drivers of buildx keep no images: each build asks the registry.
  if (keys.pull || (engine.name === 'buildx' && engine.traits.driver !== 'docker')) return
  const program = engine.name === 'buildx' ? 'docker' : engine.name
  const [platform, ...others] = service.platforms
  const flags = platform === undefined || others.length > 0 ? [] : ['--platform', platform]
  for (const { reference, local } of keys.bases) {
    if (local) continue
    const { failure } = await runStep(
      'build',
      program,
      ['pull', ...flags, program === 'docker' ? reference : fullName(reference)],
      tools,
    )
    if (failure === undefined) continue
    throw new UserError(`The base image ${reference} of ${service.name} could not be pulled.`, {
      reason: 'missing-base-image',
      received: failure.lines.findLast((line) => line.trim() !== ''),
      accepted: 'an image that the engine may pull',
      remedy: 'Read the lines above; log in to the registry of the base image before this step if it is private.',
    })
  }
}

/**
 * Throws a UserError where a base image stands for another digest than when the key was computed: nobody can say which
 * of the two the build was given, so the image must not be known by that key.
 */
export async function requireSameBases({ setting, service, keys }: Job): Promise<void> {
  const resolve = createBaseResolver(setting)
  const found = await Promise.all(
    keys.bases
      .filter(({ local }) => !local)
      .map(async ({ reference, digest }) => ({ reference, digest, now: (await resolve(reference)).digest })),
  )
  const moved = found.find(({ digest, now }) => now !== digest)
  if (moved === undefined) return
  throw new UserError(`A base image of ${service.name} changed while it was built.`, {
    reason: 'moved-base-image',
    received: `${moved.reference} is ${moved.now}, and was ${moved.digest}`,
    accepted: 'base images that stay the same during a build',
    remedy: 'Run this again: it builds on the new one. Name base images by digest to decide yourself when they change.',
  })
}
