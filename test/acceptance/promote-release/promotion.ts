import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect } from '@jest/globals'
import { parseConfig } from '../../../packages/config/src/parse.ts'
import { readGitTree } from '../../../packages/keys/src/git-tree.ts'
import { computeServiceSourceKey } from '../../../packages/keys/src/service.ts'
import { proofMark, signPayload } from '../../../packages/record/src/payload.ts'
import { type GitHub, type Human, startGitHub } from '../../bed/github/index.ts'
import { type Registry, startRegistry } from '../../bed/parts/registry.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { type BundleOptions, type BundleResult, runBundle } from '../harness.ts'
import { deleteManifest, digestOf, login, pushImage } from './images.ts'

const absent = await reasonToSkip('git', 'registry')
export const describePromotion = absent === undefined ? describe : describe.skip

/** All that an action's token may be given for a promotion. */
export const everything = {
  contents: 'write',
  deployments: 'write',
  pull_requests: 'write',
  statuses: 'write',
  metadata: 'read',
} as const

type Options = Partial<BundleOptions> & {
  branch?: string
  permissions?: Record<string, 'read' | 'write'>
}

/** What there is afresh for each test: a repository with `main` and `release`, and an image of its one service. */
type Trial = {
  github: GitHub
  /** A maintainer. */
  mina: Human
  /** `owner/name`. */
  repository: string
  /** What staging and production are told to run, by its digest. */
  image: string
  /** What a test adds to deploy.yml. */
  extra: string
  environments: string
}

/** Starts the bed of a promotion, and gives what acts on the repository of the test that runs. */
export function usePromotion() {
  const trial = {} as Trial
  let bed: Bed
  let registry: Registry
  let workspace: string
  let count = 0

  beforeAll(async () => {
    bed = await openBed()
    registry = bed.add(await startRegistry({ directory: bed.directory, ...login }))
    trial.github = await startGitHub({ directory: join(bed.directory, 'github') })
    bed.add({ stop: trial.github.close })
    workspace = join(bed.directory, 'workspace')
    await mkdir(workspace)
  })
  afterAll(async () => {
    await bed?.close()
    // No request was one that GitHub does not know.
    expect(trial.github?.violations ?? []).toEqual([])
  })

  beforeEach(async () => {
    count += 1
    const name = `shop-${count}`
    trial.repository = `acme/${name}`
    trial.extra = ''
    trial.environments = 'staging: { branch: main }\n  production: { branch: release, from: staging }'
    await trial.github.createRepository({
      owner: 'acme',
      name,
      actionsMayCreatePullRequests: true,
      collaborators: { mina: 'maintain' },
    })
    trial.mina = trial.github.as('mina', trial.repository)
    trial.image = await pushImage(registry.host, trial.repository)
    const first = await trial.mina.push({ branch: 'main', files: { 'README.md': 'start\n' } })
    await trial.mina.request('POST', '/git/refs', { ref: 'refs/heads/release', sha: first })
  })

  const deployYml = () => `services:
  api:
    image: ${registry.host}/${trial.repository}
    context: api
environments:
  ${trial.environments}
${trial.extra}`
  const pushMain = (text = 'one') =>
    trial.mina.push({
      branch: 'main',
      files: { '.github/deploy.yml': deployYml(), 'api/Dockerfile': 'FROM scratch\nCOPY . .\n', 'api/app.txt': text },
    })

  async function promote(phase: string, commit: string, options: Options = {}): Promise<BundleResult> {
    const branch = options.branch ?? (phase === 'prepare' || phase === 'publish' ? 'release' : 'main')
    const token = trial.github.issueToken({
      repository: trial.repository,
      kind: 'actions',
      actor: 'github-actions[bot]',
      permissions: options.permissions ?? everything,
    })
    return runBundle('promote-release', {
      cwd: workspace,
      token,
      ...options,
      inputs: { phase, 'registry-username': login.username, 'registry-password': login.password, ...options.inputs },
      environment: {
        GITHUB_REPOSITORY: trial.repository,
        GITHUB_API_URL: trial.github.apiUrl,
        GITHUB_SERVER_URL: trial.github.serverUrl,
        GITHUB_SHA: commit,
        GITHUB_REF: `refs/heads/${branch}`,
        ...options.environment,
      },
    })
  }

  /** Plants what trigger-deploy-hook leaves behind after a proven deployment. */
  async function prove(
    environment: string,
    commit: string,
    change: { sourceKey?: string; signingKey?: string; rollback?: number } = {},
  ) {
    const config = await parseConfig(deployYml(), '.github/deploy.yml')
    const service = config.services['api']
    if (service === undefined) throw new Error('no service')
    const tree = readGitTree(trial.github.getRepository(trial.repository).gitDirectory)
    const digest = trial.image.split('@')[1] ?? ''
    const payload = signPayload(
      {
        type: 'deploy-actions/record',
        schema: 1,
        service: 'api',
        environment,
        image: trial.image,
        digest,
        revision: commit,
        commit,
        source_key: change.sourceKey ?? (await computeServiceSourceKey(service, tree, commit)),
        content_key: '',
        version: '',
        release: '',
        migrations: '',
        run: '',
        compatibility: 'expand',
        reversible: 'true',
        rollback_of: change.rollback ?? null,
      },
      change.signingKey,
    )
    const { id } = await trial.mina.request<{ id: number }>('POST', '/deployments', {
      ref: commit,
      task: 'deploy:api',
      environment,
      payload,
      auto_merge: false,
      required_contexts: [],
    })
    const { signingKey } = change
    const mark = signingKey === undefined ? '' : proofMark(id, digest, signingKey)
    await trial.mina.request('POST', `/deployments/${id}/statuses`, {
      state: 'success',
      description: `proven${mark}`,
      auto_inactive: false,
    })
    return id
  }

  const verdict = async (commit: string) =>
    (await trial.mina.request<Array<{ context: string; state: string }>>('GET', `/commits/${commit}/statuses`)).find(
      (status) => status.context === 'deploy-actions/promotion',
    )?.state
  const openPulls = () => trial.mina.request<Array<{ number: number; body: string }>>('GET', '/pulls?state=open')
  const releases = () =>
    trial.mina.request<Array<{ tag_name: string; draft: boolean; assets: Array<{ name: string }> }>>('GET', '/releases')

  /** A change on main is proven, its promotion is open, and it has been merged. */
  async function promoteAgain(
    text: string,
    method: 'merge' | 'squash' = 'merge',
  ): Promise<{ head: string; merge: string; number: number }> {
    const head = await pushMain(text)
    await prove('staging', head)
    const number = Number((await promote('propose', head)).outputs['pull-request'])
    return { head, merge: await trial.mina.mergePullRequest(number, method), number }
  }
  /** The same for the first change. */
  const merged = (method: 'merge' | 'squash' = 'merge') => promoteAgain('one', method)

  return {
    trial,
    deployYml,
    pushMain,
    promote,
    prove,
    verdict,
    openPulls,
    releases,
    merged,
    promoteAgain,
    pushImage: (label: string) => pushImage(registry.host, trial.repository, label),
    digestOf: (tag: string) => digestOf(registry.host, trial.repository, tag),
    deleteImage: () => deleteManifest(registry.host, trial.repository, trial.image.split('@')[1] ?? ''),
  }
}
