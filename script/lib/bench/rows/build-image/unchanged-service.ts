import type { Row } from '../../row.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

/** A service that has not changed, with 2,000 files, whole step, against buildx that has everything in its cache. */
export function unchangedService(): Row {
  let place: Workplace | undefined
  const image = (name: string) => `${place?.proxy.host}/acme/${name}`
  return {
    name: 'unchanged-service',
    unit: 'ms',
    peerName: 'docker buildx build --push, all cached',
    rounds: 12,
    aim: 0.05,
    async prepare() {
      place = await openWorkplace(2_000)
      await place.build('built', { image: image('ours') })
    },
    async ours() {
      if (place === undefined) throw new Error('The workplace is not open.')
      return place.build('reused', { image: image('ours') })
    },
    async peer() {
      if (place === undefined) throw new Error('The workplace is not open.')
      return place.docker(['buildx', 'build', '--push', '--tag', `${image('peer')}:latest`, '.'])
    },
    cleanup: async () => place?.close(),
  }
}
