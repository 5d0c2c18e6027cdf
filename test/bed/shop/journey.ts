import type { WorkflowRun } from '../runner/index.ts'
import { type EnvironmentName, serviceNames } from './host.ts'
import type { Shop } from './shop.ts'

const longest = 300_000

/** Pushes files to main as the developer and waits until all that it started has ended. Gives the commit. */
export async function pushToMain(shop: Shop, files: Record<string, string | null>, message: string): Promise<string> {
  const sha = await shop.developer.push({ branch: 'main', files, message })
  await shop.runner.idle(longest)
  return sha
}

/** Gives the newest run of a workflow for a commit. Throws if there is none. */
export function findRun(shop: Shop, workflow: string, sha: string): WorkflowRun {
  const run = shop.runner.runs.findLast((each) => each.workflow.path.endsWith(`/${workflow}.yml`) && each.sha === sha)
  if (run === undefined) throw new Error(`No run of ${workflow}.yml was started for ${sha.slice(0, 7)}.`)
  return run
}

/** Throws, with what the failing step said, unless a run succeeded. */
export function requireSuccess(run: WorkflowRun): void {
  if (run.conclusion === 'success') return
  throw new Error(`The ${run.workflow.name} workflow ended as ${run.conclusion}.\n${explainRun(run)}`)
}

/** What a failed run says about itself: its error, or the annotations and last lines of the step that failed. */
export function explainRun(run: WorkflowRun): string {
  const steps = run.jobs.flatMap((job) => job.steps).filter((step) => step.conclusion === 'failure')
  const notes = run.jobs.flatMap((job) => job.annotations).filter((note) => note.level === 'error')
  const lines = [
    ...(run.error === undefined ? [] : [run.error]),
    ...notes.map((note) => note.message),
    ...(notes.length > 0 ? [] : steps.map((step) => `${step.name}:\n${step.log.split('\n').slice(-15).join('\n')}`)),
  ]
  return `${lines.join('\n')}\nThe whole log: ${run.log}`
}

/** Gives the outputs of the steps of a run whose name is given. */
export function stepOutputs(run: WorkflowRun, name: string): Record<string, string> {
  const step = run.jobs.flatMap((job) => job.steps).find((each) => each.name === name)
  if (step === undefined) throw new Error(`The run has no step ${name}.`)
  return step.outputs
}

/** Opens the promotion's checks as a maintainer does: reopening starts what GitHub holds back for its own pull requests. */
export async function startChecks(shop: Shop, number: number): Promise<void> {
  await shop.maintainer.request('PATCH', `/pulls/${number}`, { state: 'closed' })
  await shop.maintainer.request('PATCH', `/pulls/${number}`, { state: 'open' })
  await shop.runner.idle(longest)
}

/** Merges the promotion with a merge commit and waits for what it starts. Gives the merge commit. */
export async function mergePromotion(shop: Shop, number: number): Promise<string> {
  const sha = await shop.maintainer.mergePullRequest(number, 'merge')
  await shop.runner.idle(longest)
  return sha
}

/** Finds the open promotion pull request. */
export async function findPromotion(shop: Shop): Promise<{ number: number; head: string; body: string }> {
  const pulls = await shop.maintainer.request<Array<{ number: number; head: { sha: string }; body: string | null }>>(
    'GET',
    '/pulls?state=open&base=release&head=acme:main',
  )
  const pull = pulls[0]
  if (pull === undefined) throw new Error('No promotion pull request is open.')
  return { number: pull.number, head: pull.head.sha, body: pull.body ?? '' }
}

/** Gives the newest verdict on a commit: the status deploy-actions/promotion. */
export async function readVerdict(shop: Shop, sha: string): Promise<{ state: string; description: string }> {
  const statuses = await shop.maintainer.request<Array<{ context: string; state: string; description: string | null }>>(
    'GET',
    `/commits/${sha}/statuses`,
  )
  const verdict = statuses.find((status) => status.context === 'deploy-actions/promotion')
  return { state: verdict?.state ?? 'none', description: verdict?.description ?? '' }
}

/** Asks each service of an environment, through its site, which revision answers. */
export async function readRevisions(shop: Shop, environment: EnvironmentName): Promise<Record<string, string>> {
  const entries = serviceNames.map(async (service) => {
    const url = `${shop.hosts[environment].site.url}/${service}/healthz`
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) })
    const body = (await response.json().catch(() => ({}))) as { revision?: string }
    return [service, response.ok ? (body.revision ?? '') : `HTTP ${response.status}`] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** Gives the Releases that the public sees, newest first. */
export function listReleases(
  shop: Shop,
): Promise<Array<{ tag_name: string; html_url: string; draft: boolean; assets: Array<{ name: string; id: number }> }>> {
  return shop.maintainer.request('GET', '/releases')
}
