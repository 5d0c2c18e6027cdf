import { operationPermissions } from '../auth/permissions.ts'
import { repositoryRoutes } from '../routes/index.ts'
import { globalRoutes } from '../routes/meta.ts'
import { checkResponse } from '../schema/check.ts'
import { operations } from '../schema/description.ts'
import { type Bed, connect, refusal, shop, startBed } from './bed.ts'

let bed: Bed
let sha: string

beforeAll(async () => {
  bed = await startBed()
  const ada = bed.github.as('ada', 'acme/shop')
  await ada.push({ branch: 'main', files: { 'a.txt': 'a\n' } })
  const many = Object.fromEntries(Array.from({ length: 305 }, (_, index) => [`files/${index}.txt`, `${index}\n`]))
  sha = await ada.push({ branch: 'many', from: 'main', files: { ...many, 'dir/note.md': 'a note\n' } })
})

afterAll(() => bed.stop())

it('answers every operation of the vendored description, each with its permissions', () => {
  const described = [...operations.keys()].sort()
  expect(Object.keys({ ...repositoryRoutes, ...globalRoutes }).sort()).toEqual(described)
  expect(Object.keys(operationPermissions).sort()).toEqual(Object.keys(repositoryRoutes).sort())
})

it('finds what breaks the description in an answer', () => {
  const operation = operations.get('git/get-ref')
  if (!operation) throw new Error('no operation')
  const good = {
    ref: 'refs/heads/main',
    node_id: 'x',
    url: 'http://a.test/',
    object: { type: 'commit', sha: 'a'.repeat(40), url: 'http://a.test/' },
  }
  expect(checkResponse(operation, 200, 'application/json', good)).toEqual([])
  expect(checkResponse(operation, 200, 'application/json', { ...good, ref: 1 })).toEqual([
    'git/get-ref 200: /ref must be string',
  ])
  expect(checkResponse(operation, 200, 'application/json', { ...good, reff: 1 })).toEqual([
    'git/get-ref 200: /reff is not known to GitHub',
  ])
  expect(checkResponse(operation, 201, 'application/json', good)).toEqual([
    'git/get-ref 201: GitHub has no such answer',
  ])
})

it('refuses and records keys that GitHub does not know, and values of the wrong kind', async () => {
  const client = bed.client({ deployments: 'write', contents: 'read', 'pull-requests': 'read', checks: 'write' })
  const body = await refusal(
    client.request('POST /repos/acme/shop/deployments', { ref: 'main', enviroment: 'staging' }),
  )
  expect(body).toMatchObject({ status: 422, message: expect.stringContaining('body /enviroment is not known') })
  expect(bed.github.requests.at(-1)).toMatchObject({
    method: 'POST',
    path: '/repos/acme/shop/deployments',
    status: 422,
    actor: 'deployer[bot]',
    tokenKind: 'app',
    operation: 'repos/create-deployment',
    violations: ['body /enviroment is not known'],
  })
  const nested = client.request('POST /repos/acme/shop/check-runs', {
    name: 'x',
    head_sha: sha,
    output: { title: 'x', summary: 'x', texts: 'x' },
  })
  expect((await refusal(nested)).message).toContain('body /output/texts is not known')
  expect((await refusal(client.request('GET /repos/acme/shop/pulls', { heads: 'x' }))).message).toContain(
    'query /heads is not known',
  )
  expect((await refusal(client.request('GET /repos/acme/shop/pulls', { per_page: 'x' }))).message).toContain(
    'must be integer',
  )
  expect((await refusal(client.request('POST /repos/acme/shop/deployments', { task: 'x' }))).message).toContain(
    "required property 'ref'",
  )
  expect(await refusal(client.request('GET /repos/acme/shop/nothing'))).toMatchObject({ status: 404 })
})

it('reads trees, blobs and contents from git', async () => {
  const { rest } = bed.client({ contents: 'read' })
  const tree = await rest.git.getTree({ ...shop, tree_sha: 'many', recursive: 'true' })
  const note = tree.data.tree.find(({ path }) => path === 'dir/note.md')
  expect(tree.data.truncated).toBe(false)
  expect(note).toMatchObject({ mode: '100644', type: 'blob', size: 7 })
  const blob = await rest.git.getBlob({ ...shop, file_sha: note?.sha ?? '' })
  expect(Buffer.from(blob.data.content, 'base64').toString()).toBe('a note\n')
  const raw = await rest.repos.getContent({ ...shop, path: 'dir/note.md', ref: 'many', mediaType: { format: 'raw' } })
  expect(raw.data).toBe('a note\n')
  const directory = await rest.repos.getContent({ ...shop, path: 'dir', ref: 'many' })
  expect(directory.data).toMatchObject([{ name: 'note.md', type: 'file' }])
  expect(await refusal(rest.repos.getContent({ ...shop, path: 'dir/note.md' }))).toMatchObject({ status: 404 })
  expect(await refusal(rest.repos.getContent({ ...shop, path: 'a.txt', ref: 'none' }))).toMatchObject({ status: 404 })
  expect((await rest.git.getCommit({ ...shop, commit_sha: sha })).data.tree.sha).toBe(tree.data.sha)
})

