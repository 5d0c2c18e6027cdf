import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../packages/config/src/parse.ts'
import { readGitTree } from '../../packages/keys/src/git-tree.ts'
import { computeServiceSourceKey } from '../../packages/keys/src/service.ts'
import { proofMark, signPayload } from '../../packages/record/src/payload.ts'
import { type GitHub, type Human, startGitHub } from '../bed/github/index.ts'
import { type Registry, startRegistry } from '../bed/parts/registry.ts'
import { type Bed, openBed } from '../bed/process/bed.ts'
import { reasonToSkip } from '../bed/setup/require-parts.ts'
import { type BundleOptions, type BundleResult, runBundle } from './harness.ts'

const absent = await reasonToSkip('git', 'registry')
const everything = {
  contents: 'write',
  deployments: 'write',
  pull_requests: 'write',
  statuses: 'write',
  metadata: 'read',
} as const

;(absent === undefined ? describe : describe.skip)('promote-release', () => {
  let bed: Bed
  let registry: Registry
  let github: GitHub
  let workspace: string

  beforeAll(async () => {
    bed = await openBed()
    registry = bed.add(await startRegistry({ directory: bed.directory, username: 'shop', password: 'correct horse' }))
    github = await startGitHub({ directory: join(bed.directory, 'github') })
    bed.add({ stop: github.close })
    workspace = join(bed.directory, 'workspace')
    await mkdir(workspace)
  })
  afterAll(() => bed.close())

  let count = 0
  let name: string
  let mina: Human
  let image: string
  /** What a test adds to deploy.yml. */
  let extra: string
  let environments: string
  beforeEach(async () => {
    count += 1
    extra = ''
    environments = 'staging: { branch: main }\n  production: { branch: release, from: staging }'
    name = `shop-${count}`
    await github.createRepository({
      owner: 'acme',
      name,
      actionsMayCreatePullRequests: true,
      collaborators: { mina: 'maintain' },
    })
    mina = github.as('mina', `acme/${name}`)
    image = await pushImage(`acme/${name}`)
    const first = await mina.push({ branch: 'main', files: { 'README.md': 'start\n' } })
    await mina.request('POST', '/git/refs', { ref: 'refs/heads/release', sha: first })
  })

  const deployYml = () => `services:
  api:
    image: ${registry.host}/acme/${name}
    context: api
environments:
  ${environments}
${extra}`
  const pushMain = (text = 'one') =>
    mina.push({
      branch: 'main',
      files: { '.github/deploy.yml': deployYml(), 'api/Dockerfile': 'FROM scratch\nCOPY . .\n', 'api/app.txt': text },
    })

  async function promote(
    phase: string,
    commit: string,
    options: Partial<BundleOptions> & {
      branch?: string
      permissions?: Record<string, 'read' | 'write'>
      signingKey?: string
    } = {},
  ): Promise<BundleResult> {
    const branch = options.branch ?? (phase === 'prepare' || phase === 'publish' ? 'release' : 'main')
    const token = github.issueToken({
      repository: `acme/${name}`,
      kind: 'actions',
      actor: 'github-actions[bot]',
      permissions: options.permissions ?? everything,
    })
    return runBundle('promote-release', {
      cwd: workspace,
      token,
      ...options,
      inputs: { phase, 'registry-username': 'shop', 'registry-password': 'correct horse', ...options.inputs },
      environment: {
        GITHUB_REPOSITORY: `acme/${name}`,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_SERVER_URL: github.serverUrl,
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
    const tree = readGitTree(github.getRepository(`acme/${name}`).gitDirectory)
    const payload = signPayload(
      {
        type: 'deploy-actions/record',
        schema: 1,
        service: 'api',
        environment,
        image,
        digest: image.split('@')[1] ?? '',
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
    const { id } = await mina.request<{ id: number }>('POST', '/deployments', {
      ref: commit,
      task: 'deploy:api',
      environment,
      payload,
      auto_merge: false,
      required_contexts: [],
    })
    const { signingKey } = change
    const mark = signingKey === undefined ? '' : proofMark(id, image.split('@')[1] ?? '', signingKey)
    await mina.request('POST', `/deployments/${id}/statuses`, {
      state: 'success',
      description: `proven${mark}`,
      auto_inactive: false,
    })
    return id
  }

  const verdict = async (commit: string) =>
    (await mina.request<Array<{ context: string; state: string }>>('GET', `/commits/${commit}/statuses`)).find(
      (status) => status.context === 'deploy-actions/promotion',
    )?.state
  const openPulls = () => mina.request<Array<{ number: number; body: string }>>('GET', '/pulls?state=open')
  const releases = () =>
    mina.request<Array<{ tag_name: string; draft: boolean; assets: Array<{ name: string }> }>>('GET', '/releases')

  /** main is proven, the promotion is open, and it has been merged. */
  async function merged(
    method: 'merge' | 'squash' = 'merge',
  ): Promise<{ head: string; merge: string; number: number }> {
    return promoteAgain('one', method)
  }

  /** The same for a further change. */
  async function promoteAgain(
    text: string,
    method: 'merge' | 'squash' = 'merge',
  ): Promise<{ head: string; merge: string; number: number }> {
    const head = await pushMain(text)
    await prove('staging', head)
    const number = Number((await promote('propose', head)).outputs['pull-request'])
    return { head, merge: await mina.mergePullRequest(number, method), number }
  }

  it('proposes once, waits for staging, and passes when staging has proven the head', async () => {
    const head = await pushMain()
    const first = await promote('propose', head)
    expect(first).toMatchObject({
      exitCode: 0,
      outputs: { result: 'proposed', reason: 'not-proven', decision: 'hold' },
    })
    expect(await verdict(head)).toBe('pending')
    await prove('staging', head)
    const second = await promote('propose', head)
    expect(second).toMatchObject({
      exitCode: 0,
      outputs: { result: 'proposed', reason: 'promotable', decision: 'promote' },
    })
    expect(await verdict(head)).toBe('success')
    const pulls = await openPulls()
    expect(pulls).toHaveLength(1)
    expect(pulls[0]?.body).toContain('Proven on staging')
    expect(second.summary).toContain('can be merged into release')
    const event = { pull_request: { number: pulls[0]?.number, base: { ref: 'release' } } }
    const checked = await promote('check', head, {
      event,
      environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
    })
    expect(checked).toMatchObject({ exitCode: 0, outputs: { result: 'passed', decision: 'promote' } })
  })

  it('leaves what people wrote into the pull request, and changes nothing when nothing changed', async () => {
    const head = await pushMain()
    const number = Number((await promote('propose', head)).outputs['pull-request'])
    const [pull] = await openPulls()
    await mina.request('PATCH', `/pulls/${number}`, { body: `Mind the invoices.\n\n${pull?.body}` })
    await prove('staging', head)
    await promote('propose', head)
    const body = (await openPulls())[0]?.body
    expect(body).toMatch(/^Mind the invoices\./)
    const before = github.requests.length
    await promote('propose', head)
    expect((await openPulls())[0]?.body).toBe(body)
    expect(github.requests.slice(before).filter(({ method }) => method === 'PATCH')).toEqual([])
  })

  it('judges by the deploy.yml of the target, never by the one that a commit brings along', async () => {
    const head = await pushMain()
    const first = await promote('propose', head)
    expect(first.summary).toMatch(/release has no .*deploy.*yml yet, so this was judged by that of the commit/)
    await prove('staging', head)
    const number = Number((await promote('propose', head)).outputs['pull-request'])
    await mina.mergePullRequest(number)
    // The change would let production follow an environment in which anything passes.
    const lax = deployYml().replace('from: staging }', 'from: sandbox }\n  sandbox: { branch: main }')
    const next = await mina.push({ branch: 'main', files: { '.github/deploy.yml': lax } })
    await prove('sandbox', next)
    for (const phase of ['propose', 'auto', 'check'] as const) {
      const event = { workflow: 'promote.yml' }
      const judged = await promote(phase, next, { event, environment: { GITHUB_EVENT_NAME: 'workflow_dispatch' } })
      expect(judged.stdout).toContain('main (staging) → release (production)')
      expect(judged.summary).not.toContain('judged by that of')
    }
    // What was proven is the same image as before; only staging's word counts, and it has none for another file.
    const other = await mina.push({ branch: 'main', files: { 'api/app.txt': 'two' } })
    await prove('sandbox', other)
    expect((await promote('propose', other)).outputs).toMatchObject({ reason: 'not-proven', decision: 'hold' })
    expect(await verdict(other)).toBe('pending')
  })

  it('judges a pull request whose source branch is not main, before the target has a deploy.yml', async () => {
    environments = 'staging: { branch: develop }\n  production: { branch: release, from: staging }'
    await pushMain()
    const head = await mina.push({ branch: 'develop', from: 'main', files: { 'api/app.txt': 'two' } })
    await prove('staging', head)
    const number = await mina.openPullRequest({ head: 'develop', base: 'release' })
    const event = { pull_request: { number, base: { ref: 'release' } }, repository: { default_branch: 'main' } }
    const checked = await promote('check', head, { event, environment: { GITHUB_EVENT_NAME: 'pull_request' } })
    expect(checked).toMatchObject({ exitCode: 0, outputs: { result: 'passed', decision: 'promote' } })
    expect(checked.summary).toContain('judged by that of the branch main')
  })

  it('refuses a merge queue, and shows no calendar version where the version is given at the release', async () => {
    const head = await pushMain()
    await prove('staging', head)
    const queued = await promote('auto', head, { event: {}, environment: { GITHUB_EVENT_NAME: 'merge_group' } })
    expect(queued).toMatchObject({ exitCode: 1, outputs: { reason: 'merge-queue-unsupported' } })
    const proposed = await promote('propose', head, { inputs: { 'version-strategy': 'input' } })
    expect(proposed.outputs).toMatchObject({ reason: 'promotable', version: '' })
    expect(proposed.summary).toContain('It is given at the release')
    expect(`${proposed.summary}${(await openPulls())[0]?.body}`).not.toMatch(/v20\d\d\./)
  })

  it('blocks a pull request that is not from main, and one whose target has changes of its own', async () => {
    await pushMain()
    const hotfix = await mina.push({
      branch: 'hotfix',
      from: 'release',
      files: { 'api/app.txt': 'patched', '.github/deploy.yml': deployYml(), 'api/Dockerfile': 'FROM scratch\n' },
    })
    const number = await mina.openPullRequest({ head: 'hotfix', base: 'release' })
    const event = { pull_request: { number, base: { ref: 'release' } } }
    const checked = await promote('check', hotfix, { event, environment: { GITHUB_EVENT_NAME: 'pull_request' } })
    expect(checked).toMatchObject({ exitCode: 1, outputs: { result: 'blocked', reason: 'head-not-source' } })
    expect(await verdict(hotfix)).toBe('failure')
    await mina.mergePullRequest(number)
    const head = await pushMain('two')
    await prove('staging', head)
    expect(await promote('propose', head)).toMatchObject({ outputs: { reason: 'trees-will-differ', decision: 'hold' } })
  })

  it('prepares the very image that staging proved, tags it, and does the same again on a rerun', async () => {
    const { head, merge, number } = await merged()
    const first = await promote('prepare', merge)
    expect(first.outputs).toMatchObject({ result: 'prepared', decision: 'promote', 'pull-request': String(number) })
    const images = JSON.parse(first.outputs['images'] ?? '') as Record<string, { image: string; revision: string }>
    expect(images['api']).toMatchObject({ image, revision: head, release: first.outputs['version'] })
    expect(await digestOf(`acme/${name}`, first.outputs['version'] ?? '')).toBe(image.split('@')[1])
    const second = await promote('prepare', merge)
    expect(second.outputs).toMatchObject({ result: 'prepared', version: first.outputs['version'] })
    expect(second.summary).toContain('unchanged')
  })

  it('publishes only when production is proven, once, with the manifest, and is done on a rerun', async () => {
    const { merge, number } = await merged()
    const { images, version } = (await promote('prepare', merge)).outputs
    const inputs = { images: images ?? '', version: version ?? '' }
    const early = await promote('publish', merge, { inputs })
    expect(early).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'not-live' } })
    expect(await releases()).toEqual([])
    await expect(mina.request('GET', `/git/ref/tags/${version}`)).rejects.toThrow('404')
    const production = await prove('production', merge)
    const published = await promote('publish', merge, { inputs })
    expect(published).toMatchObject({ exitCode: 0, outputs: { result: 'published', tag: version } })
    const manifest = JSON.parse(published.outputs['manifest'] ?? '') as {
      commit: string
      services: Record<string, { image: string; deployments: object }>
    }
    expect(manifest).toMatchObject({ commit: merge, services: { api: { image, deployments: { production } } } })
    expect(await mina.request('GET', `/git/ref/tags/${version}`)).toMatchObject({ object: { sha: merge } })
    expect(await promote('publish', merge, { inputs })).toMatchObject({
      exitCode: 0,
      outputs: { result: 'already-published' },
    })
    expect(await releases()).toMatchObject([
      { tag_name: version, draft: false, assets: [{ name: 'release-manifest.json' }] },
    ])
    const comments = await mina.request<Array<{ body: string }>>('GET', `/issues/${number}/comments`)
    expect(comments.filter(({ body }) => body.includes('Released as'))).toHaveLength(1)
  })

  it.each([
    ['after the tag', /\/releases$/, 'POST'],
    ['before the manifest is attached', /\/assets$/, 'POST'],
    ['before the draft is published', /\/releases\/\d+$/, 'PATCH'],
    ['before the comment', /\/comments$/, 'POST'],
  ])('converges when it is cut short %s', async (_, path, method) => {
    const { merge } = await merged()
    const { images, version } = (await promote('prepare', merge)).outputs
    const inputs = { images: images ?? '', version: version ?? '' }
    await prove('production', merge)
    github.faults.add({ method, path, times: 1, status: 500, body: { message: 'cut short' } })
    const cut = await promote('publish', merge, { inputs })
    github.faults.clear()
    expect(cut).toMatchObject({ exitCode: 1, outputs: { reason: 'github-unavailable' } })
    expect((await promote('publish', merge, { inputs })).exitCode).toBe(0)
    expect(await releases()).toMatchObject([
      { tag_name: version, draft: false, assets: [{ name: 'release-manifest.json' }] },
    ])
  })

  /** The rolling tag is asked for by deploy.yml: publish reads that of the merge. */
  const withRolling = () => {
    extra = 'release: { rolling: newest }\n'
  }
  const rollingTag = () => mina.request<{ object: { sha: string } }>('GET', '/git/ref/tags/newest')

  it('moves the rolling tag, and says what GitHub says where a rule keeps it in place', async () => {
    withRolling()
    const first = await merged()
    await prove('production', first.merge)
    github.faults.add({
      method: 'POST',
      path: /\/git\/refs$/,
      times: 2,
      when: 'after',
      status: 422,
      body: { message: 'Reference already exists' },
    })
    // The answers of both creations are lost: what is there says that they were done.
    expect((await promote('publish', first.merge)).outputs['result']).toBe('published')
    github.faults.clear()
    expect(await rollingTag()).toMatchObject({ object: { sha: first.merge } })

    const { merge } = await promoteAgain('two')
    await prove('production', merge)
    const message = 'Repository rule violations found\n\nCannot update this protected ref.\n\n'
    github.faults.add({ method: 'PATCH', path: /newest$/, times: 1, status: 422, body: { message } })
    const refused = await promote('publish', merge)
    github.faults.clear()
    expect(refused).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'rolling-tag-refused' } })
    expect(refused.annotations[0]?.message).toMatch(/Cannot update this protected ref[\s\S]*release\.rolling/)
    expect(await rollingTag()).toMatchObject({ object: { sha: first.merge } })
    expect((await promote('publish', merge)).outputs['result']).toBe('already-published')
    expect(await rollingTag()).toMatchObject({ object: { sha: merge } })
  })

  it('publishes a merge behind a newer one, but never as the newest', async () => {
    withRolling()
    const first = await merged()
    await prove('production', first.merge)
    const second = await promoteAgain('two')
    const early = await promote('publish', first.merge)
    expect(early).toMatchObject({ exitCode: 0, outputs: { result: 'published' } })
    expect(early.summary).toContain('not marked as the newest')
    await expect(rollingTag()).rejects.toThrow('404')
    await expect(mina.request('GET', '/releases/latest')).rejects.toThrow('404')
    await prove('production', second.merge)
    const newest = (await promote('publish', second.merge)).outputs['version']
    expect(await rollingTag()).toMatchObject({ object: { sha: second.merge } })
    expect(await mina.request('GET', '/releases/latest')).toMatchObject({ tag_name: newest })
    // A rerun of the older one leaves both where they are.
    await prove('production', first.merge)
    expect((await promote('publish', first.merge)).outputs['result']).toBe('already-published')
    expect(await rollingTag()).toMatchObject({ object: { sha: second.merge } })
  })

  it.each(['prepare', 'publish'])('refuses to %s what is not on the target', async (phase) => {
    const { merge } = await merged()
    const before = (await mina.request<{ parents: Array<{ sha: string }> }>('GET', `/git/commits/${merge}`)).parents[0]
    await mina.request('PATCH', '/git/refs/heads/release', { sha: before?.sha, force: true })
    await prove('production', merge)
    const result = await promote(phase, merge)
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'not-on-target' } })
    expect(await releases()).toEqual([])
  })

  it('gives the next version where a release that never came up has left its own on other images', async () => {
    const first = await merged()
    const left = (await promote('prepare', first.merge)).outputs['version']
    // It never became live: no git tag. The next promotion of the day carries another image.
    image = await pushImage(`acme/${name}`, 'second')
    const { merge } = await promoteAgain('two')
    const prepared = await promote('prepare', merge)
    expect(prepared.outputs).toMatchObject({ result: 'prepared', version: `${left}.1` })
    expect((await promote('prepare', merge)).outputs['version']).toBe(`${left}.1`)
  })

  it('refuses a squash, and says how to mend it', async () => {
    const { merge } = await merged('squash')
    const result = await promote('prepare', merge)
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { result: 'failed', reason: 'not-a-merge-commit', images: '' },
    })
    expect(result.annotations[0]?.message).toMatch(/Create a merge commit/)
    expect(result.stdout).not.toMatch(/at .*index\.js/)
  })

  it('prepares what staging proved when staging has moved on since, and again on a rerun after that', async () => {
    const { head, merge } = await merged()
    const proved = image
    image = await pushImage(`acme/${name}`, 'second')
    const next = await pushMain('two')
    await prove('staging', next)
    const prepared = await promote('prepare', merge)
    expect(prepared).toMatchObject({ exitCode: 0, outputs: { result: 'prepared' } })
    const { api } = JSON.parse(prepared.outputs['images'] ?? '') as Record<string, { image: string; revision: string }>
    expect(api).toMatchObject({ image: proved, revision: head })
    // What staging runs now is what a new promotion is judged by.
    expect((await promote('propose', next)).outputs).toMatchObject({ reason: 'promotable' })
    image = proved
    await prove('production', merge)
    const published = await promote('publish', merge)
    const manifest = JSON.parse(published.outputs['manifest'] ?? '') as {
      services: Record<string, { deployments: Record<string, number> }>
    }
    expect(Object.keys(manifest.services['api']?.deployments ?? {}).sort()).toEqual(['production', 'staging'])
  })

  it('refuses what was rolled back on staging: a rollback revokes the proof', async () => {
    const { head, merge } = await merged()
    const id = await prove('staging', head)
    await prove('staging', head, { sourceKey: 'f'.repeat(64), rollback: id })
    expect(await promote('prepare', merge)).toMatchObject({ exitCode: 1, outputs: { reason: 'not-proven' } })
  })

  it('with a signing key counts only what was signed with it', async () => {
    const { head, merge } = await merged()
    const inputs = { 'signing-key': 'a key of the environment' }
    expect(await promote('prepare', merge, { inputs })).toMatchObject({
      exitCode: 1,
      outputs: { reason: 'not-proven' },
    })
    await prove('staging', head, { signingKey: 'another key' })
    expect(await promote('prepare', merge, { inputs })).toMatchObject({
      exitCode: 1,
      outputs: { reason: 'not-proven' },
    })
    await prove('staging', head, { signingKey: 'a key of the environment' })
    expect(await promote('prepare', merge, { inputs })).toMatchObject({ exitCode: 0, outputs: { result: 'prepared' } })
  })

  it('skips a run whose branch has moved on', async () => {
    const { merge } = await merged()
    await promoteAgain('two')
    expect(await promote('prepare', merge)).toMatchObject({
      exitCode: 0,
      outputs: { result: 'skipped-stale', decision: 'hold', images: '' },
    })
  })

  it('deploys nothing for the push that makes the branch', async () => {
    const head = await pushMain()
    const event = { before: '0'.repeat(40), after: head, created: true }
    const result = await promote('prepare', head, { event })
    expect(result).toMatchObject({ exitCode: 0, outputs: { reason: 'branch-created', decision: 'hold', images: '' } })
  })

  it('does nothing when there is nothing to promote', async () => {
    const { head } = await merged()
    expect(await promote('propose', head)).toMatchObject({ exitCode: 0, outputs: { result: 'up-to-date' } })
  })

  it('changes nothing on a dry run', async () => {
    const head = await pushMain()
    await prove('staging', head)
    const result = await promote('propose', head, { inputs: { 'dry-run': 'true' } })
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: 'proposed', decision: 'promote', 'pull-request': '' },
    })
    expect(await openPulls()).toEqual([])
    expect(await verdict(head)).toBeUndefined()
  })

  describe('bad input', () => {
    it.each([
      ['statuses', 'statuses: write', 'propose'],
      ['pull_requests', 'pull-requests: write', 'propose'],
      ['deployments', 'deployments: read', 'propose'],
      ['contents', 'contents: read', 'propose'],
      ['contents', 'contents: read', 'prepare'],
    ])('a token without %s is named', async (permission, named, phase) => {
      const head = await pushMain()
      const { [permission]: _, ...permissions } = everything as Record<string, 'read' | 'write'>
      const result = await promote(phase, head, { permissions })
      expect(result.exitCode).toBe(1)
      expect(result.outputs['reason']).toMatch(/^github-(forbidden|not-found)$|^missing-branch$/)
      expect(result.annotations[0]?.message).toContain(named.split(':')[0])
      expect(result.stdout).not.toMatch(/\n\s+at /)
    })

    it('a wrong registry password is unknown, never fine', async () => {
      const { merge } = await merged()
      const result = await promote('prepare', merge, { inputs: { 'registry-password': 'wrong horse' } })
      expect(result).toMatchObject({ exitCode: 1, outputs: { reason: 'image-unknown' } })
      expect(result.stdout.replace(/::add-mask::.*\n/g, '')).not.toContain('wrong horse')
    })

    it('an image that is gone is not rebuilt', async () => {
      const { merge } = await merged()
      await deleteManifest(`acme/${name}`, image.split('@')[1] ?? '')
      expect(await promote('prepare', merge)).toMatchObject({ exitCode: 1, outputs: { reason: 'image-missing' } })
    })

    it('an unknown phase, an API that does not answer, a bad token, no deploy.yml', async () => {
      const head = await pushMain()
      expect((await promote('promote', head)).outputs['reason']).toBe('invalid-input')
      expect((await promote('propose', head, { token: 'ghs_unknown' })).outputs['reason']).toBe('github-unauthorized')
      const empty = await mina.push({ branch: 'main', files: { '.github/deploy.yml': null } })
      expect((await promote('propose', empty)).outputs['reason']).toBe('missing-config')
      const off = await promote('propose', head, { environment: { GITHUB_API_URL: 'http://127.0.0.1:9' } })
      expect(off).toMatchObject({ exitCode: 1, outputs: { reason: 'github-unreachable' } })
    }, 60_000)

    it('an empty images input is an error', async () => {
      const { merge } = await merged()
      await prove('production', merge)
      expect((await promote('publish', merge, { inputs: { images: '{}' } })).outputs['reason']).toBe('invalid-images')
    })
  })

  it('reads again where a failure passes, and the double was never misused', async () => {
    const head = await pushMain()
    github.faults.add({ method: 'GET', path: /\/deployments/, times: 2, status: 502, body: { message: 'bad gateway' } })
    expect((await promote('propose', head)).outputs['result']).toBe('proposed')
    github.faults.clear()
    expect(github.violations).toEqual([])
  })

  const authorization = () => `Basic ${Buffer.from('shop:correct horse').toString('base64')}`

  async function pushImage(repository: string, label = 'first'): Promise<string> {
    const put = async (body: string, type: string, path: string) => {
      const response = await fetch(`http://${registry.host}/v2/${repository}/${path}`, {
        method: 'PUT',
        body,
        headers: { authorization: authorization(), 'content-type': type },
      })
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    }
    const config = JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: { Labels: { name: `${repository} ${label}` } },
      rootfs: { type: 'layers', diff_ids: [] },
    })
    const started = await fetch(`http://${registry.host}/v2/${repository}/blobs/uploads/`, {
      method: 'POST',
      headers: { authorization: authorization() },
    })
    const location = new URL(started.headers.get('location') ?? '', `http://${registry.host}`)
    location.searchParams.set('digest', sha256(config))
    await put(config, 'application/octet-stream', location.href.split(`/v2/${repository}/`)[1] ?? '')
    const type = 'application/vnd.oci.image.manifest.v1+json'
    const manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType: type,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: sha256(config), size: config.length },
      layers: [],
    })
    await put(manifest, type, 'manifests/first')
    return `${registry.host}/${repository}@${sha256(manifest)}`
  }

  async function digestOf(repository: string, tag: string): Promise<string | null> {
    const response = await fetch(`http://${registry.host}/v2/${repository}/manifests/${tag}`, {
      method: 'HEAD',
      headers: { authorization: authorization(), accept: 'application/vnd.oci.image.manifest.v1+json' },
    })
    return response.headers.get('docker-content-digest')
  }

  async function deleteManifest(repository: string, digest: string): Promise<void> {
    const response = await fetch(`http://${registry.host}/v2/${repository}/manifests/${digest}`, {
      method: 'DELETE',
      headers: { authorization: authorization() },
    })
    if (!response.ok) throw new Error(String(response.status))
  }

  const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
})
