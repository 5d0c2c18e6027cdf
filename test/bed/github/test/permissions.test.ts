import { type Bed, connect, refusal, shop, startBed } from './bed.ts'

let bed: Bed
let sha: string

beforeAll(async () => {
  bed = await startBed({ actionsMayCreatePullRequests: false })
  await bed.github.createRepository({ owner: 'acme', name: 'open', private: false })
  sha = await bed.github.as('ada', 'acme/shop').push({ branch: 'main', files: { 'a.txt': 'a\n' } })
  await bed.github.as('ada', 'acme/open').push({ branch: 'main', files: { 'a.txt': 'a\n' } })
})

afterAll(async () => {
  await bed.stop()
})

it('names the permission that a token lacks', async () => {
  const { rest } = bed.client({ contents: 'read' })
  expect(await refusal(rest.repos.createDeployment({ ...shop, ref: 'main' }))).toMatchObject({
    status: 403,
    message: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'deployments=write' },
  })
  const created = rest.git.createRef({ ...shop, ref: 'refs/tags/v1', sha })
  expect(await refusal(created)).toMatchObject({ status: 403 })
  const comment = rest.issues.createComment({ ...shop, issue_number: 1, body: 'hi' })
  expect(await refusal(comment)).toMatchObject({
    headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
  })
  const person = bed.client({ contents: 'read' }, 'user', 'ada').rest.repos.createDeployment({ ...shop, ref: 'main' })
  expect(await refusal(person)).toMatchObject({ message: 'Resource not accessible by personal access token' })
})

it('hides a private repository from strangers and shows a public one', async () => {
  const { rest } = bed.client({ contents: 'write' })
  const other = { owner: 'acme', repo: 'open' }
  expect((await rest.repos.getContent({ ...other, path: 'a.txt' })).status).toBe(200)
  expect(await refusal(rest.git.createRef({ ...other, ref: 'refs/tags/v1', sha }))).toMatchObject({ status: 403 })
  const anonymous = connect(bed.github).rest
  expect(await refusal(anonymous.repos.get(shop))).toMatchObject({ status: 404, message: 'Not Found' })
  expect((await anonymous.repos.get(other)).data.private).toBe(false)
  expect(await refusal(anonymous.git.createRef({ ...other, ref: 'refs/tags/v1', sha }))).toMatchObject({ status: 401 })
})

it('refuses tokens that are wrong or revoked', async () => {
  expect(await refusal(connect(bed.github, 'ghs_wrong').rest.repos.get(shop))).toMatchObject({
    status: 401,
    message: 'Bad credentials',
  })
  const token = bed.github.issueToken({ repository: 'acme/shop', kind: 'actions', actor: 'ada', permissions: {} })
  expect((await connect(bed.github, token).rest.repos.get(shop)).status).toBe(200)
  bed.github.revokeToken(token)
  expect(await refusal(connect(bed.github, token).rest.repos.get(shop))).toMatchObject({ status: 401 })
})

it('shows the merge settings only to those who may push', async () => {
  const reader = await bed.client({ contents: 'read' }).rest.repos.get(shop)
  const writer = await bed.client({ contents: 'write' }).rest.repos.get(shop)
  expect(reader.data.allow_merge_commit).toBeUndefined()
  expect(writer.data.allow_merge_commit).toBe(true)
})

it('holds back what the token of a run can never do', async () => {
  const all = { contents: 'write', 'pull-requests': 'write', administration: 'write', workflows: 'write' } as const
  const { rest } = bed.client(all, 'actions')
  await bed.github.as('ada', 'acme/shop').push({ branch: 'topic', files: { 'b.txt': 'b\n' } })
  const pull = rest.pulls.create({ ...shop, head: 'topic', base: 'main', title: 'Mine' })
  expect(await refusal(pull)).toMatchObject({
    status: 403,
    message: 'GitHub Actions is not permitted to create or approve pull requests.',
  })
  expect(await refusal(rest.users.getAuthenticated())).toMatchObject({ status: 403 })
  expect((await bed.client({}, 'user', 'ada').rest.users.getAuthenticated()).data.login).toBe('ada')

  const ada = bed.github.as('ada', 'acme/shop')
  const commit = await ada.push({ branch: 'wf', from: 'main', files: { '.github/workflows/x.yml': 'on: push\n' } })
  await ada.request('DELETE', '/git/refs/heads/wf')
  expect(await refusal(rest.git.createRef({ ...shop, ref: 'refs/tags/v9', sha: commit }))).toMatchObject({
    status: 403,
    headers: { 'x-accepted-github-permissions': 'contents=write,workflows=write' },
  })
})

it('knows what collaborators may do', async () => {
  const { rest } = bed.client({})
  const level = async (username: string) =>
    (await rest.repos.getCollaboratorPermissionLevel({ ...shop, username })).data.permission
  expect([await level('acme'), await level('ada'), await level('mallory')]).toEqual(['admin', 'write', 'none'])
})
