import { UserError } from '../../../../packages/action/src/errors.ts'

/** What a version tag names already. */
export type VersionHolder = { digest: string; sourceKey: string | undefined }

/** The tag is free, or holds the very image, or another build of the same source. */
export type VersionVerdict = 'free' | 'same-image' | 'same-source'

/** What the guard is asked about. */
export type VersionQuestion = {
  image: string
  version: string
  /** Where the version stands, for the remedy. */
  versionFile: string | undefined
  sourceKey: string
  /** The image that is about to get the tag, once it is known. */
  digest: string | undefined
}

/**
 * Decides whether a version may name this source. A version that another source already has is refused by a UserError
 * that names both: people rely on a version meaning one thing.
 */
export function judgeVersion(question: VersionQuestion, holder: VersionHolder | undefined): VersionVerdict {
  if (holder === undefined) return 'free'
  if (holder.digest === question.digest) return 'same-image'
  if (holder.sourceKey === question.sourceKey) return 'same-source'
  const { image, version, versionFile, sourceKey, digest } = question
  const where = versionFile === undefined ? 'the input `version`' : versionFile
  throw new UserError(`The version ${version} of ${image} is taken by other source.`, {
    reason: 'version-collision',
    received: `source key ${sourceKey.slice(0, 12)}${digest === undefined ? '' : ` (${digest})`}`,
    accepted: `${holder.digest}, which ${
      holder.sourceKey === undefined
        ? 'does not say what source it was built from'
        : `has the source key ${holder.sourceKey.slice(0, 12)}`
    }`,
    remedy: `Raise the version in ${where}, and run again. Nothing was built or tagged under it.`,
    file: versionFile,
  })
}
