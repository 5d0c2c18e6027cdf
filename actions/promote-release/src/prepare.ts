import type { Ending } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { formatImages, type ServiceImages } from '../../../packages/record/src/images.ts'
import type { Standing } from '../../../packages/record/src/proven.ts'
import { chooseVersion } from './choose-version.ts'
import { compare, readCommit } from './github/branches.ts'
import { findMergedPull } from './github/pull-requests.ts'
import { checkImages, tagImages } from './images.ts'
import { type ProvenMerge, proveMerge } from './merge-proof.ts'
import { readPlace } from './place.ts'
import { prepareSummary } from './report.ts'
import type { Route, Setting } from './setting.ts'
import { formatStandings, imagesOf, readProofs } from './standings.ts'

/** Proves the merge that arrived on the target, and resolves what staging proved into the images to deploy. */
export async function prepare(setting: Setting, route: Route): Promise<Ending> {
  const { github, runner } = setting
  if (/^0+$/.test(String(runner.payload['before'] ?? ''))) return branchCreated(route)
  const merge = runner.sha
  const { place, head } = await readPlace(setting, route.target, merge)
  if (place === 'stale') return stale(merge, head, route)
  const facts = await readCommit(github, merge)
  const proven = await readMergeProof(setting, route, facts)
  const standings = await readProofs(setting, route.services, route.from.name, merge)
  const proved = requireProven(standings, route, proven)
  await requireImages(setting, proved)
  const version = await chooseVersion(setting, route, facts.committedAt, proved)
  const images = nameRelease(proved, version)
  const tagged = setting.inputs.dryRun ? [] : await tagImages(setting, images, version)
  return {
    result: 'prepared',
    reason: 'proven-on-staging',
    message: `${merge.slice(0, 7)} merges ${proven.head.slice(0, 7)}, proven on ${route.from.name}: ${Object.keys(images).join(', ')} go to ${route.to.name} as ${version}.`,
    failed: false,
    outputs: {
      decision: 'promote',
      'pull-request': proven.pullRequest === undefined ? '' : String(proven.pullRequest),
      version,
      tag: version,
      images: formatImages(images),
      services: formatStandings(standings),
    },
    summary: prepareSummary(route, proven, version, standings, tagged),
  }
}

/** Reads what the proof of the merge needs, from git and GitHub. */
export async function readMergeProof(
  setting: Setting,
  route: Route,
  facts: { parents: string[]; tree: string },
): Promise<ProvenMerge> {
  const { github, runner } = setting
  const merge = runner.sha
  const second = facts.parents[1]
  const [pull, headFacts, distance] = await Promise.all([
    findMergedPull(github, merge, route.target),
    second === undefined ? undefined : readCommit(github, second),
    second === undefined ? undefined : compare(github, route.source, second),
  ])
  const before = runner.payload['before']
  return proveMerge({
    merge,
    parents: facts.parents,
    before: typeof before === 'string' && runner.payload['after'] === merge ? before : undefined,
    mergeTree: facts.tree,
    headTree: headFacts?.tree,
    headIsOnSource: distance?.aheadBy === 0,
    pullRequest:
      pull === undefined
        ? undefined
        : { number: pull.number, head: pull.headSha, fromSource: pull.fromHere && pull.headBranch === route.source },
    source: route.source,
    target: route.target,
  })
}

function requireProven(standings: Standing[], route: Route, merge: ProvenMerge): ServiceImages {
  const missing = standings.filter((standing) => !standing.proven)
  if (missing.length > 0) {
    throw new UserError(
      `${merge.head.slice(0, 7)} is not proven on ${route.from.name}, so it is not deployed to ${route.to.name}.`,
      {
        reason: 'not-proven',
        received: missing.map((standing) => standing.why).join('; '),
        accepted: `for each service, a proven deployment on ${route.from.name} of the code that the merge holds`,
        remedy: `Let the workflow of ${route.from.name} succeed for ${merge.head.slice(0, 7)} (or a later commit of ${route.source}), then run this one again.`,
      },
    )
  }
  return imagesOf(standings)
}

/** The release travels with the images, so that the records of their deployment name it. */
function nameRelease(images: ServiceImages, release: string): ServiceImages {
  return Object.fromEntries(Object.entries(images).map(([service, image]) => [service, { ...image, release }]))
}

async function requireImages(setting: Setting, images: ServiceImages): Promise<void> {
  const states = await checkImages(
    setting,
    Object.entries(images).map(([service, { image }]) => ({ service, image })),
  )
  const gone = states.find((state) => state.state !== 'present')
  if (gone === undefined) return
  throw new UserError(
    `The image that staging proved for ${gone.service} ${gone.state === 'absent' ? 'is gone from the registry' : 'cannot be read'}.`,
    {
      reason: gone.state === 'absent' ? 'image-missing' : 'image-unknown',
      received: gone.why === '' ? gone.image : `${gone.image}: ${gone.why}`,
      accepted: 'the very image that was proven: nothing is rebuilt for production',
      remedy:
        gone.state === 'absent'
          ? 'Deploy the commit to staging again, and keep the registry from deleting images that are in use.'
          : 'Check the registry credentials (REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV), then run this again.',
    },
  )
}

/** The push that makes the target branch promotes nothing: the first promotion deploys. */
function branchCreated(route: Route): Ending {
  const message = `${route.target} was just made: the first promotion into it deploys.`
  return {
    result: 'up-to-date',
    reason: 'branch-created',
    message,
    failed: false,
    outputs: { decision: 'hold' },
    summary: `### ✅ Nothing to deploy yet\n\n${message}`,
  }
}

function stale(merge: string, head: string, route: Route): Ending {
  const message = `${route.target} has moved on to ${head.slice(0, 7)}: this run for ${merge.slice(0, 7)} deploys nothing.`
  return {
    result: 'skipped-stale',
    reason: 'newer-commit',
    message,
    failed: false,
    outputs: { decision: 'hold' },
    summary: `### ⏭️ Skipped: a newer commit is on ${route.target}\n\n${message}`,
  }
}
