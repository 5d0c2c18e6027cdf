import { findClutter } from './clutter.ts'
import type { BuildContext } from './context.ts'
import { findCopies } from './copies.ts'
import { checkDockerfile } from './dockerfile.ts'
import { type Finding, rankFindings } from './finding.ts'
import { findLeaks } from './leaks.ts'

/**
 * Checks what a build would be given, for the review of a pull request: what leaks into the image, a missing
 * .dockerignore, what is carried along for nothing, and the Dockerfile itself. The gravest finding comes first.
 */
export async function checkBuild(context: BuildContext): Promise<Finding[]> {
  const [leaks, clutter] = await Promise.all([findLeaks(context), findClutter(context)])
  const missing = findMissingIgnoreFile(context, leaks.length > 0)
  return rankFindings([...leaks, ...missing, ...checkDockerfile(context.recipe, context.dockerfile), ...clutter])
}

/** Without leaks today it is only a matter of time, and no more than a notice. */
function findMissingIgnoreFile(context: BuildContext, leaks: boolean): Finding[] {
  if (context.ignoreFile !== undefined) return []
  const copy = findCopies(context.recipe, context.target).find(({ isWhole }) => isWhole)
  if (copy === undefined) return []
  const path = context.context === '.' ? '.dockerignore' : `${context.context}/.dockerignore`
  return [
    {
      file: context.dockerfile,
      line: copy.line,
      title: '.dockerignore is missing',
      message: `This copies all ${context.files.length} files of the context, and there is no ${path} to leave any out: every file that appears there gets into the image and changes the content key. Add one, with .git, .env* and what the build does not need.`,
      severity: leaks ? 'warning' : 'notice',
    },
  ]
}
