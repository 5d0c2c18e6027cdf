import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UserError } from '../../action/src/errors.ts'
import { type GitHub, openGitHub, orUndefined, statusOf } from '../src/client.ts'
import { listTree, readBlob, readFileAt } from '../src/trees.ts'

type Answer = { status: number; body?: unknown; headers?: Record<string, string>; torn?: boolean; empty?: boolean }

let answers: (request: IncomingMessage, count: number) => Answer
let seen: Array<{ method: string; url: string; authorization: string | undefined }> = []
let server: Server
let apiUrl = ''

function reply(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? ''
  seen.push({ method: request.method ?? '', url, authorization: request.headers.authorization })
  const { status, body, headers, torn, empty } = answers(request, seen.length)
  const text = JSON.stringify(body ?? { message: `said ${status}` })
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  if (empty) response.end()
  else if (!torn) response.end(text)
  else {
    response.write(text.slice(0, 5))
    setTimeout(() => request.socket.destroy(), 20)
  }
}

beforeAll(async () => {
  server = createServer(reply)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})
beforeEach(() => {
  seen = []
})

const open = (signal?: AbortSignal) =>
  openGitHub({
    token: 'ghs_secret_token',
    apiUrl: `${apiUrl}/`,
    repository: 'acme/shop',
    ...(signal === undefined ? {} : { signal }),
  })
const readBranch = (github: GitHub) =>
  github.read('read the branch', 'contents: read', () =>
    github.rest.repos.getBranch({ owner: 'acme', repo: 'shop', branch: 'main' }),
  )
const createRecord = (github: GitHub) =>
  github.write('create the record', 'deployments: write', () =>
    github.rest.repos.createDeployment({ owner: 'acme', repo: 'shop', ref: 'main' }),
  )

async function refusal(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => new Error('It was accepted.'),
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return error
  throw error
}

describe('openGitHub', () => {
  it.each([
    ['', 'acme/shop', 'missing-token'],
    ['t', '', 'missing-repository'],
    ['t', 'acme', 'missing-repository'],
    ['t', '/shop', 'missing-repository'],
  ])('refuses the token %j with the repository %j', async (token, repository, reason) => {
    expect(await refusal(openGitHub({ token, repository, apiUrl }))).toMatchObject({ reason })
  })

  it('sends the token in its header, and nowhere else', async () => {
    answers = () => ({ status: 200, body: { name: 'main' } })
    const github = await open()
    expect(github).toMatchObject({ owner: 'acme', repo: 'shop' })
    expect((await readBranch(github)).data).toEqual({ name: 'main' })
    expect(seen).toEqual([
      { method: 'GET', url: '/api/v3/repos/acme/shop/branches/main', authorization: 'token ghs_secret_token' },
    ])
  })

  it.each([
    [401, 'github-unauthorized'],
    [403, 'github-forbidden'],
    [404, 'github-not-found'],
    [409, 'github-conflict'],
    [422, 'github-rejected'],
    [500, 'github-unavailable'],
    [503, 'github-unavailable'],
  ])(
    'says what was tried and what it needs when GitHub answers a change with %d, and sends it once',
    async (status, reason) => {
      answers = () => ({ status })
      const error = await refusal(createRecord(await open()))
      expect(error).toMatchObject({ reason, accepted: 'a token of acme/shop with `deployments: write`' })
      expect(error.message).toContain('create the record')
      expect(error.received).toContain(`HTTP ${status}: said ${status}`)
      expect(statusOf(error)).toBe(status)
      expect(seen).toHaveLength(1)
      expect(JSON.stringify(error) + JSON.stringify(error.cause)).not.toContain('ghs_secret_token')
    },
  )

  it.each([401, 403, 404, 422])('does not repeat a read after %d', async (status) => {
    answers = () => ({ status })
    await refusal(readBranch(await open()))
    expect(seen).toHaveLength(1)
  })

  it('repeats a read after a failure that passes', async () => {
    answers = (_request, count) => (count === 1 ? { status: 502 } : { status: 200, body: { name: 'main' } })
    expect((await readBranch(await open())).data.name).toBe('main')
    expect(seen).toHaveLength(2)
  })

  it.each([
    ['429', { status: 429, headers: { 'retry-after': '0' } }],
    ['403 with Retry-After', { status: 403, headers: { 'retry-after': '0' } }],
  ])('repeats even a change after %s, which says that nothing was done', async (_what, limit) => {
    answers = (_request, count) => (count === 1 ? limit : { status: 201, body: { id: 1 } })
    expect((await createRecord(await open())).status).toBe(201)
    expect(seen).toHaveLength(2)
  })

  it('does not sit out a limit that lasts long', async () => {
    answers = () => ({ status: 429, headers: { 'retry-after': '3600' } })
    expect(await refusal(readBranch(await open()))).toMatchObject({ reason: 'github-rate-limit' })
    expect(seen).toHaveLength(1)
  })

  it('takes half an answer for none: a read is repeated', async () => {
    answers = (_request, count) => ({ status: 200, body: { name: 'main' }, torn: count === 1 })
    expect((await readBranch(await open())).data.name).toBe('main')
    expect(seen).toHaveLength(2)
  })

  it('takes half an answer for none: a change is not repeated, and not taken for done', async () => {
    answers = () => ({ status: 201, body: { id: 1 }, torn: true })
    expect(await refusal(createRecord(await open()))).toMatchObject({ reason: 'github-unreachable' })
    expect(seen).toHaveLength(1)
  })

  it.each([
    [204, {}],
    [202, { 'content-length': '0' }],
  ])('takes an empty answer of %d for whole', async (status, headers: Record<string, string>) => {
    answers = () => ({ status, body: '', headers, empty: true })
    expect((await createRecord(await open())).status).toBe(status)
  })

  it('tells an API that cannot be reached from one that fails', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const github = await openGitHub({ token: 't', apiUrl: `http://127.0.0.1:${port}`, repository: 'acme/shop' })
    const error = await refusal(createRecord(github))
    expect(error.reason).toBe('github-unreachable')
  })

  it('lets a defect of ours be one, at once', async () => {
    const github = await open()
    const defect = new TypeError('not a function')
    await expect(github.read('read', 'contents: read', () => Promise.reject(defect))).rejects.toBe(defect)
  })

  it('stops a request under way, and starts none, once cancelled', async () => {
    const reason = new Error('cancelled')
    const controller = new AbortController()
    const github = await open(controller.signal)
    answers = () => {
      controller.abort(reason)
      return { status: 500 }
    }
    await expect(readBranch(github)).rejects.toBe(reason)
    await expect(createRecord(github)).rejects.toBe(reason)
    expect(seen).toHaveLength(1)
  })
})

