import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { findParts } from '../../setup/parts.ts'
import { type GitHubEvent, type Runner, startRunner, type WorkflowJob, type WorkflowRun } from '../index.ts'
import { createTestGitHub, type TestGitHub } from './github.ts'
import { commit, git, makeActions, makeDirectory } from './repository.ts'

export const SECRET_LINES = ['A=first-of-staging', 'B=second-of-staging']

export interface Harness {
  readonly directory: string
  /** The repository acme/shop, to be committed to. */
  readonly shop: string
  readonly github: TestGitHub
  readonly runner: Runner
  /** Commits workflow files and tells the runner of the push; gives the commit. */
  readonly push: (workflows: Record<string, string>, files?: Record<string, string>) => Promise<string>
  readonly emit: (event: Partial<GitHubEvent> & { name: string }) => void
  readonly close: () => Promise<void>
}

/** Starts a runner over a repository without an API. */
export async function startHarness(): Promise<Harness> {
  const directory = await makeDirectory()
  const shop = join(directory, 'acme', 'shop')
  await mkdir(shop, { recursive: true })
  await git(shop, 'init', '--quiet')
  const github = createTestGitHub(directory)
  const act = (await findParts()).find(({ name }) => name === 'act')?.path ?? 'act'
  const runner = await startRunner({
    github,
    directory: join(directory, 'runner'),
    act,
    nodeDirectory: dirname(process.execPath),
    path: [],
    actions: { repository: 'org/deploy-actions', reference: 'v1', directory: await makeActions(directory) },
    secrets: (_, environment): Record<string, string> => {
      if (environment === undefined) return { SHARED_SECRET: 'shared-by-all' }
      return environment === 'staging' ? { DEPLOY_ENV: `${SECRET_LINES.join('\n')}\n` } : {}
    },
    variables: () => ({ REGION: 'north' }),
    environment: { DOCKER_HOST: 'unix:///nowhere/docker.sock' },
  })
  const emit: Harness['emit'] = (event) =>
    github.emit({ repository: 'acme/shop', actor: 'ada', startsWorkflows: true, payload: {}, ...event })
  return {
    directory,
    shop,
    github,
    runner,
    emit,
    push: async (workflows, files = {}) => {
      const named = Object.entries(workflows).map(([name, content]) => [`.github/workflows/${name}`, content])
      const before = (await git(shop, 'rev-parse', 'HEAD').catch(() => '')) || '0'.repeat(40)
      const after = await commit(shop, { ...Object.fromEntries(named), ...files }, 'Change the shop')
      const payload = { ref: 'refs/heads/main', before, after, head_commit: { id: after, message: 'Change the shop' } }
      emit({ name: 'push', ref: 'refs/heads/main', sha: after, payload })
      return after
    },
    close: async () => {
      await runner.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** The job of a run by its name; throws with the names there are. */
export function jobOf(run: WorkflowRun | undefined, name: string): WorkflowJob {
  const job = run?.jobs.find((candidate) => candidate.name === name)
  if (job === undefined) throw new Error(`No job '${name}' among ${run?.jobs.map((other) => other.name).join(', ')}.`)
  return job
}

/** A workflow on pushes with one job, `only`, of the steps given as YAML. */
export const steps = (text: string, more = '') =>
  `on: push\n${more}\njobs: { only: { runs-on: ubuntu-latest, steps: ${text} } }\n`

/** Waits until something is so; throws after two minutes, before the test's own time is over. */
export async function until(isTrue: () => boolean): Promise<void> {
  const deadline = Date.now() + 120_000
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error('It did not happen within two minutes.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
