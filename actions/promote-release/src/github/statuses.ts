import type { GitHub } from '../../../../packages/github/src/client.ts'

/** The name under which the verdict can be made a required check. */
const statusContext = 'deploy-actions/promotion'

type StatusState = 'success' | 'failure' | 'pending'

/** Writes the verdict as a commit status, unless the newest one says the same already (GitHub keeps 1000 a commit). */
export async function setStatus(
  github: GitHub,
  commit: string,
  state: StatusState,
  description: string,
  runUrl: string,
): Promise<void> {
  const { owner, repo } = github
  const text = description.length > 140 ? `${description.slice(0, 139)}…` : description
  const { data } = await github.read('read the commit statuses', 'statuses: read', () =>
    github.rest.repos.listCommitStatusesForRef({ owner, repo, ref: commit, per_page: 100 }),
  )
  const newest = data.find((status) => status.context === statusContext)
  if (newest?.state === state && newest.description === text) return
  await github.write('set the promotion status', 'statuses: write', () =>
    github.rest.repos.createCommitStatus({
      owner,
      repo,
      sha: commit,
      state,
      context: statusContext,
      description: text,
      ...(runUrl === '' ? {} : { target_url: runUrl }),
    }),
  )
}
