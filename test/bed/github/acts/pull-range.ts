import { mergeBase } from '../git/history.ts'
import type { Pull } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'

/** The commits that a pull request shows: from where its head left its base, to its head. */
export async function pullRange(
  repository: Repository,
  pull: Pull,
): Promise<{ base: string | undefined; head: string }> {
  const base = await mergeBase(repository.gitDirectory, pull.baseSha, pull.headSha)
  return { base, head: pull.headSha }
}
