import pg from 'pg'
import { runCommand } from '../bed/process/run-command.ts'
import { type EnvironmentName, serviceNames } from '../bed/shop/host.ts'
import type { Shop } from '../bed/shop/shop.ts'

/** What the parts themselves say, past everything that the actions report. */

/** Gives the digest that a tag of a service's image stands for, asked of the registry. */
export async function readTag({ registry }: Shop, service: string, tag: string): Promise<string | null> {
  const credential = Buffer.from(`${registry.username}:${registry.password}`).toString('base64')
  const response = await fetch(`http://${registry.host}/v2/acme/shop-${service}/manifests/${tag}`, {
    method: 'HEAD',
    headers: {
      authorization: `Basic ${credential}`,
      accept: [
        'application/vnd.oci.image.index.v1+json',
        'application/vnd.oci.image.manifest.v1+json',
        'application/vnd.docker.distribution.manifest.list.v2+json',
        'application/vnd.docker.distribution.manifest.v2+json',
      ].join(', '),
    },
  })
  return response.ok ? response.headers.get('docker-content-digest') : null
}

/** Gives the versions in dbmate's table of an environment's database, oldest first. */
export async function readMigrations(shop: Shop, environment: EnvironmentName): Promise<string[]> {
  const client = new pg.Client({ connectionString: shop.databaseUrl(environment) })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string }>('select version from schema_migrations order by version')
    return rows.map(({ version }) => version)
  } finally {
    await client.end()
  }
}

/** Gives the ids of the containers that run in all environments, sorted. */
export async function readContainers({ engine }: Shop): Promise<string[]> {
  const ids = await runCommand('docker', ['ps', '--quiet', '--no-trunc'], { env: engine.environment })
  return ids.split('\n').filter(Boolean).sort()
}

/** Gives the deployments of an environment as GitHub keeps them: service, commit, payload, states from first to last. */
export function readDeployments({ github, repository }: Shop, environment: EnvironmentName) {
  return github
    .getRepository(repository)
    .deployments.filter((deployment) => deployment.environment === environment)
    .map(({ sha, task, payload, statuses }) => ({
      service: task.replace(/^deploy:/, ''),
      sha,
      payload: (typeof payload === 'string' ? JSON.parse(payload) : payload) as Record<string, unknown>,
      states: statuses.map(({ state }) => state),
    }))
    .sort((left, right) => serviceNames.indexOf(left.service as never) - serviceNames.indexOf(right.service as never))
}
