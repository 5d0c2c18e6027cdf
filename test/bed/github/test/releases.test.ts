import type { GitHubEvent } from '../index.ts'
import { type Bed, connect, refusal, shop, startBed } from './bed.ts'

let bed: Bed
let sha: string
let events: GitHubEvent[]
const write = { contents: 'write' } as const

beforeAll(async () => {
  bed = await startBed()
  sha = await bed.github.as('ada', 'acme/shop').push({ branch: 'main', files: { 'a.txt': 'a\n' } })
  bed.github.onEvent((event) => events.push(event))
})

afterAll(() => bed.stop())

beforeEach(() => {
  events = []
})

it('keeps a draft to those who may write, and makes its tag when it is published', async () => {
  const { rest } = bed.client(write)
  const reader = bed.client({ contents: 'read' }).rest
  const { data } = await rest.repos.createRelease({
    ...shop,
    tag_name: 'v1.0.0',
    target_commitish: sha,
    name: 'One',
    draft: true,
  })
  expect(data).toMatchObject({ draft: true, published_at: null })
  expect(events).toEqual([])
  expect(await refusal(rest.repos.getReleaseByTag({ ...shop, tag: 'v1.0.0' }))).toMatchObject({ status: 404 })
  expect(await refusal(rest.git.getRef({ ...shop, ref: 'tags/v1.0.0' }))).toMatchObject({ status: 404 })
  expect((await reader.repos.listReleases(shop)).data).toEqual([])
  expect((await rest.repos.listReleases(shop)).data.map(({ id }) => id)).toEqual([data.id])

  const asset = await rest.repos.uploadReleaseAsset({
    ...shop,
    release_id: data.id,
    url: data.upload_url,
    name: 'manifest.json',
    data: '{"a":1}',
  })
  expect(asset.data).toMatchObject({ name: 'manifest.json', size: 7, state: 'uploaded' })
  const twice = rest.repos.uploadReleaseAsset({
    ...shop,
    release_id: data.id,
    url: data.upload_url,
    name: 'manifest.json',
    data: '{}',
  })
  expect((await refusal(twice)).errors).toMatchObject([{ code: 'already_exists' }])

  const published = await rest.repos.updateRelease({ ...shop, release_id: data.id, draft: false })
  expect(published.data.draft).toBe(false)
  expect(events.map(({ name, action }) => action ?? name)).toEqual(['create', 'push', 'published', 'released'])
  expect(events.at(-1)).toMatchObject({
    ref: 'refs/tags/v1.0.0',
    sha,
    payload: { release: { assets: [{ name: 'manifest.json' }] } },
  })
  expect((await rest.git.getRef({ ...shop, ref: 'tags/v1.0.0' })).data.object.sha).toBe(sha)
  expect((await rest.repos.getReleaseByTag({ ...shop, tag: 'v1.0.0' })).data.id).toBe(data.id)
  expect((await rest.repos.getLatestRelease(shop)).data.id).toBe(data.id)
  const raw = await rest.repos.getReleaseAsset({
    ...shop,
    asset_id: asset.data.id,
    headers: { accept: 'application/octet-stream' },
  })
  expect(Buffer.from(raw.data as unknown as ArrayBuffer).toString()).toBe('{"a":1}')
})

it('refuses a second release of a tag and texts that are too long', async () => {
  const { rest } = bed.client(write)
  const again = await refusal(rest.repos.createRelease({ ...shop, tag_name: 'v1.0.0' }))
  expect(again).toMatchObject({
    status: 422,
    errors: [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }],
  })
  const long = rest.repos.createRelease({ ...shop, tag_name: 'v1.0.1', body: 'x'.repeat(125_001) })
  expect((await refusal(long)).errors).toMatchObject([{ field: 'body' }])
  const nowhere = rest.repos.createRelease({ ...shop, tag_name: 'v1.0.1', target_commitish: 'none' })
  expect((await refusal(nowhere)).errors).toMatchObject([{ field: 'target_commitish', code: 'invalid' }])
})

