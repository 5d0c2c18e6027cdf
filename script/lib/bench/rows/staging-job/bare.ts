import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runCommand } from '../../../../../test/bed/process/run-command.ts'
import { startHost } from '../../../../../test/bed/shop/host.ts'
import { choosePorts, type Shop } from '../../../../../test/bed/shop/shop.ts'
import { changeBoth } from './change.ts'

const script = join(import.meta.dirname, 'bare.sh')
const environmentName = 'bare'

/** The side with bare tools: a repository and an environment of its own, the same engine, registry and database server. */
export type Bare = {
  /** Commits the round's change and deploys it. Gives the seconds from the first build to the last proof. */
  deploy(round: number): Promise<number>
}

export async function prepareBare(shop: Shop): Promise<Bare> {
  const { bed, engine, registry, postgres, baseImage } = shop
  for (const tool of ['curl', 'openssl']) {
    await runCommand(tool, ['version'])
      .catch(() => runCommand(tool, ['--version']))
      .catch(() => {
        throw new Error(`${tool} was not found, which the bare side needs: apt-get install ${tool}.`)
      })
  }
  const ports = await choosePorts()
  const host = bed.add(
    await startHost({ directory: bed.directory, name: environmentName, engine, registry, postgres, ports }),
  )
  const folder = join(bed.directory, 'bare-clone')
  await mkdir(folder)
  const git = (...args: string[]) =>
    runCommand('git', ['-c', 'user.name=dana', '-c', 'user.email=dana@example.invalid', ...args], { cwd: folder })
  await git('init', '--quiet', '--initial-branch=main')
  const environment = {
    ...engine.environment,
    ...parseVariables(host.variables(registry)),
    // A login of its own, as a runner has.
    DOCKER_CONFIG: join(bed.directory, 'bare-docker'),
    REGISTRY_IMAGE: `${registry.host}/acme/shop`,
    BASE_IMAGE: baseImage.reference,
    SITE_URL: host.site.url,
    ENVIRONMENT: environmentName,
  }
  await runCommand('docker', ['login', '--username', registry.username, '--password-stdin', registry.host], {
    env: environment,
    input: registry.password,
  })
  return {
    async deploy(round) {
      for (const [path, text] of Object.entries({ ...shop.files, ...changeBoth(shop.files, 'bare', round) })) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), text)
      }
      await git('add', '--all')
      await git('commit', '--quiet', '--message', `Change both services (${round})`)
      const revision = (await git('rev-parse', 'HEAD')).trim()
      const began = performance.now()
      await runCommand('bash', [script], {
        cwd: folder,
        env: { ...environment, REVISION: revision, VERSION: `2.0.${round}` },
      })
      return (performance.now() - began) / 1000
    },
  }
}

/** Reads dotenv text without quotes, as the bed writes it. */
function parseVariables(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.includes('='))
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}
