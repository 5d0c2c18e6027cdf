import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Engine } from '../bed/parts/engine.ts'
import { type Receiver, startReceiver } from '../bed/parts/receiver.ts'
import type { Registry } from '../bed/parts/registry.ts'
import type { Bed } from '../bed/process/bed.ts'
import { freePort } from '../bed/process/free-port.ts'
import { runCommand, tryCommand } from '../bed/process/run-command.ts'
import { findProgram } from '../bed/setup/programs.ts'

const receiverFolder = resolve(import.meta.dirname, '../../receiver')

/** How an image behaves: well, ending at once, answering another revision than it was started with, never healthy. */
export type Behaviour = 'good' | 'crash' | 'stubborn' | 'sick'

/** A machine with our receiver on it, and images to deploy there. */
export type Machine = {
  hookUrl: string
  secret: string
  receiver: Receiver
  /** Builds and pushes an image of its own for `service`; gives `name@sha256:…`. */
  pushImage(service: string, behaviour: Behaviour): Promise<string>
  /** Gives a service its settings on this machine, and a port of its own at which it will answer. */
  addService(service: string): Promise<ServiceOnMachine>
}

export type ServiceOnMachine = {
  readyUrl: string
  /** The revision that answers now; undefined when nothing does. */
  revision(): Promise<string | undefined>
  /** `name@sha256:…` of the running container; the empty string when none runs. */
  image(): Promise<string>
}

/** Starts the receiver of a machine; `name` keeps several apart. */
export async function startMachine(bed: Bed, engine: Engine, registry: Registry, name = 'machine'): Promise<Machine> {
  const folder = join(bed.directory, name)
  const login = join(folder, 'docker')
  await mkdir(login, { recursive: true })
  const auth = Buffer.from(`${registry.username}:${registry.password}`).toString('base64')
  await writeFile(join(login, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }), { mode: 0o600 })
  const secret = `It's a "secret" of ${name}`
  const env = { ...engine.environment, DOCKER_CONFIG: login }
  const docker = (...args: string[]) => runCommand('docker', args, { env })
  const receiver = bed.add(
    await startReceiver({
      directory: bed.directory,
      name: `${name}-receiver`,
      hooks: join(receiverFolder, 'hooks.json.tmpl'),
      template: true,
      environment: {
        PATH: engine.environment['PATH'],
        DOCKER_HOST: engine.dockerHost,
        DOCKER_CONFIG: login,
        DEPLOY_HOOK_SECRET: secret,
        DEPLOY_RECEIVER_COMMAND: join(receiverFolder, 'deploy'),
        DEPLOY_RECEIVER_DIRECTORY: folder,
        DEPLOY_RECEIVER_SETTINGS: join(folder, 'settings.json'),
      },
    }),
  )
  const services: Record<string, object> = {}
  let count = 0
  return {
    hookUrl: `${receiver.url}/hooks/deploy`,
    secret,
    receiver,
    async pushImage(service, behaviour) {
      count += 1
      const context = join(folder, `image-${count}`)
      await layOutImage(context, behaviour, count)
      const tag = `${registry.host}/acme/${service}:${count}`
      await docker('build', '--quiet', '--tag', tag, context)
      await docker('push', '--quiet', tag)
      const references = await docker('image', 'inspect', '--format', '{{json .RepoDigests}}', tag)
      const found = (JSON.parse(references) as string[]).find((each) => each.startsWith(`${registry.host}/`))
      if (found === undefined) throw new Error(`${tag} has no digest after the push.`)
      return found
    },
    async addService(service) {
      const port = await freePort()
      const container = `${name}-${service}-${port}`
      services[service] = {
        image: `${registry.host}/acme/${service}`,
        container,
        network: 'host',
        environment: { PORT: String(port) },
        'health-timeout': 60,
      }
      const settings = { state: join(folder, 'state'), environments: { staging: { services } } }
      await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
      const readyUrl = `http://127.0.0.1:${port}/healthz`
      return {
        readyUrl,
        async revision() {
          const answer = await fetch(readyUrl).catch(() => undefined)
          return answer?.ok ? ((await answer.json()) as { revision: string }).revision : undefined
        },
        async image() {
          const template = '{{if .State.Running}}{{.Config.Image}}{{end}}'
          return (await tryCommand('docker', ['inspect', '--format', template, container], { env })).stdout.trim()
        },
      }
    },
  }
}

const program = `read mode < /mode
if [ "$mode" = crash ]; then
  echo "PAYMENT_KEY is not set: \\"payments\\" cannot be taken" >&2
  exit 3
fi
revision=$APP_REVISION
if [ "$mode" = stubborn ]; then revision=0000000000; fi
/bin/busybox mkdir -p /www
if [ "$mode" != sick ]; then echo "{\\"revision\\":\\"$revision\\",\\"version\\":\\"$APP_VERSION\\"}" > /www/healthz; fi
exec /bin/busybox httpd -f -p "127.0.0.1:$PORT" -h /www
`

const dockerfile = `FROM scratch
COPY busybox /bin/
COPY app.sh mode /
HEALTHCHECK --interval=500ms --timeout=30s --retries=20 CMD ["/bin/busybox", "sh", "-c", "/bin/busybox wget -q -O /dev/null http://127.0.0.1:$PORT/healthz"]
STOPSIGNAL SIGKILL
CMD ["/bin/busybox", "sh", "/app.sh"]
`

async function layOutImage(context: string, behaviour: Behaviour, count: number): Promise<void> {
  const busybox = findProgram('busybox')
  if (busybox === undefined) throw new Error('busybox was not found: run script/setup.')
  await mkdir(context, { recursive: true })
  await copyFile(busybox, join(context, 'busybox'))
  await chmod(join(context, 'busybox'), 0o755)
  await writeFile(join(context, 'Dockerfile'), dockerfile)
  await writeFile(join(context, 'app.sh'), program)
  await writeFile(join(context, 'mode'), `${behaviour}\n${count}\n`)
}
