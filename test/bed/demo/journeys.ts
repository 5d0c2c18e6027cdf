import { badMigration, brokenRelease } from '../shop/changes.ts'
import { columnExists } from '../shop/database.ts'
import type { EnvironmentName } from '../shop/host.ts'
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
} from '../shop/journey.ts'
import type { Shop } from '../shop/shop.ts'
import type { Stages } from './stages.ts'

/** The stages of a demo, in order. Each proves what it says by reading it back from the part that knows. */
export type Journey = { title: string; travel(shop: Shop, stages: Stages): Promise<void> }

const short = (sha: string) => sha.slice(0, 7)

async function reachStaging(shop: Shop, stages: Stages): Promise<string> {
  let sha = ''
  await stages.run('push to main → staging workflow', async () => {
    sha = await pushToMain(shop, shop.files, 'Open the shop')
    // The branch that production follows starts empty of the shop: the first promotion brings all of it.
    const run = findRun(shop, 'staging', sha)
    requireSuccess(run)
    return `${short(sha)} was built, migrated, deployed and proven`
  })
  await stages.run('staging is live', () => proveLive(shop, 'staging', sha))
  return sha
}

async function proveLive(shop: Shop, environment: EnvironmentName, sha: string): Promise<string> {
  const revisions = await readRevisions(shop, environment)
  const wrong = Object.entries(revisions).filter(([, revision]) => revision !== sha)
  if (wrong.length > 0) {
    throw new Error(
      `Expected ${short(sha)}, but ${wrong.map(([name, revision]) => `${name} answers ${short(revision)}`).join(', ')}.`,
    )
  }
  return `${Object.keys(revisions).join(' and ')} answer ${short(sha)}`
}

async function promote(shop: Shop, stages: Stages): Promise<string> {
  let merge = ''
  await stages.run('promotion pull request is green', async () => {
    const { number, head } = await findPromotion(shop)
    await startChecks(shop, number)
    requireSuccess(
      shop.runner.runs.findLast((run) => run.workflow.name === 'promotion') ?? findRun(shop, 'promotion', head),
    )
    const verdict = await readVerdict(shop, head)
    if (verdict.state !== 'success')
      throw new Error(`deploy-actions/promotion is ${verdict.state}: ${verdict.description}`)
    return `#${number}: ${verdict.description}`
  })
  await stages.run('merge with a merge commit → production workflow', async () => {
    const { number } = await findPromotion(shop)
    merge = await mergePromotion(shop, number)
    return `#${number} merged as ${short(merge)}: ${findRun(shop, 'production', merge).conclusion}`
  })
  return merge
}

async function sameImages(shop: Shop): Promise<string> {
  const [staging, production] = await Promise.all([shop.hosts.staging.readImages(), shop.hosts.production.readImages()])
  for (const [service, image] of Object.entries(staging)) {
    if (production[service] !== image)
      throw new Error(`${service}: staging runs ${image}, production ${production[service] ?? 'nothing'}.`)
  }
  return `${Object.keys(staging).join(' and ')}: the same digests as staging`
}

const flow: Journey = {
  title: 'from main to staging, from release to production',
  async travel(shop, stages) {
    const sha = await reachStaging(shop, stages)
    const merge = await promote(shop, stages)
    await stages.run('production is live', async () => {
      requireSuccess(findRun(shop, 'production', merge))
      return proveLive(shop, 'production', sha)
    })
    await stages.run('nothing was rebuilt', () => sameImages(shop))
    await stages.run('the Release is out', async () => {
      const release = (await listReleases(shop)).find((each) => !each.draft)
      if (release === undefined) throw new Error('There is no published Release.')
      if (!release.assets.some((asset) => asset.name === 'release-manifest.json'))
        throw new Error('The Release has no manifest.')
      return `${release.tag_name} with its manifest`
    })
  },
}

const blockedMigration: Journey = {
  title: 'a migration that loses data is blocked',
  async travel(shop, stages) {
    const sha = await reachStaging(shop, stages)
    await stages.run('a migration that drops a column is blocked', async () => {
      const change = badMigration(shop.files)
      const bad = await pushToMain(shop, change.files, change.message)
      const run = findRun(shop, 'staging', bad)
      if (run.conclusion !== 'failure')
        throw new Error(`The staging workflow ended as ${run.conclusion}: it should have failed.`)
      const note = run.jobs
        .flatMap((job) => job.annotations)
        .find((each) => /drop_price\.sql/.test(each.properties['file'] ?? ''))
      if (note === undefined) throw new Error('No annotation names the migration file.')
      return `${note.properties['file']}:${note.properties['line'] ?? '1'}: ${note.message.split('\n')[0]}`
    })
    await stages.run('no data was lost', async () => {
      if (!(await columnExists(shop.databaseUrl('staging'), 'products', 'price_cents')))
        throw new Error('The column is gone.')
      return 'products.price_cents is still there'
    })
    await stages.run('staging still serves the revision before', () => proveLive(shop, 'staging', sha))
  },
}

const rollback: Journey = {
  title: 'a release that does not come up is rolled back',
  async travel(shop, stages) {
    const sha = await reachStaging(shop, stages)
    const merge = await promote(shop, stages)
    await stages.run('production is live', async () => {
      requireSuccess(findRun(shop, 'production', merge))
      return proveLive(shop, 'production', sha)
    })
    const before = await shop.hosts.production.readImages()
    await stages.run('a change works on staging', async () => {
      const change = brokenRelease(shop.files)
      const next = await pushToMain(shop, change.files, change.message)
      requireSuccess(findRun(shop, 'staging', next))
      return `${short(next)} is proven on staging, where PAYMENT_KEY is set`
    })
    const broken = await promote(shop, stages)
    await stages.run('its release fails on production', async () => {
      const run = findRun(shop, 'production', broken)
      if (run.conclusion !== 'failure')
        throw new Error(`The production workflow ended as ${run.conclusion}: it should have failed.`)
      const outputs = run.jobs.flatMap((job) => job.steps).map((step) => step.outputs)
      const result = outputs.find((each) => each['rolled-back-to'] !== undefined)?.['result']
      if (result !== 'rolled-back')
        throw new Error(`trigger-deploy-hook ended as ${result ?? 'nothing'}: it should have rolled back.`)
      return 'the job is red, and trigger-deploy-hook ended as rolled-back'
    })
    await stages.run('production was rolled back by itself', async () => {
      await proveLive(shop, 'production', sha)
      const after = await shop.hosts.production.readImages()
      for (const [service, image] of Object.entries(before)) {
        if (after[service] !== image)
          throw new Error(`${service} runs ${after[service] ?? 'nothing'} instead of ${image}.`)
      }
      return `api and web answer ${short(sha)} again, with the digests they had`
    })
    await stages.run('no Release was made of it', async () => {
      const releases = (await listReleases(shop)).filter((each) => !each.draft)
      if (releases.length !== 1) throw new Error(`There are ${releases.length} Releases.`)
      return `only ${releases[0]?.tag_name} is out`
    })
  },
}

/** The scenarios by the name that `script/demo --scenario` takes. */
export const journeys: Record<string, Journey> = { flow, 'bad-migration': blockedMigration, 'broken-release': rollback }
