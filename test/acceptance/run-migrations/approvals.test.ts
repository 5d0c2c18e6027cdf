import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { fingerprint } from '../../../packages/migrations/src/approvals/fingerprint.ts'
import { type GitHub, type Human, startGitHub } from '../../bed/github/index.ts'
import { runCommand } from '../../bed/process/run-command.ts'
import { lacksPostgres, type Shop, up, useShops } from './shops.ts'

const file = '.github/approved-migrations.yml'
const entryFor = (sql: string, path = 'db/migrations/002_drop.sql') =>
  `- file: ${path}\n  statement: ${fingerprint(sql, 'postgresql')}\n  reason: Not read since May.\n  by: ada\n`
const drop = 'ALTER TABLE users DROP COLUMN email'

;(lacksPostgres() ? describe.skip : describe)('run-migrations and approvals', () => {
  const { makeShop, migrate, ask } = useShops()
  let directory: string
  let github: GitHub
  let ada: Human
  let mina: Human
  let shop: Shop
  let name: string
  let count = 0

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'deploy-actions-approvals-'))
    github = await startGitHub({ directory })
  })
  afterAll(async () => {
    await github.close()
    await rm(directory, { recursive: true, force: true })
    expect(github.violations).toEqual([])
  })
  beforeEach(async () => {
    count += 1
    name = `acme/shop-${count}`
    await github.createRepository({ owner: 'acme', name: `shop-${count}`, collaborators: { mina: 'write' } })
    ada = github.as('ada', name)
    mina = github.as('mina', name)
    shop = await makeShop({})
    await ada.push({
      branch: 'main',
      files: { 'db/migrations/001_users.sql': up('CREATE TABLE users (id int, email text);') },
    })
  })

  const git = (...args: string[]) => runCommand('git', args, { cwd: shop.workspace })
  /** Checks a ref out as actions/checkout does, and gives its commit. */
  async function checkOut(ref: string): Promise<string> {
    await git('init', '--quiet')
    await git('fetch', '--quiet', github.getRepository(name).gitDirectory, `+${ref}:refs/heads/checked-out`)
    await git('-c', 'advice.detachedHead=false', 'checkout', '--quiet', '--force', '--detach', 'checked-out')
    return (await git('rev-parse', 'HEAD')).trim()
  }
  const tokenWith = (permissions: Record<string, 'read'>) =>
    github.issueToken({ repository: name, kind: 'actions', actor: 'github-actions[bot]', permissions })
  const read = { contents: 'read', 'pull-requests': 'read', metadata: 'read' } as const
  const runner = (sha: string) => ({
    GITHUB_REPOSITORY: name,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_SHA: sha,
  })

  async function check(number: number, token = tokenWith(read), destructive = 'approved') {
    const pull = await ada.request<{ base: { sha: string }; head: { sha: string } }>('GET', `/pulls/${number}`)
    const sha = await checkOut(`refs/pull/${number}/merge`)
    await git('fetch', '--quiet', github.getRepository(name).gitDirectory, 'main')
    return migrate(
      shop,
      { 'database-url': '', destructive, token },
      {
        environment: { ...runner(sha), GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: `refs/pull/${number}/merge` },
        event: { pull_request: { number, base: { sha: pull.base.sha }, head: { sha: pull.head.sha } } },
      },
    )
  }
  async function deploy(token = tokenWith(read), inputs: Record<string, string> = {}) {
    const sha = await checkOut('refs/heads/main')
    return migrate(
      shop,
      { environment: 'production', destructive: 'approved', token, ...inputs },
      { environment: { ...runner(sha), GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' } },
    )
  }
  async function propose(files: Record<string, string>): Promise<number> {
    await ada.push({ branch: 'topic', from: 'main', files })
    return ada.openPullRequest({ head: 'topic', base: 'main' })
  }
  const migration = { 'db/migrations/002_drop.sql': up(`${drop};`) }

  test('a blocked statement comes with the entry that approves it', async () => {
    const result = await check(await propose(migration))
    expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration' })
    const entry = `- file: db/migrations/002_drop.sql\n  statement: ${fingerprint(drop, 'postgresql')}`
    expect(result.annotations.find(({ file }) => file === 'db/migrations/002_drop.sql')?.message).toContain(entry)
    expect(result.summary).toContain(entry)
  })

  test('an approval of the base counts, and says who gave it', async () => {
    await mina.push({ branch: 'main', files: { [file]: entryFor(drop) } })
    const result = await check(await propose(migration), '')
    expect(result.outputs).toMatchObject({ result: 'checked' })
    expect(result.summary).toContain('approved by ada')
    expect(result.summary).toContain('Not read since May')
    expect(result.annotations).toEqual([])
  })

  test('one that does not count, since nothing says that approvals do, is told of', async () => {
    await mina.push({ branch: 'main', files: { [file]: entryFor(drop) } })
    const result = await check(await propose(migration), '', '')
    expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration' })
    const told = result.annotations.find((one) => one.file === file)
    expect(told).toMatchObject({ level: 'warning' })
    expect(told?.message).toContain('`destructive-migrations: approved`')
  })

  test('one that the pull request adds counts once somebody else has approved its head', async () => {
    const number = await propose({ ...migration, [file]: entryFor(drop) })
    const alone = await check(number)
    expect(alone.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration' })
    expect(alone.summary).toContain(`by someone other than its author ada is missing`)
    await mina.submitReview(number, 'APPROVE')
    expect((await check(number)).outputs).toMatchObject({ result: 'checked' })
    await ada.push({ branch: 'topic', files: { 'readme.md': 'more\n' } })
    const moved = await check(number)
    expect(moved.outputs).toMatchObject({ result: 'blocked' })
    expect(moved.summary).toContain('older commit')
  })

  test('without a token, or with one that may not read reviews, it does not count', async () => {
    const number = await propose({ ...migration, [file]: entryFor(drop) })
    await mina.submitReview(number, 'APPROVE')
    for (const token of ['', tokenWith({ contents: 'read', metadata: 'read' })]) {
      const result = await check(number, token)
      expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration' })
      expect(result.summary).toContain('cannot be learned')
    }
  })

  test('an edited statement needs a new one, and the old one is told', async () => {
    await mina.push({ branch: 'main', files: { [file]: entryFor(drop) } })
    const edited = { 'db/migrations/002_drop.sql': up(`${drop}, DROP COLUMN id;`) }
    const result = await check(await propose(edited))
    expect(result.outputs).toMatchObject({ result: 'blocked' })
    const told = result.annotations.find((one) => one.file === file)
    expect(told).toMatchObject({ level: 'warning', line: 1 })
    expect(told?.message).toContain('an edited statement needs a new approval')
  })

  test('a broken file of approvals is an error at its line', async () => {
    const result = await check(await propose({ ...migration, [file]: `${entryFor(drop)}  until: May\n` }))
    expect(result.outputs).toMatchObject({ reason: 'invalid-approvals' })
    expect(result.annotations).toMatchObject([{ level: 'error', file, line: 5 }])
  })

  const columns = async () =>
    (
      await ask<{ name: string }>(
        shop.url,
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'users' ORDER BY 1`,
      )
    ).map((row) => row.name)

  /** The table is in use: only then is anything lost. */
  const begin = async () =>
    expect((await deploy('', { environment: 'staging', destructive: '' })).outputs).toMatchObject({ applied: '1' })

  test('production applies what came by a reviewed pull request, also when others were merged since', async () => {
    await begin()
    const number = await propose({ ...migration, [file]: entryFor(drop) })
    await mina.submitReview(number, 'APPROVE')
    await ada.mergePullRequest(number)
    await ada.push({ branch: 'main', files: { 'readme.md': 'later\n' } })
    const result = await deploy()
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(result.summary).toContain('approved by ada')
    expect(await columns()).toEqual(['id'])
  })

  test('production refuses an approval that was merged without a review, and keeps refusing it', async () => {
    await begin()
    const number = await propose({ ...migration, [file]: entryFor(drop) })
    await ada.mergePullRequest(number, 'squash')
    const refused = await deploy()
    expect(refused.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration' })
    expect(refused.summary).toContain('by someone other than its author ada is missing')
    await ada.push({ branch: 'main', files: { [file]: `# more\n${entryFor(drop)}` } })
    expect((await deploy()).outputs).toMatchObject({ result: 'blocked' })
    expect(await columns()).toEqual(['email', 'id'])
  })

  test('production refuses one that came by no pull request, and one whose origin cannot be learned', async () => {
    await begin()
    await ada.push({ branch: 'main', files: { ...migration, [file]: entryFor(drop) } })
    const pushed = await deploy()
    expect(pushed.outputs).toMatchObject({ result: 'blocked' })
    expect(pushed.summary).toContain('by no pull request')
    expect((await deploy('')).summary).toContain('cannot be learned')
    const staging = await deploy('', { environment: 'staging' })
    expect(staging.outputs).toMatchObject({ result: 'applied' })
  })

  test('blocks as ever where approvals are not asked for', async () => {
    await begin()
    await mina.push({ branch: 'main', files: { ...migration, [file]: entryFor(drop) } })
    const result = await deploy(tokenWith(read), { destructive: '', environment: 'staging' })
    expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration' })
  })
})
