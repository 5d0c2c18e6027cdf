import type { GitHubEvent } from '../bed/runner/index.ts'
import {
  findPromotion,
  findRun,
  listReleases,
  mergePromotion,
  pushToMain,
  readRevisions,
  readVerdict,
  requireSuccess,
  startChecks,
  stepOutputs,
} from '../bed/shop/journey.ts'
import { describeFlow, patience, useShop } from './open.ts'
import { readContainers, readDeployments, readMigrations, readTag } from './read-back.ts'
import { findLeaks, listSecrets, noteTokens } from './secrets.ts'

const migrations = ['20260901080000', '20260915093000']
const digestOf = (image: string | undefined) => image?.split('@')[1]

describeFlow('from main to staging, from release to production', () => {
  const shop = useShop()
  let first = ''
  let merge = ''
  let second = ''
  let images: Record<string, string> = {}
  let tokens: string[] = []
  const pushes: GitHubEvent[] = []

  beforeAll(() => {
    tokens = noteTokens(shop())
    shop().github.onEvent((event) => {
      if (event.name === 'push') pushes.push(event)
    })
  })

  test(
    'a push to main is built, migrated, deployed and proven',
    async () => {
      first = await pushToMain(shop(), shop().files, 'Open the shop')
      const run = findRun(shop(), 'staging', first)
      requireSuccess(run)
      expect(stepOutputs(run, 'Build the images')).toMatchObject({ result: 'built' })
      expect(stepOutputs(run, 'Deploy and prove')).toMatchObject({ result: 'deployed' })
      expect(await readRevisions(shop(), 'staging')).toEqual({ api: first, web: first })
      expect(await readMigrations(shop(), 'staging')).toEqual(migrations)
    },
    patience,
  )

  test('every tag stands for the digest that the engine runs', async () => {
    images = await shop().hosts.staging.readImages()
    expect(Object.keys(images)).toEqual(['api', 'web'])
    for (const [service, image] of Object.entries(images)) {
      expect(image).toMatch(new RegExp(`^${shop().registry.host}/acme/shop-${service}@sha256:[0-9a-f]{64}$`))
      for (const tag of ['1.0.0', `sha-${first.slice(0, 12)}`, 'latest'])
        expect(`${tag} ${await readTag(shop(), service, tag)}`).toBe(`${tag} ${digestOf(image)}`)
    }
  })

  test('each service has one deployment record, proven once', () => {
    const records = readDeployments(shop(), 'staging')
    expect(records.map(({ service, sha, states }) => ({ service, sha, states }))).toEqual([
      { service: 'api', sha: first, states: ['in_progress', 'success'] },
      { service: 'web', sha: first, states: ['in_progress', 'success'] },
    ])
    for (const { service, payload } of records)
      expect(payload).toMatchObject({
        service,
        image: images[service],
        revision: first,
        commit: first,
        version: '1.0.0',
      })
  })

  test(
    'one promotion is proposed, and judged green',
    async () => {
      const { number, head } = await findPromotion(shop())
      expect(head).toBe(first)
      await startChecks(shop(), number)
      const run = shop().runner.runs.findLast(({ workflow }) => workflow.name === 'promotion')
      expect(run).toMatchObject({ conclusion: 'success', event: 'pull_request' })
      expect((await readVerdict(shop(), head)).state).toBe('success')
      expect(shop().github.getRepository(shop().repository).pulls.size).toBe(1)
    },
    patience,
  )

  test(
    'its merge commit brings the very same images to production',
    async () => {
      const { number } = await findPromotion(shop())
      merge = await mergePromotion(shop(), number)
      requireSuccess(findRun(shop(), 'production', merge))
      expect(await shop().hosts.production.readImages()).toEqual(images)
      // The revision is that of the image: nothing was rebuilt for the merge commit.
      expect(await readRevisions(shop(), 'production')).toEqual({ api: first, web: first })
      expect(await readMigrations(shop(), 'production')).toEqual(migrations)
      expect(readDeployments(shop(), 'production')).toMatchObject([
        { service: 'api', sha: merge, states: ['in_progress', 'success'] },
        { service: 'web', sha: merge, states: ['in_progress', 'success'] },
      ])
    },
    patience,
  )

  test('the Release tells what production runs, at the merge commit, and the pull request is told', async () => {
    const releases = await listReleases(shop())
    expect(releases).toMatchObject([{ draft: false }])
    const tag = releases[0]?.tag_name ?? ''
    expect(await shop().maintainer.request('GET', `/git/ref/tags/${tag}`)).toMatchObject({ object: { sha: merge } })
    const repository = shop().github.getRepository(shop().repository)
    const asset = repository.releases[0]?.assets.find(({ name }) => name === 'release-manifest.json')
    const manifest = JSON.parse(asset?.content.toString('utf8') ?? '{}')
    expect(manifest).toMatchObject({
      version: tag,
      commit: merge,
      head: first,
      services: { api: { image: images['api'] }, web: { image: images['web'] } },
    })
    expect(repository.comments.map(({ issue, body }) => ({ issue, tells: body.includes(tag) }))).toEqual([
      { issue: manifest.pull_request, tells: true },
    ])
    for (const [service, image] of Object.entries(images))
      expect(await readTag(shop(), service, tag)).toBe(digestOf(image))
  })

  test(
    'a change outside of the services rebuilds nothing, restarts nothing, and keeps staging proven',
    async () => {
      const containers = await readContainers(shop())
      second = await pushToMain(shop(), { 'README.md': '# The shop\n\nOpen all day.\n' }, 'Say when the shop is open')
      const run = findRun(shop(), 'staging', second)
      requireSuccess(run)
      expect(stepOutputs(run, 'Build the images')).toMatchObject({ result: 'reused' })
      expect(stepOutputs(run, 'Deploy and prove')).toMatchObject({ result: 'already-live' })
      expect(await readContainers(shop())).toEqual(containers)
      expect(await shop().hosts.staging.readImages()).toEqual(images)
      expect(readDeployments(shop(), 'staging')).toHaveLength(2)
      const { number, head } = await findPromotion(shop())
      expect(head).toBe(second)
      await startChecks(shop(), number)
      expect((await readVerdict(shop(), second)).state).toBe('success')
    },
    patience,
  )

  test(
    'a rerun changes nothing',
    async () => {
      const push = pushes.find(({ sha }) => sha === second)
      if (push === undefined) throw new Error('The push was not told.')
      const state = async () => ({
        containers: await readContainers(shop()),
        staging: readDeployments(shop(), 'staging'),
        production: readDeployments(shop(), 'production'),
        migrations: await readMigrations(shop(), 'staging'),
        promotion: await findPromotion(shop()),
        releases: await listReleases(shop()),
        latest: await readTag(shop(), 'api', 'latest'),
      })
      const before = await state()
      const count = shop().runner.runs.length
      await shop().runner.dispatch(push)
      await shop().runner.idle(patience)
      expect(shop().runner.runs.length).toBe(count + 1)
      requireSuccess(findRun(shop(), 'staging', second))
      expect(await state()).toEqual(before)
    },
    patience,
  )

  test('no secret stands where others can read it', async () => {
    const secrets = listSecrets(shop(), tokens)
    // One token for each job that ran, at least.
    expect(tokens.length).toBeGreaterThanOrEqual(5)
    expect(await findLeaks(shop(), secrets)).toEqual([])
  })

  test('the double kept to GitHub’s description', () => {
    expect(shop().github.violations).toEqual([])
    expect(shop().github.requests.flatMap(({ violations }) => violations)).toEqual([])
  })
})
