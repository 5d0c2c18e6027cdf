import { expect, test } from '@jest/globals'
import { change, commitNothing, describeBuild, headOf, useBuildBed } from './build-bed.ts'

describeBuild('build-image and what a build is given besides files', () => {
  const { makeRepository, build } = useBuildBed()

  test('an hour that the environment sets makes another image, of the same source', async () => {
    const shop = await makeRepository()
    const plain = await build(shop)
    const hour = { environment: { SOURCE_DATE_EPOCH: '1700000000' } }
    const dated = await build(shop, hour)
    expect(dated.outputs).toMatchObject({ result: 'built', 'source-key': plain.outputs['source-key'] })
    expect(dated.outputs['content-key']).not.toBe(plain.outputs['content-key'])
    await commitNothing(shop)
    expect((await build(shop, hour)).outputs).toMatchObject({ result: 'reused', digest: dated.outputs['digest'] })
    // One that is an argument of the service wins, and has counted all along.
    const given = { inputs: { 'build-args': 'SOURCE_DATE_EPOCH=1' } }
    const [alone, both] = [await build(shop, given), await build(shop, { ...hour, ...given })]
    expect(both.outputs['content-key']).toBe(alone.outputs['content-key'])
  })

  test('a base image that is named by the revision counts, as the engine resolves it', async () => {
    const base = await makeRepository()
    const shop = await makeRepository({
      Dockerfile: `ARG REVISION=edge\nFROM ${base.image}:$REVISION\nCOPY app.txt /app/\n`,
    })
    const commit = await headOf(shop)
    const moving = { inputs: { tags: `edge,${commit}`, 'version-file': '' } }
    await build(base, moving)
    const inputs = { 'revision-arg': 'REVISION' }
    const first = await build(shop, { inputs })
    await change(base, { 'app.txt': 'a newer base\n' })
    await build(base, { inputs: { tags: commit, 'version-file': '' } })
    const second = await build(shop, { inputs })
    expect(second.outputs).toMatchObject({ result: 'built', 'source-key': first.outputs['source-key'] })
    expect(second.outputs['content-key']).not.toBe(first.outputs['content-key'])
  })
})