it('creates refs once and moves them forwards only', async () => {
  const { rest } = bed.client(write)
  await rest.git.createRef({ ...shop, ref: 'refs/tags/v2.0.0', sha })
  expect(await refusal(rest.git.createRef({ ...shop, ref: 'refs/tags/v2.0.0', sha }))).toMatchObject({
    status: 422,
    message: 'Reference already exists',
  })
  expect(await refusal(rest.git.createRef({ ...shop, ref: 'refs/tags/v3', sha: 'f'.repeat(40) }))).toMatchObject({
    status: 422,
    message: 'Object does not exist',
  })
  const tag = await rest.git.createTag({ ...shop, tag: 'v2.1.0', message: 'two', object: sha, type: 'commit' })
  await rest.git.createRef({ ...shop, ref: 'refs/tags/v2.1.0', sha: tag.data.sha })
  expect((await rest.git.getRef({ ...shop, ref: 'tags/v2.1.0' })).data.object).toMatchObject({
    type: 'tag',
    sha: tag.data.sha,
  })
  expect((await rest.git.getTag({ ...shop, tag_sha: tag.data.sha })).data).toMatchObject({
    message: 'two',
    object: { sha },
  })
  const matching = await rest.git.listMatchingRefs({ ...shop, ref: 'tags/v2.' })
  expect(matching.data.map(({ ref }) => ref)).toEqual(['refs/tags/v2.0.0', 'refs/tags/v2.1.0'])
  const tags = await rest.repos.listTags(shop)
  expect(tags.data.find(({ name }) => name === 'v2.1.0')?.commit.sha).toBe(sha)
  const next = await bed.github.as('ada', 'acme/shop').push({ branch: 'main', files: { 'b.txt': 'b\n' } })
  expect(await refusal(rest.git.updateRef({ ...shop, ref: 'heads/main', sha }))).toMatchObject({
    status: 422,
    message: 'Update is not a fast forward',
  })
  await rest.git.createRef({ ...shop, ref: 'refs/heads/held', sha })
  expect((await rest.git.updateRef({ ...shop, ref: 'heads/held', sha: next })).data.object.sha).toBe(next)
  expect((await rest.git.deleteRef({ ...shop, ref: 'heads/held' })).status).toBe(204)
})

it('locks the tag and the assets of an immutable release, and burns its tag', async () => {
  bed.github.getRepository('acme/shop').immutableReleases = true
  const { rest } = bed.client(write)
  const { data } = await rest.repos.createRelease({ ...shop, tag_name: 'v4.0.0', body: 'first' })
  expect(data.immutable).toBe(true)
  const upload = rest.repos.uploadReleaseAsset({
    ...shop,
    release_id: data.id,
    url: data.upload_url,
    name: 'late',
    data: 'x',
  })
  expect(await refusal(upload)).toMatchObject({ status: 422 })
  expect(await refusal(rest.git.deleteRef({ ...shop, ref: 'tags/v4.0.0' }))).toMatchObject({ status: 422 })
  expect((await rest.repos.updateRelease({ ...shop, release_id: data.id, body: 'second' })).data.body).toBe('second')
  await rest.repos.deleteRelease({ ...shop, release_id: data.id })
  expect(await refusal(rest.repos.createRelease({ ...shop, tag_name: 'v4.0.0' }))).toMatchObject({ status: 422 })
  bed.github.getRepository('acme/shop').immutableReleases = false
})

it('serves assets where browsers look for them, to those who may read', async () => {
  const { rest } = bed.client(write)
  const { data } = await rest.repos.getReleaseByTag({ ...shop, tag: 'v1.0.0' })
  const address = data.assets[0]?.browser_download_url ?? ''
  expect((await fetch(address)).status).toBe(404)
  const token = bed.github.issueToken({
    repository: 'acme/shop',
    kind: 'app',
    actor: 'deployer',
    permissions: { contents: 'read' },
  })
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
  expect([answer.status, await answer.text()]).toEqual([200, '{"a":1}'])
  expect(await refusal(connect(bed.github, token).rest.repos.createRelease({ ...shop, tag_name: 'v9' }))).toMatchObject(
    { status: 403 },
  )
})
