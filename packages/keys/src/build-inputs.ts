import { posix } from 'node:path'
import { UserError } from '../../action/src/errors.ts'
import { parseDockerignore } from './dockerignore.ts'
import type { Recipe } from './recipe.ts'

/** Says which files of the repository, by their paths from its root, decide what `before-build` makes. */
type BuildInputs = {
  includes(path: string): boolean
  /** Whether anything below a folder could be included. In doubt it says yes. */
  mayInclude(folder: string): boolean
}

const none: BuildInputs = { includes: () => false, mayInclude: () => false }

/**
 * Reads the patterns of `before-build.inputs`. They are those of .dockerignore, relative to the context: `**` crosses
 * folders, a folder stands for all below it, a later `!` takes back. `../` may lead out of the context, but not out of
 * the repository: a UserError says so.
 */
export function findBuildInputs({ context, beforeBuild }: Pick<Recipe, 'context' | 'beforeBuild'>): BuildInputs {
  if (beforeBuild === undefined || beforeBuild.inputs.length === 0) return none
  const lines = beforeBuild.inputs.map((pattern) => {
    const exception = pattern.startsWith('!')
    const rooted = posix.join(context, exception ? pattern.slice(1) : pattern)
    if (pattern.trim() === '' || /[\r\n]/.test(pattern) || /^\.\.(\/|$)/.test(rooted)) throw outside(pattern)
    // What comes behind `./` is a name.
    return { exception, rooted: rooted === '.' || rooted === './' ? '**' : rooted.replace(/^!/, '\\!') }
  })
  // As in an ignore file, what is matched last counts; here what is matched is taken instead of left out.
  const text = lines.map(({ exception, rooted }) => `${exception ? '!' : ''}${rooted}`)
  const takes = parseDockerignore(text.map(escapeComment).join('\n'), 'before-build.inputs')
  const reaches = parseDockerignore(`**\n${lines.map(({ rooted }) => `!${rooted}`).join('\n')}`, 'before-build.inputs')
  return { includes: (path) => takes(path), mayInclude: (folder) => takes(folder) || reaches.mayLetThrough(folder) }
}

function escapeComment(pattern: string): string {
  return pattern.startsWith('#') ? `./${pattern}` : pattern
}

function outside(pattern: string): UserError {
  return new UserError('A pattern of `before-build.inputs` names nothing in the repository.', {
    reason: 'invalid-build-input',
    received: pattern,
    accepted: 'a pattern relative to the context, on one line; `../` as far as the root of the repository',
    remedy: 'Correct the pattern, or move the files into the repository.',
  })
}
