import { createBuilder, startBuildkitd } from '../../../../../test/bed/parts/buildkitd.ts'
import { runCommand } from '../../../../../test/bed/process/run-command.ts'
import type { Row } from '../../row.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

/**
 * A service that has not changed, with 2,000 files, on a runner that has just been made: its builder knows nothing yet,
 * and everything is in the cache that it keeps in the registry.
 */
export function unchangedOnFreshRunner(): Row {
  let place: Workplace | undefined
  let round = 0
  const image = (name: string) => `${place?.registry.host}/acme/${name}`
  const cache = () => `type=registry,ref=${image('peer')}:cache`
  const build = (builder: string) => [
    ...['buildx', 'build', '--builder', builder, '--push', '--tag', `${image('peer')}:latest`],
    ...['--cache-from', cache(), '--cache-to', `${cache()},mode=max`, '.'],
  ]

  /** Runs a build on a daemon that was started for it, and gives what the build alone took. */
  async function buildOnFreshBuilder(): Promise<number> {
    if (place === undefined) throw new Error('The workplace is not open.')
    round += 1
    const name = `fresh${round}`
    const options = { directory: place.directory, registryHosts: [place.registry.host], name }
    const daemon = await startBuildkitd(options)
    try {
      await createBuilder(place.engine.environment, name, daemon)
      return await place.docker(build(name))
    } finally {
      await runCommand('docker', ['buildx', 'rm', '--force', name], { env: place.engine.environment })
      await daemon.stop()
    }
  }

  return {
    name: 'unchanged-service-on-fresh-runner',
    unit: 'ms',
    peerName: 'docker buildx build --push, all in its registry cache',
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
