import { connect } from 'node:net'
import { UserError } from '../../../action/src/errors.ts'
import type { DatabaseReach } from '../../../config/src/types.ts'
import type { Dial } from '../database/dial.ts'
import { isLoopback, isRemote } from '../engine/address.ts'
import type { Engine } from '../engine/engine.ts'
import type { Container } from '../image/container.ts'
import { bridgeTo } from './bridge.ts'
import { dialThrough, type Probe, probe } from './dial.ts'
import { findOwners, type Owner } from './owners.ts'
import { dialByRelay, findRelay } from './relay.ts'

/** How the database is reached: by whom, and what people are told of it. */
export type Way =
  | { by: 'runner'; dial: undefined; said: string }
  | { by: 'network'; dial: Dial; said: string }
  | { by: 'tool'; dial: undefined; said: string }

type WayOptions = {
  reach: DatabaseReach
  kind: 'postgresql' | 'mysql'
  server: { host: string; port: number }
  network: string | undefined
  /** Undefined: the runner's own. */
  engine: Engine | undefined
  /** A container of the image, for the relay. */
  preparing: Container
  signal: AbortSignal
}

const patience = 10_000

/**
 * Decides which way leads to the database of a temporary container. What the network itself knows by the URL's host is
 * reached there: by the engine's own bridge where this machine has it, else through the engine. Any other host is reached
 * from the runner, unless only the engine's machine can. The tool's word is all there is only where no connection can be made at all. Throws a UserError where the way that was asked for is none.
 */
export async function chooseWay(options: WayOptions): Promise<Way> {
  const { reach, engine, kind, server, network, signal } = options
  if (reach === 'runner') return runner
  if (reach === 'tool') return { by: 'tool', dial: undefined, said: 'by the tool alone, as database-reach says' }
  const owners = await findOwners(network, server.host, signal)
  if (owners.length > 1) throw ambiguous(owners, options)
  const remote = engine !== undefined && isRemote(engine.address)
  if (reach === 'auto' && owners.length === 0) {
    if (!remote) return runner
    // The loopback of another machine is not the runner's.
    if (!isLoopback(server.host) && (await answersRunner(server, signal))) return runner
  }
  refuseInside(options, remote)
  const attempts: string[] = []
  const bridge = remote ? undefined : await bridgeTo(owners[0], server, kind)
  if (bridge !== undefined) return { by: 'network', dial: bridge.dial, said: `${bridge.said} on ${place(network)}` }
  const tunnel = await tryTunnel(owners[0], options, attempts)
  if (tunnel?.isSure) return tunnel.way
  const program = await findRelay(options.preparing, signal)
  if (program !== undefined) {
    const dial = dialByRelay(program, options.preparing, network, server)
    return { by: 'network', dial, said: `through a container of the image on ${place(network)} (${program.name})` }
  }
  // What may only be starting is waited for.
  if (tunnel !== undefined) return tunnel.way
  attempts.push('the image has no node, python3, ruby, socat or nc to relay with')
  if (reach === 'auto') return { by: 'tool', dial: undefined, said: attempts.join('; ') }
  throw new UserError(`No connection leads through the engine to ${server.host}:${server.port}.`, {
    reason: 'database-out-of-reach',
    received: attempts.join('; '),
    accepted:
      'an ssh server that passes connections on (AllowTcpForwarding), or an image with node, python3, ruby, socat or nc',
    remedy: 'Mend one of these, or set `database-reach: tool` to believe the tool’s own word.',
  })
}

const runner: Way = { by: 'runner', dial: undefined, said: 'from the runner' }

/** ssh passes a connection on to a container's address, or to what the machine itself reaches by that name. */
async function tryTunnel(
  owner: Owner | undefined,
  { engine, server, kind }: WayOptions,
  attempts: string[],
): Promise<{ way: Way; isSure: boolean } | undefined> {
  if (engine?.ssh === undefined) return undefined
  const { ssh, environment } = engine
  const host = owner?.address ?? server.host
  const target = `${host.includes(':') ? `[${host}]` : host}:${server.port}`
  const open = (...options: string[]) =>
    dialThrough('ssh', [...options, '-W', target, ...ssh.destination], { environment })
  const dial = () => open()
  // A shared connection does not say why it could not be passed on, and one of its own only when asked to talk.
  const telling = ['-o', 'ControlPath=none', '-o', 'LogLevel=INFO']
  const tried = await probe(() => open(...telling), kind, patience)
  const who = owner === undefined ? target : `${owner.container} (${target})`
  const way: Way = { by: 'network', dial, said: `through ssh to ${who}` }
  if (tried.answers) return { way, isSure: true }
  // Whoever refuses has been reached: the server may only be starting.
  if (tried.code === 'ECONNREFUSED') return { way, isSure: owner !== undefined }
  attempts.push(`ssh to ${target}: ${describe(tried)}`)
  return undefined
}

function describe(tried: Extract<Probe, { answers: false }>): string {
  if (tried.code === 'EPERM') return 'its server passes no connections on (AllowTcpForwarding)'
  return tried.said
}

/** In a network of its own, a container's loopback is the container. */
function refuseInside({ server, network }: WayOptions, remote: boolean): void {
  if (!isLoopback(server.host) || network === 'host') return
  throw new UserError(`${server.host} is the temporary container itself, and no database runs in it.`, {
    reason: 'invalid-input',
    received: `${server.host}:${server.port} on ${place(network)}`,
    accepted: 'the host by which containers reach the database, or `network: host`',
    remedy: `Write the database’s name in the network into the URL${remote ? ', or set `network: host` for one that listens on the engine’s own machine' : ''}.`,
  })
}

function ambiguous(owners: Owner[], { server, network }: WayOptions): UserError {
  return new UserError(`Several containers are ${server.host} on ${place(network)}.`, {
    reason: 'ambiguous-database',
    received: owners.map(({ container }) => container).join(', '),
    accepted: 'one container with that name or alias',
    remedy: 'Write the container’s own name into the URL, or stop the ones that are not meant.',
  })
}

function place(network: string | undefined): string {
  return network === undefined ? 'the engine’s default network' : `the network ${network}`
}

/** Whether something accepts connections there, as the runner sees it. */
function answersRunner(server: { host: string; port: number }, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ ...server, timeout: 3_000, signal })
    const settle = (result: boolean) => {
      socket.destroy()
      resolve(result)
    }
    socket.on('connect', () => settle(true))
    socket.on('error', () => settle(false))
    socket.on('timeout', () => settle(false))
  })
}
