import { resolve } from 'node:path'
import { once } from '../../../packages/action/src/once.ts'
import type { RunResult } from '../../../packages/exec/src/run.ts'
import type { CommandRunner } from '../../../packages/migrations/src/commands/command.ts'
import { commandsOnRunner } from '../../../packages/migrations/src/commands/runner.ts'
import { refuseDifferentFiles } from '../../../packages/migrations/src/image/compare.ts'
import type { Containers } from '../../../packages/migrations/src/image/container.ts'
import type { Adapter, Launch, Launcher, Settings } from '../../../packages/migrations/src/tools/contract.ts'
import type { MigrationFile } from '../../../packages/migrations/src/types.ts'
import { findOnRunner, launching, readCheckout } from './checkout.ts'
import { type Context, readLogin } from './context.ts'
import { rememberContainer } from './engine.ts'
import type { Target } from './target.ts'

/** A service's migrations: the files, the tool, and how it is started when there is something to apply. */
export type Source = {
  adapter: Adapter
  files: MigrationFile[]
  /** Files that look like migrations, and that the tool passes over. */
  unread: string[]
  /** Relative to the repository's root. */
  directory: string
  /** Settings of the tool, where it will run. */
  settings: Settings
  /** Finds the tool, once. */
  launch: Launch
  /** The same for what only asks it, which may be while another run migrates. */
  beside: Launch
  /** Runs another command of the project where the tool would run, beside whatever migrates. */
  ask: (words: readonly string[], environment: Record<string, string>) => Promise<RunResult>
  /** The temporary containers, where the migrations come from an image. */
  containers?: Containers
  /** Runs the user's own commands in the service's context: here, and in the image where there is one. */
  commands: { runner: CommandRunner; image: CommandRunner | undefined }
}

const sources = new WeakMap<Target, Promise<Source>>()

/**
 * Reads a service's migrations where they will run from, once; those of an image have to be those of the checkout.
 */
export function readSource(target: Target, database: string, context: Context): Promise<Source> {
  const source = sources.get(target) ?? loadSource(target, database, context)
  sources.set(target, source)
  return source
}

async function loadSource(target: Target, database: string, context: Context): Promise<Source> {
  const { host, runner, variables } = context
  const onRunner = commandsOnRunner(resolve(runner.workspace, target.context))
  const { image: from } = target
  const pulled = from === undefined ? undefined : pullOnce(from, context)
  const environment = async (name: string) =>
    pulled === undefined ? variables.get(name) : (await pulled()).environment[name]
  const { adapter, found, folder, files } = await readCheckout(target, runner.workspace, environment)
  if (from === undefined || pulled === undefined) {
    const onceHere = findOnRunner(adapter, target, found, context)
    return {
      adapter,
      files,
      unread: found.unread ?? [],
      directory: folder.path,
      settings: {
        ...Object.fromEntries((adapter.variables ?? []).map((name) => [name, variables.get(name)])),
        ...found.settings,
      },
      launch: onceHere,
      beside: onceHere,
      ask: asking((executable) => findOnRunner({ ...adapter, executable }, target, found, context)()),
      commands: { runner: onRunner, image: undefined },
    }
  }

  const [image, { nameContainers, sweepPrepared }, { commandsInImage }] = await Promise.all([
    import('../../../packages/migrations/src/image/contents.ts'),
    import('../../../packages/migrations/src/image/container.ts'),
    import('../../../packages/migrations/src/commands/image.ts'),
  ])
  const { signal } = host
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
    const { launchInImage } = await import('../../../packages/migrations/src/launch/image.ts')
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
      runner: onRunner,
      image: commandsInImage({ containers, workingDirectory: settings.workingDirectory, network }),
    },
    launch: once(() => launchIn(inside, adapter.executable)),
    beside: once(() => launchIn(beside, adapter.executable)),
    ask: asking((executable) => launchIn(beside, executable)),
  }
}

/** Pulls an image when it is first asked for, and gives what it says of itself. */
function pullOnce(image: string, context: Context) {
  const { runner, host } = context
  const pull = async () => {
    const [{ pullImage }, { readImageSettings }] = await Promise.all([
      import('../../../packages/migrations/src/image/pull.ts'),
      import('../../../packages/migrations/src/image/contents.ts'),
    ])
    await pullImage(image, { login: readLogin(context), temporary: runner.temporary, signal: host.signal })
    return readImageSettings(image, host.signal)
  }
  let pulled: ReturnType<typeof pull> | undefined
  return () => {
    pulled ??= pull()
    return pulled
  }
}

function asking(launch: (executable: string) => Promise<Launcher | undefined>): Source['ask'] {
  const found = new Map<string, Promise<Launcher | undefined>>()
  return async ([executable = '', ...args], environment) => {
    const launching = found.get(executable) ?? launch(executable)
    found.set(executable, launching)
    const launcher = await launching
    if (launcher === undefined) throw new Error('A tool without an executable cannot be asked.')
    return launcher.run(args, environment)
  }
}
