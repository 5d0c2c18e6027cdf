import { UserError } from '../../../../packages/action/src/errors.ts'
import { type GitHub, orUndefined } from '../../../../packages/github/src/client.ts'

/** Gives the commit that a branch points at. Throws a UserError if there is no such branch. */
export async function readHead(github: GitHub, branch: string): Promise<string> {
  const found = await orUndefined(
    github.read(`read the branch ${branch}`, 'contents: read', () =>
      github.rest.git.getRef({ owner: github.owner, repo: github.repo, ref: `heads/${branch}` }),
    ),
  )
  if (found !== undefined) return found.data.object.sha
  throw new UserError(`The branch ${branch} does not exist.`, {
    reason: 'missing-branch',
    received: branch,
    accepted: 'a branch of this repository',
    remedy: `Create the branch ${branch}, or name another one by \`branch\` in deploy.yml or the inputs source and target. If it exists, grant the job \`contents: read\`: GitHub hides what a token may not see.`,
  })
}

/** How two commits lie to each other. */
export type Comparison = {
  /** Commits of the head that the base lacks. */
  aheadBy: number
  behindBy: number
  mergeBase: string
  commits: Array<{ sha: string; subject: string; author: string }>
  files: string[]
  /** True where GitHub cut the list of files at 300: it must not be read as whole. */
  filesCut: boolean
}

/** Compares two commits or branches of this repository. Lists the newest 250 commits at most. */
export async function compare(github: GitHub, base: string, head: string): Promise<Comparison> {
  const { data } = await github.read(`compare ${base.slice(0, 40)} with ${head.slice(0, 40)}`, 'contents: read', () =>
    github.rest.repos.compareCommitsWithBasehead({
      owner: github.owner,
      repo: github.repo,
      basehead: `${base}...${head}`,
    }),
  )
  return {
    aheadBy: data.ahead_by,
    behindBy: data.behind_by,
    mergeBase: data.merge_base_commit.sha,
    commits: data.commits.map((commit) => ({
      sha: commit.sha,
      subject: commit.commit.message.split('\n')[0] ?? '',
      author: commit.author?.login ?? commit.commit.author?.name ?? '',
    })),
    files: (data.files ?? []).map((file) => file.filename),
    filesCut: (data.files ?? []).length >= 300,
  }
}

/** A commit's parents, tree, and the time at which it was committed (ISO 8601). */
type CommitFacts = { parents: string[]; tree: string; committedAt: string }

/** Reads a commit. */
export async function readCommit(github: GitHub, sha: string): Promise<CommitFacts> {
  const { data } = await github.read(`read the commit ${sha.slice(0, 7)}`, 'contents: read', () =>
    github.rest.git.getCommit({ owner: github.owner, repo: github.repo, commit_sha: sha }),
  )
  return { parents: data.parents.map((parent) => parent.sha), tree: data.tree.sha, committedAt: data.committer.date }
}

/** What the repository allows on the way into a branch. */
export type MergeRules = {
  mergeCommitsAllowed: boolean
  linearHistoryRequired: boolean
  /** "Require branches to be up to date": every promotion leaves the source behind the target's merge commit. */
  upToDateRequired: boolean
}

/** Reads which merge methods are left on a branch: the repository's settings and the rules that apply to it. */
export async function readMergeRules(github: GitHub, branch: string): Promise<MergeRules> {
  const { owner, repo } = github
  const [repository, rules] = await Promise.all([
    github.read('read the repository settings', 'metadata: read', () => github.rest.repos.get({ owner, repo })),
    github.read(`read the rules of ${branch}`, 'metadata: read', () =>
      github.paginate(github.rest.repos.getBranchRules, { owner, repo, branch, per_page: 100 }),
    ),
  ])
  const methods = rules.flatMap((rule) => {
    const parameters =
      'parameters' in rule ? (rule.parameters as { allowed_merge_methods?: string[] } | undefined) : undefined
    return rule.type === 'pull_request' && parameters?.allowed_merge_methods ? [parameters.allowed_merge_methods] : []
  })
  return {
    // GitHub leaves the field out for tokens that may not see it: then only the rules speak.
    mergeCommitsAllowed:
      repository.data.allow_merge_commit !== false && methods.every((list) => list.includes('merge')),
    linearHistoryRequired: rules.some((rule) => rule.type === 'required_linear_history'),
    upToDateRequired: rules.some(
      (rule) =>
        rule.type === 'required_status_checks' &&
        'parameters' in rule &&
        rule.parameters?.strict_required_status_checks_policy === true,
    ),
  }
}
