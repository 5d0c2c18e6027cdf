import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row } from '../../row.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

/**
 * A build from nothing, pushed, against the bare engine: `docker build` and `docker push` with its own BuildKit. One
 * second and 5 % are allowed, so the peer's time counts with them, and the ratio is to stay below 1.
 */
export function coldBuild(): Row {
  let place: Workplace | undefined
  let round = 0
  /** The same change for both sides: nothing of it is in a cache. */
  async function change(side: string): Promise<Workplace> {
    if (place === undefined) throw new Error('The workplace is not open.')
    await place.docker(['builder', 'prune', '--all', '--force'])
    await writeFile(join(place.workspace, 'src', 'round.txt'), `${side} ${round}\n`)
    await place.git('add', '--all')
    await place.git('commit', '--quiet', '--message', `Round ${round}`)
    return place
  }
  return {
    name: 'cold-build',
    unit: 'ms',
    peerName: '1 s + 105 % of docker build and docker push',
    rounds: 6,
    aim: 1,
    async prepare() {
      place = await openWorkplace(2_000)
    },
    async ours() {
      round += 1
      const there = await change('ours')
      return there.build('built', { image: `${there.registry.host}/acme/ours`, builder: 'docker' })
    },
    async peer() {
      const there = await change('peer')
      const tag = `${there.registry.host}/acme/peer:latest`
      const built = await there.docker(['build', '--tag', tag, '.'])
      return 1_000 + 1.05 * (built + (await there.docker(['push', '--quiet', tag])))
    },
    cleanup: async () => place?.close(),
  }
}
