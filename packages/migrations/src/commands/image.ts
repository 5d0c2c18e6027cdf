import { run } from '../../../exec/src/run.ts'
import { type Containers, labelOptions, removeContainer } from '../image/container.ts'
import { engineEnvironment } from '../image/docker.ts'
import { guarded } from '../launch/guard.ts'
import { type CommandRunner, withheldVariables } from './command.ts'

type CommandImage = {
  containers: Containers
  workingDirectory: string
  /** Name of a container network, or undefined for the engine's default. */
  network: string | undefined
}

/** Runs commands in a temporary container of the image, which is removed whatever happens. Only for whoever holds the lock. */
export function commandsInImage({ containers, workingDirectory, network }: CommandImage): CommandRunner {
  const container = containers.migrating
  const connect = network === undefined ? [] : ['--network', network]
  return {
    // Which programs an image has is known when one is started.
    require: async () => {},
    async run([program, ...args], { environment, timeout, signal, say }) {
      // Names alone: the values stay in our environment, out of every process list.
      const variables = Object.keys(environment).flatMap((name) => ['--env', name])
      const named = ['--name', container.name, ...labelOptions(container)]
      const settings = [...named, ...connect, ...variables, '--workdir', workingDirectory, '--entrypoint', program]
      await removeContainer(container)
      try {
        const command = ['docker', 'run', '--rm', ...settings, container.image, ...args]
        const known = { ...withheldVariables(), ...engineEnvironment(), ...environment }
        return await run('sh', guarded(command, container.name), { environment: known, timeout, signal, onLine: say })
      } finally {
        await removeContainer(container)
      }
    },
  }
}
