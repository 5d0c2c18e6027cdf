import { expect, it } from '@jest/globals'
import { describePromotion, usePromotion } from './promotion.ts'

describePromotion('promote-release proposes and checks', () => {
  const { trial, deployYml, pushMain, promote, prove, verdict, openPulls } = usePromotion()

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
    await trial.mina.request('PATCH', `/pulls/${number}`, { body: `Mind the invoices.\n\n${pull?.body}` })
    await prove('staging', head)
    await promote('propose', head)
    const body = (await openPulls())[0]?.body
    expect(body).toMatch(/^Mind the invoices\./)
    const before = trial.github.requests.length
    await promote('propose', head)
    expect((await openPulls())[0]?.body).toBe(body)
    expect(trial.github.requests.slice(before).filter(({ method }) => method === 'PATCH')).toEqual([])
  })

  it('judges by the deploy.yml of the target, never by the one that a commit brings along', async () => {
    const head = await pushMain()
    const first = await promote('propose', head)
    expect(first.summary).toMatch(/release has no .*deploy.*yml yet, so this was judged by that of the commit/)
    await prove('staging', head)
    const number = Number((await promote('propose', head)).outputs['pull-request'])
    await trial.mina.mergePullRequest(number)
    // The change would let production follow an environment in which anything passes.
    const lax = deployYml().replace('from: staging }', 'from: sandbox }\n  sandbox: { branch: main }')
    const next = await trial.mina.push({ branch: 'main', files: { '.github/deploy.yml': lax } })
    await prove('sandbox', next)
    for (const phase of ['propose', 'auto', 'check'] as const) {
      const event = { workflow: 'promote.yml' }
      const judged = await promote(phase, next, { event, environment: { GITHUB_EVENT_NAME: 'workflow_dispatch' } })
      expect(judged.stdout).toContain('main (staging) → release (production)')
      expect(judged.summary).not.toContain('judged by that of')
    }
    // What was proven is the same image as before; only staging's word counts, and it has none for another file.
    const other = await trial.mina.push({ branch: 'main', files: { 'api/app.txt': 'two' } })
    await prove('sandbox', other)
    expect((await promote('propose', other)).outputs).toMatchObject({ reason: 'not-proven', decision: 'hold' })
    expect(await verdict(other)).toBe('pending')
  })

  it('judges a pull request whose source branch is not main, before the target has a deploy.yml', async () => {
    trial.environments = 'staging: { branch: develop }\n  production: { branch: release, from: staging }'
    await pushMain()
    const head = await trial.mina.push({ branch: 'develop', from: 'main', files: { 'api/app.txt': 'two' } })
    await prove('staging', head)
    const number = await trial.mina.openPullRequest({ head: 'develop', base: 'release' })
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
    const hotfix = await trial.mina.push({
      branch: 'hotfix',
      from: 'release',
      files: { 'api/app.txt': 'patched', '.github/deploy.yml': deployYml(), 'api/Dockerfile': 'FROM scratch\n' },
    })
    const number = await trial.mina.openPullRequest({ head: 'hotfix', base: 'release' })
    const event = { pull_request: { number, base: { ref: 'release' } } }
    const checked = await promote('check', hotfix, { event, environment: { GITHUB_EVENT_NAME: 'pull_request' } })
    expect(checked).toMatchObject({ exitCode: 1, outputs: { result: 'blocked', reason: 'head-not-source' } })
    expect(await verdict(hotfix)).toBe('failure')
    await trial.mina.mergePullRequest(number)
    const head = await pushMain('two')
    await prove('staging', head)
    expect(await promote('propose', head)).toMatchObject({ outputs: { reason: 'trees-will-differ', decision: 'hold' } })
  })
})
