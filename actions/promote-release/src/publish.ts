import type { Ending } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { formatImages, parseImages, type ServiceImages } from '../../../packages/record/src/images.ts'
import type { Standing } from '../../../packages/record/src/proven.ts'
import { chooseVersion } from './choose-version.ts'
import { compare, readCommit } from './github/branches.ts'
import { upsertComment } from './github/pull-requests.ts'
import {
  attachAsset,
  draftRelease,
  ensureTag,
  findRelease,
  moveTag,
  publishRelease,
  type Release,
} from './github/releases.ts'
import { buildManifest, type Manifest, manifestName } from './manifest.ts'
import { readPlace } from './place.ts'
import { readMergeProof } from './prepare.ts'
import { publishSummary, releaseComment, releaseNotes } from './report.ts'
import type { Route, Setting } from './setting.ts'
import { formatStandings, imagesOf, readProofs, readStandings } from './standings.ts'

/** Creates the tag and the Release of a merge, once production runs, proven, what the merge holds. Safe to run again at any point. */
export async function publish(setting: Setting, route: Route): Promise<Ending> {
  const { github, runner, inputs } = setting
  const { place } = await readPlace(setting, route.target, runner.sha)
  const facts = await readCommit(github, runner.sha)
  const proven = await readMergeProof(setting, route, facts)
  const [standings, proofs] = await Promise.all([
    readStandings(setting, route.services, route.to.name, proven.merge),
    readProofs(setting, route.services, route.from.name, proven.merge),
  ])
  requireLive(standings, route, proven.merge)
  const images = imagesOf(standings)
  requireSameImages(images, inputs.images === undefined ? undefined : parseImages(inputs.images))
  const version = await chooseVersion(setting, route, facts.committedAt, images)
  const manifest = buildManifest({
    version,
    commit: proven.merge,
    head: proven.head,
    pullRequest: proven.pullRequest,
    environment: route.to.name,
    from: route.from.name,
    run: runner.runUrl,
    standings,
    proofs: Object.fromEntries(proofs.map(({ service, live }) => [service, live])),
  })
  const changes = await compare(github, facts.parents[0] ?? proven.merge, proven.head)
  const notes = releaseNotes(manifest, changes)
  const outputs = {
    decision: 'promote',
    'pull-request': proven.pullRequest === undefined ? '' : String(proven.pullRequest),
    version,
    tag: version,
    images: formatImages(images),
    services: formatStandings(standings),
    manifest: JSON.stringify(manifest),
  }
  if (inputs.dryRun) {
    const message = `${version} would be published for ${proven.merge.slice(0, 7)} (dry run).`
    return {
      result: 'up-to-date',
      reason: 'dry-run',
      message,
      failed: false,
      outputs,
      summary: publishSummary(manifest, undefined, changes),
    }
  }
  await ensureTag(github, version, proven.merge)
  const { url, existed } = await ensureRelease(setting, manifest, notes, place === 'current')
  // A newer merge may have been published already: what says "newest" is left to it.
  const rolling = route.config.release.rolling
  if (rolling !== undefined && place === 'current') await moveTag(github, rolling, proven.merge)
  if (proven.pullRequest !== undefined) {
    await upsertComment(github, proven.pullRequest, '<!-- deploy-actions:release -->', releaseComment(manifest, url))
  }
  const later = place === 'current' ? '' : `\n\n${route.target} has moved on since: this is not marked as the newest.`
  return {
    result: existed ? 'already-published' : 'published',
    reason: existed ? 'release-exists' : `proven-on-${route.to.name}`,
    message: `${version} is ${existed ? 'already ' : ''}published: ${url}.${later.replace('\n\n', ' ')}`,
    failed: false,
    outputs: { ...outputs, 'release-url': url },
    summary: publishSummary(manifest, url, changes) + later,
  }
}

function requireLive(standings: Standing[], route: Route, merge: string): void {
  const missing = standings.filter((standing) => !standing.proven)
  if (missing.length === 0) return
  throw new UserError(`${route.to.name} does not run ${merge.slice(0, 7)}, so there is no Release.`, {
    reason: 'not-live',
    received: missing.map((standing) => standing.why).join('; '),
    accepted: `for each service, a proven deployment on ${route.to.name} of the code that the merge holds`,
    remedy: 'Look at the deployment step before this one. Run the workflow again when its cause is mended.',
  })
}

/** What runs must be, to the byte, what prepare resolved. */
function requireSameImages(live: ServiceImages, prepared: ServiceImages | undefined): void {
  for (const [service, { image }] of Object.entries(prepared ?? {})) {
    if (live[service]?.image === image) continue
    throw new UserError(`Production runs another image of ${service} than the one that was prepared.`, {
      reason: 'other-image-live',
      received: live[service]?.image ?? 'none',
      accepted: image,
      remedy: 'Run the workflow again: it deploys what staging proved and then publishes.',
    })
  }
}

async function ensureRelease(
  setting: Setting,
  manifest: Manifest,
  notes: string,
  isLatest: boolean,
): Promise<{ url: string; existed: boolean }> {
  const { github } = setting
  const existing = await findRelease(github, manifest.version)
  if (existing !== undefined && !existing.draft) return { url: existing.url, existed: true }
  const draft: Release = existing ?? (await draftRelease(github, manifest.version, manifest.version, notes))
  await attachAsset(github, draft, manifestName, `${JSON.stringify(manifest, null, 2)}\n`)
  return { url: await publishRelease(github, draft, isLatest), existed: false }
}
