import { UserError } from '../../action/src/errors.ts'
import { findBuildInputs } from './build-inputs.ts'
import { findEntry } from './checkout/entries.ts'
import { encodeContext } from './context-lines.ts'
import { type EncodedLines, encodeLines, fileLine, hashLines } from './hash-lines.ts'
import { findIgnoreFile } from './ignore-file.ts'
import { findNamedContexts } from './named-contexts.ts'
import { isPacked } from './packed-files.ts'
import { comparePaths } from './path-text.ts'
import { describeRecipe, type Recipe } from './recipe.ts'
import { type Files, findPlace, type Place, readThroughLinks, type TreeEntry, type TreeReader } from './tree.ts'

/**
 * Computes the source key of a recipe at a commit: 64 hexadecimal digits that are equal exactly when everything that
 * git tracks and the build would see is equal. Needs no checkout and no build.
 *
 * The key is the SHA-256 of these lines, each ended by LF:
 * 1. `deploy-actions source-key 1`
 * 2. a JSON object without blanks with, in this order and only where they are set: `dockerfile` (the git blob of the
 *    Dockerfile, through symbolic links, even when it is ignored), `target`, `buildArgs` (pairs `[name,value]` sorted
 *    by name, without the revision argument), `platforms` (sorted), `beforeBuild` (the command's text), `extraArgs`,
 *    `provenance`, `sbom`
 * 3. for each tracked file of the context that .dockerignore lets through, sorted by the bytes of its path: the JSON
 *    array `[path relative to the context, mode, blob]`; a submodule stands there with the commit it is pinned to. A
 *    folder that is let through although no file below it is, which a build sees empty, stands after them as
 *    `[path,"040000",""]`.
 * 4. for each tracked file that `before-build.inputs` names, ignored or not, sorted: `["//" + path from the root of the
 *    repository, mode, blob]`
 * 5. for each named context that is a folder (`--build-context` in the extra arguments), sorted by name, the lines of
 *    3. with its own .dockerignore, each path after `///name/`
 *
 * JSON escapes line breaks, so nothing in a name can pass for another line. A recipe gains keys in later versions
 * without changing the value of those that do not use them. The commit, labels and the revision never count, nor does
 * what the doc comment of Recipe lists. Symbolic links count by their targets; a context, Dockerfile or ignore file
 * behind one is followed. A path that is no UTF-8 has a lone surrogate for each byte that is none (see decodePath); over
 * GitHub's API, which knows no such paths, the key of such a commit is another.
 *
 * A context inside of a submodule is known by the submodule's commit: its one line of 3. is
 * `["//" + path inside of the submodule,"160000",commit]`, and a Dockerfile in there is `commit:path`.
 *
 * Throws a UserError when the commit has no such Dockerfile, or nothing in the context.
 */
export async function computeSourceKey(recipe: Recipe, tree: TreeReader, commit: string): Promise<string> {
  const context = await findPlace(tree, commit, recipe.context)
  if (context === undefined || context.kind === 'file') throw missingContext(recipe, commit)
  const [dockerfile, files, named, inputs] = await Promise.all([
    describeDockerfile(recipe, tree, commit, context),
    listContext(context, recipe.dockerfile, tree, commit),
    listNamed(recipe, tree, commit),
    listInputs(recipe, tree, commit),
  ])
  const head = ['deploy-actions source-key 1', JSON.stringify(describeRecipe(recipe, dockerfile))]
  return hashLines(head, [files, inputs, named])
}

async function listContext(
  place: Exclude<Place, { kind: 'file' }>,
  dockerfile: string | undefined,
  tree: TreeReader,
  commit: string,
  prefix = '',
): Promise<EncodedLines> {
  if (place.kind === 'submodule')
    return encodeLines([place], ({ inner, entry }) => fileLine(`${prefix}//${inner}`, '160000', entry.sha))
  const ignoreFile = await findIgnoreFile({ context: place.path, dockerfile }, (path) =>
    readThroughLinks(tree, commit, path),
  )
  return encodeContext(place.entries, place.path, prefix, ignoreFile)
}

async function listNamed(recipe: Recipe, tree: TreeReader, commit: string): Promise<EncodedLines> {
  const lines = findNamedContexts(recipe).map(async (context) => {
    if (context.kind !== 'folder') return []
    const place = await findPlace(tree, commit, context.path)
    // A folder that is only made by the build has no tracked files; what is in it counts in the content key.
    if (place === undefined || place.kind === 'file') return []
    return listContext(place, undefined, tree, commit, `///${context.name}/`)
  })
  return (await Promise.all(lines)).flat()
}

async function listInputs(recipe: Recipe, tree: TreeReader, commit: string): Promise<EncodedLines> {
  const inputs = findBuildInputs(recipe)
  if ((recipe.beforeBuild?.inputs ?? []).length === 0) return []
  const files = [...(await tree.list(commit, '.'))]
    .filter(({ kind, path }) => inputs.includes(path) || (kind === 'commit' && inputs.mayInclude(path)))
    .sort((a, b) => comparePaths(a.path, b.path))
  return encodeLines(files, ({ path, mode, sha }) => fileLine(`//${path}`, mode, sha))
}

/** Files of a packed list are sorted; others come in any order. */
function findListed(files: Files, path: string): TreeEntry | undefined {
  return isPacked(files) ? findEntry(files, path) : [...files].find((entry) => entry.path === path)
}

/** Most Dockerfiles are in the context, whose files are known already. */
async function describeDockerfile(recipe: Recipe, tree: TreeReader, commit: string, context: Place): Promise<string> {
  const listed = context.kind === 'folder' ? findListed(context.entries, recipe.dockerfile) : undefined
  if (listed?.kind === 'blob') return listed.sha
  const place = await findPlace(tree, commit, recipe.dockerfile)
  if (place?.kind === 'file') return place.entry.sha
  if (place?.kind === 'submodule' && place.inner !== '.') return `${place.entry.sha}:${place.inner}`
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
