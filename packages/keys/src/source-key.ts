import { UserError } from '../../action/src/errors.ts'
import { hashLines } from './hash-lines.ts'
import { pathInContext, readIgnoreFile } from './ignore-file.ts'
import type { Recipe } from './recipe.ts'
import { findFile, type TreeEntry, type TreeReader } from './tree.ts'

/**
 * Computes the source key of a recipe at a commit: 64 hexadecimal digits that are equal exactly when everything that
 * git tracks and the build would see is equal. Needs no checkout and no build.
 *
 * The key is the SHA-256 of these lines, each ended by LF:
 * 1. `deploy-actions source-key 1`
 * 2. a JSON object without blanks with, in this order and only where they are set: `dockerfile` (the git blob of the
 *    Dockerfile, through symbolic links, even when it is ignored), `target`, `buildArgs` (pairs `[name,value]` sorted
 *    by name, without the revision argument), `platforms` (sorted)
 * 3. for each tracked file of the context that .dockerignore lets through, sorted by the bytes of its path: the JSON
 *    array `[path relative to the context, mode, blob]`; a submodule stands there with the commit it is pinned to.
 *
 * JSON escapes line breaks, so nothing in a name can pass for another line. A recipe gains keys in later versions
 * without changing the value of those that do not use them. The commit, labels and the revision never count.
 *
 * Throws a UserError when the commit has no such Dockerfile, or nothing in the context.
 */
export async function computeSourceKey(recipe: Recipe, tree: TreeReader, commit: string): Promise<string> {
  const [entries, ignores] = await Promise.all([
    tree.list(commit, recipe.context),
    readIgnoreFile(recipe, (path) => tree.read(commit, path)),
  ])
  if (entries.length === 0) throw missingContext(recipe, commit)
  const dockerfile = await findDockerfile(recipe, tree, commit, entries)
  const files = entries
    .flatMap((entry) => {
      const path = pathInContext(recipe.context, entry.path)
      return path === undefined || ignores(path) ? [] : [{ ...entry, path }]
    })
    .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
  return hashLines([
    'deploy-actions source-key 1',
    JSON.stringify(describeRecipe(recipe, dockerfile.sha)),
    ...files.map(({ path, mode, sha }) => JSON.stringify([path, mode, sha])),
  ])
}

function describeRecipe(recipe: Recipe, dockerfile: string): object {
  const buildArgs = Object.entries(recipe.buildArgs)
    .filter(([name]) => name !== recipe.revisionArg)
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  return {
    dockerfile,
    ...(recipe.target === undefined ? {} : { target: recipe.target }),
    ...(buildArgs.length === 0 ? {} : { buildArgs }),
    ...(recipe.platforms.length === 0 ? {} : { platforms: [...recipe.platforms].sort() }),
  }
}

/** Most Dockerfiles are in the context, whose files are known already. */
async function findDockerfile(
  recipe: Recipe,
  tree: TreeReader,
  commit: string,
  known: TreeEntry[],
): Promise<TreeEntry> {
  const listed = known.find((entry) => entry.path === recipe.dockerfile)
  const found = listed?.kind === 'blob' ? listed : await findFile(tree, commit, recipe.dockerfile)
  if (found !== undefined) return found
  throw new UserError(`Commit ${commit.slice(0, 12)} has no Dockerfile at ${recipe.dockerfile}.`, {
    reason: 'missing-dockerfile',
    received: recipe.dockerfile,
    accepted: 'the path of a tracked file, relative to the root of the repository',
    remedy: 'Correct `dockerfile`, or commit the file.',
  })
}

function missingContext({ context }: Recipe, commit: string): UserError {
  return new UserError(`Commit ${commit.slice(0, 12)} has no files in the build context ${context}.`, {
    reason: 'missing-context',
    received: context,
    accepted: 'the path of a folder with tracked files, relative to the root of the repository',
    remedy: 'Correct `context`, or commit the files.',
  })
}
