import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { refuseWhenCancelled } from '../../../packages/action/src/cancel.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { findUnmatchedInputs } from './before-build/inputs.ts'
import { findLine } from './before-build/place.ts'
import { runBeforeBuild } from './before-build/run.ts'
import { listContextFiles } from './checks/read-context.ts'
import type { Engine, EngineResult, EngineTools } from './engine/engine.ts'
import { explainFailure } from './engine/failure.ts'
import { isFork } from './fork.ts'
import { makeLabels } from './labels.ts'
import { shaTag } from './plan.ts'
import { runPreflight } from './preflight/preflight.ts'
import { requireManifest } from './publish/apply-tags.ts'
import { tagImage } from './publish/tag-image.ts'
import type { Job } from './read-service.ts'
import { readPrevious } from './report/previous.ts'
import { plannedTags, published, type Result } from './result.ts'
import { describeManifest, type KnownImage } from './reuse/known-image.ts'
import { handOverSecrets } from './secrets/hand-over.ts'
import { resolveSsh } from './secrets/ssh.ts'

/** Builds a service's image, pushes it by the tag of its commit, proves it, and gives it its tags. */
export async function buildImage(job: Job): Promise<{ result: Result; image: KnownImage | undefined }> {
  const { setting, service, keys, client, workshop, holdings } = job
  refuseWhenCancelled(setting.host.signal)
  const engine = await workshop.engine()
  workshop.log.say(`building with ${engine.description}`)
  const tag = shaTag(setting.commit, keys.part)
  const replaced = setting.plan.push ? await client.headManifest(tag) : undefined
  const tools = { ...(await workshop.tools()), onLine: workshop.log.output }
  await prepareBuild(job, engine, tools)
  const secrets = await handOverSecrets(setting, service, tools.folder, isFork(setting.runner))
  const built = await runEngine(job, engine, tools, tag, secrets)
  if (!built.done) return { result: describeFailure(job, built), image: undefined }
  if (!setting.plan.push) {
    const why = ['It builds. Nothing was pushed.', holdings.unknown].filter((text) => text !== undefined).join(' ')
    const planned = plannedTags(setting, keys)
    return {
      result: { why, result: 'checked', reason: 'builds', image: undefined, digest: undefined, planned },
      image: undefined,
    }
  }
  if (built.digest === undefined) throw noDigest(service.image, engine)
  const image = await describeManifest(client, await requireManifest(client, tag, built.digest))
  const previous = await readPrevious(job, image)
  const tags = await tagImage(setting, service, keys, client, image, { needsKeyTag: true, pushed: { replaced } })
  return {
    image,
    result: {
      ...explainBuild(job),
      result: 'built',
      ...published(job, image),
      tags,
      previous,
      engine: engine.description,
    },
  }
}

/** What is to be found out, or made, before a build that may take long. */
async function prepareBuild(job: Job, engine: Engine, tools: EngineTools): Promise<void> {
  const { setting, service, client, workshop } = job
  const { runner, host, plan } = setting
  await runPreflight({
    engine: engine.name,
    environment: tools.environment,
    temporary: runner.temporary,
    client: plan.push ? client : undefined,
    signal: host.signal,
    warn: host.warn,
  })
  await warnOfUnmatchedInputs(job)
  await runBeforeBuild(service, {
    workspace: runner.workspace,
    environment: process.env,
    signal: host.signal,
    onLine: workshop.log.output,
    configFile: setting.configFile,
  })
}

/** A pattern that matches nothing is a slip of the pen, and a key that does not change when it should. */
async function warnOfUnmatchedInputs({ setting, service }: Job): Promise<void> {
  const { beforeBuild, context, name } = service
  if (beforeBuild === undefined || beforeBuild.inputs.length === 0) return
  const { workspace } = setting.runner
  const unmatched = findUnmatchedInputs({ context, beforeBuild }, await listContextFiles(workspace, '.'))
  if (unmatched.length === 0) return
  const file = setting.configFile
  const line = file === undefined ? undefined : await findLine(workspace, file, name, 'inputs')
  setting.host.warn(`${name}: no file matches ${unmatched.join(', ')} of before-build.inputs.`, {
    title: 'build-image',
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
  })
}

async function runEngine(
  job: Job,
  engine: Engine,
  tools: EngineTools,
  tag: string,
  secrets: Record<string, string>,
): Promise<EngineResult> {
  const { setting, service, keys } = job
  const { runner, commit, plan } = setting
  const ignoreFile = join(runner.workspace, `${service.dockerfile}.dockerignore`)
  return engine.build(
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
      secrets,
      ssh: await resolveSsh(service.ssh, { workspace: runner.workspace, environment: process.env }),
      cacheFrom: [],
      cacheTo: [],
      provenance: service.provenance,
      sbom: service.sbom,
      extraArgs: service.extraArgs,
    },
    tools,
  )
}

function explainBuild({ setting, holdings }: Job) {
  if (setting.inputs.reuse === 'never') return { why: 'Reuse is off.', reason: 'reuse-off' as const }
  if (holdings.tooOld) return { why: 'The image of this content is older than max-age.', reason: 'too-old' as const }
  if (holdings.distrusted) {
    return { why: 'An image claims to have this content, and is not trusted.', reason: 'untrusted-image' as const }
  }
  return { why: 'No image had this content yet.', reason: 'content-changed' as const }
}

function describeFailure({ service, keys }: Job, failure: Extract<EngineResult, { done: false }>): Result {
  const { phase, command, exitCode, signal, lines } = failure
  const ending = `${command} ended with ${exitCode === null ? `the signal ${signal}` : `exit code ${exitCode}`}`
  return {
    why: ending,
    result: 'failed',
    reason: phase === 'build' ? 'build-failed' : 'push-failed',
    ending,
    story: explainFailure(lines, keys.dockerfile),
    dockerfile: service.dockerfile,
  }
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
