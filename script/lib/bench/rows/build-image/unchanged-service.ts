import { runCommand } from '../../../../../test/bed/process/run-command.ts'
import type { Row } from '../../row.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

const aim = 0.05

/** A service that has not changed, with 2,000 files, whole step, against buildx that has everything in its cache. */
export function unchangedService(): Row {
  return againstCachedBuild({
    name: 'unchanged-service',
    peerName: 'docker buildx build --push, all cached',
    rounds: 12,
    aim,
    prepare: async (place) => void (await place.build('built', { image: `${place.registry.host}/acme/ours` })),
    ours: (place) => place.build('reused', { image: `${place.registry.host}/acme/ours` }),
    share: 1,
  })
}

/**
 * What no action can be below, since it runs in Node: Node that does nothing at all, against the part of that build which
 * an unchanged service may take. Above 1, the aim of that row cannot be reached on this machine.
 */
export function unchangedServiceFloor(): Row {
  return againstCachedBuild({
    name: 'unchanged-service-floor',
    peerName: 'a twentieth of docker buildx build --push, all cached',
    rounds: 12,
    async ours({ workspace }) {
      const began = performance.now()
      await runCommand(process.execPath, ['-e', '0'], { cwd: workspace, env: {} })
      return performance.now() - began
    },
    share: aim,
  })
}

type Comparison = Pick<Row, 'name' | 'peerName' | 'rounds' | 'aim'> & {
  prepare?: (place: Workplace) => Promise<void>
  ours: (place: Workplace) => Promise<number>
  /** Of what the build takes. */
  share: number
}

function againstCachedBuild({ prepare, ours, share, ...row }: Comparison): Row {
  let place: Workplace | undefined
  return {
    ...row,
    unit: 'ms',
    async prepare() {
      place = await openWorkplace(2_000)
      await prepare?.(place)
    },
    async ours() {
      if (place === undefined) throw new Error('The workplace is not open.')
      return ours(place)
    },
    async peer() {
      if (place === undefined) throw new Error('The workplace is not open.')
      const tag = `${place.registry.host}/acme/peer:latest`
      return share * (await place.docker(['buildx', 'build', '--push', '--tag', tag, '.']))
    },
    cleanup: async () => place?.close(),
  }
}
