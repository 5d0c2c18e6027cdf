import type { BeforeBuild } from '../../../../packages/config/src/types.ts'
import { parseDockerignore } from '../../../../packages/keys/src/dockerignore.ts'

/**
 * Gives the patterns of `before-build.inputs` that no file matches: most likely a typo, and then a change of the files
 * that were meant leads to no new build. A pattern means what it means in a .dockerignore; `files` are relative to the
 * context. Throws a UserError for a malformed pattern.
 */
export function findUnmatchedInputs({ inputs }: BeforeBuild, files: string[]): string[] {
  return inputs.filter((pattern) => {
    const matches = parseDockerignore(pattern.replace(/^!/, ''), 'before-build.inputs')
    return !files.some(matches)
  })
}
