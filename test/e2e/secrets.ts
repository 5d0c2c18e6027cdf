import { readFile } from 'node:fs/promises'
import type { Shop } from '../bed/shop/shop.ts'

/** Notes every token that GitHub hands out from now on: the runner keeps none. */
export function noteTokens({ github }: Shop): string[] {
  const tokens: string[] = []
  const { issueToken } = github
  github.issueToken = (input) => {
    const token = issueToken(input)
    tokens.push(token)
    return token
  }
  return tokens
}

/** Gives the secrets of the shop by name, in every form in which one could slip out. */
export function listSecrets(shop: Shop, tokens: readonly string[]): Record<string, string> {
  const secrets: Record<string, string> = { 'registry password': shop.registry.password }
  const { username, password } = shop.registry
  secrets['registry login'] = Buffer.from(`${username}:${password}`).toString('base64')
  for (const [name, host] of Object.entries(shop.hosts)) {
    const secret = /^HOOK_SECRET=(.+)$/m.exec(host.variables(shop.registry))?.[1]
    if (secret === undefined) throw new Error(`${name} has no HOOK_SECRET.`)
    secrets[`HOOK_SECRET of ${name}`] = secret
    secrets[`database password of ${name}`] = decodeURIComponent(new URL(host.databaseUrl).password)
  }
  tokens.forEach((token, index) => {
    secrets[`token ${index}`] = token
    secrets[`token ${index} as git sends it`] = Buffer.from(`x-access-token:${token}`).toString('base64')
  })
  return secrets
}

/** Gives `<secret> in <place>` for each secret that stands where others can read it. */
export async function findLeaks(shop: Shop, secrets: Record<string, string>): Promise<string[]> {
  const places = await readPublic(shop)
  return Object.entries(secrets).flatMap(([name, secret]) =>
    Object.entries(places).flatMap(([place, text]) => (text.includes(secret) ? [`${name} in ${place}`] : [])),
  )
}

async function readPublic({ runner, github, repository }: Shop): Promise<Record<string, string>> {
  const places: Record<string, string> = {}
  for (const run of runner.runs) {
    const title = `run ${run.id} (${run.workflow.name})`
    places[`the log of ${title}`] = await readFile(run.log, 'utf8')
    // Logs, outputs, summaries and annotations of every step.
    places[`the steps of ${title}`] = JSON.stringify(run.jobs)
  }
  const { deployments, pulls, comments, statuses, releases } = github.getRepository(repository)
  places['the deployments'] = JSON.stringify(deployments)
  places['the pull requests'] = JSON.stringify([[...pulls.values()], comments, statuses])
  places['the releases'] = JSON.stringify(
    releases.map((release) => ({ ...release, assets: release.assets.map((asset) => asset.content.toString('utf8')) })),
  )
  return places
}
