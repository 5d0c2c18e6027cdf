import { UserError } from '../../../packages/action/src/errors.ts'
import { compare, readHead } from './github/branches.ts'
import type { Setting } from './setting.ts'

/** Where a merge lies on its branch: its head, behind a newer head, or not on it (any more). */
export type Place = 'current' | 'stale' | 'not-on-target'

/** Judges where a merge lies on the target. `missing` is the number of its commits that the target's head lacks. */
export function judgePlace(merge: string, head: string, missing: number): Place {
  if (merge === head) return 'current'
  return missing === 0 ? 'stale' : 'not-on-target'
}

/** Reads where a merge lies on the target. Throws a UserError when it is not on it: somebody has taken it off. */
export async function readPlace(
  { github }: Pick<Setting, 'github'>,
  target: string,
  merge: string,
): Promise<{ place: 'current' | 'stale'; head: string }> {
  const head = await readHead(github, target)
  const missing = head === merge ? 0 : (await compare(github, merge, head)).behindBy
  const place = judgePlace(merge, head, missing)
  if (place !== 'not-on-target') return { place, head }
  throw new UserError(`The commit ${merge.slice(0, 7)} is not on ${target}.`, {
    reason: 'not-on-target',
    received: `${target} is at ${head.slice(0, 7)}, which does not contain it`,
    accepted: `the head of ${target}, or a commit that it contains`,
    remedy: `${target} was reset or pushed over after this run began, or the run is about another branch. Run the workflow of the newest push to ${target}.`,
  })
}
