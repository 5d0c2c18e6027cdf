import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { type CachePlan, planCache } from '../engine/cache.ts'
import type { BuildRequest, Engine } from '../engine/engine.ts'
import { isFork } from '../fork.ts'
import type { Job } from '../job.ts'
import { makeLabels, type Repository } from '../labels.ts'
import { handOverSecrets } from '../secrets/hand-over.ts'
import { resolveSsh } from '../secrets/ssh.ts'

/**
 * Gives what an engine is to build, without its cache, which depends on the engine. Build secrets are written into
 * `folder`. Throws UserErrors for secrets and keys that are missing.
 */
export async function makeRequest(job: Job, tag: string, folder: string): Promise<BuildRequest> {
  const { setting, service, keys } = job
  const { runner, commit, plan } = setting
  const ignoreFile = join(runner.workspace, `${service.dockerfile}.dockerignore`)
  return {
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
      about: runner.payload['repository'] as Repository,
      sourceKey: keys.sourceKey,
      contentKey: keys.contentKey,
    }),
    reference: `${service.image}:${tag}`,
    push: plan.push,
    load: setting.inputs.push === 'false',
    bases: keys.bases.filter(({ local }) => !local).map(({ reference }) => reference),
    pull: keys.pull,
    secrets: await handOverSecrets(setting, service, folder, isFork(runner), keys.dockerfile),
    ssh: await resolveSsh(service.ssh, { workspace: runner.workspace, environment: process.env, folder }),
    // A cache that the workflow names is part of what an engine has to be able to do.
    ...cacheFor(job, { name: 'buildx', traits: { driver: undefined } }),
    provenance: service.provenance,
    sbom: service.sbom,
    extraArgs: service.extraArgs,
  }
}

/** Lays the cache for the engine that was found over a request. */
export function withCache(job: Job, request: BuildRequest, engine: Engine): BuildRequest {
  return { ...request, ...cacheFor(job, engine) }
}

type Cached = { name: Engine['name']; traits: Pick<Engine['traits'], 'driver'> }

function cacheFor({ setting, service }: Job, engine: Cached): Pick<BuildRequest, 'cacheFrom' | 'cacheTo'> {
  // Whoever may push could put layers into a cache beside the image: nothing unsigned is to get into what is signed.
  const wanted = service.cache === 'auto' && setting.signingKey !== undefined ? 'off' : service.cache
  const { from, to }: CachePlan = planCache(wanted, {
    image: service.image,
    engine: engine.name,
    driver: engine.traits.driver,
    push: setting.plan.push,
  })
  return { cacheFrom: from, cacheTo: to }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
