import { networkInterfaces } from 'node:os'
import type { Dial } from '../database/dial.ts'
import { dialTo, probe } from './dial.ts'
import type { Owner } from './owners.ts'

const patience = 3_000

/**
 * The way over the bridge of a container network, for an engine that runs on this very machine: an image needs nothing
 * for it. The bridge is called after the network's id, which no other network has, so that an address of another
 * engine's network is never taken for it. Undefined where there is no such bridge, or nobody answers.
 */
export async function bridgeTo(
  owner: Owner | undefined,
  { port }: { port: number },
  kind: 'postgresql' | 'mysql',
): Promise<{ dial: Dial; said: string } | undefined> {
  if (owner === undefined || owner.networkId === '') return undefined
  if (networkInterfaces()[`br-${owner.networkId.slice(0, 12)}`] === undefined) return undefined
  const dial = () => dialTo(owner.address, port)
  const tried = await probe(dial, kind, patience)
  // Whoever refuses has been reached: the server may only be starting.
  if (!tried.answers && tried.code !== 'ECONNREFUSED') return undefined
  return { dial, said: `from the runner, as ${owner.container} (${owner.address}:${port})` }
}
