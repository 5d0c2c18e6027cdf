import { posix } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { run } from '../../../exec/src/run.ts'
import { type Container, type Containers, createContainer, labelOptions, removeContainer } from '../image/container.ts'
import { docker, engineEnvironment, lastWords } from '../image/docker.ts'
import type { Adapter, Launcher } from '../tools/contract.ts'
import { refuseForbidden } from '../tools/refuse-forbidden.ts'
import { guarded } from './guard.ts'
import { type LaunchOptions, usualPlaces } from './runner.ts'

export type ImagePlace = {
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
      : findInImage(candidates, probe, place, options.signal),
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

/** A script, always the same, that says which of its arguments can be started. */
const lookScript = 'for name; do command -v "$name" && exit 0; done; exit 1'

/** Looks for what must not be started to see whether it is there. An image without a shell says nothing: then it may be. */
async function lookInImage(candidates: string[], place: ImagePlace, signal: AbortSignal): Promise<string> {
  const container = place.containers.preparing
  try {
    const alone = ['--network', 'none', '--workdir', place.workingDirectory]
    await createContainer(container, ['sh', '-c', lookScript, 'sh', ...candidates], alone, signal)
    const started = await docker(['start', '--attach', container.name], { signal, timeout: 30_000 })
    if (started.exitCode === 1 && started.stderr.trim() === '') throw missingInImage(candidates, 'none of them')
    const found = started.stdout.trim().split('\n').at(-1) ?? ''
    return started.exitCode === 0 && found !== '' ? found : (candidates.at(-1) as string)
  } finally {
    await removeContainer(container)
  }
}

async function findInImage(
  candidates: string[],
  probe: readonly string[],
  place: ImagePlace,
  signal: AbortSignal,
): Promise<string> {
  const container = place.containers.preparing
  const answers: string[] = []
  for (const candidate of candidates) {
    try {
      const alone = ['--network', 'none', '--workdir', place.workingDirectory]
      await createContainer(container, [candidate, ...probe], alone, signal)
      const started = await docker(['start', '--attach', container.name], { signal, timeout: 30_000 })
      if (started.exitCode === 0) return candidate
      answers.push(`${candidate}: ${lastWords(started)}`)
    } finally {
      await removeContainer(container)
    }
  }
  throw missingInImage(candidates, answers.join('; '))
}

function missingInImage(candidates: string[], received: string): UserError {
  return new UserError(`The image does not have the tool that its migrations need.`, {
    reason: 'missing-tool-in-image',
    received,
    accepted: candidates.join(' or '),
    remedy: 'Install the tool in the image (a dependency, not a development dependency), or set `run-in: runner`.',
  })
}
