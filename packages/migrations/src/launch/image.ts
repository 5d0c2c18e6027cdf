import { posix } from 'node:path'
import { run } from '../../../exec/src/run.ts'
import { type Container, type Containers, labelOptions, removeContainer } from '../image/container.ts'
import { engineEnvironment } from '../image/docker.ts'
import type { Adapter, Launcher } from '../tools/contract.ts'
import { refuseForbidden } from '../tools/refuse-forbidden.ts'
import { guarded } from './guard.ts'
import { lookInImage, startInImage } from './probe-image.ts'
import { type LaunchOptions, usualPlaces } from './runner.ts'

type ImagePlace = {
  containers: Containers
  /** The image's own working directory. */
  home: string
  /** Folder that the tool is started in. */
  workingDirectory: string
  /** The migrations' folder in the image. */
  directory: string
  /** Name of a container network, or undefined for the engine's default. */
  network: string | undefined
}

/**
 * Finds a tool in an image by starting it there once, and gives what runs it in a temporary container, which is removed
 * whatever happens. Throws a UserError when the image does not have the tool.
 */
export async function launchInImage(adapter: Adapter, place: ImagePlace, options: LaunchOptions): Promise<Launcher> {
  const { network } = place
  const container = place.containers.migrating
  const executable = adapter.executable ?? ''
  // The project's own comes first, as npm has it: it is the version that the lock file names.
  const places = executable.includes('/') ? ['.'] : (adapter.places ?? usualPlaces)
  const candidates = [
    ...new Set(
      [place.workingDirectory, place.home].flatMap((folder) =>
        places.map((name) => posix.join(folder, name, executable)),
      ),
    ),
    executable,
  ]
  const probe = adapter.probe ?? ['--version']
  const found = await findOnce(`${executable} ${probe}`, place, () =>
    probe.length === 0
      ? lookInImage(candidates, place, options.signal)
      : startInImage(candidates, probe, place, options.signal),
  )
  const connect = network === undefined ? [] : ['--network', network]
  return {
    directory: place.directory,
    workingDirectory: place.workingDirectory,
    async run(args, environment, silence = false) {
      refuseForbidden(adapter, args)
      // Names alone: the values stay in our environment, out of every process list.
      const variables = Object.keys(environment).flatMap((name) => ['--env', name])
      const labels = ['--name', container.name, ...labelOptions(container)]
      const settings = [...labels, ...connect, ...variables, '--workdir', place.workingDirectory, '--entrypoint', found]
      await removeContainer(container)
      try {
        const command = ['docker', 'run', '--rm', ...settings, container.image, ...args]
        return await run('sh', guarded(command, container.name), {
          environment: { ...engineEnvironment(), ...environment },
          signal: options.signal,
          onLine: silence ? () => {} : options.say,
        })
      } finally {
        await removeContainer(container)
      }
    },
  }
}

const executables = new WeakMap<Container, Map<string, Promise<string>>>()

/** Looks into an image once, however many launchers there are. */
function findOnce(wanted: string, { containers }: ImagePlace, find: () => Promise<string>): Promise<string> {
  const found = executables.get(containers.preparing) ?? new Map<string, Promise<string>>()
  executables.set(containers.preparing, found)
  const path = found.get(wanted) ?? find()
  found.set(wanted, path)
  return path
}
