import { UserError } from '../../../../packages/action/src/errors.ts'
import { findUnmatchedInputs } from '../before-build/inputs.ts'
import { findLine } from '../before-build/place.ts'
import { runBeforeBuild } from '../before-build/run.ts'
import { listContextFiles } from '../checks/read-context.ts'
import type { Engine, EngineTools } from '../engine/engine.ts'
import { refuseContainerIgnore, refuseMountedIgnore, refuseNamedIgnore } from '../ignore-files.ts'
import type { Job } from '../job.ts'
import { runPreflight } from '../preflight/preflight.ts'
import { pullBases } from './bases.ts'
import { refuseDivergent } from './refuse-divergent.ts'

/** What is to be found out, or made, before a build that may take long. */
export async function prepareBuild(job: Job, engine: Engine, tools: EngineTools): Promise<void> {
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
  const isContainers = engine.name === 'podman' || engine.name === 'buildah'
  if (isContainers) refuseDivergent(service, job.keys.dockerfile)
  if (isContainers) await refuseContainerIgnore(runner.workspace, service)
  await refuseForeignFiles(job)
  await pullBases(job, engine, tools)
  await warnOfUnmatchedInputs(job)
  if (service.beforeBuild !== undefined) workshop.prepared.push(service.name)
  await runBeforeBuild(service, {
    workspace: runner.workspace,
    environment: process.env,
    signal: host.signal,
    onLine: tools.onLine,
    configFile: setting.configFile,
  })
  if (isContainers) await refuseNamedIgnore(runner.workspace, service)
  if (isContainers) await refuseMountedIgnore(runner.workspace, service, job.keys.dockerfile)
}

/** What another service's `before-build` made must not get into this image, whose key does not know of it. */
async function refuseForeignFiles({ service, keys, workshop }: Job): Promise<void> {
  const others = workshop.prepared.filter((name) => name !== service.name)
  if (others.length === 0 || (await keys.recompute()) === keys.contentKey) return
  throw new UserError(`The context of ${service.name} holds files that the before-build of another service has made.`, {
    reason: 'changed-context',
    received: `before-build of ${others.join(', ')}`,
    accepted: 'contexts that do not see what the other makes',
    remedy:
      'Leave those files out by .dockerignore, give each service a folder of its own, or build them in jobs of their own.',
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
