import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { change, commitNothing, describeBuild, useBuildBed, visibleOf } from './build-bed.ts'

describeBuild('build-image for several services', () => {
  const { makeRepository, build, manifest, read, ask } = useBuildBed()
  const fromConfig = { image: '', 'version-file': '' }

  test('builds once what two services have in common, and both get their tags', async () => {
    const shop = await makeRepository()
    await change(shop, {
      '.github/deploy.yml': `services:
  api: { image: ${shop.image}, version-file: VERSION }
  worker: { image: ${shop.image}, version-file: VERSION }
`,
      '.dockerignore': '.git\n.github\n',
    })
    const inputs = { ...fromConfig, 'signing-key': 'key' }
    const built = await build(shop, { inputs })
    expect(built.outputs['result']).toBe('built')
    const images = JSON.parse(built.outputs['services'] ?? '') as Record<string, { image: string }>
    expect(images['api']?.image).toBe(images['worker']?.image)
    expect(built.stdout.match(/^\[\w+\] building with/gm)).toHaveLength(1)
    await commitNothing(shop)
    expect((await build(shop, { inputs })).outputs).toMatchObject({ result: 'reused' })
  })

  test('refuses services that have one image name and are built differently', async () => {
    const shop = await makeRepository({
      Dockerfile: 'FROM scratch AS api\nCOPY app.txt /api\nFROM scratch AS worker\nCOPY app.txt /worker\n',
    })
    await change(shop, {
      '.github/deploy.yml': `services:
  api: { image: ${shop.image}, target: api }
  worker: { image: ${shop.image}, target: worker }
`,
    })
    for (const service of ['', 'worker']) {
      const refused = await build(shop, { inputs: { ...fromConfig, service } })
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'shared-image-name' })
      expect(refused.summary).toContain('api and worker')
    }
    expect((await manifest(shop, 'latest')).status).toBe(404)
  })

  test('takes the service of deploy.yml that the input image belongs to, with all that stands there', async () => {
    const shop = await makeRepository({ 'api/Dockerfile': 'FROM scratch\nCOPY only-here /\n', 'api/only-here': '' })
    await change(shop, { '.github/deploy.yml': `services:\n  api: { image: ${shop.image}, context: api }\n` })
    const built = await build(shop, { inputs: { 'version-file': '' } })
    expect(built.outputs['result']).toBe('built')
    expect(Object.keys(JSON.parse(built.outputs['services'] ?? ''))).toEqual(['api'])
  })

  test('does not say that all is well when one of several was refused', async () => {
    const shop = await makeRepository()
    await change(shop, {
      '.github/deploy.yml': `services:
  fine: { image: ${shop.image}-fine }
  other: { image: ${shop.image}-other, build-args: { A: b } }
  lost: { image: ${shop.image}-lost, secret-envs: { npm: NO_SUCH }, build-args: { A: c } }
`,
    })
    const failed = await build(shop, { inputs: fromConfig })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'missing-secret' })
    expect(failed.summary).toContain('❌ 1 of 3 images failed')
    expect(failed.summary).toMatch(/^\| lost \| ❌ failed /m)
    expect(failed.summary).not.toContain('### ✅')
    expect(failed.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', message: expect.stringMatching(/^lost: .*npm/s) }),
    )
  })

  test('keeps what one before-build made out of the images of others', async () => {
    const shop = await makeRepository()
    const config = (more: string) => `services:
  aaa: { image: ${shop.image}-aaa, before-build: { command: echo made > made.txt } }
  bbb: { image: ${shop.image}-bbb, target: bbb${more} }
`
    const recipe = 'FROM scratch AS bbb\nCOPY . /app\nFROM bbb\n'
    await change(shop, {
      '.github/deploy.yml': config(''),
      Dockerfile: recipe,
      '.dockerignore': '.git\n.github\nbusybox\n',
    })
    const built = await build(shop, { inputs: fromConfig })
    expect(built.outputs['result']).toBe('built')
    const list = async (image: string) => {
      const { layers } = JSON.parse((await read({ ...shop, image }, 'latest')).bytes.toString())
      const tar = await (await ask({ ...shop, image }, `blobs/${layers[0].digest}`)).arrayBuffer()
      return gunzipSync(Buffer.from(tar)).toString('latin1')
    }
    expect((await list(`${shop.image}-aaa`)).includes('made.txt')).toBe(true)
    expect((await list(`${shop.image}-bbb`)).includes('made.txt')).toBe(false)

    await rm(join(shop.workspace, 'made.txt'))
    const both = config(', before-build: { command: echo more > more.txt }')
    await change(shop, { '.github/deploy.yml': both, 'app.txt': 'changed for both\n' })
    const refused = await build(shop, { inputs: fromConfig })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'changed-context' })
    expect(refused.summary).toContain('before-build of aaa')
  })

  test('keeps what each prints together in a group of its own, and tells all in one table', async () => {
    const shop = await makeRepository()
    const noisy = (word: string) =>
      `FROM scratch\nCOPY busybox /bin/\nRUN ["/bin/busybox", "sh", "-c", "for i in 1 2 3 4 5 6; do echo ${word} $i; /bin/busybox sleep 0.1; done"]\n`
    await change(shop, {
      'one.Dockerfile': noisy('first'),
      'two.Dockerfile': noisy('second'),
      '.github/deploy.yml': `services:
  one: { image: ${shop.image}-one, dockerfile: one.Dockerfile }
  two: { image: ${shop.image}-two, dockerfile: two.Dockerfile }
`,
    })
    const built = await build(shop, { inputs: fromConfig })
    expect(built.outputs['result']).toBe('built')
    const groups = [...built.stdout.matchAll(/^::group::(\w+)\n([\s\S]*?)^::endgroup::/gm)]
    expect(groups.map(([, name]) => name).sort()).toEqual(['one', 'two'])
    for (const [, name, text = ''] of groups) {
      expect(text).toContain(name === 'one' ? 'first 6' : 'second 6')
      expect(text).not.toContain(name === 'one' ? 'second ' : 'first ')
    }
    const rows = built.summary.split('\n').filter((line) => /^\| (?:one|two) /.test(line))
    expect(rows).toHaveLength(2)
  })

  test('makes what precedes a build once it is needed, and not when an image is reused', async () => {
    const shop = await makeRepository()
    await change(shop, {
      '.github/deploy.yml': `services:
  app:
    image: ${shop.image}
    before-build: { command: 'cat source/*.txt > made.txt; echo done >> runs.log', inputs: ['source/**'] }
`,
      '.dockerignore': '*\n!busybox\n!made.txt\n!app.txt\n',
      '.gitignore': 'runs.log\nmade.txt\n',
      Dockerfile: 'FROM scratch\nCOPY busybox /bin/\nCOPY made.txt app.txt /\n',
      'source/a.txt': 'one\n',
    })
    const runs = async () => (await readFile(join(shop.workspace, 'runs.log'), 'utf8')).split('\n').length - 1
    const clean = () => rm(join(shop.workspace, 'made.txt'), { force: true })
    const first = await build(shop, { inputs: fromConfig })
    expect(first.outputs['result']).toBe('built')
    expect(await runs()).toBe(1)
    await clean()
    await commitNothing(shop)
    expect((await build(shop, { inputs: fromConfig })).outputs).toMatchObject({ result: 'reused' })
    expect(await runs()).toBe(1)
    // The engine never sees the source: it counts because it is named.
    await change(shop, { 'source/a.txt': 'two\n' })
    const second = await build(shop, { inputs: fromConfig })
    expect(second.outputs['result']).toBe('built')
    expect(second.outputs['source-key']).not.toBe(first.outputs['source-key'])
    expect(await runs()).toBe(2)
    await clean()
    await change(shop, {
      '.github/deploy.yml': `services:
  app:
    image: ${shop.image}
    before-build: { command: 'echo cannot make it; exit 3', inputs: ['source/**'] }
`,
    })
    const failed = await build(shop, { inputs: fromConfig })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'before-build-failed' })
    expect(failed.annotations).toContainEqual(expect.objectContaining({ file: '.github/deploy.yml', line: 4 }))
    expect(visibleOf(failed)).toContain('cannot make it')
    expect((await manifest(shop, 'latest')).digest).toBe(second.outputs['digest'])
  })
})
