import { posix } from 'node:path'
import type { Service } from '../../../../packages/config/src/types.ts'
import { parseDockerignore } from '../../../../packages/keys/src/dockerignore.ts'

/**
 * Gives the patterns of `before-build.inputs` that no file matches: most likely a typo, and then a change of the files
 * that were meant leads to no new build. A pattern means what it means in a .dockerignore, relative to the context;
 * `files` are the paths of the repository's files from its root. Throws a UserError for a malformed pattern.
 */
export function findUnmatchedInputs(
  { context, beforeBuild }: Pick<Service, 'context' | 'beforeBuild'>,
  files: string[],
): string[] {
  return (beforeBuild?.inputs ?? []).filter((pattern) => {
    const rooted = posix.join(context, pattern.replace(/^!/, ''))
    const plain = rooted === '.' || rooted === './' ? '**' : `./${rooted.replace(/^!/, '\\!')}`
    const matches = parseDockerignore(plain, 'before-build.inputs')
    return !files.some((path) => matches(path))
  })
}
