import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { listReleases } from '../shop/journey.ts'
import { openShop, type Shop } from '../shop/shop.ts'
import { openDisplay } from './display.ts'
import { journeys } from './journeys.ts'
import { writePage } from './page.ts'
import { type Report, writeReport } from './report.ts'
import { startStages } from './stages.ts'

const output = resolve(import.meta.dirname, '../../../demo-output')

const { values } = parseArgs({
  options: { scenario: { type: 'string', default: 'flow' }, keep: { type: 'boolean', default: false } },
})
const journey = journeys[values.scenario]
if (journey === undefined) {
  console.error(`There is no scenario ${values.scenario}. There are: ${Object.keys(journeys).join(', ')}.`)
  process.exit(2)
}

const display = openDisplay()
const stages = startStages(display)
let shop: Shop | undefined
console.log(`deploy-actions demo: ${journey.title}\n`)
await stages.run('the parts come up', async () => {
  shop = await openShop({
    onPart: (name) => display.detail(name),
    onProgress: (progress) => {
      if (progress.type === 'step') display.detail(`${progress.run.workflow.name}: ${progress.step.name}`)
    },
  })
  return `engine (${shop.engine.kind}), registry, PostgreSQL, two receivers, GitHub's API, act. ${shop.baseImage.how}`
})
if (shop !== undefined) await journey.travel(shop, stages)
const report: Report = {
  scenario: values.scenario,
  title: journey.title,
  stages: stages.list,
  images: {
    staging: (await shop?.hosts.staging.readImages()) ?? {},
    production: (await shop?.hosts.production.readImages()) ?? {},
  },
  release: shop === undefined ? null : await readRelease(shop),
  failures: stages.list.filter((stage) => stage.result === 'failed').map((stage) => `${stage.name}: ${stage.reason}`),
}
if (shop !== undefined && shop.github.violations.length > 0) {
  report.failures.push(`The API double broke GitHub's description: ${shop.github.violations.join('; ')}`)
}
await writeReport(output, report)
await writePage(output, report, shop?.runner.runs ?? [])
display.close()

const passed = report.failures.length === 0 && stages.list.every((stage) => stage.result === 'passed')
console.log(`\n${passed ? 'Every stage was proven.' : 'Not every stage was proven.'} Look at:`)
console.log(`  ${join(output, 'index.html')}   the stages and every job summary`)
console.log(`  ${join(output, 'report.json')}  the same for machines`)
if (values.keep && shop !== undefined) {
  console.log('\nEverything keeps running until Ctrl-C:')
  for (const [name, host] of Object.entries(shop.hosts)) {
    console.log(`  ${name.padEnd(11)} ${host.site.url}/web/   database ${host.databaseUrl}`)
  }
  console.log(
    `  GitHub      ${shop.github.apiUrl}   git ${shop.github.serverUrl}/${shop.repository}.git (token ${shop.maintainer.token})`,
  )
  console.log(`  registry    ${shop.registry.host} (${shop.registry.username} / ${shop.registry.password})`)
  console.log(`  engine      DOCKER_HOST=${shop.engine.dockerHost}`)
  await new Promise(() => setInterval(() => {}, 60_000))
}
await shop?.close()
process.exit(passed ? 0 : 1)

async function readRelease(running: Shop): Promise<Report['release']> {
  const release = (await listReleases(running).catch(() => [])).find((each) => !each.draft)
  if (release === undefined) return null
  const asset = release.assets.find((each) => each.name === 'release-manifest.json')
  return {
    tag: release.tag_name,
    url: release.html_url,
    manifest: asset === undefined ? null : await readManifest(running, asset.id),
  }
}

async function readManifest(running: Shop, id: number): Promise<unknown> {
  const response = await fetch(`${running.github.apiUrl}/repos/${running.repository}/releases/assets/${id}`, {
    headers: { authorization: `Bearer ${running.maintainer.token}`, accept: 'application/octet-stream' },
    signal: AbortSignal.timeout(60_000),
  })
  return response.ok ? response.json() : null
}
