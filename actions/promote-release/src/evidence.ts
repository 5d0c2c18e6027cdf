import { selectServices } from '../../../packages/config/src/load.ts'
import type { Standing } from '../../../packages/record/src/proven.ts'
import { previewVersion } from './choose-version.ts'
import type { Evidence } from './gates.ts'
import { type Comparison, compare, readCommit, readHead, readMergeRules } from './github/branches.ts'
import { listTags } from './github/releases.ts'
import { checkImages } from './images.ts'
import { type Route, requireConfigAt, type Setting } from './setting.ts'
import { readStandings } from './standings.ts'

/** The head of a promotion: a branch and the commit to be judged on it. */
export type Head = { branch: string; sha: string; fromHere: boolean }

/** Reads everything that the verdict on a promotion rests on. */
export async function readEvidence(
  setting: Setting,
  route: Route,
  head: Head,
): Promise<{ evidence: Evidence; comparison: Comparison }> {
  const { github } = setting
  const [sourceHead, targetHead] = await Promise.all([readHead(github, route.source), readHead(github, route.target)])
  // What the services are is said by the commit that was built; who may promote what, by the target's own file.
  const services = selectServices(await requireConfigAt(setting, head.sha), setting.inputs.services)
  const [standings, comparison, rules, tags] = await Promise.all([
    readStandings(setting, services, route.from.name, head.sha),
    compare(github, targetHead, head.sha),
    readMergeRules(github, route.target),
    listTags(github),
  ])
  const [images, targetAddsNothing] = await Promise.all([
    checkImages(setting, provenImages(standings)),
    addsNothing(setting, targetHead, comparison.mergeBase),
  ])
  const version = await previewVersion(setting, route, async () => tags)
  return {
    comparison,
    evidence: {
      source: route.source,
      target: route.target,
      environment: route.from.name,
      head: { ...head, isSourceHead: head.branch === route.source && head.sha === sourceHead },
      standings,
      images,
      targetAddsNothing,
      rules,
      version,
      versionTakenBy: version === undefined ? undefined : tags.get(version),
    },
  }
}

function provenImages(standings: Standing[]): Array<{ service: string; image: string }> {
  return standings.flatMap(({ service, live, proven }) =>
    proven && live !== undefined ? [{ service, image: live.payload.image }] : [],
  )
}

/** Since the last promotion the target must not have gained a change of its own: then the merge gives the head's tree. */
async function addsNothing(setting: Setting, targetHead: string, mergeBase: string): Promise<boolean> {
  if (targetHead === mergeBase) return true
  const [target, base] = await Promise.all([
    readCommit(setting.github, targetHead),
    readCommit(setting.github, mergeBase),
  ])
  return target.tree === base.tree
}
