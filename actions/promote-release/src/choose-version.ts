import { UserError } from '../../../packages/action/src/errors.ts'
import type { ServiceImages } from '../../../packages/record/src/images.ts'
import { listTags } from './github/releases.ts'
import { tagIsFree } from './images.ts'
import type { Route, Setting } from './setting.ts'
import { checkVersion, nextCalendarVersion } from './version.ts'

/**
 * Chooses the version of a release: the one given, else by the strategy. A calendar version is free when neither a git
 * tag nor an image tag names something else by it, so that a release which never came up does not block the next one.
 */
export async function chooseVersion(
  setting: Setting,
  route: Route,
  committedAt: string,
  images: ServiceImages,
): Promise<string> {
  const { inputs, runner, github } = setting
  if (inputs.version !== undefined) return checkVersion(inputs.version)
  const strategy = inputs.versionStrategy ?? route.config.release.versionStrategy
  if (strategy === 'input') {
    throw new UserError('The version of the release is not given.', {
      reason: 'missing-input',
      received: 'version-strategy input, and no version',
      accepted: 'a version such as v1.4.0',
      remedy: 'Set the input `version`, or use version-strategy: calver.',
    })
  }
  return nextCalendarVersion(committedAt, runner.sha, await listTags(github), (version) =>
    tagIsFree(setting, images, version),
  )
}
