import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Engine } from '../parts/engine.ts'
import type { Postgres } from '../parts/postgres.ts'
import { startReceiver } from '../parts/receiver.ts'
import type { Registry } from '../parts/registry.ts'
import { tryCommand } from '../process/run-command.ts'
import { type Site, startSite } from './site.ts'

const receiverFolder = resolve(import.meta.dirname, '../../../receiver')

export const environmentNames = ['staging', 'production'] as const
export type EnvironmentName = (typeof environmentNames)[number]
export const serviceNames = ['api', 'web'] as const

/** The machine of one environment: a receiver, the containers that it deploys, a site in front of them, and a database. */
export type ShopHost = {
  name: string
  site: Site
  databaseUrl: string
  hookUrl: string
  /** The receiver's log. */
  log: string
  /** DEPLOY_ENV of the environment, as dotenv text. */
  variables(registry: Registry): string
  /** Gives what runs, from the engine: `name@sha256:…` by service. A service without a running container is left out. */
  readImages(): Promise<Record<string, string>>
  stop(): Promise<void>
}

export type HostOptions = {
  directory: string
  /** The environment's name: one of the example's, or one that stands beside them. */
  name: string
  engine: Engine
  registry: Registry
  postgres: Postgres
  ports: Record<string, number>
}

/** Starts an environment's machine. Nothing is deployed on it yet. */
export async function startHost({
  directory,
  name,
  engine,
  registry,
  postgres,
  ports,
}: HostOptions): Promise<ShopHost> {
  const folder = join(directory, name)
  const secret = `hook-${crypto.randomUUID()}`
  const databaseUrl = await postgres.createDatabase(`shop_${name}`)
  const container = (service: string) => `${name}-${service}-${ports[service]}`
  await writeSettings(folder, name, registry, ports, container, databaseUrl)
  const receiver = await startReceiver({
    directory,
    name: `receiver-${name}`,
    hooks: join(receiverFolder, 'hooks.json.tmpl'),
    template: true,
    environment: {
      PATH: engine.environment['PATH'],
      DOCKER_HOST: engine.dockerHost,
      // The machine's own docker login: the receiver is never sent one.
      DOCKER_CONFIG: join(folder, 'docker'),
      DEPLOY_HOOK_SECRET: secret,
      DEPLOY_RECEIVER_COMMAND: join(receiverFolder, 'deploy'),
      DEPLOY_RECEIVER_DIRECTORY: folder,
      DEPLOY_RECEIVER_SETTINGS: join(folder, 'settings.json'),
    },
  })
  const site = await startSite(ports)
  const hookUrl = `${receiver.url}/hooks/deploy`
  return {
    name,
    site,
    databaseUrl,
    hookUrl,
    log: receiver.log,
    variables: ({ username, password }) =>
      [
        `HOOK_URL=${hookUrl}`,
        `HOOK_SECRET=${secret}`,
        `DATABASE_URL=${databaseUrl}`,
        `REGISTRY_USERNAME=${username}`,
        `REGISTRY_PASSWORD=${password}`,
        '',
      ].join('\n'),
    readImages: () => readImages(engine, container),
    async stop() {
      await site.stop()
      await receiver.stop()
      // An engine that was running before the bed goes on: its containers of the bed do not.
      for (const service of serviceNames) {
        for (const suffix of ['', '-previous', '-next']) {
          const each = container(service) + suffix
          await tryCommand('docker', ['rm', '--force', each], { env: engine.environment })
        }
      }
    },
  }
}

async function writeSettings(
  folder: string,
  name: string,
  registry: Registry,
  ports: Record<string, number>,
  container: (service: string) => string,
  databaseUrl: string,
): Promise<void> {
  await mkdir(join(folder, 'docker'), { recursive: true })
  const auth = Buffer.from(`${registry.username}:${registry.password}`).toString('base64')
  await writeFile(join(folder, 'docker/config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }), {
    mode: 0o600,
  })
  const variables: Record<string, string[]> = {
    api: [`DATABASE_URL=${databaseUrl}`],
    // Production will be found to lack what the others have.
    web: [
      `API_URL=http://127.0.0.1:${ports['api']}`,
      ...(name === 'production' ? [] : ['PAYMENT_KEY=test-key-of-staging']),
    ],
  }
  const services: Record<string, object> = {}
  for (const service of serviceNames) {
    const file = join(folder, `${service}.env`)
    await writeFile(file, [...(variables[service] ?? []), ''].join('\n'), { mode: 0o600 })
    services[service] = {
      image: `${registry.host}/acme/shop-${service}`,
      container: container(service),
      network: 'host',
      'env-file': file,
      environment: { PORT: String(ports[service]) },
      'health-timeout': 120,
    }
  }
  const settings = { state: join(folder, 'state'), environments: { [name]: { services } } }
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, null, 2))
}

async function readImages(engine: Engine, container: (service: string) => string): Promise<Record<string, string>> {
  const images: Record<string, string> = {}
  for (const service of serviceNames) {
    const found = await tryCommand(
      'docker',
      ['inspect', '--format', '{{if .State.Running}}{{.Config.Image}}{{end}}', container(service)],
      {
        env: engine.environment,
      },
    )
    if (found.code === 0 && found.stdout.trim() !== '') images[service] = found.stdout.trim()
  }
  return images
}
