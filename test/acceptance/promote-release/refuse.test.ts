import { describe, expect, it } from '@jest/globals'
import { describePromotion, everything, usePromotion } from './promotion.ts'

describePromotion('promote-release refuses, skips and does nothing', () => {
  const {
    trial,
    pushMain,
    promote,
    prove,
    verdict,
    openPulls,
    releases,
    merged,
    promoteAgain,
    pushImage,
    deleteImage,
  } = usePromotion()

  it.each(['prepare', 'publish'])('refuses to %s what is not on the target', async (phase) => {
    const { merge } = await merged()
    const before = (await trial.mina.request<{ parents: Array<{ sha: string }> }>('GET', `/git/commits/${merge}`))
      .parents[0]
    await trial.mina.request('PATCH', '/git/refs/heads/release', { sha: before?.sha, force: true })
    await prove('production', merge)
    const result = await promote(phase, merge)
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: 'failed', reason: 'not-on-target' } })
    expect(await releases()).toEqual([])
  })

  it('gives the next version where a release that never came up has left its own on other images', async () => {
    const first = await merged()
    const left = (await promote('prepare', first.merge)).outputs['version']
    // It never became live: no git tag. The next promotion of the day carries another image.
    trial.image = await pushImage('second')
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
    const proved = trial.image
    trial.image = await pushImage('second')
    const next = await pushMain('two')
    await prove('staging', next)
    const prepared = await promote('prepare', merge)
    expect(prepared).toMatchObject({ exitCode: 0, outputs: { result: 'prepared' } })
    const { api } = JSON.parse(prepared.outputs['images'] ?? '') as Record<string, { image: string; revision: string }>
    expect(api).toMatchObject({ image: proved, revision: head })
    // What staging runs now is what a new promotion is judged by.
    expect((await promote('propose', next)).outputs).toMatchObject({ reason: 'promotable' })
    trial.image = proved
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
      await deleteImage()
      expect(await promote('prepare', merge)).toMatchObject({ exitCode: 1, outputs: { reason: 'image-missing' } })
    })

    it('an unknown phase, an API that does not answer, a bad token, no deploy.yml', async () => {
      const head = await pushMain()
      expect((await promote('promote', head)).outputs['reason']).toBe('invalid-input')
      expect((await promote('propose', head, { token: 'ghs_unknown' })).outputs['reason']).toBe('github-unauthorized')
      const empty = await trial.mina.push({ branch: 'main', files: { '.github/deploy.yml': null } })
      expect((await promote('propose', empty)).outputs['reason']).toBe('missing-config')
      const off = await promote('propose', head, { environment: { GITHUB_API_URL: 'http://127.0.0.1:9' } })
      expect(off).toMatchObject({ exitCode: 1, outputs: { reason: 'github-unreachable' } })
    })

    it('an empty images input is an error', async () => {
      const { merge } = await merged()
      await prove('production', merge)
      expect((await promote('publish', merge, { inputs: { images: '{}' } })).outputs['reason']).toBe('invalid-images')
    })
  })

  it('reads again where a failure passes, and the double was never misused', async () => {
    const head = await pushMain()
    trial.github.faults.add({
      method: 'GET',
      path: /\/deployments/,
      times: 2,
      status: 502,
      body: { message: 'bad gateway' },
    })
    expect((await promote('propose', head)).outputs['result']).toBe('proposed')
    trial.github.faults.clear()
    expect(trial.github.violations).toEqual([])
  })
})
