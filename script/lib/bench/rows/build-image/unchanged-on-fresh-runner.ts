import { createBuilder, startBuildkitd } from '../../../../../test/bed/parts/buildkitd.ts'
import { runCommand } from '../../../../../test/bed/process/run-command.ts'
import type { Row } from '../../row.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

/**
 * A service that has not changed, with 2,000 files, on a runner that has just been made: its builder knows nothing yet,
 * and everything is in the cache that it keeps in the registry.
 */
export function unchangedOnFreshRunner(): Row {
  return againstFreshBuilder({
    name: 'unchanged-service-on-fresh-runner',
    peerName: 'docker buildx build --push, all in its registry cache',
    withStart: false,
  })
}

/**
 * The same with what that builder itself needs to be there, as its first build on a runner has to wait for it (`booting
 * buildkit`): here its daemon alone, without the image that it would be pulled as, and without a container.
 */
export function unchangedWithBuilderStart(): Row {
  return againstFreshBuilder({
    name: 'unchanged-service-on-fresh-runner-with-builder',
    peerName: 'start of its builder and docker buildx build --push, all in its registry cache',
    withStart: true,
  })
}

type Question = Pick<Row, 'name' | 'peerName'> & {
  /** Whether the start of the builder is counted. */
  withStart: boolean
}

function againstFreshBuilder({ name, peerName, withStart }: Question): Row {
  let place: Workplace | undefined
  let round = 0
  const image = (name: string) => `${place?.registry.host}/acme/${name}`
  const cache = () => `type=registry,ref=${image('peer')}:cache`
  const build = (builder: string) => [
    ...['buildx', 'build', '--builder', builder, '--push', '--tag', `${image('peer')}:latest`],
    ...['--cache-from', cache(), '--cache-to', `${cache()},mode=max`, '.'],
  ]

  /** Runs a build on a daemon that was started for it, and gives what that took. */
  async function buildOnFreshBuilder(): Promise<number> {
    if (place === undefined) throw new Error('The workplace is not open.')
    round += 1
    const builder = `fresh${round}`
    const options = { directory: place.directory, registryHosts: [place.registry.host], name: builder }
    const began = performance.now()
    const daemon = await startBuildkitd(options)
    const started = performance.now() - began
    try {
      await createBuilder(place.engine.environment, builder, daemon)
      const built = await place.docker(build(builder))
      return withStart ? started + built : built
    } finally {
      await runCommand('docker', ['buildx', 'rm', '--force', builder], { env: place.engine.environment })
      await daemon.stop()
    }
  }

  return {
    name,
    unit: 'ms',
    peerName,
    rounds: 6,
    aim: 0.05,
    async prepare() {
      place = await openWorkplace(2_000)
      await place.build('built', { image: image('ours') })
      await buildOnFreshBuilder()
    },
    async ours() {
      if (place === undefined) throw new Error('The workplace is not open.')
      return place.build('reused', { image: image('ours') })
    },
    peer: buildOnFreshBuilder,
    cleanup: async () => place?.close(),
  }
}
