import { UserError } from '../../../packages/action/src/errors.ts'

/** What git and GitHub say about the commit that arrived on the target branch. */
export type MergeEvidence = {
  /** The commit that was pushed. */
  merge: string
  parents: string[]
  /** What the target branch pointed at before; undefined when the event does not say. */
  before: string | undefined
  /** The tree of the merge commit and of its second parent. */
  mergeTree: string
  headTree: string | undefined
  /** True if the second parent is the source branch's head or one of its ancestors. */
  headIsOnSource: boolean
  /** The merged pull request that made the commit, if GitHub knows one. */
  pullRequest: { number: number; head: string; fromSource: boolean } | undefined
  source: string
  target: string
}

/** A merge that has been proven: production may get exactly what the head got. */
export type ProvenMerge = { merge: string; head: string; pullRequest: number | undefined }

/**
 * Proves that a commit is a true merge of the source branch into the target, and that it holds exactly the files that
 * were tested. Two parents alone prove nothing: they must be what the target was before and a commit of the source.
 * Throws a UserError with the repair for a squash, a rebase, a direct push, or a merge with changes of its own.
 */
export function proveMerge(evidence: MergeEvidence): ProvenMerge {
  const { merge, parents, source, target } = evidence
  const short = merge.slice(0, 7)
  const head = parents[1]
  if (parents.length !== 2 || head === undefined) {
    throw new UserError(`The commit ${short} on ${target} is not a merge commit.`, {
      reason: 'not-a-merge-commit',
      received:
        parents.length > 2
          ? `a merge of ${parents.length} branches`
          : 'a squash, a rebase or a direct push: one parent',
      accepted: `a merge commit of ${source} into ${target}`,
      remedy: `Merge with "Create a merge commit". To mend it now: revert ${short} on ${target} by a pull request, and open the promotion from ${source} again.`,
    })
  }
  if (evidence.before !== undefined && parents[0] !== evidence.before) {
    throw new UserError(`The commit ${short} was not made on top of what ${target} was before.`, {
      reason: 'not-the-promotion',
      received: `first parent ${parents[0]?.slice(0, 7)}, while ${target} was at ${evidence.before.slice(0, 7)}`,
      accepted: 'one merge commit a push',
      remedy: `Open a promotion pull request from ${source} into ${target} and merge it with a merge commit.`,
    })
  }
  const pull = evidence.pullRequest
  if (!evidence.headIsOnSource || (pull !== undefined && (!pull.fromSource || pull.head !== head))) {
    throw new UserError(`The commit ${short} does not merge ${source}.`, {
      reason: 'not-from-source',
      received: `${head.slice(0, 7)}, which is not a commit of ${source} of this repository`,
      accepted: `commits that are on ${source}`,
      remedy: `Bring the change to ${source} first, let it be proven, and promote from there.`,
    })
  }
  if (evidence.mergeTree !== evidence.headTree) {
    throw new UserError(`The merge ${short} holds other files than ${head.slice(0, 7)}, which was proven.`, {
      reason: 'trees-differ',
      received: `tree ${evidence.mergeTree.slice(0, 7)} after the merge, ${evidence.headTree?.slice(0, 7) ?? 'unknown'} before`,
      accepted: 'equal trees: what is deployed is what was tested',
      remedy: `${target} has changes that ${source} lacks. Merge ${target} back into ${source}, let it be proven, and promote again.`,
    })
  }
  return { merge, head, pullRequest: pull?.number }
}
