import { resolve } from 'node:path'
import { saveState } from '../../../../packages/action/src/commands.ts'
import { once } from '../../../../packages/action/src/once.ts'
import { commandsOnRunner } from '../../../../packages/migrations/src/commands/runner.ts'
import { refuseDifferentFiles } from '../../../../packages/migrations/src/image/compare.ts'
import type { Containers } from '../../../../packages/migrations/src/image/container.ts'
import { type Context, readLogin } from '../context.ts'
import type { Target } from '../target.ts'
import { asking } from './asking.ts'
import { launching, readCheckout } from './checkout.ts'
import type { Source } from './source.ts'

/** Migrations that run in a temporary container of an image, which has to hold those of the checkout. */
export async function readFromImage(target: Target, from: string, database: string, context: Context): Promise<Source> {
  const { host, runner } = context
  const { signal } = host
  const pulled = once(() => pull(from, context))
  const environment = async (name: string) => (await pulled()).environment[name]
  const { adapter, found, folder, files } = await readCheckout(target, runner.workspace, environment)
  const [image, { nameContainers, sweepPrepared }, { commandsInImage }] = await Promise.all([
    import('../../../../packages/migrations/src/image/contents.ts'),
    import('../../../../packages/migrations/src/image/container.ts'),
    import('../../../../packages/migrations/src/commands/image.ts'),
  ])
  const settings = await pulled()
  const directory = image.directoryInImage(settings, {
    inRepository: folder.path,
    context: target.context,
    inImage: target.migrations.imageDirectory,
  })
  const { network } = target.migrations
  const place = [runner.repository, target.service, database, network ?? ''].join(' ')
  const containers = nameContainers(from, place, runner.runUrl)
  rememberContainer(context, containers)
  await sweepPrepared(containers)
  const own = adapter.verifiedBy === undefined
  if (own || folder.files.length > 0) {
    const options = { temporary: runner.temporary, signal, tree: own && adapter.find !== undefined }
    const held = await image.readImageFiles(containers.preparing, directory, folder.path, adapter.files, options)
    const within = adapter.within ?? /^/
    const isRead = (name: string) => adapter.isRead?.(name, found.settings) ?? true
    const migrations = held.filter(({ name }) => within.test(name) && isRead(name))
    refuseDifferentFiles(folder.files, migrations, from)
  }
  const workingDirectory = image.workingDirectoryInImage(settings, found.workingDirectory, target.context)
  const inside = { containers, home: settings.workingDirectory, workingDirectory, directory, network }
  // In a container of this process alone: the other one is for whoever holds the lock.
  const beside = { ...inside, containers: { ...containers, migrating: containers.preparing } }
  const launchIn = async (place: typeof inside, executable: string | undefined) => {
    if (executable === undefined) return undefined
    const { launchInImage } = await import('../../../../packages/migrations/src/launch/image.ts')
    return launchInImage({ ...adapter, executable }, place, launching(host))
  }
  return {
    adapter,
    files,
    unread: found.unread ?? [],
    directory: folder.path,
    settings: { ...settings.environment, ...found.settings },
    containers,
    commands: {
      runner: commandsOnRunner(resolve(runner.workspace, target.context)),
      image: commandsInImage({ containers, workingDirectory: settings.workingDirectory, network }),
    },
    launch: once(() => launchIn(inside, adapter.executable)),
    beside: once(() => launchIn(beside, adapter.executable)),
    ask: asking((executable) => launchIn(beside, executable)),
  }
}

/** Pulls an image, and gives what it says of itself. */
async function pull(image: string, context: Context) {
  const { runner, host } = context
  const [{ pullImage }, { readImageSettings }] = await Promise.all([
    import('../../../../packages/migrations/src/image/pull.ts'),
    import('../../../../packages/migrations/src/image/contents.ts'),
  ])
  await pullImage(image, { login: readLogin(context), temporary: runner.temporary, signal: host.signal })
  return readImageSettings(image, host.signal)
}

/** Notes down for the post step what a run that is killed leaves on an engine that only ssh reaches. */
function rememberContainer({ engine }: Pick<Context, 'engine'>, { migrating }: Containers): void {
  if (engine?.ssh === undefined) return
  saveState('engine', JSON.stringify({ environment: engine.environment, container: migrating.name }))
}
