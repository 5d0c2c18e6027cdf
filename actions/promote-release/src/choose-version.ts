import { UserError } from '../../../packages/action/src/errors.ts'
import type { ServiceImages } from '../../../packages/record/src/images.ts'
import { listTags } from './github/releases.ts'
import { tagIsFree } from './images.ts'
import type { Route, Setting } from './setting.ts'
import { checkVersion, nextCalendarVersion } from './version.ts'

type Choice = Pick<Setting, 'inputs'>

/** What a version is chosen from: the commit with its time (ISO 8601), and what is taken already. */
type VersionFacts = {
  committedAt: string
  commit: string
  readTags: () => Promise<Map<string, string>>
  isFree?: (version: string) => Promise<boolean>
}

/** The one rule for the name of a release: the version given, else by the strategy; undefined where it has still to be given. */
export async function planVersion(
  { inputs }: Choice,
  route: Pick<Route, 'config'>,
  facts: VersionFacts,
): Promise<string | undefined> {
  if (inputs.version !== undefined) return checkVersion(inputs.version)
  const strategy = inputs.versionStrategy ?? route.config.release.versionStrategy
  if (strategy === 'input') return undefined
  return nextCalendarVersion(facts.committedAt, facts.commit, await facts.readTags(), facts.isFree)
}

/** Gives the version that a release would get today, before there is a merge commit; undefined where it is given later. */
export function previewVersion(
  setting: Choice,
  route: Pick<Route, 'config'>,
  readTags: VersionFacts['readTags'],
): Promise<string | undefined> {
  return planVersion(setting, route, { committedAt: new Date().toISOString(), commit: '', readTags })
}

/**
 * Chooses the version of a release. A calendar version is free when neither a git tag nor an image tag names something
 * else by it, so that a release which never came up does not block the next one. Throws a UserError where none is given.
 */
export async function chooseVersion(
  setting: Setting,
  route: Route,
  committedAt: string,
  images: ServiceImages,
): Promise<string> {
  const version = await planVersion(setting, route, {
    committedAt,
    commit: setting.runner.sha,
    readTags: () => listTags(setting.github),
    isFree: (candidate) => tagIsFree(setting, images, candidate),
  })
  if (version !== undefined) return version
  throw new UserError('The version of the release is not given.', {
    reason: 'missing-input',
    received: 'version-strategy input, and no version',
    accepted: 'a version such as v1.4.0',
    remedy: 'Set the input `version`, or use version-strategy: calver.',
  })
}
