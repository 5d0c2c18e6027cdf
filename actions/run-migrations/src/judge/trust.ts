import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeFault, UserError } from '../../../../packages/action/src/errors.ts'
import { once } from '../../../../packages/action/src/once.ts'
import { isProduction } from '../../../../packages/config/src/production.ts'
import { readGitTree } from '../../../../packages/keys/src/git-tree.ts'
import { type Approval, parseApprovals } from '../../../../packages/migrations/src/approvals/parse.ts'
import type { Context } from '../context.ts'
import { baseCommit, pullNumber } from './pull.ts'

/** Which approvals there are, and which of them count. */
type Trust = {
  approvals: Approval[]
  /** Says why an approval does not count. */
  refuse: (approval: Approval) => Promise<string | undefined>
}

/** What a check trusts: what the base of the pull request has, and the rest with a review. */
export async function trustForCheck(context: Context): Promise<Trust> {
  const { runner, inputs } = context
  const own = await readOwn(context)
  // Not about a pull request, as on a laptop: there is no base to be held against.
  if (!runner.isPullRequest) return { approvals: own, refuse: async () => undefined }
  const base = baseCommit(runner.payload)
  const held = base === undefined ? undefined : await readGitTree(runner.workspace).read(base, inputs.approvals)
  const trusted = held === undefined ? [] : await parseApprovals(held.toString(), inputs.approvals)
  const isTrusted = (one: Approval) => trusted.some((other) => sameStatement(one, other))
  const missing = once(() => missingInPull(context))
  return {
    approvals: [...trusted, ...own.filter((one) => !isTrusted(one))],
    refuse: async (approval) => (isTrusted(approval) ? undefined : missing()),
  }
}

/** What applying trusts: the checkout, and on production what was reviewed. */
export async function trustForApply(context: Context): Promise<Trust> {
  const approvals = await readOwn(context)
  if (!isProduction(context.inputs.environment)) return { approvals, refuse: async () => undefined }
  return { approvals, refuse: (approval) => missingInOrigin(approval, context) }
}

async function readOwn({ runner, inputs }: Context): Promise<Approval[]> {
  const text = await readFile(join(runner.workspace, inputs.approvals), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return parseApprovals(text, inputs.approvals)
}

/** The pull request adds the approval itself, so somebody else has to have reviewed it. */
async function missingInPull(context: Context): Promise<string | undefined> {
  const { payload } = context.runner
  const number = pullNumber(payload)
  if (number === undefined) return 'the event does not say which pull request adds it'
  return explained(async () => {
    const { missingReview, readReviewed } = await import('../../../../packages/migrations/src/approvals/review.ts')
    const reviewed = await readReviewed(await openClient(context), number)
    // What is judged is the head of the event, not one that was pushed meanwhile.
    const head = (payload['pull_request'] as { head?: { sha?: string } } | undefined)?.head?.sha
    return missingReview(head === undefined ? reviewed : { ...reviewed, head })
  })
}

/** Production takes an approval only from a merged pull request that somebody else reviewed. */
async function missingInOrigin(approval: Approval, context: Context): Promise<string | undefined> {
  return explained(async () => {
    const { findOrigin, missingReview, readReviewed } = await import(
      '../../../../packages/migrations/src/approvals/review.ts'
    )
    const github = await openClient(context)
    const { runner, inputs } = context
    const { commit, pulls } = await findOrigin(github, approval, runner.sha, inputs.approvals)
    if (pulls.length === 0) return `it came with ${commit.slice(0, 7)}, and by no pull request that was merged`
    const missing: string[] = []
    for (const number of pulls) {
      const what = missingReview(await readReviewed(github, number))
      if (what === undefined) return undefined
      missing.push(what)
    }
    return missing.join('; ')
  })
}

async function openClient({ inputs, runner, host }: Context) {
  const { openGitHub } = await import('../../../../packages/github/src/client.ts')
  const { token } = inputs
  return openGitHub({ token, apiUrl: runner.apiUrl, repository: runner.repository, signal: host.signal })
}

/** What cannot be learned is never fine. */
async function explained(ask: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return `who reviewed it cannot be learned: ${describeFault(error).replace(/\n/g, ' ')}`
  }
}

function sameStatement(one: Approval, other: Approval): boolean {
  return one.file === other.file && one.statement === other.statement
}
