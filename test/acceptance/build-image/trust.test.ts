import { expect, test } from '@jest/globals'
import { change, commitNothing, describeBuild, headOf, type Shop, useBuildBed } from './build-bed.ts'

describeBuild('build-image and whom it believes', () => {
  const { makeRepository, build, manifest, read, ask, listTags } = useBuildBed()
  const signing = { inputs: { 'signing-key': 'the key of the environment' } }

  async function put(shop: Shop, tag: string, bytes: Buffer, type: string): Promise<void> {
    const answer = await ask(shop, `manifests/${tag}`, {
      method: 'PUT',
      headers: { 'content-type': type },
      body: new Uint8Array(bytes),
    })
    expect(answer.status).toBe(201)
  }

  const copyTag = async (shop: Shop, from: string, to: string) => {
    const held = await read(shop, from)
    await put(shop, to, held.bytes, held.type ?? '')
  }

  test('reuses with a signing key what was signed by it, and nothing that was not', async () => {
    const shop = await makeRepository()
    const unsigned = await build(shop)
    await commitNothing(shop)
    const first = await build(shop, signing)
    expect(first.outputs).toMatchObject({ result: 'built', reason: 'untrusted-image' })
    expect(first.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('it is not signed') }),
    )
    expect(first.outputs['content-key']).toBe(unsigned.outputs['content-key'])
    await commitNothing(shop)
    const second = await build(shop, signing)
    expect(second.outputs).toMatchObject({ result: 'reused', digest: first.outputs['digest'] })
    const other = await build(shop, { inputs: { 'signing-key': 'another key' } })
    expect(other.outputs).toMatchObject({ result: 'built', reason: 'untrusted-image' })
    expect(other.masks).toContain('another key')
    expect(second.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(signing.inputs['signing-key'])
  })

  test.each([
    ['an image', async (shop: Shop, key: string) => copyTag(shop, 'planted', key)],
    [
      'the proof of other content',
      async (shop: Shop, key: string) => {
        const tags = await listTags(shop)
        await copyTag(shop, tags.find((tag) => tag.startsWith('content-') && tag !== key) as string, key)
      },
    ],
    [
      'a proof with another image in it',
      async (shop: Shop, key: string) => {
        const held = await read(shop, key)
        const planted = await read(shop, 'planted')
        const index = JSON.parse(held.bytes.toString())
        const entry = { digest: planted.digest, size: planted.bytes.length, mediaType: planted.type }
        Object.assign(index.manifests[0], entry, { data: planted.bytes.toString('base64') })
        await put(shop, key, Buffer.from(JSON.stringify(index)), held.type ?? '')
      },
    ],
  ])('builds anew, and warns, where the key tag was made to name %s', async (_, plant) => {
    const shop = await makeRepository()
    const honest = await build(shop, signing)
    const head = await headOf(shop)
    await change(shop, { 'app.txt': 'evil\n' })
    await build(shop, { inputs: { ...signing.inputs, version: '6.6.6', tags: 'planted' } })
    const evil = await manifest(shop, 'planted')
    expect(evil.digest).not.toBe(honest.outputs['digest'])

    await change(shop, { 'app.txt': 'hello\n' })
    await plant(shop, `content-${honest.outputs['content-key']}`)
    const again = await build(shop, signing)
    expect(again.outputs).toMatchObject({ result: 'built', reason: 'untrusted-image' })
    expect(again.outputs['content-key']).toBe(honest.outputs['content-key'])
    expect(again.outputs['digest']).not.toBe(evil.digest)
    expect(again.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('is not reused') }),
    )
    expect((await manifest(shop, '1.0.0')).digest).toBe(honest.outputs['digest'])
    // Mended: the next run reuses what was built anew.
    expect((await build(shop, signing)).outputs).toMatchObject({ result: 'reused', digest: again.outputs['digest'] })
    expect((await manifest(shop, `sha-${head.slice(0, 12)}`)).digest).toBe(honest.outputs['digest'])
  })

  test('does not take an image for proven because it has the tag of the commit', async () => {
    const shop = await makeRepository()
    const feature = { ...signing, environment: { GITHUB_EVENT_NAME: 'pull_request_target' } }
    const planted = await build(shop, { ...feature, inputs: { ...signing.inputs, push: 'true', 'version-file': '' } })
    expect(planted.outputs['result']).toBe('built')
    expect((await listTags(shop)).filter((tag) => tag.startsWith('content-'))).toEqual([])
    expect((await build(shop, signing)).outputs).toMatchObject({ result: 'built', reason: 'content-changed' })
  })

  test('builds anew what is older than max-age, and leaves the version where it is', async () => {
    const shop = await makeRepository()
    const first = await build(shop)
    // Ages are counted in whole seconds: one has passed for certain after two.
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    expect((await build(shop, { inputs: { 'max-age': '1h' } })).outputs).toMatchObject({ result: 'reused' })
    const second = await build(shop, { inputs: { 'max-age': '1s' } })
    expect(second.outputs).toMatchObject({ result: 'built', reason: 'too-old' })
    expect((await manifest(shop, '1.0.0')).digest).toBe(first.outputs['digest'])
    const wrong = await build(shop, { inputs: { 'max-age': 'a week' } })
    expect(wrong.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' })
  })

  test('builds again what the registry has lost', async () => {
    const shop = await makeRepository()
    const first = await build(shop)
    const { layers } = JSON.parse((await read(shop, '1.0.0')).bytes.toString()) as { layers: { digest: string }[] }
    for (const { digest } of layers) await ask(shop, `blobs/${digest}`, { method: 'DELETE' })
    await ask(shop, `manifests/${first.outputs['digest']}`, { method: 'DELETE' })
    await commitNothing(shop)
    const again = await build(shop)
    expect(again.outputs).toMatchObject({ result: 'built' })
    expect(again.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('has lost parts') }),
    )
    expect((await manifest(shop, 'latest')).digest).toBe(again.outputs['digest'])
  })
})