describe('orUndefined', () => {
  it('gives undefined for 404 only', async () => {
    answers = () => ({ status: 404 })
    expect(await orUndefined(readBranch(await open()))).toBeUndefined()
    answers = () => ({ status: 403 })
    expect(await refusal(orUndefined(readBranch(await open())))).toMatchObject({ reason: 'github-forbidden' })
  })
})

describe('trees', () => {
  const blob = (path: string) => ({ path, mode: '100644', type: 'blob', sha: `blob-${path}` })
  const tree = (path: string, sha: string) => ({ path, mode: '040000', type: 'tree', sha })
  const levels: Record<string, object[]> = {
    commit: [blob('README'), tree('back', 'T1'), { path: 'sub', mode: '160000', type: 'commit', sha: 'S' }],
    T1: [blob('Dockerfile'), tree('src', 'T2')],
    T2: [blob('main.ts')],
  }
  const whole: Record<string, object[]> = {
    commit: [
      blob('README'),
      tree('back', 'T1'),
      blob('back/Dockerfile'),
      tree('back/src', 'T2'),
      blob('back/src/main.ts'),
    ],
    T1: [blob('Dockerfile'), tree('src', 'T2'), blob('src/main.ts')],
    T2: [blob('main.ts')],
  }
  let cut = new Set<string>()

  beforeEach(() => {
    cut = new Set()
    answers = (request) => {
      const [path = '', query] = (request.url ?? '').replace('/api/v3/repos/acme/shop/git/', '').split('?')
      const [kind, sha = ''] = path.split('/')
      if (kind === 'blobs') {
        return { status: 200, body: { encoding: 'base64', content: Buffer.from([0, 255, 10]).toString('base64') } }
      }
      const list = query === 'recursive=1' ? (cut.has(sha) ? [] : whole[sha]) : levels[sha]
      if (list === undefined) return { status: 404 }
      return { status: 200, body: { sha, tree: list, truncated: query === 'recursive=1' && cut.has(sha) } }
    }
  })

  const paths = (entries: Array<{ path: string }>) => entries.map(({ path }) => path)

  it('lists all, or what is below a folder, with paths from the root', async () => {
    const github = await open()
    expect(paths(await listTree(github, 'commit', '.'))).toEqual(['README', 'back/Dockerfile', 'back/src/main.ts'])
    expect(seen).toHaveLength(1)
    expect(await listTree(github, 'commit', 'back/src')).toEqual([
      { path: 'back/src/main.ts', mode: '100644', sha: 'blob-main.ts' },
    ])
    expect(await listTree(github, 'commit', 'absent/src')).toEqual([])
    expect(await listTree(github, 'commit', 'README')).toEqual([])
  })

  it('reads folder by folder what GitHub cuts, so that nothing is missing', async () => {
    cut = new Set(['commit', 'T1'])
    const entries = await listTree(await open(), 'commit', '.')
    expect(paths(entries)).toEqual(['README', 'back/Dockerfile', 'back/src/main.ts', 'sub'])
  })

  it('reads a file at a commit, byte for byte, and tells when there is none', async () => {
    const github = await open()
    expect(await readFileAt(github, 'commit', 'back/src/main.ts')).toEqual(Buffer.from([0, 255, 10]))
    expect(await readFileAt(github, 'commit', 'README')).toEqual(Buffer.from([0, 255, 10]))
    for (const path of ['back', 'sub', 'absent', 'absent/main.ts', 'README/x']) {
      expect(await readFileAt(github, 'commit', path)).toBeUndefined()
    }
  })

  it('takes a tree that it may not read for no empty one, and names the permission', async () => {
    const github = await open()
    const refusal = { reason: 'github-not-found', remedy: expect.stringContaining('contents: read') }
    await expect(readFileAt(github, 'hidden', 'README')).rejects.toMatchObject(refusal)
    await expect(readFileAt(github, 'hidden', 'back/Dockerfile')).rejects.toMatchObject(refusal)
    await expect(listTree(github, 'hidden', 'back')).rejects.toMatchObject(refusal)
  })

  it('reads a blob', async () => {
    expect(await readBlob(await open(), 'x')).toEqual(Buffer.from([0, 255, 10]))
  })
})
