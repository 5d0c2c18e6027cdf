import { UserError } from '../../../../packages/action/src/errors.ts'
import { quoteForShell } from '../../../../packages/exec/src/shell-word.ts'
import type { VersionHolder } from '../reuse/version-holder.ts'

/** The tag is free, or holds the very image, or another build of the same source. */
type VersionVerdict = 'free' | 'same-image' | 'same-source'

/** What the guard is asked about. */
type VersionQuestion = {
  image: string
  version: string
  /** Where the version stands, for the remedy. */
  versionFile: string | undefined
  /** It is asked for as a further tag, not as the version. */
  asTag?: boolean
  sourceKey: string
  /** The folder that is built, relative to the repository's root, for the command that compares. */
  context?: string | undefined
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
  const { image, version, versionFile } = question
  const where = versionFile === undefined ? 'the input `version`' : versionFile
  throw new UserError(`The version ${version} of ${image} is taken by an image of other files or recipe.`, {
    reason: 'version-collision',
    received: describeHolder(question, holder),
    accepted: `a version that names nothing yet, or the files and the recipe of ${holder.digest}`,
    remedy: question.asTag
      ? `Take ${version} out of the input \`tags\`: it is the version of that image for ever.`
      : `Raise the version in ${where}, and run again. Nothing was built or tagged under it.`,
    file: versionFile,
  })
}

/** A commit is what people can compare with; keys are for where an image does not say its own. */
function describeHolder({ version, sourceKey, context = '.' }: VersionQuestion, holder: VersionHolder): string {
  if (holder.revision) {
    const commit = holder.revision.slice(0, 7)
    return `${version} was built from ${commit}; compare: git diff ${commit} -- ${quoteForShell(context)}`
  }
  const made =
    holder.sourceKey === undefined
      ? 'does not say what it was built from'
      : `has the source key ${holder.sourceKey.slice(0, 12)} in place of ${sourceKey.slice(0, 12)}`
  return `${version} is an image which ${made}`
}
