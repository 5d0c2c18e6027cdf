import type { DatabaseAddress } from '../../../../packages/migrations/src/database/database.ts'
import type { Way } from '../../../../packages/migrations/src/reach/way.ts'
import type { Context } from '../context.ts'
import type { Source } from '../source/source.ts'
import type { Target } from '../target.ts'

const ways = new WeakMap<Target, Promise<Way>>()

/** Decides once which way leads to a service's database, and says it where it is not the runner's own network. */
export function findWay(target: Target, address: DatabaseAddress, source: Source, context: Context): Promise<Way> {
  const way = ways.get(target) ?? decide(target, address, source, context)
  ways.set(target, way)
  return way
}

async function decide(target: Target, address: DatabaseAddress, source: Source, context: Context): Promise<Way> {
  const { databaseReach: reach, network } = target.migrations
  const { server, kind } = address
  const { containers } = source
  if (containers === undefined || server === undefined || kind === 'sqlite') {
    return { by: 'runner', dial: undefined, said: 'from the runner' }
  }
  const { chooseWay } = await import('../../../../packages/migrations/src/reach/way.ts')
  const { engine, host } = context
  const { preparing } = containers
  const way = await chooseWay({ reach, kind, server, network, engine, preparing, signal: host.signal })
  if (way.by === 'network') host.say(`The database at ${address.label} is reached ${way.said}.`)
  if (way.by === 'tool') {
    const because = reach === 'tool' ? '' : ` No connection leads to it: ${way.said}.`
    host.warn(
      `Nothing but the tool in its container reaches the database at ${address.label}, so its own word is believed.${because}`,
    )
  }
  return way
}
