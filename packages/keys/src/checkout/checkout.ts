import { realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { findBuildInputs } from '../build-inputs.ts'
import type { Difference } from '../content-key.ts'
import type { Ignores } from '../dockerignore.ts'
import { readGitTree } from '../git-tree.ts'
import { type IgnoreScope, ignoreFilePaths, readIgnoreFile } from '../ignore-file.ts'
import { findNamedContexts } from '../named-contexts.ts'
import { comparePaths, encodePath } from '../path-text.ts'
import type { Recipe } from '../recipe.ts'
import { type Files, findPlace, readThroughLinks, type TreeReader } from '../tree.ts'
import type { Beginning } from './begin.ts'
import { compareContext, describe, isSame, type Rules } from './compare-context.ts'
import { onDisk, readSmall } from './disk.ts'
import { entriesBelow, findEntry } from './entries.ts'
import { openWorkTree, type WorkTree } from './work-tree.ts'

/** A work tree and the commit that is built from it. Git walks it once, when first asked, for all services. */
export type Checkout = {
  /** The commit's files out of that one walk; other commits are read as `readGitTree` reads them. */
  tree: TreeReader
  /**
   * Finds what a build of the recipe would see in the work tree other than in the commit, sorted by path: files that
   * changed, files that are gone, and files that git does not track, those in .gitignore included; also files that git
   * calls clean although it converted them (line ends, filters, git-LFS), or was told not to look at
   * (`assume-unchanged`, sparse checkouts). Submodules count by their own files. Clean tracked files are not read: git's
   * index vouches for them.
   *
   * What never counts: `.git`; permission bits other than the owner's right to execute, because they follow the umask of
   * whoever checked out and git does not keep them; owners and times; pipes, sockets and devices. What git's index
   * itself takes for clean cannot be seen: a file that a filter wrote in its old length before that filter was taken out
   * of .gitattributes, and one that was changed in the second of its checkout with its size and time put back.
   *
   * Throws a UserError when git cannot compare, and for a context outside of the repository.
   */
  findDifferences(recipe: Recipe): Promise<Difference[]>
}

type Open = { work: WorkTree; tree: TreeReader; workspace: string; commit: string }

/**
 * Opens the work tree at `workspace` beside the commit that is checked out there. Nothing is read yet, apart from what
 * has been `begun`.
 */
export function openCheckout(workspace: string, commit: string, begun?: Beginning): Checkout {
  const work = openWorkTree(workspace, commit, begun)
  const tree = readSurveyedTree(work)
  return { tree, findDifferences: (recipe) => findDifferences({ work, tree, workspace, commit }, recipe) }
}

function readSurveyedTree(work: WorkTree): TreeReader {
  const other = readGitTree(work.folder)
  const listed = new Map<string, Files>()
  return {
    async list(commit, path) {
      if (commit !== work.commit) return other.list(commit, path)
      const { entries } = await work.listing()
      // The very same list for all services, by which they share what is made of it.
      const found = listed.get(path) ?? entriesBelow(entries, path)
      if (found.length > 1) listed.set(path, found)
      return found
    },
    async read(commit, path) {
      if (commit !== work.commit) return other.read(commit, path)
      const entry = findEntry((await work.listing()).entries, path)
      if (entry === undefined || entry.kind === 'commit') return undefined
      // Most files stand as the commit has them, and reading one is cheaper than a process.
      const isThere = entry.kind === 'blob' && (await work.disk.stat(path))?.isFile() === true
      const content = isThere ? readSmall(onDisk(work.folder, path)) : undefined
      return content !== undefined && work.disk.hashBlob(content) === entry.sha ? content : work.blobs.read(entry.sha)
    },
  }
}

async function findDifferences(open: Open, recipe: Recipe): Promise<Difference[]> {
  const found = new Map<string, Difference>()
  const emit = (prefix: string) => (difference: Difference) => {
    const path = prefix + difference.path
    found.set(path, { ...difference, path })
  }
  const inputs = findBuildInputs(recipe)
  const named = findNamedContexts(recipe).map(async (context) => {
    if (context.kind !== 'folder') return
    await compareScope(open, { context: context.path, dockerfile: undefined }, emit(`///${context.name}/`), emit('//'))
  })
  await Promise.all([
    compareScope(open, recipe, emit(''), emit('//')),
    compareSpecial(open, recipe.dockerfile, emit('//')),
    ...named,
    (recipe.beforeBuild?.inputs ?? []).length === 0
      ? undefined
      : compareContext({
          work: open.work,
          folder: '.',
          prefix: '',
          rules: {
            now: Object.assign((path: string) => !inputs.includes(path), { mayLetThrough: inputs.mayInclude }),
            before: undefined,
          },
          emit: emit('//'),
        }),
  ])
  return [...found.values()].sort((a, b) => comparePaths(a.path, b.path))
}

/** Compares one context with its ignore files, which count wherever they are. */
async function compareScope(
  open: Open,
  scope: IgnoreScope,
  emit: (difference: Difference) => void,
  emitSpecial: (difference: Difference) => void,
): Promise<void> {
  const { work, tree, workspace, commit } = open
  const place = await findPlace(tree, commit, scope.context)
  const folder = findFolder(workspace, scope.context)
  let changed = folder !== (place?.path ?? scope.context)
  const noteChange = (difference: Difference) => {
    changed = true
    emitSpecial(difference)
  }
  await Promise.all([
    ...(place?.links ?? []).map((link) => compareFile(open, link, noteChange)),
    ...ignoreFilePaths(scope).map((path) => compareSpecial(open, path, noteChange)),
  ])
  const now = await readIgnoreFile(scope, async (path) => readSmall(join(workspace, path)))
  const rules: Rules = { now, before: undefined }
  if (changed) {
    rules.before =
      folder === place?.path
        ? await readIgnoreFile({ ...scope, context: folder }, (path) => readThroughLinks(tree, commit, path))
        : ignoreAll
  }
  await compareContext({ work, folder, prefix: '', rules, emit })
}

const ignoreAll: Ignores = Object.assign(() => true, { mayLetThrough: () => false })

/** Gives the folder, relative to the repository's root, that a context leads to in the work tree. */
function findFolder(workspace: string, context: string): string {
  const [root, end] = [workspace, encodePath(join(workspace, context))].map(findReal)
  if (root === undefined || end === undefined) return context
  const folder = relative(root, end)
  if (!/^\.\.(\/|$)/.test(folder)) return folder === '' ? '.' : folder
  throw new UserError(`The build context ${context} leads out of the repository.`, {
    reason: 'missing-context',
    received: context,
    accepted: 'a folder of the repository',
    remedy: 'Correct `context`, or put the files into the repository.',
  })
}

function findReal(path: string | Buffer): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

/** Compares a file that counts wherever it is, and the links on the way to it. */
async function compareSpecial(open: Open, path: string, emit: (difference: Difference) => void): Promise<void> {
  const place = await findPlace(open.tree, open.commit, path)
  await Promise.all((place?.links ?? []).map((link) => compareFile(open, link, emit)))
  const now = findFolder(open.workspace, path)
  if (place === undefined || place.path === now) await compareFile(open, now, emit)
  // A link leads elsewhere than the commit has it.
  else emit({ path, ...describe(await open.work.disk.describe(now)) })
}

async function compareFile(open: Open, path: string, emit: (difference: Difference) => void): Promise<void> {
  const { work, inner } = await findOwner(open.work, path)
  const [{ entries }, state] = await Promise.all([work.listing(), work.disk.describe(inner)])
  if (!isSame(state, findEntry(entries, inner))) emit({ path, ...describe(state) })
}

/** Finds the repository, ours or a submodule's, that holds a path. */
async function findOwner(work: WorkTree, path: string): Promise<{ work: WorkTree; inner: string }> {
  const entry = (await work.submodules()).find((submodule) => path.startsWith(`${submodule.path}/`))
  const submodule = entry === undefined ? undefined : await work.openSubmodule(entry)
  if (entry === undefined || submodule === undefined) return { work, inner: path }
  return findOwner(submodule.work, path.slice(entry.path.length + 1))
}
