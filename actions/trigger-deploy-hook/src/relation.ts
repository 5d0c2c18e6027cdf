import { type GitHub, orUndefined } from '../../../packages/github/src/client.ts'
import type { Relation } from './plan.ts'

/** Reads from git's history how `ours` lies to the commit that runs. */
export async function readRelation(github: GitHub, ours: string, running: string | undefined): Promise<Relation> {
  if (running === undefined) return 'none'
  if (running === ours) return 'same'
  const answer = await orUndefined(
    github.read('compare the commit with the one that is live', 'contents: read', () =>
      github.rest.repos.compareCommitsWithBasehead({
        owner: github.owner,
        repo: github.repo,
        basehead: `${running}...${ours}`,
        per_page: 1,
      }),
    ),
  )
  switch (answer?.data.status) {
    case 'ahead':
      return 'newer'
    case 'behind':
      return 'older'
    case 'identical':
      return 'same'
    case 'diverged':
      return 'diverged'
    default:
      return 'unknown'
  }
}