it('compares, with files on the first page only and at most 300 of them', async () => {
  const { rest } = bed.client({ contents: 'read' })
  const { data } = await rest.repos.compareCommitsWithBasehead({ ...shop, basehead: 'main...many' })
  expect(data).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0, total_commits: 1 })
  expect(data.files).toHaveLength(300)
  const second = await rest.repos.compareCommitsWithBasehead({ ...shop, basehead: 'main...many', page: 2, per_page: 1 })
  expect([second.data.commits, second.data.files]).toEqual([[], []])
  const back = await rest.repos.compareCommitsWithBasehead({ ...shop, basehead: 'many...main' })
  expect(back.data).toMatchObject({ status: 'behind', behind_by: 1 })
  expect(await refusal(rest.repos.compareCommitsWithBasehead({ ...shop, basehead: 'main...none' }))).toMatchObject({
    status: 404,
  })
})

it('gives pages of 30, of 100 at most, with links that Octokit follows', async () => {
  const client = bed.client({ deployments: 'write', contents: 'read' })
  for (let index = 0; index < 31; index++)
    await client.rest.repos.createDeployment({
      ...shop,
      ref: sha,
      auto_merge: false,
      required_contexts: [],
      task: `deploy:${index}`,
    })
  const first = await client.rest.repos.listDeployments(shop)
  expect(first.data).toHaveLength(30)
  expect(first.headers.link).toContain('rel="next"')
  const all = await client.paginate(client.rest.repos.listDeployments, { ...shop, per_page: 10 })
  expect(all.map(({ task }) => task)).toEqual(Array.from({ length: 31 }, (_, index) => `deploy:${30 - index}`))
  expect((await client.rest.repos.listDeployments({ ...shop, per_page: 500 })).data).toHaveLength(31)
})

it('shows faults: answers, lost answers, cut connections, delays', async () => {
  const { rest } = bed.client({ contents: 'write' })
  const { faults } = bed.github
  const read = () => rest.git.getRef({ ...shop, ref: 'heads/main' })
  faults.add({ method: 'GET', path: /\/git\/ref\//, times: 2, status: 502, body: { message: 'Bad Gateway' } })
  expect(await refusal(read())).toMatchObject({ status: 502, message: 'Bad Gateway' })
  expect((await rest.repos.listBranches(shop)).status).toBe(200)
  expect(await refusal(read())).toMatchObject({ status: 502 })
  expect((await read()).status).toBe(200)
  faults.add({ method: 'POST', path: /\/git\/refs$/, when: 'after', reset: true })
  await expect(rest.git.createRef({ ...shop, ref: 'refs/tags/lost', sha })).rejects.toThrow()
  expect((await rest.git.getRef({ ...shop, ref: 'tags/lost' })).data.object.sha).toBe(sha)
  faults.add({ delayMilliseconds: 150 })
  const start = Date.now()
  await read()
  expect(Date.now() - start).toBeGreaterThanOrEqual(140)
})

it('limits the rate as GitHub does', async () => {
  const { rest } = bed.client({ contents: 'read' })
  const read = () => rest.git.getRef({ ...shop, ref: 'heads/main' })
  expect((await read()).headers).toMatchObject({ 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4999' })
  bed.github.faults.exhaustRateLimit({ resetSeconds: 60 })
  expect(await refusal(read())).toMatchObject({ status: 403, headers: { 'x-ratelimit-remaining': '0' } })
  expect(await refusal(read())).toMatchObject({ message: expect.stringContaining('rate limit exceeded') })
  bed.github.faults.clear()
  bed.github.faults.limitSecondary({ retryAfterSeconds: 2 })
  expect(await refusal(read())).toMatchObject({ status: 403, headers: { 'retry-after': '2' } })
  expect((await read()).status).toBe(200)
  expect((await connect(bed.github).rest.meta.root()).status).toBe(200)
  expect((await rest.rateLimit.get()).data.rate.limit).toBe(5000)
})
