import { readFolder } from '../../../packages/migrations/src/folder.ts'
import { refuseDifferentFiles } from '../../../packages/migrations/src/image/compare.ts'
import { launchOnRunner } from '../../../packages/migrations/src/launch/runner.ts'
import { chooseAdapter } from '../../../packages/migrations/src/tools/adapters.ts'
import type { Adapter, Launcher } from '../../../packages/migrations/src/tools/contract.ts'
import type { MigrationFile } from '../../../packages/migrations/src/types.ts'
import { type Context, readLogin } from './context.ts'
import type { Target } from './targets.ts'

/** A service's migrations: the files, the tool, and how it is started when there is something to apply. */
export type Source = {
  adapter: Adapter
  files: MigrationFile[]
  /** Relative to the repository's root. */
  directory: string
  /** Settings of the tool, where it will run. */
  settings: Record<string, string | undefined>
  /** Finds the tool. Throws a UserError when it is not there. */
  prepare(): Promise<Launcher | undefined>
}

/** Reads the migrations of a checkout. */
export async function readCheckout(target: Target, workspace: string) {
  const folder = await readFolder(workspace, target.migrations.directory)
  const adapter = chooseAdapter(target.migrations.tool, folder.files, folder.path)
  return { adapter, folder, files: adapter.read(folder.files) }
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
  const { adapter, folder, files } = await readCheckout(target, runner.workspace)
  const onRunner = { workspace: runner.workspace, context: target.context, directory: folder.path }
  const launching = { signal: host.signal, say: (line: string) => host.say(`  ${line}`) }
  if (target.image === undefined) {
    return {
      adapter,
      files,
      directory: folder.path,
      settings: { DBMATE_MIGRATIONS_TABLE: variables.get('DBMATE_MIGRATIONS_TABLE') },
      prepare: async () =>
        adapter.executable === undefined ? undefined : launchOnRunner(adapter, onRunner, launching),
    }
  }

  const [{ pullImage }, image, { nameContainers, sweepPrepared }] = await Promise.all([
    import('../../../packages/migrations/src/image/pull.ts'),
    import('../../../packages/migrations/src/image/contents.ts'),
    import('../../../packages/migrations/src/image/container.ts'),
  ])
  const { signal } = host
  await pullImage(target.image, { login: readLogin(context), temporary: runner.temporary, signal })
  const settings = await image.readImageSettings(target.image, signal)
  const directory = image.directoryInImage(settings, {
    inRepository: folder.path,
    context: target.context,
    inImage: target.migrations.imageDirectory,
  })
  const { network } = target.migrations
  const place = [runner.repository, target.service, database, network ?? ''].join(' ')
  const containers = nameContainers(target.image, place, runner.runUrl)
  await sweepPrepared(containers)
  const options = { temporary: runner.temporary, signal }
  const held = await image.readImageFiles(containers.preparing, directory, folder.path, options)
  refuseDifferentFiles(folder.files, held, target.image)
  return {
    adapter,
    files,
    directory: folder.path,
    settings: settings.environment,
    async prepare() {
      if (adapter.executable === undefined) return undefined
      const { launchInImage } = await import('../../../packages/migrations/src/launch/image.ts')
      const { workingDirectory } = settings
      const inside = { containers, workingDirectory, directory, network }
      return launchInImage(adapter, inside, launching)
    },
  }
}
