import type { GitHubEvent } from '../types.ts'
import type { Trigger } from '../workflow/trigger.ts'
import type { Mirror } from './mirror.ts'

/** An event, and where in git its workflows run. */
export interface LocatedEvent {
  readonly event: GitHubEvent
  /** The commit that the run is about and whose workflow files count: GITHUB_SHA. */
  readonly sha: string
  /** GITHUB_REF, or empty. */
  readonly ref: string
  /** GITHUB_HEAD_REF and GITHUB_BASE_REF of pull requests; empty otherwise. */
  readonly headRef: string
  readonly baseRef: string
  readonly trigger: Trigger
}

interface PullRequest {
  readonly number: number
  readonly merged?: boolean
  readonly merge_commit_sha?: string | null
  readonly head: { readonly ref: string; readonly sha: string }
  readonly base: { readonly ref: string; readonly sha: string }
}

const OF_PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment']

/**
 * Finds the commit and ref of an event as GitHub documents them: pull requests run on the merge of head into base,
 * deployments on their commit, releases on their tag, and what is about no commit on the default branch. Undefined
 * when the commit is not there: a deleted branch, or a pull request in conflict.
 */
export async function locateEvent(event: GitHubEvent, mirror: Mirror): Promise<LocatedEvent | undefined> {
  const { payload } = event
  const pull = payload['pull_request'] as PullRequest | undefined
  const wanted = event.ref === undefined ? findRef(event, pull) : { ref: event.ref, sha: event.sha }
  // A pull request in conflict has no merge that a workflow could run on.
  if (wanted.ref.startsWith('refs/pull/') && pull?.merge_commit_sha === null) return undefined
  const sha = await findCommit(wanted, mirror)
  if (sha === undefined) return undefined
  const ref = await findFullRef(wanted.ref, mirror)
  const group = payload['merge_group'] as { base_ref?: string; head_ref?: string } | undefined
  const located = {
    event,
    sha,
    ref,
    headRef: pull?.head.ref ?? group?.head_ref ?? '',
    baseRef: pull?.base.ref ?? group?.base_ref ?? '',
  }
  return { ...located, trigger: await describeTrigger(located, pull, mirror) }
}

async function findCommit({ ref, sha }: Wanted, mirror: Mirror): Promise<string | undefined> {
  if (sha === undefined || /^0*$/.test(sha)) return sha ? undefined : await mirror.findCommit(ref)
  const found = await mirror.findCommit(sha)
  if (found !== undefined) return found
  await mirror.fetchCommit(sha)
  return await mirror.findCommit(sha)
}

interface Wanted {
  readonly ref: string
  readonly sha?: string | undefined
}

function findRef({ name, payload, sha }: GitHubEvent, pull: PullRequest | undefined): Wanted {
  const repository = payload['repository'] as { default_branch?: string } | undefined
  const branch = `refs/heads/${repository?.default_branch ?? 'main'}`
  if (pull !== undefined && OF_PULL_REQUESTS.includes(name)) {
    const merged = pull.merged === true ? pull.merge_commit_sha : undefined
    if (merged) return { ref: `refs/heads/${pull.base.ref}`, sha: merged }
    return { ref: `refs/pull/${pull.number}/merge` }
  }
  if (pull !== undefined) return { ref: `refs/heads/${pull.base.ref}` }
  switch (name) {
    case 'push':
    case 'create':
    case 'merge_group':
    case 'workflow_dispatch':
      return { ref: String(payload['ref'] ?? branch), sha }
    case 'deployment':
    case 'deployment_status': {
      const deployment = payload['deployment'] as { sha?: string; ref?: string } | undefined
      return { ref: deployment?.ref ?? '', sha: deployment?.sha ?? sha }
    }
    case 'release': {
      const release = payload['release'] as { tag_name?: string } | undefined
      return { ref: `refs/tags/${release?.tag_name}` }
    }
    default:
      return { ref: branch }
  }
}

/** A branch or tag with its `refs/…`; empty for what is neither, as a deployment of a bare commit has it. */
async function findFullRef(ref: string, mirror: Mirror): Promise<string> {
  if (ref === '' || ref.startsWith('refs/')) return ref
  for (const full of [`refs/heads/${ref}`, `refs/tags/${ref}`]) {
    if ((await mirror.findCommit(full)) !== undefined) return full
  }
  return ''
}

async function describeTrigger(
  { event, ref, baseRef, sha }: Omit<LocatedEvent, 'trigger'>,
  pull: PullRequest | undefined,
  mirror: Mirror,
): Promise<Trigger> {
  const run = event.payload['workflow_run'] as { name: string; head_branch: string } | undefined
  return {
    event: event.name,
    action: event.action ?? (event.payload['action'] as string | undefined),
    ref,
    base: baseRef === '' ? undefined : baseRef.replace('refs/heads/', ''),
    run: run === undefined ? undefined : { workflow: run.name, branch: run.head_branch },
    changedPaths: await findChanges(event, pull, sha, mirror),
  }
}

async function findChanges(
  { name, payload }: GitHubEvent,
  pull: PullRequest | undefined,
  sha: string,
  mirror: Mirror,
): Promise<readonly string[] | undefined> {
  if (pull !== undefined) return mirror.listChanges(pull.base.sha, pull.head.sha, true)
  const before = payload['before']
  if (name !== 'push' || typeof before !== 'string' || /^0+$/.test(before)) return undefined
  return mirror.listChanges(before, sha, false)
}
