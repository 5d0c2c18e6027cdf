import { expect, test } from '@jest/globals'
import { change, commitNothing, describeBuild, type Shop, useBuildBed } from './build-bed.ts'

describeBuild('build-image for services that are built on each other', () => {
  const { makeRepository, build, manifest, read, ask } = useBuildBed()
  const inputs = { image: '', 'version-file': '' }

  /** `web` stands first in deploy.yml, and is built on `api`, whose name is put together in its Dockerfile. */
  async function makeStack(): Promise<Shop> {
    const shop = await makeRepository()
    const slash = shop.image.lastIndexOf('/')
    await change(shop, {
      '.github/deploy.yml': `services:
  web: { image: ${shop.image}-web, context: web }
  api: { image: ${shop.image}-api, context: api }
`,
      'api/Dockerfile': 'FROM scratch\nCOPY api.txt /\n',
      'api/api.txt': 'one\n',
      'web/Dockerfile': `ARG REGISTRY=${shop.image.slice(0, slash)}\nFROM \${REGISTRY}/${shop.image.slice(slash + 1)}-api\nCOPY web.txt /\n`,
      'web/web.txt': 'one\n',
    })
    return shop
  }
  const layersOf = async (shop: Shop, name: string): Promise<string[]> => {
    const { layers } = JSON.parse((await read({ ...shop, image: `${shop.image}-${name}` }, 'latest')).bytes.toString())
    return layers.map(({ digest }: { digest: string }) => digest)
  }

  test('makes the lower one first, and gives one commit one image however often it is run', async () => {
    const shop = await makeStack()
    const first = await build(shop, { inputs })
    expect(first.outputs).toMatchObject({ result: 'built' })
    await change(shop, { 'api/api.txt': 'two\n', 'web/web.txt': 'two\n' })
    const both = await build(shop, { inputs })
    expect(both.outputs).toMatchObject({ result: 'built' })
    expect((await layersOf(shop, 'web')).slice(0, 1)).toEqual(await layersOf(shop, 'api'))
    const again = await build(shop, { inputs })
    expect(again.outputs).toMatchObject({ result: 'reused', services: both.outputs['services'] })

    await change(shop, { 'api/api.txt': 'three\n' })
    const below = await build(shop, { inputs })
    expect(below.outputs).toMatchObject({ result: 'built' })
    expect((await layersOf(shop, 'web')).slice(0, 1)).toEqual(await layersOf(shop, 'api'))
    await commitNothing(shop)
    expect((await build(shop, { inputs })).outputs).toMatchObject({ result: 'reused' })
  })

  test('builds nothing on what another commit has left, where the lower one fails', async () => {
    const shop = await makeStack()
    await build(shop, { inputs })
    const before = await manifest({ ...shop, image: `${shop.image}-web` }, 'latest')
    await change(shop, { 'api/Dockerfile': 'FROM scratch\nCOPY no-such-file /\n', 'web/web.txt': 'two\n' })
    const failed = await build(shop, { inputs })
    expect(failed.outputs).toMatchObject({ result: 'failed' })
    const messages = failed.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
    expect(messages).toContainEqual(
      expect.stringMatching(/^web: The image of web is built on that of api, which failed\.\n.*What to do: Mend api/s),
    )
    expect(await manifest({ ...shop, image: `${shop.image}-web` }, 'latest')).toEqual(before)
    const { tags } = (await (await ask({ ...shop, image: `${shop.image}-web` }, 'tags/list')).json()) as { tags: [] }
    expect(tags).toHaveLength(3)
  })

  test('says of a check that the image below is not that of its commit', async () => {
    const shop = await makeStack()
    await build(shop, { inputs })
    await change(shop, { 'api/api.txt': 'two\n' })
    const checked = await build(shop, { inputs, environment: { GITHUB_EVENT_NAME: 'pull_request' } })
    expect(checked.outputs).toMatchObject({ result: 'checked' })
    expect(checked.annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringMatching(
          /^web is made on what \S+-api:latest is .*: the image of api at this commit is not under that tag\.$/,
        ),
      }),
    )
  })

  test('says where the tag below it does not move, as on a branch beside the default one', async () => {
    const shop = await makeStack()
    const warningsOf = ({ annotations }: Awaited<ReturnType<typeof build>>) =>
      annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
    expect(warningsOf(await build(shop, { inputs }))).toEqual([])
    await change(shop, { 'api/api.txt': 'two\n' })
    const beside = await build(shop, { inputs: { ...inputs, latest: 'false' } })
    expect(beside.outputs).toMatchObject({ result: 'built' })
    expect(warningsOf(beside)).toEqual([
      expect.stringMatching(
        /^web is made on what \S+-api:latest is .*: the image of api at this commit does not get that tag\.$/,
      ),
    ])
  })

  test('refuses those that are built on each other in a circle', async () => {
    const shop = await makeStack()
    await change(shop, { 'api/Dockerfile': `FROM ${shop.image}-web\nCOPY api.txt /\n` })
    const refused = await build(shop, { inputs })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'invalid-dockerfile' })
    expect(refused.summary).toMatch(/The images of (?:web, api|api, web) are built on each other in a circle/)
  })
})
