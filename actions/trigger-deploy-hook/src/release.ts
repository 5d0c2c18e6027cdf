import { UserError } from '../../../packages/action/src/errors.ts'
import { readGitHubTree } from '../../../packages/keys/src/github-tree.ts'
import { computeServiceSourceKey } from '../../../packages/keys/src/service.ts'
import type { ServiceImage, ServiceImages } from '../../../packages/record/src/images.ts'
import { type DeploymentRecord, walkRecords } from '../../../packages/record/src/records.ts'
import { readImage } from './image.ts'
import { recordQuery, type Setting } from './setting.ts'
import type { Target } from './targets.ts'

/** What is to run: the image, and what its record will say of it. */
export type Release = {
  /** `name@sha256:…` */
  image: string
  digest: string
  /** What the service has to answer. */
  revision: string
  version: string
  commit: string
  sourceKey: string
  contentKey: string
  migrations: string
  /** True for a return to what an earlier record proved. */
  isReturn: boolean
}

/** What can be said about the release of one service. */
export type Sources = { images: ServiceImages | undefined; commit: string; live: DeploymentRecord | undefined }

/** Finds what is to run as a service: by `to` in the records, else by `images`, else by `image`. */
export async function findRelease(setting: Setting, target: Target, sources: Sources): Promise<Release> {
  const { to, image } = setting.inputs
  if (to !== undefined) return releaseOf(await findTo(setting, target, to, sources.live))
  const given = sources.images?.[target.name]
  if (given !== undefined) return describe(setting, target, given, sources.commit)
  if (image !== undefined) return describe(setting, target, await readImage(setting, image), sources.commit)
  throw new UserError(`There is no image to deploy as ${target.name}.`, {
    reason: 'missing-image',
    received: sources.images === undefined ? 'none of images, image and to' : `images of ${Object.keys(sources.images).join(', ')}`,
    accepted: 'images: ${{ steps.build.outputs.services }}, image: name@sha256:…, or to: previous',
    remedy: 'Set one of these. An empty value means that the step before failed or was skipped.',
  })
}

/** Gives what a record proved as something to deploy again. */
export function releaseOf({ payload }: DeploymentRecord): Release {
  const { image, digest, revision, version, commit, migrations } = payload
  const { source_key: sourceKey, content_key: contentKey } = payload
  return { image, digest, revision, version, commit, sourceKey, contentKey, migrations, isReturn: true }
}

async function describe(setting: Setting, target: Target, image: ServiceImage, commit: string): Promise<Release> {
  const sourceKey =
    image.sourceKey !== '' || target.service === undefined
      ? image.sourceKey
      : await computeServiceSourceKey(target.service, readGitHubTree(setting.github), commit)
  return {
    image: image.image,
    digest: image.image.slice(image.image.indexOf('@') + 1),
    // An image that says none is started with the commit as APP_REVISION.
    revision: image.revision || commit,
    version: image.version,
    commit,
    sourceKey,
    contentKey: image.contentKey,
    migrations: '',
    isReturn: false,
  }
}

async function findTo(
  setting: Setting,
  target: Target,
  to: string,
  live: DeploymentRecord | undefined,
): Promise<DeploymentRecord> {
  const rolledBack = new Set<number>()
  const known: string[] = []
  const pinned = to.includes('@') ? to.slice(to.indexOf('@') + 1) : undefined
  for await (const record of walkRecords(setting.github, recordQuery(setting, target.name))) {
    const { payload } = record
    if (payload.rollback_of !== null) rolledBack.add(payload.rollback_of)
    if (!record.wasProven) continue
    known.push(payload.version || payload.revision.slice(0, 7))
    const wanted =
      to === 'previous'
        ? payload.digest !== live?.payload.digest && !rolledBack.has(record.id)
        : pinned === undefined
          ? payload.version !== '' && [payload.version, `v${payload.version}`].includes(to)
          : payload.image === to || payload.digest === pinned
    if (wanted) return record
  }
  throw new UserError(`${target.name} has no proven deployment on ${setting.environment.name} to go back to.`, {
    reason: to === 'previous' ? 'no-previous' : 'never-proven',
    received: to,
    accepted: [...new Set(known)].slice(0, 10).join(', ') || 'nothing: no deployment has been proven yet',
    remedy: 'Name what has run here before. To deploy another image, use `image` or `images`.',
  })
}
