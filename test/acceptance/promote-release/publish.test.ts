import { expect, it } from '@jest/globals'
import { describePromotion, usePromotion } from './promotion.ts'

describePromotion('promote-release prepares and publishes', () => {
  const { trial, promote, prove, releases, merged, promoteAgain, digestOf } = usePromotion()

  it('prepares the very image that staging proved, tags it, and does the same again on a rerun', async () => {
    const { head, merge, number } = await merged()
    const first = await promote('prepare', merge)
    expect(first.outputs).toMatchObject({ result: 'prepared', decision: 'promote', 'pull-request': String(number) })
    const images = JSON.parse(first.outputs['images'] ?? '') as Record<string, { image: string; revision: string }>
    expect(images['api']).toMatchObject({ image: trial.image, revision: head, release: first.outputs['version'] })
    expect(await digestOf(first.outputs['version'] ?? '')).toBe(trial.image.split('@')[1])
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
    await expect(trial.mina.request('GET', `/git/ref/tags/${version}`)).rejects.toThrow('404')
    const production = await prove('production', merge)
    const published = await promote('publish', merge, { inputs })
    expect(published).toMatchObject({ exitCode: 0, outputs: { result: 'published', tag: version } })
    const manifest = JSON.parse(published.outputs['manifest'] ?? '') as {
      commit: string
      services: Record<string, { image: string; deployments: object }>
    }
    expect(manifest).toMatchObject({
      commit: merge,
      services: { api: { image: trial.image, deployments: { production } } },
    })
    expect(await trial.mina.request('GET', `/git/ref/tags/${version}`)).toMatchObject({ object: { sha: merge } })
    expect(await promote('publish', merge, { inputs })).toMatchObject({
      exitCode: 0,
      outputs: { result: 'already-published' },
    })
    expect(await releases()).toMatchObject([
      { tag_name: version, draft: false, assets: [{ name: 'release-manifest.json' }] },
    ])
    const comments = await trial.mina.request<Array<{ body: string }>>('GET', `/issues/${number}/comments`)
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
    trial.github.faults.add({ method, path, times: 1, status: 500, body: { message: 'cut short' } })
    const cut = await promote('publish', merge, { inputs })
    trial.github.faults.clear()
    expect(cut).toMatchObject({ exitCode: 1, outputs: { reason: 'github-unavailable' } })
    expect((await promote('publish', merge, { inputs })).exitCode).toBe(0)
    expect(await releases()).toMatchObject([
      { tag_name: version, draft: false, assets: [{ name: 'release-manifest.json' }] },
    ])
  })

  /** The rolling tag is asked for by deploy.yml: publish reads that of the merge. */
  const withRolling = () => {
    trial.extra = 'release: { rolling: newest }\n'
  }
  const rollingTag = () => trial.mina.request<{ object: { sha: string } }>('GET', '/git/ref/tags/newest')

  it('moves the rolling tag, and says what GitHub says where a rule keeps it in place', async () => {
    withRolling()
    const first = await merged()
    await prove('production', first.merge)
    trial.github.faults.add({
      method: 'POST',
      path: /\/git\/refs$/,
      times: 2,
      when: 'after',
      status: 422,
      body: { message: 'Reference already exists' },
    })
    // The answers of both creations are lost: what is there says that they were done.
    expect((await promote('publish', first.merge)).outputs['result']).toBe('published')
    trial.github.faults.clear()
    expect(await rollingTag()).toMatchObject({ object: { sha: first.merge } })

    const { merge } = await promoteAgain('two')
    await prove('production', merge)
    const message = 'Repository rule violations found\n\nCannot update this protected ref.\n\n'
    trial.github.faults.add({ method: 'PATCH', path: /newest$/, times: 1, status: 422, body: { message } })
    const refused = await promote('publish', merge)
    trial.github.faults.clear()
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
    await expect(trial.mina.request('GET', '/releases/latest')).rejects.toThrow('404')
    await prove('production', second.merge)
    const newest = (await promote('publish', second.merge)).outputs['version']
    expect(await rollingTag()).toMatchObject({ object: { sha: second.merge } })
    expect(await trial.mina.request('GET', '/releases/latest')).toMatchObject({ tag_name: newest })
    // A rerun of the older one leaves both where they are.
    await prove('production', first.merge)
    expect((await promote('publish', first.merge)).outputs['result']).toBe('already-published')
    expect(await rollingTag()).toMatchObject({ object: { sha: second.merge } })
  })
})
