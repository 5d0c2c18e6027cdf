import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { change, commitNothing, describeBuild, headOf, useBuildBed } from './build-bed.ts'
import { plainDocker, wrapDocker } from './wrapped-docker.ts'

describeBuild('build-image and the digest', () => {
  const bed = useBuildBed()
  const { makeRepository, build, read, manifest, listTags } = bed
  const zeros = `sha256:${'0'.repeat(64)}`

  test('it is that of the manifest which the registry serves, not the id of its configuration', async () => {
    const shop = await makeRepository()
    const built = await build(shop)
    const { digest = '' } = built.outputs
    for (const reference of [digest, '1.0.0', 'latest']) {
      const held = await read(shop, reference)
      expect(held.digest).toBe(digest)
      expect(`sha256:${createHash('sha256').update(held.bytes).digest('hex')}`).toBe(digest)
    }
    const { config } = JSON.parse((await read(shop, digest)).bytes.toString()) as { config: { digest: string } }
    expect(config.digest).not.toBe(digest)
    expect(JSON.stringify(built.outputs)).not.toContain(config.digest)
    expect(built.summary).toContain(digest)
    expect(built.summary).not.toContain(config.digest)
  })

  test.each([
    ['says nothing of a digest', 'exit 0', 'missing-digest'],
    ['names one that nobody has', `echo "x: digest: ${zeros} size: 528"; exit 0`, 'registry-digest-mismatch'],
  ])('a push that exits 0, pushes nothing and %s, is a failure', async (_, script, reason) => {
    const shop = await makeRepository()
    const wrapped = await wrapDocker(bed, shop, `[ "$1" = push ] && { ${script}; }`)
    const failed = await build(shop, { inputs: plainDocker, environment: { PATH: wrapped } })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason, image: '', digest: '', tags: '', services: '' })
    expect(await listTags(shop).catch(() => [])).toEqual([])
  })

  test('an image whose digest nobody could read back is never reported, and gets no tag', async () => {
    const shop = await makeRepository()
    // Really pushed, and named wrongly.
    const script = `[ "$1" = push ] && { $DOCKER "$@" >&2 || exit 1; echo "x: digest: ${zeros} size: 528"; exit 0; }`
    const failed = await build(shop, {
      inputs: plainDocker,
      environment: { PATH: await wrapDocker(bed, shop, script) },
    })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({
      result: 'failed',
      reason: 'registry-digest-mismatch',
      image: '',
      digest: '',
    })
    expect(failed.annotations[0]?.message).toContain(zeros)
    const sha = `sha-${(await headOf(shop)).slice(0, 12)}`
    expect(await listTags(shop)).toEqual([sha])
    // The next run finds what was pushed, and carries on from there.
    const next = await build(shop)
    expect(next.outputs).toMatchObject({
      result: 'reused',
      reason: 'resumed',
      digest: (await manifest(shop, sha)).digest,
    })
  })

  test('one commit built twice has one configuration: nothing in it tells the time of the run', async () => {
    const shop = await makeRepository()
    const first = await build(shop)
    const second = await build(shop, { inputs: { reuse: 'never' } })
    expect(second.outputs).toMatchObject({ result: 'built', reason: 'reuse-off', digest: first.outputs['digest'] })
    // Another commit with the same content is the same image, whatever the labels would say of it.
    await commitNothing(shop)
    expect((await build(shop)).outputs).toMatchObject({ result: 'reused', digest: first.outputs['digest'] })
    const held = await read(shop, 'latest')
    const { config } = JSON.parse(held.bytes.toString()) as { config: { digest: string } }
    const blob = await (await bed.ask(shop, `blobs/${config.digest}`)).json()
    const { Labels: labels } = (blob as { config: { Labels: Record<string, string> } }).config
    expect(Object.keys(labels)).toContain('org.opencontainers.image.revision')
    expect(Object.keys(labels)).not.toContain('org.opencontainers.image.created')
    expect(Object.values(labels).filter((value) => /\d{4}-\d{2}-\d{2}T/.test(value))).toEqual([])
  })

  test('a tag is a plain manifest that every platform can deploy: no provenance unless asked for', async () => {
    const shop = await makeRepository()
    await build(shop)
    for (const tag of ['1.0.0', 'latest', `sha-${(await headOf(shop)).slice(0, 12)}`]) {
      const held = await read(shop, tag)
      expect(held.type).not.toMatch(/index|list/)
      expect(JSON.parse(held.bytes.toString())).toHaveProperty('layers')
    }
  })

  test('digest and repository survive where the runner masks a part of the image’s name', async () => {
    const shop = await makeRepository()
    const { host } = bed.registry
    const built = await build(shop, {
      environment: { DEPLOY_ENV: `REGISTRY_HOST=${host}\nOTHER_SETTING=${shop.image}\n` },
    })
    expect(built.masks).toContain(host)
    expect(built.outputs).toMatchObject({ result: 'built', repository: shop.image.slice(host.length + 1) })
    // GitHub drops an output between jobs that contains what is masked.
    const survives = (name: string) => !built.masks.some((mask) => built.outputs[name]?.includes(mask))
    for (const name of ['digest', 'repository', 'version', 'tags', 'content-key', 'source-key', 'result', 'reason']) {
      expect([name, built.outputs[name] !== '' && survives(name)]).toEqual([name, true])
    }
    expect(survives('image')).toBe(false)
  })

  test('a build that is not pushed has no digest to show', async () => {
    const shop = await makeRepository()
    const checked = await build(shop, { inputs: { push: 'false' } })
    expect(checked.outputs).toMatchObject({ result: 'checked', digest: '', image: '', pushed: 'false' })
    await change(shop, { 'app.txt': 'other\n' })
    expect(await listTags(shop).catch(() => [])).toEqual([])
  })
})
