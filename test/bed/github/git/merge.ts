import { log, mergeBase } from './history.ts'
import { type Identity, readCommit, writeCommit } from './objects.ts'
import { runGit } from './run.ts'

/** The tree that merging gives, undefined on a conflict. */
export async function mergeTrees(directory: string, ours: string, theirs: string): Promise<string | undefined> {
  const args = ['merge-tree', '--write-tree', '--allow-unrelated-histories', ours, theirs]
  const { status, stdout } = await runGit(directory, args, { accept: [0, 1] })
  return status === 0 ? stdout.toString().split('\n')[0] : undefined
}

/** Merges with a commit of two parents; gives its sha, undefined on a conflict. */
export async function createMergeCommit(
  directory: string,
  merge: { ours: string; theirs: string; message: string; author: Identity; committer: Identity },
): Promise<string | undefined> {
  const tree = await mergeTrees(directory, merge.ours, merge.theirs)
  if (tree === undefined) return undefined
  return await writeCommit(directory, { ...merge, tree, parents: [merge.ours, merge.theirs] })
}

/** Merges into a single commit of one parent; gives its sha, undefined on a conflict. */
export async function createSquashCommit(
  directory: string,
  merge: { ours: string; theirs: string; message: string; author: Identity; committer: Identity },
): Promise<string | undefined> {
  const tree = await mergeTrees(directory, merge.ours, merge.theirs)
  if (tree === undefined) return undefined
  return await writeCommit(directory, { ...merge, tree, parents: [merge.ours] })
}

/**
 * Replays the commits of `theirs` that `ours` lacks, without its merges, and gives the new tip (undefined on a
 * conflict). Each is always rewritten, as GitHub does. The common ancestor of each pick is made with two scratch
 * commits, so that git needs no work tree and no newer `merge-tree` options.
 */
export async function rebaseCommits(
  directory: string,
  rebase: { ours: string; theirs: string; committer: Identity },
): Promise<string | undefined> {
  const base = await mergeBase(directory, rebase.ours, rebase.theirs)
  const commits = await log(directory, [rebase.theirs, `^${base ?? rebase.ours}`], { reverse: true })
  let tip = rebase.ours
  for (const commit of commits.filter((candidate) => candidate.parents.length < 2)) {
    const tree = await pickTree(directory, tip, commit.sha, commit.parents[0], rebase.committer)
    if (tree === undefined) return undefined
    tip = await writeCommit(directory, {
      tree,
      parents: [tip],
      message: commit.message,
      author: commit.author,
      committer: rebase.committer,
    })
  }
  return tip
}

async function pickTree(
  directory: string,
  onto: string,
  picked: string,
  parent: string | undefined,
  identity: Identity,
): Promise<string | undefined> {
  if (parent === undefined) return await mergeTrees(directory, onto, picked)
  const scratch = { message: 'scratch', author: identity, committer: identity }
  const tree = async (sha: string) => (await readCommit(directory, sha)).tree
  const root = await writeCommit(directory, { ...scratch, tree: await tree(parent), parents: [] })
  const ours = await writeCommit(directory, { ...scratch, tree: await tree(onto), parents: [root] })
  const theirs = await writeCommit(directory, { ...scratch, tree: await tree(picked), parents: [root] })
  return await mergeTrees(directory, ours, theirs)
}
